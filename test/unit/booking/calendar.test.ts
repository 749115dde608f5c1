import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  byService,
  dayRow,
  daysBetween,
  dayState,
  isRestDay,
  isPlainDate,
  nearest,
  offsetOf,
  openDaysAfter,
  sameSlot,
  slotsFor,
  weekday,
} from '../../../src/booking/calendar.js';
import type { Slot } from '../../../src/booking/model.js';
import { MONDAY, RESTAURANT, TODAY, slot } from './vocabulary.js';

/** Every day from 1600 to 9000. */
const anyDay = fc.integer({ min: -135_000, max: 2_560_000 }).map((days) => addDays('1970-01-01', days));

describe('plain dates', () => {
  for (const day of ['2028-02-29', '2000-02-29', '2030-12-31', '2030-01-01', '9999-12-31', '1000-01-01'])
    it(`${day} is a day`, () => assert.equal(isPlainDate(day), true));

  for (const text of [
    ...['2027-02-29', '2100-02-29', '2030-02-30', '2030-04-31', '2030-13-01', '2030-00-10', '2030-01-00'],
    ...['', '2030-1-1', '30-01-01', '06-01-2030', '2030/06/01', '2030-06-01T00:00:00Z', ' 2030-06-01', '2030-06-01\n'],
    ...['0000-01-01', '0030-01-01', '+002030-06-01', 'today'],
  ])
    it(`${JSON.stringify(text)} is none`, () => assert.equal(isPlainDate(text), false));

  it('every day is read back as itself', () =>
    fc.assert(fc.property(anyDay, (day) => isPlainDate(day) && addDays(day, 0) === day)));

  it('counting days and adding them undo each other', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        assert.equal(daysBetween(day, addDays(day, days)), days);
      }),
    ));

  it('a day later is the next one, also over a leap day and the end of a year', () => {
    assert.equal(addDays('2028-02-28', 1), '2028-02-29');
    assert.equal(addDays('2027-02-28', 1), '2027-03-01');
    assert.equal(addDays('2030-12-31', 1), '2031-01-01');
    assert.equal(addDays('2031-01-01', -1), '2030-12-31');
  });

  it('a row is consecutive, also where clocks change', () =>
    assert.deepEqual(dayRow('2030-11-02', 4), ['2030-11-02', '2030-11-03', '2030-11-04', '2030-11-05']));

  it('an empty row is empty', () => assert.deepEqual(dayRow(TODAY, 0), []));
});

describe('weekdays', () => {
  it('Monday is 1 and Sunday is 7', () => {
    assert.deepEqual(dayRow('2030-06-03', 7).map(weekday), [1, 2, 3, 4, 5, 6, 7]);
  });

  it('known days fall as they fell', () => {
    assert.equal(weekday('1969-07-20'), 7);
    assert.equal(weekday('2000-01-01'), 6);
    assert.equal(weekday('2024-02-29'), 4);
  });

  it('a week later is the same weekday', () =>
    fc.assert(fc.property(anyDay, (day) => weekday(addDays(day, 7)) === weekday(day))));
});

