/** The restaurant's clock across its changes: no quarter that does not exist, none lost that comes twice. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addDays,
  boundsOf,
  clockOf,
  isCalendarDay,
  localTimeOf,
  quartersOf,
  weekdayOf,
  wireInstant,
  wireLocalTime,
} from '../../demo/server/restaurant/restaurant-time.js';

const DETROIT = 'America/Detroit';
const clocks = (date: string, zone = DETROIT) => quartersOf(date, zone).map(({ minutes }) => clockOf(minutes));

test('an ordinary day has 96 quarters, from midnight to a quarter to midnight', () => {
  const day = clocks('2030-06-01');
  assert.equal(day.length, 96);
  assert.deepEqual([day[0], day.at(-1)], ['00:00', '23:45']);
});

test('when clocks go forward, the hour from two to three does not exist', () => {
  const day = clocks('2030-03-10');
  assert.equal(day.length, 92);
  assert.deepEqual(day.slice(7, 9), ['01:45', '03:00']);
  assert.ok(!day.some((clock) => clock.startsWith('02:')));
});

test('when clocks go back, the hour from one to two comes twice, as different instants', () => {
  const quarters = quartersOf('2030-11-03', DETROIT);
  const twice = quarters
    .filter(({ minutes }) => clockOf(minutes) === '01:30')
    .map(({ instant }) => instant.toISOString());
  assert.equal(quarters.length, 100);
  assert.deepEqual(twice, ['2030-11-03T05:30:00.000Z', '2030-11-03T06:30:00.000Z']);
});

test('a day ends where the next begins, whatever its length', () => {
  for (const date of ['2030-03-10', '2030-06-01', '2030-11-03']) {
    assert.deepEqual(boundsOf(date, DETROIT).to, boundsOf(addDays(date, 1), DETROIT).from);
  }
});

test('zones at the ends of the world have whole days too', () => {
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu', 'Australia/Lord_Howe']) {
    assert.equal(clocks('2030-06-01', zone).length, 96, zone);
  }
});

test('the same instant is read off the clock of summer and of winter', () => {
  assert.deepEqual(localTimeOf(new Date('2030-07-01T03:30:00Z'), DETROIT), {
    date: '2030-06-30',
    minutes: 23 * 60 + 30,
  });
  assert.deepEqual(localTimeOf(new Date('2030-01-01T04:30:00Z'), DETROIT), {
    date: '2029-12-31',
    minutes: 23 * 60 + 30,
  });
});

test('calendar days and weekdays need no time zone', () => {
  assert.equal(weekdayOf('2030-06-03'), 1);
  assert.equal(weekdayOf('2030-06-02'), 7);
  assert.equal(addDays('2028-02-28', 1), '2028-02-29');
  assert.equal(isCalendarDay('2030-02-29'), false);
});

test('the wire writes seven digits, and local time with a false Z', () => {
  assert.equal(wireInstant(new Date('2030-06-01T23:30:00.000Z')), '2030-06-01T23:30:00.0000000Z');
  assert.equal(wireLocalTime('2030-06-01', 19 * 60 + 30), '2030-06-01T19:30:00.0000000Z');
});
