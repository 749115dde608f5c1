/** The companion for the time after a table was booked: hands itself over under a key that holds its own hash. */
import { careForTable } from './after/care-for-table.js';

/** Written in by the build. */
declare const __HANDOVER__: string;

Reflect.set(window, Symbol.for(__HANDOVER__), careForTable);
