/** Wire ⇄ model: the contract's fixtures, the readers against the schemas, and the bodies byte for byte. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Intent, Restaurant } from '../../../src/booking/model.js';
import { NO_GUEST } from '../../../src/booking/state.js';
import { LONGEST_ID, toIdentity } from '../../../src/customer.js';
import {
  AvailableTimesReply,
  FEATURES,
  MAX_LENGTH,
  MemberTiersReply,
  Profile,
  ReservationRequest,
  SectionsReply,
  WaitlistRequest,
  WaitTimesReply,
} from '../../../src/reserve-api/contract.js';
import { encodeJson } from '../../../src/reserve-api/json.js';
import {
  pictureAddress,
  toProblems,
  toReceipt,
  toRequest,
  toRestaurant,
  toSlots,
  toTiers,
  toWaits,
  toWireDate,
} from '../../../src/reserve-api/translate.js';

/** The fixtures of the contract, as they are printed there. */
const SECTIONS =
  '{"data":[{"id":0,"name":"Main Floor","partyFlag":0},{"id":41,"name":"Garden","partyFlag":8}],"error":null}';
const TIMES =
  '{"data":{"availableTimes":[{"diningTableSectionId":0,"times":["2030-06-01T23:30:00.0000000Z"],"localTimes":["2030-06-01T19:30:00.0000000Z"]},{"diningTableSectionId":41,"times":[],"localTimes":[]}]},"error":null}';
const WAIT_TIMES =
  '{"data":{"estimatedWaitTimes":[{"diningTableSectionId":0,"default":{"start":"00:10:00","end":"00:20:00"},"one":null,"two":{"start":"00:05:00","end":"00:60:00"},"four":null,"six":null,"sevenPlus":null}],"created":"2030-06-01T20:00:00.0000000Z"},"error":null}';
const REQUEST =
  '{"customerInformation":{"firstName":"Ada","phoneNumber":"+15550100000","email":"ada@example.com","memberInfo":{"memberNumber":"77","memberTier":"Gold"}},"time":"2030-06-01T23:30:00.000Z","partySize":2,"partyFlags":0}';

const dataOf = (text: string): unknown => JSON.parse(text).data;
const EVERYTHING = {
  reservation: true,
  waitlist: true,
  membership: true,
  idempotency: true,
  consent: true,
  locale: true,
  signals: true,
  waitlistStatus: true,
};
const VENDOR = {
  ...EVERYTHING,
  ...{ idempotency: false, consent: false, locale: false, signals: false, waitlistStatus: false },
};

const INTENT: Intent = {
  kind: 'reservation',
  restaurantId: 152,
  party: 2,
  section: { id: 0, name: 'Main Floor', flag: 0 },
  slot: { instant: '2030-06-01T23:30:00.000Z', sectionId: 0, date: '2030-06-01', time: '19:30' },
  guest: { ...NO_GUEST, firstName: 'Ada', phone: '555 0100', email: 'Ada', memberNumber: '77', memberTier: 'Gold' },
  identity: {},
  phone: '+15550100000',
  email: 'ada@example.com',
  locale: 'en',
  signals: 'elapsed=12',
};

/** JSON that is none of what was expected. */
const junk = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(null, '', 0, -1, 1.5, [], {}, 'x', true, '\n'));

