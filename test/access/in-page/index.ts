/** What is measured inside of the page, in the page's own words; `window.inPage` once the tool is there. */
export { accentFaults } from './accents.js';
export { scrambled } from './bidi.js';
export { blurred, motion } from './display.js';
export { coveredFocus, expectedStops, stop } from './focus.js';
export { misfits } from './fits.js';
export { controls, focused, nameOf, seen, shadow, stopOf, target } from './look.js';
export { smallTargets } from './targets.js';
export { namesOfRegions, texts, typed } from './words.js';
