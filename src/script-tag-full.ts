/** Everything in one file: for pages that combine scripts, or allow one hash only. */
import { careForPlace } from './after/care-for-place.js';
import { careForTable } from './after/care-for-table.js';
import { fullChecks } from './checks/full-checks.js';
import type { Companions } from './companions.js';
import { makeDialog } from './dialog/make-dialog.js';
import { openFields } from './fields/open-fields.js';
import { loadPack } from './i18n/packs.js';
import { ReservationWidget } from './reservation-widget.js';

const COMPANIONS: Companions = {
  checks: fullChecks,
  'after-reservation': careForTable,
  'after-waitlist': careForPlace,
  dialog: makeDialog,
  fields: openFields,
  packs: loadPack,
};

ReservationWidget.load = async (name) => COMPANIONS[name];
customElements.define('reservation-widget', ReservationWidget);
