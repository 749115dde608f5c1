/** Booking a table: what is offered can be booked, what is booked is no longer offered, and nothing is sold twice. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import * as contract from '../../src/reserve-api/contract.js';
import { openHouse, someGuest, someReservation, type House } from './house.js';

let house: House;
before(async () => {
  house = await openHouse();
});

interface Times {
  readonly diningTableSectionId: number;
  readonly times: string[];
  readonly localTimes: string[];
}

async function freeTimes(date: string, party = 2, section = 0): Promise<Times> {
  const reply = await house.get(`/v2/reservations/152/availabletimes/${date}/${party}`);
  assert.equal(reply.statusCode, 200, reply.body);
  const { data } = contract.AvailableTimesReply.parse(reply.json());
  const found = data.availableTimes.find((one) => one.diningTableSectionId === section);
  assert.ok(found);
  return found;
}

const wire = (instant: string) => instant.replace('.000Z', '.0000000Z');
const codeOf = (reply: { json(): { error?: { code?: string } } }) => reply.json().error?.code;

async function takenAt(instant: string, section = 0): Promise<number[]> {
  const rows = await house.rows<{ taken: number }>(
    `select taken from table_quarters where section_id = ${section} and starts_at >= '${instant}' order by starts_at limit 12`,
  );
  return rows.map(({ taken }) => taken);
}

test('profile, sections and tiers are as the contract says', async () => {
  const profile = contract.ProfileReply.parse((await house.get('/restaurant/152/profile')).json()).data;
  assert.equal(profile.name, 'Osteria Lume');
  assert.deepEqual([profile.minPartySizeForReservation, profile.maxPartySizeForReservation], [1, 10]);
  assert.deepEqual(profile.closedWeekdays, [1]);
  assert.deepEqual(profile.features, [...contract.FEATURES]);
  const sections = contract.SectionsReply.parse((await house.get('/restaurant/152/sections')).json()).data;
  assert.deepEqual(
    sections.map(({ id, name, partyFlag }) => [id, name, partyFlag]),
    [
      [0, 'Main Floor', 0],
      [41, 'Patio', 8],
      [42, 'Bar', 16],
    ],
  );
  const tiers = (await house.get('/restaurant/152/membertiers')).json().data;
  assert.deepEqual(
    tiers.map((tier: { name: string; prioritySeating: boolean }) => [tier.name, tier.prioritySeating]),
    [
      ['Silver', false],
      ['Gold', false],
      ['Platinum', true],
    ],
  );
});

test('times are true instants beside the wall clock, each quarter of an hour of both meals', async () => {
  const { times, localTimes } = await freeTimes('06-01-2030');
  assert.equal(times.length, 28);
  assert.deepEqual([times[0], localTimes[0]], ['2030-06-01T16:00:00.0000000Z', '2030-06-01T12:00:00.0000000Z']);
  assert.deepEqual([times.at(-1), localTimes.at(-1)], ['2030-06-02T01:45:00.0000000Z', '2030-06-01T21:45:00.0000000Z']);
});

test('nothing is offered on a closed day, beyond the horizon, in the past, or on the full evening', async () => {
  assert.deepEqual((await freeTimes('06-03-2030')).times, []);
  assert.deepEqual((await freeTimes('08-01-2030')).times, []);
  assert.deepEqual((await freeTimes('05-30-2030')).times, []);
  const full = await freeTimes('06-05-2030');
  assert.ok(full.localTimes.length > 0 && full.localTimes.every((time) => time.slice(11, 13) < '15'));
});

test('the last day of the horizon is offered, and today only from a quarter of an hour from now', async () => {
  assert.equal((await freeTimes('07-30-2030')).times.length, 28);
  house.setClock('2030-05-31T21:46:00Z');
  const { localTimes } = await freeTimes('05-31-2030');
  assert.equal(localTimes[0], '2030-05-31T18:15:00.0000000Z');
  house.setClock('2030-05-31T15:00:00Z');
});

test('a table booked is stored as written, tidied, and answered with a reference', async () => {
  const info = {
    firstName: '  Zoe\u0308 ',
    lastName: 'Müller',
    phoneNumber: '3135550188',
    email: 'Zoe.M@EXAMPLE.Com',
    imageUrl: 'https://example.com/zoe.jpg',
    memberInfo: { memberNumber: '77', memberTier: 'Gold' },
  };
  const consent = { granted: true, text: 'Write to me.', locale: 'de' };
  const wish = someReservation({
    customerInformation: info,
    notes: 'Window',
    partyFlags: 8,
    marketingConsent: consent,
    locale: 'de',
  });
  const reply = await house.post('reservation', wish);
  assert.equal(reply.statusCode, 201, reply.body);
  const { data, error } = reply.json();
  assert.equal(error, null);
  assert.match(data.reference, /^[2-9B-DF-HJ-NP-TV-Z]{8}$/);
  assert.deepEqual([data.status, data.reservationId], ['booked', data.id]);
  const [row] = await house.rows(`select * from bookings where id = '${data.id}'`);
  assert.ok(row);
  const kept = [
    row.first_name,
    row.phone_number,
    row.email,
    row.section_id,
    row.member_number,
    row.member_tier,
    row.member_basis,
  ];
  assert.deepEqual(kept, ['Zo\u00eb', '+13135550188', 'Zoe.M@example.com', 41, '77', 'Gold', 'stated']);
  assert.deepEqual(
    [row.notes, row.consent_text, row.consent_locale, row.locale],
    ['Window', 'Write to me.', 'de', 'de'],
  );
});

test('two stay an hour and a half, five stay two hours; every quarter of the stay is taken', async () => {
  await house.post('reservation', someReservation({ time: '2030-06-08T23:30:00.000Z' }));
  assert.deepEqual(await takenAt('2030-06-08T23:15:00Z'), [0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0]);
  await house.post('reservation', someReservation({ time: '2030-06-08T23:30:00.000Z', partySize: 5 }));
  assert.deepEqual(await takenAt('2030-06-08T23:15:00Z'), [0, 2, 2, 2, 2, 2, 2, 1, 1, 0, 0, 0]);
});

test('a stay that overlaps one full quarter is neither offered nor sold, and takes nothing', async () => {
  await house.rows(
    `update table_quarters set capacity = taken where section_id = 42 and starts_at = '2030-06-09T01:00:00Z'`,
  );
  const { times } = await freeTimes('06-08-2030', 2, 42);
  assert.ok(times.includes('2030-06-08T23:30:00.0000000Z'), 'ends just before');
  assert.ok(times.includes('2030-06-09T01:15:00.0000000Z'), 'begins just after');
  for (const bad of ['2030-06-08T23:45:00.000Z', '2030-06-09T01:00:00.000Z']) {
    assert.ok(!times.includes(wire(bad)));
    const before = await takenAt('2030-06-08T22:00:00Z', 42);
    const reply = await house.post('reservation', someReservation({ time: bad, partyFlags: 16 }));
    assert.deepEqual([reply.statusCode, codeOf(reply)], [409, 'slot_taken']);
    assert.deepEqual(await takenAt('2030-06-08T22:00:00Z', 42), before);
  }
});

test('with two sections wished for, the one that has a table is taken', async () => {
  const time = '2030-06-15T23:30:00.000Z';
  await house.rows(`update table_quarters set capacity = taken where section_id = 41 and starts_at = '${time}'`);
  const reply = await house.post('reservation', someReservation({ time, partyFlags: 24 }));
  assert.equal(reply.statusCode, 201);
  const [row] = await house.rows(`select section_id from bookings where id = '${reply.json().data.id}'`);
  assert.equal(row?.section_id, 42);
});

test('fifty guests at once after the last five tables, at two servers: five are booked', async () => {
  const time = '2030-06-22T23:30:00.000Z';
  const second = await house.another();
  await house.rows(
    `update table_quarters set capacity = 5 where section_id = 0 and starts_at >= '${time}' and starts_at < '2030-06-23T02:00:00Z'`,
  );
  const guests = [...Array(50).keys()];
  // Overlapping stays of both lengths, so that the rows are fought for in different combinations.
  const replies = await Promise.all(
    guests.map((guest) =>
      (guest % 2 ? house : second).post('reservation', someReservation({ time, partySize: guest % 3 ? 2 : 6 })),
    ),
  );
  const counted = (status: number) => replies.filter((reply) => reply.statusCode === status).length;
  assert.deepEqual([counted(201), counted(409)], [5, 45], replies.find((reply) => reply.statusCode >= 500)?.body);
  const [booked] = await house.rows(`select count(*)::int as n from bookings where starts_at = '${time}'`);
  assert.equal(booked?.n, 5);
  assert.equal((await takenAt(time))[0], 5);
});

test('many overlapping times at once: never more than the tables, never a deadlock that shows', async () => {
  const starts = ['22:00', '22:15', '22:30', '22:45', '23:00', '23:15'].map((clock) => `2030-06-29T${clock}:00.000Z`);
  await house.rows(
    `update table_quarters set capacity = 3 where starts_at between '2030-06-29T22:00:00Z' and '2030-06-30T02:00:00Z'`,
  );
  const wishes = [...Array(60).keys()].map((n) =>
    someReservation({ time: starts[n % 6], partyFlags: [0, 8, 16, 24][n % 4], partySize: n % 5 ? 2 : 5 }),
  );
  const replies = await Promise.all(wishes.map((wish) => house.post('reservation', wish)));
  assert.ok(replies.every((reply) => reply.statusCode === 201 || reply.statusCode === 409));
  const wrong = await house.rows(`
    select q.section_id, q.starts_at from table_quarters q
    left join bookings b on b.section_id = q.section_id and b.starts_at <= q.starts_at and b.ends_at > q.starts_at
    where q.starts_at between '2030-06-29T21:00:00Z' and '2030-06-30T03:00:00Z'
    group by q.section_id, q.starts_at, q.taken, q.capacity having count(b.id) <> q.taken or q.taken > q.capacity`);
  assert.deepEqual(wrong, []);
});

test('on the day clocks go back, lunch is where the wall clock says', async () => {
  house.setClock('2030-10-20T15:00:00Z');
  const { seed } = await import('../../demo/server/database/seed.js');
  await seed(house.backend.db, house.backend.settings, []);
  const { times, localTimes } = await freeTimes('11-03-2030');
  assert.deepEqual([times[0], localTimes[0]], ['2030-11-03T17:00:00.0000000Z', '2030-11-03T12:00:00.0000000Z']);
  const day = await freeTimes('11-02-2030');
  assert.deepEqual([day.times[0], day.localTimes[0]], ['2030-11-02T16:00:00.0000000Z', '2030-11-02T12:00:00.0000000Z']);
  house.setClock('2030-05-31T15:00:00Z');
});

test('a second booking like the first is asked about, and made when it is confirmed', async () => {
  const wish = someReservation({ customerInformation: someGuest(), time: '2030-07-06T23:30:00.000Z' });
  assert.equal((await house.post('reservation', wish)).statusCode, 201);
  const again = await house.post('reservation', wish);
  assert.deepEqual([again.statusCode, codeOf(again)], [409, 'duplicate']);
  const confirmed = await house.post('reservation', wish, { 'duplicate-confirmed': 'true' });
  assert.equal(confirmed.statusCode, 201);
});

test('eleven minutes later, at another time, or under another number it is no duplicate', async () => {
  const wish = someReservation({ time: '2030-07-07T22:30:00.000Z' });
  await house.post('reservation', wish);
  assert.equal((await house.post('reservation', { ...wish, time: '2030-07-07T22:45:00.000Z' })).statusCode, 201);
  assert.equal((await house.post('reservation', { ...wish, customerInformation: someGuest() })).statusCode, 201);
  house.setClock('2030-05-31T15:11:00Z');
  assert.equal((await house.post('reservation', wish)).statusCode, 201);
  house.setClock('2030-05-31T15:00:00Z');
});

test('the full evening moves on with the calendar and keeps what was booked', async () => {
  await house.post('reservation', someReservation({ time: '2030-06-06T23:30:00.000Z' }));
  const { seed } = await import('../../demo/server/database/seed.js');
  house.setClock('2030-06-01T15:00:00Z');
  await seed(house.backend.db, house.backend.settings, []);
  assert.equal((await freeTimes('06-05-2030')).times.length, 28);
  assert.equal((await freeTimes('06-06-2030')).times.length, 10);
  assert.equal((await takenAt('2030-06-06T23:30:00Z'))[0], 1);
  house.setClock('2030-05-31T15:00:00Z');
});
