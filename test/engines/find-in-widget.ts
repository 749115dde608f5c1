/**
 * Goes into a page that is driven by WebDriver, which itself finds things only by their place in the DOM: finds a control of
 * the widget by role and name, label or text, as Testing Library computes them.
 */
import { queryAllByLabelText, queryAllByRole, queryAllByText } from '@testing-library/dom';

/** A `Sought` as it travels: an expression is its source and flags. */
type Words = string | { readonly source: string; readonly flags: string };
export type TravellingSought =
  { readonly role: string; readonly name?: Words } | { readonly label: string } | { readonly text: Words };

export function findInWidget(sought: TravellingSought, nth: number): HTMLElement | null {
  // The one element that holds everything seen: the library takes elements, not shadow roots.
  const widget = document.querySelector('reservation-widget')?.shadowRoot?.firstElementChild;
  return widget instanceof HTMLElement ? (all(widget, sought)[nth] ?? null) : null;
}

function all(container: HTMLElement, sought: TravellingSought): HTMLElement[] {
  if ('label' in sought) return queryAllByLabelText(container, sought.label, { exact: false });
  if ('text' in sought) return queryAllByText(container, matcher(sought.text), { exact: false }).filter(isSeen);
  return queryAllByRole(container, sought.role, sought.name === undefined ? {} : { name: matcher(sought.name) });
}

/** Part of the words, in any case, as elsewhere. */
function matcher(words: Words): RegExp {
  if (typeof words !== 'string') return new RegExp(words.source, words.flags);
  return new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i');
}

function isSeen(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
