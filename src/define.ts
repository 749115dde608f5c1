/** The npm entry with a side effect: registers `<reservation-widget>`; the rest comes in chunks, when needed. */
import type { CompanionLoaders } from './companions.js';
import { register } from './register.js';
import { ReservationWidget } from './reservation-widget.js';

/** The script-tag build makes a file of each of these, by its name. */
const COMPANIONS: CompanionLoaders = {
  checks: () => import('./checks/full-checks.js').then((module) => module.fullChecks),
  'after-reservation': () => import('./after/care-for-table.js').then((module) => module.careForTable),
  'after-waitlist': () => import('./after/care-for-place.js').then((module) => module.careForPlace),
  dialog: () => import('./dialog/make-dialog.js').then((module) => module.makeDialog),
  fields: () => import('./fields/open-fields.js').then((module) => module.openFields),
  packs: () => import('./i18n/packs.js').then((module) => module.loadPack),
};

ReservationWidget.load = (name) => COMPANIONS[name]();
register(ReservationWidget);