describe('the contract’s fixtures', () => {
  it('sections', () =>
    assert.deepEqual(toRestaurant(152, { name: 'Lume' }, dataOf(SECTIONS))?.sections, [
      { id: 0, name: 'Main Floor', flag: 0 },
      { id: 41, name: 'Garden', flag: 8 },
    ]));

  it('free times: the clock as it stands under its false Z, the instant cut to three digits', () =>
    assert.deepEqual(toSlots(dataOf(TIMES)), [
      { instant: '2030-06-01T23:30:00.000Z', sectionId: 0, date: '2030-06-01', time: '19:30' },
    ]));

  it('waits: null is not known, and sixty minutes may stand where minutes stand', () => {
    const [wait, ...others] = toWaits(dataOf(WAIT_TIMES)) ?? [];
    assert.deepEqual(others, []);
    assert.equal(wait?.sectionId, 0);
    assert.deepEqual(wait?.two, { from: 5, to: 60 });
    for (const bucket of [wait?.one, wait?.four, wait?.six, wait?.sevenPlus]) assert.equal(bucket, undefined);
  });

  it('the body of a reservation, byte for byte', () => {
    assert.equal(encodeJson(toRequest(INTENT, VENDOR)), REQUEST);
    assert.ok(ReservationRequest.parse(JSON.parse(REQUEST)));
  });

  it('are what the schemas say', () => {
    for (const [schema, fixture] of [
      [SectionsReply, SECTIONS],
      [AvailableTimesReply, TIMES],
      [WaitTimesReply, WAIT_TIMES],
    ] as const)
      assert.ok(schema.safeParse(JSON.parse(fixture)).success);
  });
});

describe('dates and lengths of time', () => {
  it('a date is asked for as MM-DD-YYYY', () => {
    assert.equal(toWireDate('2030-06-01'), '06-01-2030');
    assert.equal(toWireDate('2030-12-31'), '12-31-2030');
  });

  const slotOf = (time: string, local: string) =>
    toSlots({ availableTimes: [{ diningTableSectionId: 7, times: [time], localTimes: [local] }] })?.[0];

  it('an instant has three digits whatever came', () => {
    const local = '2030-06-01T19:30:00Z';
    assert.equal(slotOf('2030-06-01T23:30:00Z', local)?.instant, '2030-06-01T23:30:00.000Z');
    assert.equal(slotOf('2030-06-01T23:30:00.5Z', local)?.instant, '2030-06-01T23:30:00.500Z');
    assert.equal(slotOf('2030-06-01T23:30:00.1239999Z', local)?.instant, '2030-06-01T23:30:00.123Z');
  });

  it('a local time with and without seconds and Z is the same clock', () => {
    for (const local of [
      '2030-06-01T19:30:00.0000000Z',
      '2030-06-01T19:30:00Z',
      '2030-06-01T19:30',
      '2030-06-01T19:30:00',
    ])
      assert.deepEqual(slotOf('2030-06-01T23:30:00Z', local), {
        ...{ instant: '2030-06-01T23:30:00.000Z', sectionId: 7, date: '2030-06-01', time: '19:30' },
      });
  });

  it('the restaurant’s day is the one its clock shows, not the one in UTC', () => {
    assert.equal(slotOf('2030-06-02T02:00:00Z', '2030-06-01T22:00:00Z')?.date, '2030-06-01');
  });

  it('a time that lacks its pair is left out, the others stay in order', () => {
    const data = {
      availableTimes: [{ diningTableSectionId: 0, times: FIVE_TIMES, localTimes: [LOCAL, 'x', LOCAL, null] }],
    };
    assert.deepEqual(
      toSlots(data)?.map(({ instant }) => instant.slice(11, 16)),
      ['20:00', '22:00'],
    );
  });
  const LOCAL = '2030-06-01T16:00:00Z';
  const FIVE_TIMES = [20, 21, 22, 23, 24].map((hour) => `2030-06-01T${hour}:00:00Z`);

  it('a time with an offset instead of Z is no instant of the wire', () =>
    assert.equal(slotOf('2030-06-01T23:30:00+02:00', '2030-06-01T19:30:00Z'), undefined));

  it('waits may have more than sixty minutes and more than a day of hours', () => {
    const wait = (start: string, end: string) =>
      toWaits({ estimatedWaitTimes: [{ diningTableSectionId: 0, two: { start, end } }] })?.[0]?.two;
    assert.deepEqual(wait('00:60:00', '01:30:00'), { from: 60, to: 90 });
    assert.deepEqual(wait('00:90:00', '00:120:00'), { from: 90, to: 120 });
    assert.deepEqual(wait('00:04:40', '00:05:29'), { from: 5, to: 5 });
    assert.deepEqual(wait('00:00:00', '00:00:20'), { from: 1, to: 1 }, 'nobody waits “about 0 minutes”');
    assert.deepEqual(wait('00:00:00', '00:05:00'), { from: 1, to: 5 });
    assert.equal(wait('soon', '01:30:00'), undefined);
    assert.equal(wait('00:10', '00:20'), undefined);
  });
});