describe('which days can be booked', () => {
  const state = (date: string, change = {}) => dayState({ ...RESTAURANT, ...change }, TODAY, date);

  it('today is open, yesterday is past', () => {
    assert.equal(state(TODAY), 'open');
    assert.equal(state(addDays(TODAY, -1)), 'past');
  });

  it('the last day of the horizon is open, the one after is too far', () => {
    assert.equal(state(addDays(TODAY, 60)), 'open');
    assert.equal(state(addDays(TODAY, 61)), 'too-far');
  });

  it('a horizon of no days is today alone', () => {
    assert.equal(state(TODAY, { horizonDays: 0 }), 'open');
    assert.equal(state(addDays(TODAY, 1), { horizonDays: 0 }), 'too-far');
  });

  it('a closed weekday and a closed date are closed', () => {
    assert.equal(state(MONDAY), 'closed');
    assert.equal(state(addDays(TODAY, 1), { closedDates: [addDays(TODAY, 1)] }), 'closed');
  });

  it('a closed day has the night of the day before, where a service passes midnight', () => {
    const services = [{ name: 'Late', from: '18:00', to: '02:00' }];
    assert.equal(state(MONDAY, { services }), 'open');
    assert.equal(isRestDay({ ...RESTAURANT, services }, MONDAY), true);
    const SUNDAY = addDays(MONDAY, -1);
    assert.equal(state(MONDAY, { services, closedDates: [SUNDAY] }), 'closed', 'nothing began on the day before');
    assert.deepEqual(openDaysAfter({ ...RESTAURANT, services }, TODAY, SUNDAY, 1), [], 'nor does anything on it');
  });

  it('a closed day that is past is past, one that is too far is too far', () => {
    assert.equal(state('2030-06-03'), 'past');
    assert.equal(state(addDays(MONDAY, 70)), 'too-far');
  });

  it('open days come nearest first, without closed ones, and begin after the day itself', () => {
    assert.deepEqual(openDaysAfter(RESTAURANT, TODAY, '2030-06-08', 4), ['2030-06-09', '2030-06-11', '2030-06-12']);
  });

  it('the search ends at the horizon', () => {
    assert.deepEqual(openDaysAfter({ ...RESTAURANT, horizonDays: 2 }, TODAY, TODAY, 14), ['2030-06-06', '2030-06-07']);
  });

  it('a house that never opens has no open day', () => {
    assert.deepEqual(openDaysAfter({ ...RESTAURANT, closedWeekdays: [1, 2, 3, 4, 5, 6, 7] }, TODAY, TODAY, 14), []);
  });
});

describe('times by service', () => {
  const words = (slots: readonly Slot[], services: (typeof RESTAURANT)['services'] = []) =>
    byService(slots, services).map(
      ({ name, part, slots: of }) => `${name ?? part}: ${of.map((s) => s.time).join(' ')}`,
    );

  it('without services the day is parted at 16:00', () =>
    assert.deepEqual(words([slot('12:00'), slot('15:45'), slot('16:00'), slot('21:30')]), [
      'before: 12:00 15:45',
      'after: 16:00 21:30',
    ]));

  it('a half without times has no heading', () => assert.deepEqual(words([slot('19:00')]), ['after: 19:00']));

  it('no times, no headings', () => assert.deepEqual(words([], [{ name: 'Dinner', from: '17:00', to: '22:00' }]), []));

  it('a service holds the times from its first to its last', () =>
    assert.deepEqual(words([slot('11:30'), slot('14:30')], [{ name: 'Lunch', from: '11:30', to: '14:30' }]), [
      'Lunch: 11:30 14:30',
    ]));

  it('a service that passes midnight holds the times on both sides', () => {
    const late = { name: 'Late', from: '22:00', to: '02:00' };
    assert.deepEqual(words([slot('22:00'), slot('23:45'), slot('00:30'), slot('02:00'), slot('02:15')], [late]), [
      'Late: 22:00 23:45 00:30 02:00',
      'before: 02:15',
    ]);
  });

  it('what no service covers goes before or after 16:00', () =>
    assert.deepEqual(
      words([slot('10:00'), slot('12:00'), slot('16:30')], [{ name: 'Lunch', from: '11:00', to: '14:00' }]),
      ['Lunch: 12:00', 'before: 10:00', 'after: 16:30'],
    ));

  it('where services overlap a time stands once, in the first', () =>
    assert.deepEqual(
      words(
        [slot('14:00')],
        [
          { name: 'Lunch', from: '11:00', to: '15:00' },
          { name: 'Tea', from: '14:00', to: '17:00' },
        ],
      ),
      ['Lunch: 14:00'],
    ));

  it('every time stands exactly once, whatever the services', () => {
    const clock = fc
      .integer({ min: 0, max: 95 })
      .map((quarter) => `${String(quarter >> 2).padStart(2, '0')}:${String((quarter & 3) * 15).padStart(2, '0')}`);
    const services = fc.array(fc.record({ name: fc.string(), from: clock, to: clock }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(clock), services, (times, given) => {
        const slots = times.map((time) => slot(time));
        const shown = byService(slots, given).flatMap((group) => group.slots);
        assert.deepEqual(new Set(shown), new Set(slots));
        assert.equal(shown.length, slots.length);
      }),
    );
  });
});

