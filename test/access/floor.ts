/** The floor: every check there is, in the order of the table. */
import { axe, darkSystem } from './axe.js';
import type { Check } from './check.js';
import { books, everyStop, header } from './keyboard.js';
import { largeText, reflow, textSpacing } from './reflow.js';
import { targets } from './targets.js';

export const FLOOR: readonly Check[] = [
  ...[axe, darkSystem],
  ...[largeText, reflow, textSpacing],
  ...[books, everyStop, header, targets],
];