// ---- readers against the schemas

const int = fc.integer({ min: 0, max: 2 ** 40 });
const phrase = fc.string({ minLength: 1 }).filter((text) => /./.test(text));
const plainDate = fc.integer({ min: 0, max: 9999 }).map((n) => `20${String(n % 100).padStart(2, '0')}-06-01`);
const two = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
const clock = fc.tuple(two(23), two(59)).map(([hour, minute]) => `${hour}:${minute}`);
const ZONES = ['America/Detroit', 'Pacific/Kiritimati', 'Europe/Berlin', 'UTC'];

/** Every optional key of a profile, with what the model makes of it. */
const OPTIONAL = {
  minPartySizeForReservation: fc.integer({ min: 1, max: 99 }),
  maxPartySizeForReservation: fc.integer({ min: 1, max: 99 }),
  timeZone: fc.constantFrom(...ZONES),
  phoneNumber: phrase,
  country: fc.constantFrom('US', 'DE', 'JP'),
  bookingHorizonDays: fc.integer({ min: 0, max: 730 }),
  closedWeekdays: fc.array(fc.integer({ min: 1, max: 7 })),
  closedDates: fc.array(plainDate),
  services: fc.array(
    fc.record({
      name: phrase.map((name) => name.slice(0, 60)).filter((name) => /./.test(name)),
      from: clock,
      to: clock,
    }),
  ),
  features: fc.array(fc.constantFrom(...FEATURES, 'telepathy')),
} as const;
type ProfileKey = keyof typeof OPTIONAL;

const profile = fc.record({ name: phrase, ...OPTIONAL }, { requiredKeys: ['name'] });

/** What the model says of a profile that is all right, in other words than the reader's. */
function said(wire: Profile): Partial<Restaurant> {
  const features = wire.features ?? ['reservation', 'waitlist', 'membership'];
  const has = (feature: string) => features.some((each) => each === feature);
  return {
    name: wire.name,
    smallestParty: wire.minPartySizeForReservation ?? 1,
    // Limits that contradict each other leave the smallest party.
    largestParty: Math.max(wire.maxPartySizeForReservation ?? 10, wire.minPartySizeForReservation ?? 1),
    abilities: {
      reservation: has('reservation'),
      waitlist: has('waitlist'),
      membership: has('membership'),
      idempotency: has('idempotency'),
      consent: has('consent'),
      locale: has('locale'),
      signals: has('signals'),
      waitlistStatus: has('waitlist-status'),
    },
    timeZone: wire.timeZone,
    phoneNumber: wire.phoneNumber,
    country: wire.country,
    horizonDays: wire.bookingHorizonDays ?? 60,
    stayMinutes: wire.stayMinutes,
    closedWeekdays: wire.closedWeekdays ?? [],
    closedDates: wire.closedDates ?? [],
    services: wire.services ?? [],
  };
}

function assertSaid(wire: unknown, expected: Partial<Restaurant>): void {
  const restaurant = toRestaurant(152, wire, dataOf(SECTIONS));
  for (const key of Object.keys(expected) as (keyof Restaurant)[])
    assert.deepEqual(restaurant?.[key], expected[key], key);
}

