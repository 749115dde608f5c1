/**
 * A Reserve backend inside the page, so that every state can be drawn without a server: what is asked for under its
 * address is answered here as the contract says, and everything else goes its way. A house answers as it is told to.
 *
 * @typedef {{ status?: number, data?: unknown, error?: { code: string, message?: string, fields?: Record<string, string> } }} Answer
 * @typedef {'never' | Answer} Reply `never`: no answer comes
 * @typedef {'profile' | 'sections' | 'tiers' | 'times' | 'waits' | 'reservation' | 'waitlist' | 'place' | 'leave'} Call
 * @typedef {Partial<Record<Call, (asked: { date: string, party: number }) => Reply>>} House what is not told is answered as usual
 */
const ADDRESS = '/gallery/house-';
/** So long is a token of the contract at least. */
const MANAGE_TOKEN = 'a-token-of-the-gallery';

/** @type {[Call, RegExp][]} */
const CALLS = [
  ['profile', /^GET .*\/profile$/],
  ['sections', /^GET .*\/sections$/],
  ['tiers', /^GET .*\/membertiers$/],
  ['times', /^GET .*\/availabletimes\//],
  ['waits', /^GET .*\/waittime$/],
  ['reservation', /^POST .*\/reservation$/],
  ['waitlist', /^POST .*\/waitlist$/],
  ['place', /^GET .*\/waitlist\/[\w.~-]+$/],
  ['leave', /^DELETE .*\/waitlist\/[\w.~-]+$/],
];

const FEATURES = 'reservation waitlist membership idempotency consent locale manage waitlist-status';

/** The house stands where its visitor is, unless it is said to stand elsewhere. @param {Record<string, unknown>} [more] */
export function profile(more) {
  return {
    data: {
      name: 'Osteria Lume',
      minPartySizeForReservation: 1,
      maxPartySizeForReservation: 10,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      phoneNumber: '+13135550142',
      country: 'US',
      bookingHorizonDays: 60,
      closedWeekdays: [weekdayIn(3)],
      stayMinutes: 105,
      features: FEATURES.split(' '),
      ...more,
    },
  };
}

/** 1 = Monday. @param {number} days from today */
export function weekdayIn(days) {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return date.getDay() || 7;
}

/**
 * Free times of a day by the house's clock, in the main room and on the patio.
 * @param {string} date `yyyy-mm-dd`
 * @param {(date: string, clock: string) => Date} [instantOf] where the house does not stand where its visitor is
 */
export function timesOn(date, instantOf = visitorsClock) {
  const offered = { 0: ['12:00', '12:30', '13:15', '18:30', '19:00', '19:30', '20:45'], 41: ['19:30', '21:00'] };
  const availableTimes = Object.entries(offered).map(([id, clocks]) => ({
    diningTableSectionId: Number(id),
    times: clocks.map((clock) => instantOf(date, clock).toISOString()),
    localTimes: clocks.map((clock) => `${date}T${clock}:00.0000000Z`),
  }));
  return { data: { availableTimes } };
}

/** @param {string} date @param {string} clock */
function visitorsClock(date, clock) {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return new Date(year, month - 1, day, hour, minute);
}

const wait = (/** @type {string} */ start, /** @type {string} */ end) => ({ start, end });

const PLACE = {
  ...{ reference: 'K7NM3PQR', status: 'requested', partySize: 2, section: 'Main Floor', partiesAhead: 3 },
  ...{ estimatedWait: wait('00:15:00', '00:25:00'), cancellable: true },
};

/** What a house answers that is told nothing. @type {Required<House>} */
export const USUAL = {
  profile: () => profile(),
  sections: () => ({
    data: [
      { id: 0, name: 'Main Floor', partyFlag: 0 },
      { id: 41, name: 'Patio', partyFlag: 8 },
    ],
  }),
  tiers: () => ({
    data: [
      { name: 'Silver', description: 'A glass of something on arrival' },
      { name: 'Gold', description: 'Any table you like', prioritySeating: true },
    ],
  }),
  times: ({ date }) => timesOn(date),
  waits: () => ({
    data: {
      estimatedWaitTimes: [
        { diningTableSectionId: 0, two: wait('00:20:00', '00:30:00') },
        { diningTableSectionId: 41, two: null },
      ],
    },
  }),
  reservation: () => taken('reservation'),
  waitlist: () => taken('waitlist'),
  place: () => ({ data: PLACE }),
  leave: () => ({ data: { ...PLACE, status: 'left' } }),
};

/** @param {'reservation' | 'waitlist'} kind @returns {Answer} */
function taken(kind) {
  const manageUrl = `https://osteria-lume.example/manage/152/${kind}#${MANAGE_TOKEN}`;
  return { status: 201, data: { reference: 'K7NM3PQR', manageToken: MANAGE_TOKEN, manageUrl } };
}

/** @type {House[]} */
const houses = [];

/** @param {House} house @returns {string} its address, for the `api` attribute */
export function open(house) {
  return `${ADDRESS}${houses.push(house) - 1}`;
}

/** From now on the houses of this page answer. */
export function answerHere() {
  const { fetch: fetchElsewhere } = window;
  window.fetch = (input, init = {}) => {
    const url = String(input).replace(location.origin, '');
    if (!url.startsWith(ADDRESS)) return fetchElsewhere(input, init);
    const reply = replyTo(`${init.method ?? 'GET'} ${url}`, houses[Number(/house-(\d+)/.exec(url)?.[1])] ?? {});
    return reply === 'never' ? never(init.signal) : Promise.resolve(responseOf(reply));
  };
}

/** @param {string} asked @param {House} house @returns {Reply} */
function replyTo(asked, house) {
  const call = CALLS.find(([, pattern]) => pattern.test(asked))?.[0];
  if (!call) return { status: 404, error: { code: 'not_found' } };
  const [, month, day, year, party] = /(\d\d)-(\d\d)-(\d{4})\/(\d+)$/.exec(asked) ?? [];
  return (house[call] ?? USUAL[call])({ date: `${year}-${month}-${day}`, party: Number(party) });
}

/** @param {Answer} answer */
function responseOf({ status = 200, data = null, error }) {
  return new Response(JSON.stringify({ data, error: error ?? null }), { status, headers: { 'Content-Type': 'application/json' } });
}

/** Waits for as long as anybody does. @param {AbortSignal | null | undefined} signal @returns {Promise<never>} */
function never(signal) {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
  });
}
