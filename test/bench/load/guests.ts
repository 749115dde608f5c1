/** A hundred guests at once, each with a key, a name and a body of their own, for as long as a run lasts. */
import { randomBytes, randomInt } from 'node:crypto';
import type { Slot } from '../../kills/round.js';
import type { ServerProcess } from '../../kills/server-process.js';

/** What a guest does: books only, or looks at the house and at the day's times first. */
export type Habit = 'books' | 'looks and books';

export interface Run {
  readonly seconds: number;
  readonly requests: number;
  /** Ids, as guests were told. */
  readonly booked: readonly string[];
  /** Milliseconds of each booking. */
  readonly times: readonly number[];
  /** Statuses other than were hoped for. */
  readonly errors: readonly string[];
}

const GUESTS = 100;

export async function runGuests(
  doors: readonly ServerProcess[],
  slots: readonly Slot[],
  habit: Habit,
  milliseconds: number,
): Promise<Run> {
  const run = { requests: 0, booked: new Array<string>(), times: new Array<number>(), errors: new Array<string>() };
  const began = performance.now();
  const guest = async (number: number) => {
    for (let turn = number; performance.now() - began < milliseconds; turn += 1) {
      const door = doors[turn % doors.length];
      const slot = slots[(turn * 7919 + number * 31) % slots.length];
      if (!door || !slot) throw new Error('There is nowhere to go.');
      if (habit === 'looks and books') await look(door, slot, run);
      await book(door, slot, run);
    }
  };
  await Promise.all([...Array(GUESTS).keys()].map(guest));
  return { ...run, seconds: (performance.now() - began) / 1000 };
}

/** Where a guest books; any server will do. */
export type Door = Pick<ServerProcess, 'post'>;

export interface Counts {
  requests: number;
  readonly booked: string[];
  readonly times: number[];
  readonly errors: string[];
}

async function look(door: ServerProcess, { time }: Slot, run: Counts): Promise<void> {
  const [year, month, day] = time.slice(0, 10).split('-');
  for (const path of ['/restaurant/152/profile', `/v2/reservations/152/availabletimes/${month}-${day}-${year}/2`]) {
    const answer = await door.get(path);
    run.requests += 1;
    if (answer?.status !== 200) run.errors.push(`${path}: ${answer?.status ?? 'no answer'}`);
  }
}

/** Each has a number of their own: by chance two of some ten thousand were the same, and one of them a duplicate. */
let guestsSoFar = randomInt(1e6);
const STRIDE = 10_007;

export async function book(door: Door, { time, partyFlag }: Slot, run: Counts): Promise<void> {
  const number = String((guestsSoFar++ * STRIDE) % 1e7).padStart(7, '0');
  const customerInformation = {
    firstName: 'Ada',
    phoneNumber: `+1313${number}`,
    email: `guest-${number}@example.com`,
  };
  const body = JSON.stringify({ customerInformation, time, partySize: 2, partyFlags: partyFlag });
  const began = performance.now();
  const answer = await door.post('/v2/reservations/152/reservation', randomBytes(16).toString('base64url'), body);
  run.times.push(performance.now() - began);
  run.requests += 1;
  if (answer?.status === 201) run.booked.push(JSON.parse(answer.text).data.id);
  else run.errors.push(answer ? `${answer.status} ${JSON.parse(answer.text).error?.code ?? ''}` : 'no answer');
}
