/** How it looks, in the order in which one rule may refine another. */
import { chips } from './chips.js';
import { controls } from './controls.js';
import { layout } from './layout.js';
import { notes } from './notes.js';
import { tokens } from './tokens.js';

export const widgetStyles = tokens + layout + notes + controls + chips;
