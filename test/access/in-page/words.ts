/** Every text of the widget that is seen or heard, and what somebody else than its packs has written of it. */
import { shadow } from './look.js';

export function texts(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(shadow(), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around = node.parentElement;
    const drawn = around?.checkVisibility() || around?.localName === 'option';
    if (drawn && around?.localName !== 'style') found.push(node.nodeValue ?? '');
  }
  for (const labelled of shadow().querySelectorAll('[aria-label]'))
    found.push(labelled.getAttribute('aria-label') ?? '');
  return found.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

/** What the guest has typed. */
export function typed(): string[] {
  const fields = shadow().querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  return [...fields].map(({ value }) => value).filter(Boolean);
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** As this browser writes them: Angola is Angola in most languages. */
export function namesOfRegions(lang: string): string[] {
  const names = new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' });
  return LETTERS.flatMap((a) => LETTERS.flatMap((b) => names.of(a + b) ?? []));
}
