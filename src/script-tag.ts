/** The script-tag entry: complete by itself, with companions that come when they are needed. */
import type { OpenAftercare } from './after/aftercare.js';
import type { Checks } from './checks/checks.js';
import { createCompanion, findEntry } from './companion.js';
import type { Companion } from './companion.js';
import type { Pack } from './i18n/packs.js';
import { ReservationWidget } from './reservation-widget.js';
import type { FindCompanion } from './script-tag-companions.js';

/** Written in by the build: file, integrity and handover key of the one companion that knows the others. */
declare const __COMPANIONS_COMPANION__: Companion;

const entry = findEntry('reservation-widget.js');
const companions = createCompanion<FindCompanion>(__COMPANIONS_COMPANION__, entry);

async function load<T>(name: string, assets?: string): Promise<T> {
  const find = await companions(assets);
  // What comes out of our own file, held by its integrity, is what its name says.
  return find(name, createCompanion, entry, assets) as Promise<T>;
}

ReservationWidget.loadChecks = (assets) => load<Checks>('checks', assets);
ReservationWidget.loadAftercare = (kind, assets) => load<OpenAftercare>(`after-${kind}`, assets);
ReservationWidget.loadPack = (language, assets) => load<Pack | undefined>(language, assets);
// A second copy returned before it came here (see the build's `ONCE`), so there is nobody to yield to.
customElements.define('reservation-widget', ReservationWidget);
