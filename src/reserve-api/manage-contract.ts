/**
 * The Reserve wire after the booking (all of it O): what a manage token shows. Apart from `contract.ts` because the
 * widget's checks never need it, and bundlers keep every schema of a file that holds one which they need.
 */
import * as z from 'zod/mini';
import { Instant, LocalTime, PartySize, reply, Wait } from './contract.js';

/** What the token shows (O): no name, phone number, mail, notes or tier, so that a link that got lost gives away little. */
const managed = {
  reference: z.string(),
  partySize: PartySize,
  /** The section's name. */
  section: z.string(),
  /** Whether `DELETE` would do something now. */
  cancellable: z.boolean(),
};

/** `GET` and `DELETE /v2/reservations/{id}/reservation/{manageToken}` (O, with the feature `manage`). */
export const ManagedReservation = z.object({
  ...managed,
  status: z.enum(['booked', 'seated', 'finished', 'cancelled', 'no_show']),
  time: Instant,
  localTime: LocalTime,
  stayMinutes: z.int().check(z.positive()),
});

/** `GET` and `DELETE /v2/reservations/{id}/waitlist/{manageToken}` (O, with the feature `waitlist-status`). */
export const ManagedPlace = z.object({
  ...managed,
  status: z.enum(['requested', 'accepted', 'seated', 'finished', 'declined', 'left', 'no_show']),
  /** Null: the party does not wait, or not any more. */
  partiesAhead: z.nullable(z.int().check(z.nonnegative())),
  /** Reckoned as the quote is. */
  estimatedWait: Wait,
});
export const ManagedReservationReply = reply(ManagedReservation);
export const ManagedPlaceReply = reply(ManagedPlace);

export type ManagedReservation = z.infer<typeof ManagedReservation>;
export type ManagedPlace = z.infer<typeof ManagedPlace>;
