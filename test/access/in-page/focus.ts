/** Where the focus is, whether that is seen, and whether something of the page's lies over it. */
import { controls, focused, nameOf, stopOf, target } from './look.js';

/** A stop of the focus: what it is, where it is, and what is wrong with how it is shown. */
export interface Stop {
  readonly name: string;
  /** In the order of the screen's reading. */
  readonly place: number;
  readonly faults: readonly string[];
}

/** @param headerHeight in CSS pixels, of what the page lays over its top */
export function stop(headerHeight = 0): Stop | null {
  const control = focused();
  if (!control) return null;
  const faults = [...unmarked(control), ...covered(control, headerHeight)];
  return { name: stopOf(control), place: controls().indexOf(control as HTMLElement), faults };
}

/** Where the focus was moved by script: is it seen there? */
export function coveredFocus(headerHeight: number): string[] {
  const control = focused();
  return control ? covered(control, headerHeight) : ['Nothing has the focus.'];
}

/** All stops that there have to be, in the order of the document. */
export function expectedStops(): string[] {
  return [...new Set(controls().map(stopOf))];
}

/** Of a native control that lies unseen, what is drawn for it carries the ring. */
function unmarked(control: Element): string[] {
  const rings = [control, control.nextElementSibling].map((each) => (each ? getComputedStyle(each) : undefined));
  const ring = rings.find((style) => style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
  return ring ? [] : [`${nameOf(control)} has the focus, and nothing shows it`];
}

function covered(control: Element, headerHeight: number): string[] {
  const { top, bottom } = target(control).getBoundingClientRect();
  const seen = top >= headerHeight - 0.5 && bottom <= innerHeight + 0.5;
  const tall = bottom - top > innerHeight - headerHeight;
  return seen || tall
    ? []
    : [`${nameOf(control)} stands from ${top.toFixed()} to ${bottom.toFixed()} px of ${innerHeight}`];
}