describe('a profile', () => {
  it('that the schema accepts is read as the schema says', () =>
    fc.assert(
      fc.property(profile, (wire) => {
        assertSaid(wire, said(Profile.parse(wire)));
      }),
    ));

  it('has an optional key that is spoilt: the key counts as absent', () => {
    const keys = fc.constantFrom(...(Object.keys(OPTIONAL) as ProfileKey[]));
    fc.assert(
      fc.property(profile, keys, junk, (wire, key, spoilt) => {
        const { [key]: _gone, ...without } = wire;
        const broken = { ...without, [key]: spoilt };
        // A list is read item by item, and an empty text is no text.
        if (Profile.safeParse(broken).success || Array.isArray(spoilt) || spoilt === '') return;
        assertSaid(broken, said(Profile.parse(without)));
      }),
    );
  });

  it('has a list with spoilt items: they are left out', () => {
    assertSaid(
      { name: 'L', closedWeekdays: [0, 1, 8, '2', 7, 1.5], closedDates: ['2030-06-01', '06-01-2030', 3] },
      { closedWeekdays: [1, 7], closedDates: ['2030-06-01'] },
    );
    const dinner = { name: 'Dinner', from: '17:00', to: '01:00' };
    assertSaid({ name: 'L', services: [dinner, { ...dinner, to: '25:00' }, null] }, { services: [dinner] });
  });

  it('needs a name and nothing else', () => {
    assertSaid({ name: 'L' }, said({ name: 'L' }));
    for (const none of [{}, { name: '' }, { name: 7 }, null, 'L', []])
      assert.equal(toRestaurant(152, none, []), undefined);
  });

  it('has a number out of its range: the usual one stands', () => {
    assertSaid({ name: 'L', bookingHorizonDays: 731 }, { horizonDays: 60 });
    assertSaid({ name: 'L', bookingHorizonDays: -1 }, { horizonDays: 60 });
    assertSaid({ name: 'L', minPartySizeForReservation: 0 }, { smallestParty: 1 });
    assertSaid({ name: 'L', maxPartySizeForReservation: 0 }, { largestParty: 10 });
  });

  it('has a time zone that nobody knows: none', () =>
    assertSaid({ name: 'L', timeZone: 'Mars/Base' }, { timeZone: undefined }));

  it('has sections that cannot be read: the Main Floor is always there', () => {
    const main = [{ id: 0, name: 'Main Floor', flag: 0 }];
    for (const none of [undefined, null, [], {}, [{ id: 'x' }], [{ id: 1, name: 'A', partyFlag: -1 }], 'x'])
      assert.deepEqual(toRestaurant(152, { name: 'L' }, none)?.sections, main);
  });

  it('has a flag above what a number holds exactly: the section is left out, and never a wrong one sent', () => {
    const wire = [
      { id: 1, name: 'A', partyFlag: 2 ** 53 },
      { id: 2, name: 'B', partyFlag: 2 ** 52 },
    ];
    assert.deepEqual(toRestaurant(152, { name: 'L' }, wire)?.sections, [{ id: 2, name: 'B', flag: 2 ** 52 }]);
  });
});

