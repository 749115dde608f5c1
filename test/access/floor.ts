/** The floor: every check there is, in the order of the table. */
import { axe, darkSystem } from './axe.js';
import type { Check } from './check.js';

export const FLOOR: readonly Check[] = [axe, darkSystem];
