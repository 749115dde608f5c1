/** The script-tag entry: complete by itself, with companions that come when they are needed. */
import { createCompanion, findEntry } from './companion.js';
import type { Companion } from './companion.js';
import { ReservationWidget } from './reservation-widget.js';
import type { FindCompanion } from './script-tag-companions.js';

/** Written in by the build: file, integrity and handover key of the one companion that knows the others. */
declare const __COMPANIONS_COMPANION__: Companion;

const entry = findEntry('reservation-widget.js');
const companions = createCompanion<FindCompanion>(__COMPANIONS_COMPANION__, entry);

ReservationWidget.load = async (name, assets, onTrouble) => {
  const find = await companions(assets, onTrouble);
  return find(name, createCompanion, entry, assets, onTrouble);
};
// A second copy returned before it came here (see the build's `ONCE`), so there is nobody to yield to.
customElements.define('reservation-widget', ReservationWidget);
