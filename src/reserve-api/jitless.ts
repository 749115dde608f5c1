/**
 * Switches off zod's code generation before any schema exists. Zod otherwise probes `new Function`, which a strict
 * Content-Security-Policy forbids and reports. Import this before `zod/mini`.
 */
import { config } from 'zod/mini';

config({ jitless: true });
