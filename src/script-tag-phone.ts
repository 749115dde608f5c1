/** The phone companion of the script-tag entry: hands its value over under a key that holds its own hash. */
import { phoneNumbers } from './phone/phone-numbers.js';

/** Written in by the build. */
declare const __HANDOVER__: string;

Reflect.set(window, Symbol.for(__HANDOVER__), phoneNumbers);