describe('times by section', () => {
  const slots = [slot('19:30', 41), slot('18:00', 41), slot('19:30', 0), slot('20:00', 42)];
  const words = (shown: readonly Slot[]) => shown.map(({ time, sectionId }) => `${time} in ${sectionId}`);

  it('a chosen section shows its own times', () =>
    assert.deepEqual(words(slotsFor(slots, [0, 41, 42], 41)), ['19:30 in 41', '18:00 in 41']));

  it('any section shows each time once, by the clock, in the first section of the list that has it', () => {
    assert.deepEqual(words(slotsFor(slots, [0, 41, 42], undefined)), ['18:00 in 41', '19:30 in 0', '20:00 in 42']);
    assert.deepEqual(words(slotsFor(slots, [42, 41, 0], undefined)), ['18:00 in 41', '19:30 in 41', '20:00 in 42']);
  });

  it('a section that is not on the list is not offered', () =>
    assert.deepEqual(words(slotsFor(slots, [42], undefined)), ['20:00 in 42']));

  it('section 0 is a section and not "any"', () => assert.deepEqual(words(slotsFor(slots, [41], 0)), ['19:30 in 0']));
});

describe('the night the clocks go back', () => {
  /** Detroit, 2030-11-03: half past one comes at 05:30 and again at 06:30 UTC. */
  const first: Slot = { instant: '2030-11-03T05:30:00.000Z', sectionId: 0, date: '2030-11-03', time: '01:30' };
  const second: Slot = { ...first, instant: '2030-11-03T06:30:00.000Z' };

  it('two slots with one label are two slots, in the order in which they come', () =>
    assert.deepEqual(slotsFor([second, first], [0], undefined), [first, second]));

  it('they are not the same', () => {
    assert.equal(sameSlot(first, second), false);
    assert.equal(sameSlot(first, { ...first }), true);
  });

  it('each has its own offset', () => {
    assert.equal(offsetOf(first), -240);
    assert.equal(offsetOf(second), -300);
  });
});

describe('identity of a slot', () => {
  it('another section is another place', () => assert.equal(sameSlot(slot('19:30', 0), slot('19:30', 41)), false));
  it('nothing is not the same as nothing', () => assert.equal(sameSlot(undefined, undefined), false));
});

describe('offset of the restaurant', () => {
  const offset = (instant: string, date: string, time: string) => offsetOf({ instant, sectionId: 0, date, time });

  it('is told by the pair of times', () => {
    assert.equal(offset('2030-06-01T23:30:00.000Z', '2030-06-01', '19:30'), -240);
    assert.equal(offset('2030-01-01T12:00:00.000Z', '2030-01-01', '12:00'), 0);
  });

  it('is right where the local day is another one', () => {
    assert.equal(offset('2030-06-02T02:30:00.000Z', '2030-06-01', '22:30'), -240);
    assert.equal(offset('2030-05-31T10:00:00.000Z', '2030-06-01', '00:00'), 840);
  });

  it('need not be whole hours', () => assert.equal(offset('2030-06-01T13:45:00.000Z', '2030-06-01', '19:30'), 345));
});

describe('times near one that was taken', () => {
  const times = (slots: readonly Slot[]) => slots.map(({ time }) => time);

  it('are the nearest, in the order of the clock', () => {
    const free = ['12:00', '18:00', '19:15', '19:45', '22:00'].map((time) => slot(time));
    assert.deepEqual(times(nearest(free, slot('19:30'), 3)), ['18:00', '19:15', '19:45']);
  });

  it('are as many as there are', () => {
    assert.deepEqual(times(nearest([slot('20:00')], slot('19:30'), 3)), ['20:00']);
    assert.deepEqual(nearest([], slot('19:30'), 3), []);
  });

  it('leave the list they are taken from as it was', () => {
    const free = Object.freeze([slot('21:00'), slot('18:00')]);
    nearest(free, slot('19:30'), 1);
    assert.deepEqual(times(free), ['21:00', '18:00']);
  });
});
