/** What a guest sees the widget say at a moment. */
import type { EnginePage } from '../engines/engine.js';
import { DAY } from '../engines/guest.js';

export type Sight =
  | 'on its way'
  | 'booked'
  | 'not known'
  | 'not booked'
  | 'offline'
  /** "You booked the same table a moment ago." */
  | 'booked already'
  /** The restaurant, or its times, could not be read. */
  | 'not loaded'
  /** Days to choose from and no time chosen: a form that was begun anew. */
  | 'to be filled in';

/** In the order in which it is asked; a word that stays beside another comes after it. */
const SIGNS: readonly (readonly [Sight, Parameters<EnginePage['find']>[0]])[] = [
  ['booked', { role: 'heading', name: 'Your table is booked' }],
  ['on its way', { role: 'button', name: /^(Reserving|Checking)…/ }],
  ['not known', { role: 'button', name: 'Check again' }],
  ['booked already', { role: 'button', name: 'Keep the first' }],
  ['not booked', { role: 'heading', name: 'Not booked' }],
  ['offline', { text: /You’re offline/ }],
  ['not loaded', { role: 'button', name: 'Try again' }],
];

/** Seen twice, so that a word which is just going is not taken for the last one. */
export async function look(page: EnginePage): Promise<Sight> {
  for (;;) {
    const first = await glance(page);
    if (first === 'on its way' || first === (await glance(page))) return first;
  }
}

async function glance(page: EnginePage): Promise<Sight> {
  for (const [sight, sought] of SIGNS) if (await page.find(sought).isThere()) return sight;
  const isAnew =
    (await page.find({ text: 'Choose a time' }).isThere()) && (await page.find({ role: 'radio', name: DAY }).isThere());
  return isAnew ? 'to be filled in' : 'on its way';
}
