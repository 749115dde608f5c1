/**
 * The truth: a backend as the contract wants it, small enough to be seen through. It knows what is booked, by which
 * key, and what it has answered. `vendor` is one that announces nothing: no keys, no codes, no second guard.
 */

import type { PlaceStatus } from '../../src/booking/model.js';

export type House = 'ours' | 'vendor';

export interface Write {
  readonly kind: 'reservation' | 'waitlist';
  readonly restaurantId: number;
  readonly key: string;
  readonly body: string;
  readonly token: string | undefined;
  readonly duplicateConfirmed: boolean;
}

/** A reply as it is written: status, headers and text. */
export interface Said {
  readonly status: number;
  readonly text: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Booking {
  readonly key: string;
  readonly reference: string;
  readonly write: Write;
  /** Whoever holds it may see and give up the place. */
  readonly token: string;
  /** Of a place on the list; a table stays as it was booked. */
  status: PlaceStatus;
  /** Same guest, restaurant and time. */
  readonly twinId: string;
  /** Milliseconds of the clock. */
  readonly at: number;
}

const DUPLICATE_WITHIN = 10 * 60_000;
const WAITING: readonly PlaceStatus[] = ['requested', 'accepted'];

export class ModelBackend {
  readonly bookings: Booking[] = [];
  /** What was done by a key, to be said again: body and reply. */
  readonly #done = new Map<string, { readonly body: string; readonly reply: Said }>();
  /** Instants that somebody else has taken meanwhile. */
  readonly taken = new Set<string>();
  tiers: readonly string[] = ['Silver', 'Platinum'];

  constructor(
    readonly house: House,
    readonly now: () => number,
  ) {}

  bookedBy(key: string): readonly Booking[] {
    return this.bookings.filter((booking) => booking.key === key);
  }

  /** The key has been worked on: whatever is said of it now is said from knowledge. */
  knows(key: string): boolean {
    return this.#done.has(key);
  }

  /** Does what is asked, and says so. */
  take(write: Write): Said {
    return this.house === 'ours' ? this.#takeOnce(write) : this.#takeAsVendor(write);
  }

  #takeOnce(write: Write): Said {
    const done = this.#done.get(write.key);
    if (done)
      return done.body === write.body ? done.reply : refusal(422, { code: 'key_reused', message: 'Other body.' });
    const { time, tier } = wishOf(write);
    if (tier && !this.tiers.includes(tier)) return refusal(422, { code: 'tier_unknown', message: 'No such tier.' });
    if (!write.duplicateConfirmed && this.#hasTwin(write))
      return refusal(409, { code: 'duplicate', message: 'Again?' });
    const reply =
      time && this.taken.has(time)
        ? refusal(409, { code: 'slot_taken', message: 'Time is no longer available.' })
        : confirmation(201, this.#created(write));
    this.#done.set(write.key, { body: write.body, reply });
    return reply;
  }

  #created(write: Write) {
    const { reference, status, token } = this.#write(write);
    return { reference, status, manageToken: token };
  }

  /** What is said of a place to whoever holds its token. */
  place(token: string): Said {
    const booking = this.#held(token);
    if (!booking) return refusal(404, { code: 'not_found', message: 'Nothing here.' });
    const { status } = booking;
    const waits = WAITING.includes(status);
    const ahead = waits ? { partiesAhead: 2, estimatedWait: { start: '00:15:00', end: '00:25:00' } } : {};
    return confirmation(200, { status, cancellable: waits, ...ahead });
  }

  /** Again, it is the same: who has left has left. */
  leave(token: string): Said {
    const booking = this.#held(token);
    if (booking && WAITING.includes(booking.status)) booking.status = 'left';
    if (booking && booking.status !== 'left') return refusal(422, { code: 'closed', message: 'Too late.' });
    return this.place(token);
  }

  #held(token: string): Booking | undefined {
    return this.bookings.find((booking) => booking.token === token);
  }

  #takeAsVendor(write: Write): Said {
    const { time } = wishOf(write);
    if (time && this.taken.has(time)) {
      return refusal(400, { message: 'Could not book.', messages: ['Time is no longer available.'] });
    }
    return confirmation(200, { reservationId: this.#write(write).reference });
  }

  #hasTwin(write: Write): boolean {
    const { twinId } = wishOf(write);
    return this.bookings.some(
      (each) => each.twinId === twinId && WAITING.includes(each.status) && this.now() - each.at < DUPLICATE_WITHIN,
    );
  }

  #write(write: Write): Booking {
    const reference = `K7M2${String(1000 + this.bookings.length)}`;
    const { twinId } = wishOf(write);
    const token = `held-by-the-guest-of-${reference}`;
    const booking: Booking = {
      ...{ key: write.key, reference, token, write, twinId, at: this.now() },
      status: 'requested',
    };
    this.bookings.push(booking);
    return booking;
  }
}

interface Body {
  readonly time?: string;
  readonly customerInformation: {
    readonly phoneNumber: string;
    readonly memberInfo?: { readonly memberTier?: string };
  };
}

function wishOf({ kind, restaurantId, body }: Write) {
  const { time, customerInformation }: Body = JSON.parse(body);
  const { phoneNumber, memberInfo } = customerInformation;
  return { time, tier: memberInfo?.memberTier, twinId: `${restaurantId} ${kind} ${phoneNumber} ${time ?? 'now'}` };
}

export function confirmation(status: number, data: unknown): Said {
  return { status, text: JSON.stringify({ data, error: null }) };
}

export function refusal(status: number, error: unknown, headers: Readonly<Record<string, string>> = {}): Said {
  return { status, text: JSON.stringify({ data: null, error }), headers };
}
