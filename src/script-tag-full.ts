/** Everything in one file: for pages that combine scripts, allow one hash only, or forbid Trusted Types policies. */
import { careForPlace } from './after/care-for-place.js';
import { careForTable } from './after/care-for-table.js';
import { fullChecks } from './checks/full-checks.js';
import { loadPack } from './i18n/packs.js';
import { ReservationWidget } from './reservation-widget.js';

ReservationWidget.loadChecks = () => Promise.resolve(fullChecks);
ReservationWidget.loadAftercare = async (kind) => (kind === 'waitlist' ? careForPlace : careForTable);
ReservationWidget.loadPack = loadPack;
customElements.define('reservation-widget', ReservationWidget);
