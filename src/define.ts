/** The npm entry with a side effect: registers `<reservation-widget>`; the checks come as a chunk, when needed. */
import { register } from './register.js';
import { ReservationWidget } from './reservation-widget.js';

ReservationWidget.loadChecks = () => import('./checks/full-checks.js').then((module) => module.fullChecks);
register(ReservationWidget);
