/** The floor: every check there is, in the order of the table. */
import { accents } from './accents.js';
import { axe, darkSystem } from './axe.js';
import { bidi } from './bidi.js';
import type { Check } from './check.js';
import { forcedColours, lessMotion } from './display.js';
import { books, everyStop, header } from './keyboard.js';
import { languages } from './languages.js';
import { largeText, reflow, textSpacing, zoomed } from './reflow.js';
import { status } from './status.js';
import { surprises } from './surprises.js';
import { targets } from './targets.js';
import { carriedOver, noPuzzle, problems, purposes, review } from './words.js';

export const FLOOR: readonly Check[] = [
  ...[axe, darkSystem, accents],
  ...[bidi, purposes, largeText, zoomed, reflow, textSpacing],
  ...[books, lessMotion, everyStop, header, targets],
  ...[surprises, problems, review, carriedOver, noPuzzle, status],
  ...forcedColours,
  languages,
];