describe('lists', () => {
  const instant = fc
    .tuple(
      fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }),
      fc.constantFrom('', '.5', '.1234567'),
    )
    .map(([date, fraction]) => date.toISOString().slice(0, 19) + fraction + 'Z');
  const pair = fc.tuple(instant, fc.tuple(plainDate, clock));
  const section = fc.tuple(int, fc.array(pair, { maxLength: 4 }));

  it('times that the schema accepts are read as pairs, section by section', () =>
    fc.assert(
      fc.property(fc.array(section, { maxLength: 4 }), (sections) => {
        const wire = {
          availableTimes: sections.map(([diningTableSectionId, pairs]) => ({
            diningTableSectionId,
            times: pairs.map(([time]) => time),
            localTimes: pairs.map(([, [date, time]]) => `${date}T${time}:00.0000000Z`),
          })),
        };
        assert.ok(AvailableTimesReply.safeParse({ data: wire, error: null }).success);
        const expected = sections.flatMap(([sectionId, pairs]) =>
          pairs.map(([time, [date, local]]) => {
            const fraction = /\.(\d+)/.exec(time)?.[1] ?? '';
            const instantOf = `${time.slice(0, 19)}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
            return { sectionId, instant: instantOf, date, time: local };
          }),
        );
        assert.deepEqual(toSlots(wire), expected);
      }),
    ));

  it('tiers are names or objects, each once', () => {
    const tier = fc.record(
      { name: phrase, description: phrase, prioritySeating: fc.boolean() },
      { requiredKeys: ['name'] },
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(phrase, tier)), (wire) => {
        assert.ok(MemberTiersReply.safeParse({ data: wire }).success);
        const all = wire.map((each) => (typeof each === 'string' ? { name: each } : each));
        const once = all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
        const expected = once.map((each) => ({
          name: each.name,
          description: 'description' in each ? each.description : undefined,
          prioritySeating: 'prioritySeating' in each && each.prioritySeating === true,
        }));
        assert.deepEqual(toTiers(wire), expected);
      }),
    );
  });

  it('priority is a true, not anything that looks like one', () =>
    assert.equal(toTiers([{ name: 'Gold', prioritySeating: 'yes' }])?.[0]?.prioritySeating, false));

  it('what is no list is no answer', () => {
    for (const none of [undefined, null, {}, 'x', 7]) {
      assert.equal(toSlots(none), undefined);
      assert.equal(toSlots({ availableTimes: none }), undefined);
      assert.equal(toWaits({ estimatedWaitTimes: none }), undefined);
      assert.equal(toTiers(none), undefined);
    }
  });
});

describe('any JSON', () => {
  const read = (value: unknown): void => {
    toRestaurant(152, value, value);
    toRestaurant(152, { name: 'L' }, value);
    toSlots(value);
    toWaits(value);
    toTiers(value);
    toReceipt(value);
    toProblems(value);
  };

  it('is read without an exception', () =>
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 4 }), read), { numRuns: 1000 }));

  it('also where it begins like an answer', () => {
    const spoilt = (text: string) => fc.tuple(fc.constant(text), fc.nat(), junk);
    const places = fc.oneof(spoilt(SECTIONS), spoilt(TIMES), spoilt(WAIT_TIMES), spoilt(REQUEST));
    fc.assert(
      fc.property(places, ([text, at, value]) => {
        read(spoil(JSON.parse(text).data, at, value));
      }),
      { numRuns: 1000 },
    );
  });
});

/** Puts `value` in the place of one node, counted from the top. */
function spoil(node: unknown, at: number, value: unknown): unknown {
  const places: (() => void)[] = [];
  const visit = (each: unknown): void => {
    if (typeof each !== 'object' || each === null) return;
    for (const key of Object.keys(each)) {
      places.push(() => Reflect.set(each, key, value));
      visit(Reflect.get(each, key));
    }
  };
  visit(node);
  places[at % Math.max(places.length, 1)]?.();
  return node;
}

describe('the body of a write', () => {
  const body = (change: Partial<Intent>, abilities = EVERYTHING): string =>
    encodeJson(toRequest({ ...INTENT, ...change }, abilities));

  it('holds everything that was announced, in the documented shape and order', () => {
    const intent: Partial<Intent> = {
      section: { id: 41, name: 'Garden', flag: 8 },
      guest: { ...INTENT.guest, lastName: ' Lovelace ', notes: ' By the window\n' },
      identity: { id: 'g-1', imageUrl: 'https://example.com/ada.png' },
      consentText: 'Send me news',
      locale: 'de-CH',
    };
    const text =
      '{"customerInformation":{"id":"g-1","firstName":"Ada","lastName":"Lovelace","phoneNumber":"+15550100000",' +
      '"email":"ada@example.com","imageUrl":"https://example.com/ada.png",' +
      '"memberInfo":{"memberNumber":"77","memberTier":"Gold"}},"time":"2030-06-01T23:30:00.000Z","partySize":2,' +
      '"partyFlags":8,"notes":"By the window",' +
      '"marketingConsent":{"granted":true,"text":"Send me news","locale":"de-CH"},"locale":"de-CH"}';
    assert.equal(body(intent), text);
    assert.ok(ReservationRequest.parse(JSON.parse(text)));
  });

  it('of the waitlist is the same without a time', () => {
    const text = body({ kind: 'waitlist', slot: undefined }, VENDOR);
    assert.equal(text, REQUEST.replace('"time":"2030-06-01T23:30:00.000Z",', ''));
    assert.ok(WaitlistRequest.parse(JSON.parse(text)));
  });

  it('leaves out what the backend has not announced', () => {
    const text = body({ consentText: 'Send me news' }, { ...VENDOR, membership: false });
    assert.equal(text, REQUEST.replace(',"memberInfo":{"memberNumber":"77","memberTier":"Gold"}', ''));
  });

  it('has no consent that was not given', () => assert.doesNotMatch(body({}), /marketingConsent/));

  it('has member info for a number alone and for a tier alone, and none for neither', () => {
    const info = (memberNumber: string, memberTier: string): unknown =>
      JSON.parse(body({ guest: { ...INTENT.guest, memberNumber, memberTier } })).customerInformation.memberInfo;
    assert.deepEqual(info(' 77 ', ''), { memberNumber: '77' });
    assert.deepEqual(info('', 'Gold'), { memberTier: 'Gold' });
    assert.equal(info('  ', ''), undefined);
  });

  it('writes names trimmed and composed, as they are stored', () => {
    const text = body({ guest: { ...INTENT.guest, firstName: ' Zoe\u0308 ', lastName: ' ' } });
    assert.equal(JSON.parse(text).customerInformation.firstName, 'Zo\u00EB');
    assert.doesNotMatch(text, /lastName/);
  });

  it('takes a picture only over https', () => {
    for (const imageUrl of ['http://example.com/a.png', 'javascript:alert(1)', 'https:', 'data:image/png;base64,AA'])
      assert.doesNotMatch(body({ identity: { imageUrl } }), /imageUrl/);
    for (const url of [
      'https://example.com/a b.png',
      'HTTPS://example.com/',
      `https://example.com/${'a'.repeat(2048)}`,
    ])
      assert.equal(pictureAddress(url), undefined, 'the wire takes none of these');
    assert.equal(pictureAddress('https://example.com/a.png'), 'https://example.com/a.png');
  });

  it('of any guest whom the rules let through is what the schema accepts', () => {
    const name = fc
      .string({ unit: 'grapheme', maxLength: 90 })
      .map((text) => `A${text.replace(/\p{Cc}/gu, '')}`.slice(0, 90));
    const plain = fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .map((text) => text.replace(/\p{Cc}/gu, '').slice(0, 60));
    const guests = fc.record({
      firstName: name,
      lastName: fc.oneof(fc.constant(''), name),
      memberNumber: plain,
      notes: plain,
    });
    const abilities = fc.constantFrom(EVERYTHING, VENDOR);
    fc.assert(
      fc.property(guests, abilities, fc.integer({ min: 1, max: 99 }), fc.boolean(), (given, able, party, waitlist) => {
        const guest = { ...INTENT.guest, ...given };
        const intent = { ...INTENT, guest, party, ...(waitlist && ({ kind: 'waitlist', slot: undefined } as const)) };
        const wire: unknown = JSON.parse(encodeJson(toRequest(intent, able)));
        const result = (waitlist ? WaitlistRequest : ReservationRequest).safeParse(wire);
        assert.ok(result.success, JSON.stringify(result.error?.issues));
        assert.deepEqual(result.data, wire);
      }),
    );
  });
});

describe('a receipt', () => {
  it('shows our reference first, then any id', () => {
    const all = { reference: 'ABCD2345', reservationId: 7, waitlistId: 8, id: 9 };
    assert.equal(toReceipt(all).reference, 'ABCD2345');
    assert.equal(toReceipt({ ...all, reference: undefined }).reference, '7');
    assert.equal(toReceipt({ waitlistId: 'w-8', id: 9 }).reference, 'w-8');
    assert.equal(toReceipt({ id: 9 }).reference, '9');
  });

  it('shows none where there is none', () => {
    for (const none of [null, undefined, {}, [], 'x', { reference: '' }, { reference: {} }, { id: 1.5 }])
      assert.equal(toReceipt(none).reference, undefined);
  });

  it('keeps a token that can stand in a path, and no other', () => {
    for (const token of ['ab'.repeat(24), 'A-_~.9'.repeat(5), '~'.repeat(16)])
      assert.equal(toReceipt({ manageToken: token }).manageToken, token);
    for (const none of [
      'short',
      '',
      7,
      null,
      `${'a'.repeat(20)}/..`,
      `${'a'.repeat(20)}?x`,
      'é'.repeat(20),
      'a'.repeat(501),
    ])
      assert.equal(toReceipt({ manageToken: none }).manageToken, undefined, String(none));
  });

  it('keeps a link that leads over https, or to the guest’s own machine', () => {
    for (const url of [
      'https://reserve.example/manage/152/waitlist#token',
      'http://127.0.0.1:8080/manage',
      'http://localhost/manage',
      'http://[::1]:8080/',
    ])
      assert.equal(toReceipt({ manageUrl: url }).manageUrl, url);
    for (const none of [
      'http://reserve.example/manage',
      'http://localhost.example/',
      'http://127.0.0.1.example/',
      'javascript:alert(1)',
      ' https://reserve.example',
      'https:///x',
      '//reserve.example',
      42,
    ])
      assert.equal(toReceipt({ manageUrl: none }).manageUrl, undefined, String(none));
  });

  it('is never longer than a reference can be', () =>
    assert.ok((toReceipt({ reference: 'x'.repeat(9000) }).reference ?? '').length <= 40));
});

describe('sentences of the backend about fields', () => {
  it('stand at the field that the path names', () => {
    const paths = {
      'customerInformation.firstName': 'firstName',
      'customerInformation.lastName': 'lastName',
      'customerInformation.phoneNumber': 'phone',
      'customerInformation.email': 'email',
      'customerInformation.memberInfo.memberNumber': 'memberNumber',
      'customerInformation.memberInfo.memberTier': 'memberTier',
      notes: 'notes',
      partySize: 'party',
      time: 'slot',
    };
    for (const [path, field] of Object.entries(paths))
      assert.deepEqual(toProblems({ [path]: 'No.' }), [{ field, code: 'refused', message: 'No.' }]);
  });

  it('about anything else are not shown at a field', () => {
    assert.deepEqual(toProblems({ 'customerInformation.shoeSize': 'No.', '': 'No.', tableId: 'No.' }), []);
  });

  it('about names that every object has are about no field', () => {
    const fields: unknown = JSON.parse('{"__proto__":"x","a.constructor":"x","toString":"x","b.hasOwnProperty":"x"}');
    assert.deepEqual(toProblems(fields), []);
  });

  it('that are no text still mark the field', () =>
    assert.deepEqual(toProblems({ notes: 7 }), [{ field: 'notes', code: 'refused', message: undefined }]));
});

describe('limits that are stated twice', () => {
  it('the longest id of a customer is the contract’s', () => {
    assert.equal(LONGEST_ID, MAX_LENGTH.id);
    assert.equal(toIdentity({ id: 'x'.repeat(MAX_LENGTH.id) }).id, 'x'.repeat(MAX_LENGTH.id));
    assert.equal(toIdentity({ id: 'x'.repeat(MAX_LENGTH.id + 1) }).id, undefined);
  });
});
