/** Everything in one file: for pages that combine scripts, allow one hash only, or forbid Trusted Types policies. */
import { openAftercare } from './after/open-aftercare.js';
import { fullChecks } from './checks/full-checks.js';
import { ReservationWidget } from './reservation-widget.js';

ReservationWidget.loadChecks = () => Promise.resolve(fullChecks);
ReservationWidget.loadAftercare = () => Promise.resolve(openAftercare);
customElements.define('reservation-widget', ReservationWidget);
