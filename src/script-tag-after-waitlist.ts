/** The companion for the time after a party has joined the list: hands itself over under a key that holds its own hash. */
import { careForPlace } from './after/care-for-place.js';

/** Written in by the build. */
declare const __HANDOVER__: string;

Reflect.set(window, Symbol.for(__HANDOVER__), careForPlace);
