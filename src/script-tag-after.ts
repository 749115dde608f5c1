/** The companion for the time after a booking: hands itself over under a key that holds its own hash. */
import { openAftercare } from './after/open-aftercare.js';

/** Written in by the build. */
declare const __HANDOVER__: string;

Reflect.set(window, Symbol.for(__HANDOVER__), openAftercare);
