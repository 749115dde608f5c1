/** A backend that answers as the contract says and writes every body down to the letter, one book for each cell. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export const ZONE = 'America/Detroit';
/** In UTC, of every day. */
export const FIRST_TIME = '22:00';
const PROFILE = {
  name: 'Osteria Lume',
  minPartySizeForReservation: 1,
  maxPartySizeForReservation: 10,
  timeZone: ZONE,
  phoneNumber: '+13135550152',
  country: 'US',
  bookingHorizonDays: 60,
  features: ['reservation', 'waitlist', 'membership', 'idempotency', 'consent', 'locale', 'signals'],
};
const SECTIONS = [
  { id: 0, name: 'Main Floor', partyFlag: 0 },
  { id: 41, name: 'Garden', partyFlag: 8 },
];
const TIERS = ['Silver', { name: 'Gold', description: 'Any table', prioritySeating: true }];
const HEADERS_LET_THROUGH = 'Idempotency-Key, Duplicate-Confirmed, Guest-Signals, Authorization, Content-Type';

export interface Post {
  readonly path: string;
  readonly body: string;
}

export class Recorder {
  readonly #posts = new Map<string, Post[]>();
  /** @param refusesNull cells whose page's origin is `null` and not welcome */
  constructor(readonly refusesNull: (cell: string) => boolean) {}

  postsOf(cell: string): readonly Post[] {
    return this.#posts.get(cell) ?? [];
  }

  /** Paths begin with the cell's name. */
  readonly serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, cell = '', path = ''] = /^\/([^/]+)(\/[^?]*)/.exec(request.url ?? '') ?? [];
    const { origin } = request.headers;
    if (origin !== undefined && !(origin === 'null' && this.refusesNull(cell))) {
      response.setHeader('Access-Control-Allow-Origin', origin);
      response.setHeader('Vary', 'Origin');
      response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
    }
    if (request.method === 'OPTIONS') return void allow(response);
    const body = await textOf(request);
    response.setHeader('Content-Type', 'application/json');
    if (request.method !== 'POST') return void response.end(JSON.stringify({ data: answerTo(path), error: null }));
    this.#posts.set(cell, [...this.postsOf(cell), { path, body }]);
    const data = { reference: 'K7NM3PQR', status: 'confirmed' };
    response.writeHead(201).end(JSON.stringify({ data, error: null }));
  };
}

function allow(response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST, DELETE');
  response.setHeader('Access-Control-Allow-Headers', HEADERS_LET_THROUGH);
  response.writeHead(204).end();
}

function answerTo(path: string): unknown {
  if (path.endsWith('/profile')) return PROFILE;
  if (path.endsWith('/sections')) return SECTIONS;
  if (path.endsWith('/membertiers')) return TIERS;
  if (path.endsWith('/waittime')) return { estimatedWaitTimes: [], created: '2030-06-01T20:00:00.0000000Z' };
  const [, month, day, year] = /availabletimes\/(\d\d)-(\d\d)-(\d{4})/.exec(path) ?? [];
  return month ? { availableTimes: timesOn(`${year}-${month}-${day}`) } : null;
}

/** The same clock times on every day, an hour and a half after the visitor's day has begun at the latest. */
function timesOn(date: string) {
  const localTimes = ['18:00', '18:30', '19:00'].map((time) => `${date}T${time}:00.0000000Z`);
  const times = [FIRST_TIME, '22:30', '23:00'].map((time) => `${date}T${time}:00.0000000Z`);
  return [
    { diningTableSectionId: 0, times, localTimes },
    { diningTableSectionId: 41, times: [], localTimes: [] },
  ];
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}
