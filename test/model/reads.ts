/** What the model backend says of itself: profile, sections, tiers, free times, waits; and how reading may fail. */
import { confirmation } from './model-backend.js';
import type { ModelBackend, Said } from './model-backend.js';

export type Read = 'profile' | 'sections' | 'tiers' | 'times' | 'waits' | 'place';

const PATHS: readonly (readonly [Read, RegExp])[] = [
  ['profile', /\/profile$/],
  ['sections', /\/sections$/],
  ['tiers', /\/membertiers$/],
  ['times', /\/availabletimes\//],
  ['waits', /\/waittime$/],
  ['place', /\/waitlist\/[\w-]+$/],
];

export function readOf(url: string): Read | undefined {
  return PATHS.find(([, path]) => path.test(url))?.[0];
}

/** How a read may fail; `silence` lasts until the widget gives up. */
export const READ_FAULTS: readonly ('nothing' | 'silence' | Said)[] = [
  'nothing',
  'silence',
  { status: 500, text: '<h1>oops</h1>' },
  { status: 404, text: '{"error":{"code":"not_found"}}' },
  { status: 200, text: '{"data":{"availableTimes":[],"estimatedWaitTimes":[]}}' },
  { status: 200, text: '{"data":nul' },
  { status: 429, text: '', headers: { 'Retry-After': '3' } },
  { status: 200, text: '{"data":null,"error":null}' },
];

/** What a backend says of its own, in the contract's words. */
const OURS = ['idempotency', 'consent', 'locale', 'manage', 'waitlist-status'];

const SECTIONS = [
  { id: 0, name: 'Main Floor', partyFlag: 0 },
  { id: 41, name: 'Patio', partyFlag: 8 },
];
const CLOCKS: readonly (readonly string[])[] = [
  ['12:00', '19:00', '19:30'],
  ['19:30', '21:00'],
];

export function answerRead(read: Read, url: string, backend: ModelBackend): Said {
  return read === 'place' ? backend.place(tokenIn(url)) : confirmation(200, dataOf(read, url, backend));
}

/** The last part of the address of a booking that is held. */
export function tokenIn(url: string): string {
  return /[\w-]+$/.exec(url)?.[0] ?? '';
}

function dataOf(read: Exclude<Read, 'place'>, url: string, backend: ModelBackend): unknown {
  switch (read) {
    case 'profile':
      return {
        name: 'Osteria Lume',
        maxPartySizeForReservation: 8,
        timeZone: 'America/Detroit',
        phoneNumber: '+13135550100',
        country: 'US',
        bookingHorizonDays: 30,
        closedWeekdays: [1],
        ...(backend.house === 'ours' && { features: ['reservation', 'waitlist', 'membership', ...OURS] }),
      };
    case 'sections':
      return SECTIONS;
    case 'tiers':
      return backend.tiers;
    case 'times':
      return { availableTimes: SECTIONS.map(({ id }, index) => timesOf(id, url, CLOCKS[index] ?? [], backend)) };
    case 'waits':
      return { estimatedWaitTimes: [{ diningTableSectionId: 0, two: { start: '00:20:00', end: '00:60:00' } }] };
    default:
      return read satisfies never;
  }
}

/** Detroit in summer is four hours behind. */
function timesOf(diningTableSectionId: number, url: string, clocks: readonly string[], { taken }: ModelBackend) {
  const [, month, day, year] = /(\d\d)-(\d\d)-(\d{4})\/\d+$/.exec(url) ?? [];
  const instant = (clock: string, hours: number) => {
    const [hour = 0, minute = 0] = clock.split(':').map(Number);
    return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), hour + hours, minute)).toISOString();
  };
  const free = clocks.filter((clock) => !taken.has(instant(clock, 4)));
  return {
    diningTableSectionId,
    times: free.map((clock) => instant(clock, 4)),
    localTimes: free.map((clock) => instant(clock, 0)),
  };
}
