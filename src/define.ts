/** The npm entry with a side effect: registers `<reservation-widget>`; the rest comes in chunks, when needed. */
import { register } from './register.js';
import { ReservationWidget } from './reservation-widget.js';

ReservationWidget.loadChecks = () => import('./checks/full-checks.js').then((module) => module.fullChecks);
ReservationWidget.loadAftercare = () => import('./after/open-aftercare.js').then((module) => module.openAftercare);
register(ReservationWidget);
