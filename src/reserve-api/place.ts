/** What a backend says of a place on the list. Part of the companion: the entry never reads it. */
import type { Place, PlaceStatus } from '../booking/model.js';
import { object, whole } from './read.js';
import { toRange } from './translate.js';

/** In the contract's words; a test holds the two lists together. */
export const PLACE_STATUSES: readonly PlaceStatus[] = [
  'requested',
  'accepted',
  'seated',
  'finished',
  'declined',
  'left',
  'no_show',
];

/** `undefined` for a status that is not ours: nothing true could be said of it. */
export function toPlace(data: unknown): Place | undefined {
  const wire = object(data);
  const status = PLACE_STATUSES.find((known) => known === wire.status);
  return (
    status && {
      status,
      ahead: whole(wire.partiesAhead, 0),
      wait: toRange(wire.estimatedWait),
      leavable: wire.cancellable === true,
    }
  );
}
