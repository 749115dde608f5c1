/**
 * What else on the page opens a widget with `display="button"`: any element with `data-reservation-open`, also one that
 * comes later or stands in an open shadow root. Without the script, a link stays the link it is.
 */

/** SVG has links of its own. */
export type Opener = HTMLElement | SVGElement;

/** What the page's openers need of a widget. */
export interface Openable {
  readonly widget: HTMLElement;
  /** @returns false when there is no dialog that can be shown */
  open(opener: Opener): boolean;
  /** Somebody is about to open it. */
  prepare(): void;
}

const MARK = 'data-reservation-open';
const SIGNS = ['click', 'pointerover', 'focusin'];
const openables = new Set<Openable>();

export function addOpenable(openable: Openable): void {
  openables.add(openable);
  // However many widgets come, and however often: the same listener is added once.
  for (const sign of SIGNS) document.addEventListener(sign, follow);
}

export function removeOpenable(openable: Openable): void {
  openables.delete(openable);
  if (!openables.size) for (const sign of SIGNS) document.removeEventListener(sign, follow);
}

function follow(event: Event): void {
  const opener = event.composedPath().find(isOpener);
  const wanted = opener && openableFor(opener);
  if (!wanted) return;
  if (event.type !== 'click') wanted.prepare();
  else if (isPlain(event) && wanted.open(opener)) event.preventDefault();
}

/** By its id; without one, the first in the page's order. */
function openableFor(opener: Opener): Openable | undefined {
  const id = opener.getAttribute(MARK);
  if (id) return [...openables].find(({ widget }) => widget.id === id);
  let first: Openable | undefined;
  // Prototype.js has a `reduce` of its own.
  for (const one of openables) if (!first || first.widget.compareDocumentPosition(one.widget) & 2) first = one;
  return first;
}

function isOpener(target: EventTarget): target is Opener {
  return target instanceof Element && target.hasAttribute(MARK);
}

/** Neither taken by the page already, nor meant for a new tab or window. */
function isPlain(event: Event): boolean {
  return (
    event instanceof MouseEvent &&
    !(event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
  );
}
