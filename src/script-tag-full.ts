/** Everything in one file: for pages that combine scripts, allow one hash only, or forbid Trusted Types policies. */
import { fullChecks } from './checks/full-checks.js';
import { ReservationWidget } from './reservation-widget.js';

ReservationWidget.loadChecks = () => Promise.resolve(fullChecks);
customElements.define('reservation-widget', ReservationWidget);
