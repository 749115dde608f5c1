/** The script-tag entry: complete by itself, with companions that come when they are needed. */
import type { OpenAftercare } from './after/aftercare.js';
import type { Checks } from './checks/checks.js';
import { createCompanion, findEntry } from './companion.js';
import type { Companion } from './companion.js';
import { ReservationWidget } from './reservation-widget.js';

/** Written in by the build: file, integrity and handover key of each `script-tag-<name>.ts`. */
declare const __CHECKS_COMPANION__: Companion;
declare const __AFTER_COMPANION__: Companion;

const entry = findEntry('reservation-widget.js');
ReservationWidget.loadChecks = createCompanion<Checks>(__CHECKS_COMPANION__, entry);
ReservationWidget.loadAftercare = createCompanion<OpenAftercare>(__AFTER_COMPANION__, entry);
// A second copy returned before it came here (see the build's `ONCE`), so there is nobody to yield to.
customElements.define('reservation-widget', ReservationWidget);
