/** The companion for `display="button"`: hands itself over under a key that holds its own hash. */
import { makeDialog } from './dialog/make-dialog.js';

/** Written in by the build. */
declare const __HANDOVER__: string;

Reflect.set(window, Symbol.for(__HANDOVER__), makeDialog);
