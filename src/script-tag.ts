/** The script-tag entry: complete by itself, with the checks in a companion that comes when they are needed. */
import type { Checks } from './checks/checks.js';
import { createCompanion, findEntry } from './companion.js';
import type { Companion } from './companion.js';
import { ReservationWidget } from './reservation-widget.js';

/** Written in by the build: file, integrity and handover key of `script-tag-checks.ts`. */
declare const __CHECKS_COMPANION__: Companion;

ReservationWidget.loadChecks = createCompanion<Checks>(__CHECKS_COMPANION__, findEntry('reservation-widget.js'));
// A second copy returned before it came here (see the build's `ONCE`), so there is nobody to yield to.
customElements.define('reservation-widget', ReservationWidget);
