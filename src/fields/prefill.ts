/**
 * Fills in what the page's address says, where the owner lets it: into an untouched form, in sight of the guest, once.
 * Nothing is ever sent because of it.
 */
import type { FieldsDesk } from './fields.js';
import { readAddress } from './page-address.js';
import type { FromAddress } from './page-address.js';
import { offeredSlots } from '../booking/attempt.js';
import type { Guest } from '../booking/model.js';
import type { Form, Settings } from '../booking/state.js';

/** @returns what it pre-selects; to be asked at each drawing, since the times of the day come late */
export function createPrefill(desk: FieldsDesk): () => Pick<Settings, 'party' | 'date'> {
  let address: FromAddress | undefined;
  let timeIsDue = true;
  return () => {
    const written = desk.host.getAttribute('prefill');
    if (written && written !== 'url') desk.warn('prefill', written, 'url');
    if (written !== 'url') return {};
    if (!address) {
      address = readAddress(location.search, location.hash);
      fillIn(desk, address);
    }
    if (timeIsDue) timeIsDue = !chooseTime(desk, address);
    return address.settings;
  };
}

/** A person as a whole or not at all: details of two people never mix. */
function fillIn({ flow }: FieldsDesk, { person, notes }: FromAddress): void {
  const { guest, identity } = flow.state.form;
  const { firstName, lastName, phone, email, memberNumber, memberTier } = guest;
  const somebody = identity.id || firstName || lastName || phone || email || memberNumber || memberTier;
  const filled: Partial<Guest> = { ...(!somebody && person), ...(!guest.notes && notes && { notes }) };
  if (Object.keys(filled).length) flow.send({ type: 'prefilled', guest: filled, identity });
}

/** @returns true once there is nothing more to do: it is chosen, is not free, or the guest has chosen */
function chooseTime({ flow }: FieldsDesk, { time, settings }: FromAddress): boolean {
  const { step, form } = flow.state;
  if (!time || form.unfolded || form.own.party || form.own.date) return true;
  if (step !== 'choosing' || form.times.status !== 'known' || !isAskedFor(form, settings)) return false;
  const slot = offeredSlots(form).find((each) => each.time === time);
  if (slot && form.date === (settings.date ?? form.date)) flow.send({ type: 'slot-chosen', slot });
  return true;
}

/** The times that are there are those of the party and day that the address wants. */
function isAskedFor({ settings }: Form, wanted: Pick<Settings, 'party' | 'date'>): boolean {
  return (wanted.party ?? settings.party) === settings.party && (wanted.date ?? settings.date) === settings.date;
}
