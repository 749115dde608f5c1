/**
 * Goes into a page that is driven by WebDriver, and does there what a control is wanted for. Only text goes in and comes out:
 * a page may bend how everything else is written, and with it the driver's own handles.
 */
import { edit } from './engine.js';
import type { TravellingSought } from './find-in-widget.js';

/** `seen`: where a guest points to use it, from the window's corner. */
export type Act = 'find' | 'seen' | 'fill' | 'focus' | 'value' | 'text';
export type Find = (sought: TravellingSought, nth: number) => Element | null;

/** Before what an act has to tell; without it the act could not be done yet. */
export const DONE = 'done ';

export function actOnControl(find: Find, act: Act, sought: string, nth: number, text: string): string {
  const control = find(JSON.parse(sought), nth);
  if (!(control instanceof HTMLElement)) return 'There is none.';
  if (act === 'seen') return placeOf(control);
  if (act === 'fill') edit(control, text);
  if (act === 'focus') control.focus();
  if (act === 'value' && 'value' in control) return `${DONE}${String(control.value)}`;
  return `${DONE}${act === 'text' ? control.innerText : ''}`;
}

/** Of a choice the label is what is seen and pressed. What something else lies over cannot be pressed. */
function placeOf(control: HTMLElement): string {
  const isChoice = control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type);
  const seen = (isChoice && control.labels?.[0]) || control;
  seen.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = seen.getBoundingClientRect();
  const [x, y] = [Math.floor(left + width / 2), Math.floor(top + height / 2)];
  return isAt(seen, x, y) ? `${DONE}${x} ${y}` : 'Something lies over it.';
}

function isAt(seen: HTMLElement, x: number, y: number): boolean {
  let hit = document.elementFromPoint(x, y);
  for (let inner = hit; inner?.shadowRoot;) {
    inner = inner.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  return hit !== null && seen.contains(hit);
}
