/** Everything in one file: for pages that combine scripts, allow one hash only, or forbid Trusted Types policies. */
import { fullChecks } from './full-checks.js';
import { register } from './register.js';
import { ReservationWidget } from './reservation-widget.js';

ReservationWidget.loadChecks = () => Promise.resolve(fullChecks);
register(ReservationWidget);
