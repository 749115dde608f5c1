/** The companion of the script-tag entry: hands the checks over under a key that holds its own hash. */
import { fullChecks } from './checks/full-checks.js';

/** Written in by the build. */
declare const __HANDOVER__: string;

Reflect.set(window, Symbol.for(__HANDOVER__), fullChecks);
