/**
 * Finds a control of the widget on pages that bend the language itself (other `Array.from`, `map`, `define`), where the library
 * behind `find-in-widget.ts` cannot even be loaded. Knows only what the widget has, and uses nothing that pages replace.
 */
import type { TravellingSought } from './find-in-widget.js';

const SELECTORS: Readonly<Record<string, string>> = {
  button: 'button',
  radio: 'input[type=radio]',
  heading: 'h2, h3',
  status: '[role=status]',
  link: 'a[href]',
};

export function findPlainly(sought: TravellingSought, nth: number): Element | null {
  const root = document.querySelector('reservation-widget')?.shadowRoot;
  const selector =
    'role' in sought ? SELECTORS[sought.role] : 'label' in sought ? 'input, select, textarea' : 'p, b, span';
  const candidates = root?.querySelectorAll(selector ?? '');
  let left = nth;
  for (let i = 0; candidates && i < candidates.length; i++) {
    const candidate = candidates[i];
    if (candidate && fits(candidate, sought) && left-- === 0) return candidate;
  }
  return null;
}

function fits(candidate: Element, sought: TravellingSought): boolean {
  const words = 'role' in sought ? sought.name : 'label' in sought ? sought.label : sought.text;
  if (words === undefined) return true;
  const name = nameOf(candidate);
  return typeof words === 'string'
    ? name.toLowerCase().indexOf(words.toLowerCase()) >= 0
    : new RegExp(words.source, words.flags).test(name);
}

function nameOf(candidate: Element): string {
  const label = 'labels' in candidate ? (candidate as HTMLInputElement).labels?.[0] : undefined;
  return heard(label ?? candidate)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text without what is hidden from a screen reader. */
function heard(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (node instanceof Element && node.getAttribute('aria-hidden') === 'true') return '';
  let text = '';
  for (let child = node.firstChild; child; child = child.nextSibling) text += heard(child);
  return text;
}
