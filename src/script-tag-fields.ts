/** The companion for the fields of the owner's choice: hands itself over under a key that holds its own hash. */
import { openFields } from './fields/open-fields.js';

/** Written in by the build. */
declare const __HANDOVER__: string;

Reflect.set(window, Symbol.for(__HANDOVER__), openFields);
