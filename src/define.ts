/** The npm entry with a side effect: registers `<reservation-widget>`; the rest comes in chunks, when needed. */
import { register } from './register.js';
import { ReservationWidget } from './reservation-widget.js';

ReservationWidget.loadChecks = () => import('./checks/full-checks.js').then((module) => module.fullChecks);
ReservationWidget.loadAftercare = (kind) =>
  kind === 'waitlist'
    ? import('./after/care-for-place.js').then((module) => module.careForPlace)
    : import('./after/care-for-table.js').then((module) => module.careForTable);
ReservationWidget.loadPack = (language) => import('./i18n/packs.js').then((module) => module.loadPack(language));
register(ReservationWidget);
