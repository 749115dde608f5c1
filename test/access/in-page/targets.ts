/** What is too small to be hit. */
import { controls, nameOf, target } from './look.js';

/** In CSS pixels; more than WCAG's 24, as the widget promises. */
const LEAST = 44;
const LEAST_INLINE = 24;

export function smallTargets(): string[] {
  return controls().flatMap((control) => {
    const { width, height } = target(control).getBoundingClientRect();
    const inLine = control.localName === 'a' && control.parentElement?.localName === 'p';
    const least = inLine ? LEAST_INLINE : LEAST;
    const fits = Math.min(width, height) >= least - 0.1;
    return fits ? [] : [`${nameOf(control)} is ${width.toFixed(1)} × ${height.toFixed(1)} px`];
  });
}
