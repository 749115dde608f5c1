/** What is written down in the end, held against what guests meant. */
import type { CellEnd } from './cell.js';
import type { FaultHouse } from './house.js';

export type AuditedEnd = CellEnd & { readonly bookings: number };

/** Counted when all cells are over, so that a booking which came late is not missed. */
export async function audit(end: CellEnd, house: FaultHouse): Promise<AuditedEnd> {
  const bookings = await house.bookingsOf(end.phoneNumber);
  const difference = bookings - end.intents;
  const faults = difference === 0 ? end.faults : [...end.faults, `bookings − intents = ${difference}`];
  return { ...end, bookings, faults };
}
