/**
 * A Reserve backend inside the test page, in place of `fetch`: what it answers and when is up to the test. Reads are
 * answered at once from the fields below unless they are held; a write waits until the test answers it.
 */
import { until } from './clock.js';

export const API = 'https://reserve.example/api';
export const TODAY = '2030-06-05';

export type Call = 'profile' | 'sections' | 'tiers' | 'times' | 'waits' | 'write' | 'place' | 'leave';

const CALLS: readonly (readonly [Call, RegExp])[] = [
  ['profile', /\/restaurant\/\d+\/profile$/],
  ['sections', /\/restaurant\/\d+\/sections$/],
  ['tiers', /\/restaurant\/\d+\/membertiers$/],
  ['times', /\/availabletimes\//],
  ['waits', /\/waittime$/],
  ['write', /^POST .*\/(reservation|waitlist)$/],
  ['place', /^GET .*\/waitlist\/[\w.~-]+$/],
  ['leave', /^DELETE .*\/waitlist\/[\w.~-]+$/],
];

export interface WireError {
  readonly code?: string;
  readonly message?: string;
  readonly messages?: readonly string[];
  readonly fields?: Readonly<Record<string, string>>;
}

/** One request, and the ways to answer it. */
export class Request {
  readonly headers: Headers;
  readonly response: Promise<Response>;
  #resolve!: (response: Response) => void;
  #reject!: (reason: unknown) => void;

  constructor(
    readonly call: Call,
    /** To the letter, as it was given to `fetch`. */
    readonly url: string,
    readonly init: RequestInit,
  ) {
    this.headers = new Headers(init.headers);
    this.response = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    init.signal?.addEventListener('abort', () => this.#reject(new DOMException('aborted', 'AbortError')));
  }

  get aborted(): boolean {
    return this.init.signal?.aborted === true;
  }

  /** The idempotency key of a write. */
  get key(): string | null {
    return this.headers.get('Idempotency-Key');
  }

  get body(): Record<string, unknown> {
    return JSON.parse(String(this.init.body));
  }

  get customer(): Record<string, unknown> {
    return this.body.customerInformation as Record<string, unknown>;
  }

  answer(data: unknown, status = 200): void {
    this.say(status, JSON.stringify({ data, error: null }));
  }

  refuse(status: number, error: WireError): void {
    this.say(status, JSON.stringify({ data: null, error }));
  }

  /** Any reply, to the letter. */
  say(status: number, text: string | null, headers: Record<string, string> = {}): void {
    this.#resolve(new Response(text, { status, headers }));
  }

  /** No reply: the network broke. */
  breakOff(): void {
    this.#reject(new TypeError('Failed to fetch'));
  }
}

export class ScriptedBackend {
  readonly requests: Request[] = [];
  profile: Record<string, unknown> = {
    name: 'Osteria Lume',
    minPartySizeForReservation: 1,
    maxPartySizeForReservation: 10,
    timeZone: 'America/Detroit',
    phoneNumber: '+13135550100',
    country: 'US',
    bookingHorizonDays: 60,
    closedWeekdays: [1],
    features: ['reservation', 'waitlist', 'membership', 'consent', 'locale'],
  };
  sections: unknown = [
    { id: 0, name: 'Main Floor', partyFlag: 0 },
    { id: 41, name: 'Patio', partyFlag: 8 },
  ];
  tiers: unknown = ['Silver', { name: 'Platinum', description: 'Any table', prioritySeating: true }];
  waits: unknown = [{ diningTableSectionId: 0, two: { start: '00:20:00', end: '00:30:00' } }];
  /** Clock times by section, for a day and a party. */
  times: (date: string, party: number) => Record<number, readonly string[]> = () => ({
    0: ['12:00', '19:00', '19:30', '20:00'],
    41: ['19:30', '21:00'],
  });
  place: Record<string, unknown> = {
    ...{ reference: 'K7M2QX9A', status: 'requested', partySize: 2, section: 'Main Floor', partiesAhead: 3 },
    ...{ estimatedWait: { start: '00:15:00', end: '00:25:00' }, cancellable: true },
  };
  readonly #held = new Set<Call>(['write', 'leave']);
  readonly #realFetch = window.fetch;

  constructor() {
    window.fetch = (input, init = {}) => {
      const url = String(input);
      // As in any browser, what is called off before it began is never sent.
      if (init.signal?.aborted) return Promise.reject(new DOMException('aborted', 'AbortError'));
      const asked = `${init.method ?? 'GET'} ${url}`;
      const call = CALLS.find(([, path]) => path.test(asked))?.[0];
      return call ? this.#receive(new Request(call, url, init)) : this.#realFetch.call(window, input, init);
    };
  }

  restore(): void {
    window.fetch = this.#realFetch;
  }

  /** From now on these wait for the test's answer. */
  hold(...calls: Call[]): void {
    for (const call of calls) this.#held.add(call);
  }

  /** From now on these are answered at once. */
  release(...calls: Call[]): void {
    for (const call of calls) this.#held.delete(call);
  }

  of(call: Call): Request[] {
    return this.requests.filter((request) => request.call === call);
  }

  /** The request of that kind, once it has come; `nth` counts from one. */
  asked(call: Call, nth = 1): Promise<Request> {
    return until(`request ${nth} for ${call}`, () => this.of(call)[nth - 1]);
  }

  /** Answers a held read as this backend would. */
  serve(request: Request): void {
    switch (request.call) {
      case 'profile':
        return request.answer(this.profile);
      case 'sections':
        return request.answer(this.sections);
      case 'tiers':
        return request.answer(this.tiers);
      case 'waits':
        return request.answer({ estimatedWaitTimes: this.waits });
      case 'times':
        return request.answer(this.#timesFor(request.url));
      case 'write':
        return request.answer({ reference: 'K7M2QX9A' }, 201);
      case 'place':
        return request.answer(this.place);
      case 'leave':
        return request.answer({ ...this.place, status: 'left', cancellable: false });
      default:
        return request.call satisfies never;
    }
  }

  #receive(request: Request): Promise<Response> {
    this.requests.push(request);
    if (!this.#held.has(request.call)) this.serve(request);
    return request.response;
  }

  #timesFor(url: string): unknown {
    const [, month, day, year, party] = /(\d\d)-(\d\d)-(\d{4})\/(\d+)$/.exec(url) ?? [];
    const date = `${year}-${month}-${day}`;
    const offered = this.times(date, Number(party));
    return { availableTimes: Object.entries(offered).map(([id, clocks]) => sectionTimes(Number(id), date, clocks)) };
  }
}

/** As the vendor writes them: a true instant of a summer in Detroit, and the wall clock wearing a false `Z`. */
function sectionTimes(diningTableSectionId: number, date: string, clocks: readonly string[]): unknown {
  const local = (clock: string, hours: number) => {
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    const [hour = 0, minute = 0] = clock.split(':').map(Number);
    return new Date(Date.UTC(year, month - 1, day, hour + hours, minute)).toISOString().replace('Z', '0000Z');
  };
  return {
    diningTableSectionId,
    times: clocks.map((clock) => local(clock, 4)),
    localTimes: clocks.map((clock) => local(clock, 0)),
  };
}
