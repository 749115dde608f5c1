/** The behaviour, step by step, as a guest and a page would tell it. Random walks over it are in `flow-walks.test.ts`. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays } from '../../../src/booking/calendar.js';
import { initialState, update } from '../../../src/booking/flow.js';
import type { Message } from '../../../src/booking/message.js';
import { partySizes, isPartyTooLarge } from '../../../src/booking/party.js';
import { waitFor } from '../../../src/booking/waits.js';
import { DOWN, EVENING, GUEST, MONDAY, TODAY, TOMORROW, TUESDAY, Visit, WAITS, slot } from './vocabulary.js';

describe('starting', () => {
  it('configuring asks for the restaurant', () => {
    assert.deepEqual(new Visit().asked, ['load-restaurant']);
  });

  it('a known restaurant asks for the times of today and for the tiers', () => {
    assert.deepEqual(new Visit().knowRestaurant().commands, [
      { type: 'load-times', date: TODAY, party: 2, rest: false, fresh: false },
      { type: 'load-tiers' },
    ]);
  });

  it('a restaurant without membership is not asked for tiers', () => {
    const visit = new Visit().knowRestaurant({
      abilities: { ...ALL, membership: false },
    });
    assert.deepEqual(visit.asked, ['load-times']);
    assert.equal(visit.form.tiers.status, 'waiting');
  });

  it('what is chosen and typed before the restaurant is known stays', () => {
    const visit = new Visit().chooseParty(4).chooseDay(TOMORROW).type('firstName', 'Ada').knowRestaurant();
    assert.equal(visit.form.party, 4);
    assert.equal(visit.form.date, TOMORROW);
    assert.equal(visit.form.guest.firstName, 'Ada');
    assert.deepEqual(visit.commands[0], { type: 'load-times', date: TOMORROW, party: 4, rest: false, fresh: false });
  });

  it('opening on a closed Monday moves to Tuesday', () => {
    const visit = new Visit().knowRestaurant({}, MONDAY);
    assert.equal(visit.form.date, TUESDAY);
    assert.equal(visit.form.today, MONDAY);
  });

  it('a closed day that the page asks for moves to the next open one', () => {
    assert.equal(new Visit({ date: MONDAY }).knowRestaurant().form.date, TUESDAY);
  });

  it('a closed day that the guest chose stays, and its times are not asked for', () => {
    const visit = new Visit().chooseDay(MONDAY).knowRestaurant();
    assert.equal(visit.form.date, MONDAY);
    assert.equal(visit.form.times.status, 'waiting');
    assert.deepEqual(visit.asked, ['load-tiers']);
  });

  it('a day of the page that is past becomes today', () => {
    assert.equal(new Visit({ date: '2020-01-01' }).knowRestaurant().form.date, TODAY);
  });

  it('a day of the page beyond the horizon becomes the last one that can be booked', () => {
    const visit = new Visit({ date: '2039-01-01' }).knowRestaurant();
    assert.equal(visit.form.date, addDays(TODAY, 60));
    assert.equal(visit.form.times.status, 'loading');
  });

  it('a house that never opens still shows a day, and asks for nothing', () => {
    const visit = new Visit().knowRestaurant({ closedWeekdays: [1, 2, 3, 4, 5, 6, 7] });
    assert.equal(visit.form.date, TODAY);
    assert.deepEqual(visit.asked, ['load-tiers']);
  });

  it('a restaurant that cannot be had makes the widget unavailable, and can be asked for again', () => {
    const visit = new Visit().chooseParty(4).hear({ type: 'restaurant-failed', failure: DOWN });
    assert.deepEqual(visit.at('unavailable').failure, DOWN);
    visit.hear({ type: 'retry-pressed', what: 'restaurant' });
    assert.deepEqual(visit.asked, ['load-restaurant']);
    assert.equal(visit.at('starting').form.party, 4);
  });

  it('a press before the restaurant is known is told so, until it is', () => {
    const visit = new Visit().hear({ type: 'held-back', code: 'not_ready' });
    assert.equal(visit.at('starting').form.notice?.failure.code, 'not_ready');
    assert.equal(visit.knowRestaurant().form.notice, undefined);
  });

  it('the waitlist is what opens where no table can be reserved', () => {
    const visit = new Visit().knowRestaurant({ abilities: { ...ALL, reservation: false } });
    assert.equal(visit.form.kind, 'waitlist');
    assert.equal(visit.form.unfolded, true);
    assert.deepEqual(visit.asked, ['load-waits', 'load-tiers']);
  });

  it('a mode that the restaurant cannot do is unavailable', () => {
    const visit = new Visit({ mode: 'waitlist' }).knowRestaurant({ abilities: { ...ALL, waitlist: false } });
    assert.equal(visit.at('unavailable').failure.code, 'unavailable');
  });

  it('a restaurant that can do neither is unavailable', () => {
    const visit = new Visit().knowRestaurant({ abilities: { ...ALL, waitlist: false, reservation: false } });
    assert.equal(visit.step, 'unavailable');
  });

  it('the restaurant has another day than the visitor: its own counts', () => {
    const visit = new Visit().hear({ type: 'day-began', today: TOMORROW }).knowRestaurant({}, TODAY);
    assert.equal(visit.form.today, TODAY);
    assert.equal(visit.form.date, TODAY);
  });
});

const ALL = {
  reservation: true,
  waitlist: true,
  membership: true,
  idempotency: true,
  consent: true,
  locale: true,
  signals: true,
  waitlistStatus: true,
} as const;

describe('what the page asks for', () => {
  it('party and day are taken while the guest has chosen neither', () => {
    const visit = Visit.atTimes().hear({ type: 'preselected', settings: { ...PAGE, party: 4, date: TOMORROW } });
    assert.equal(visit.form.party, 4);
    assert.equal(visit.form.date, TOMORROW);
    assert.deepEqual(visit.commands, [{ type: 'load-times', date: TOMORROW, party: 4, rest: true, fresh: false }]);
  });

  it('never override the party that the guest chose', () => {
    const visit = Visit.atTimes().chooseParty(3);
    visit.hear({ type: 'preselected', settings: { ...PAGE, party: 4, date: TOMORROW } });
    assert.equal(visit.form.party, 3);
    assert.equal(visit.form.date, TOMORROW);
  });

  it('never override the day that the guest chose', () => {
    const visit = Visit.atTimes().chooseDay(TUESDAY);
    visit.hear({ type: 'preselected', settings: { ...PAGE, party: 4, date: TOMORROW } });
    assert.equal(visit.form.party, 4);
    assert.equal(visit.form.date, TUESDAY);
  });

  it('never override what the guest chose before the restaurant was known', () => {
    const visit = new Visit().chooseParty(3).chooseDay(TUESDAY);
    visit.hear({ type: 'preselected', settings: { ...PAGE, party: 4, date: TOMORROW } }).knowRestaurant();
    assert.equal(visit.form.party, 3);
    assert.equal(visit.form.date, TUESDAY);
  });

  it('the same again asks for nothing', () => {
    const visit = Visit.atTimes().hear({ type: 'preselected', settings: { ...PAGE, party: 2, date: TODAY } });
    assert.deepEqual(visit.commands, []);
    assert.equal(visit.form.times.status, 'known');
  });

  it('settings taken away go back to what is usual', () => {
    const visit = Visit.atTimes({ party: 4, date: TOMORROW }).hear({ type: 'preselected', settings: PAGE });
    assert.equal(visit.form.party, 2);
    assert.equal(visit.form.date, TODAY);
  });

  it('a party above the limit is clamped for the page', () => {
    assert.equal(new Visit({ party: 40 }).knowRestaurant().form.party, 10);
    assert.equal(Visit.atTimes().hear({ type: 'preselected', settings: { ...PAGE, party: 40 } }).form.party, 10);
    assert.equal(new Visit({ party: 1 }).knowRestaurant({ smallestParty: 2 }).form.party, 2);
  });

  it('but leads to the phone number when the guest chose it', () => {
    const visit = new Visit().chooseParty(40).knowRestaurant();
    assert.equal(isPartyTooLarge(visit.form), true);
    assert.equal(visit.form.party, 11);
    assert.deepEqual(visit.asked, ['load-tiers']);
    assert.equal(isPartyTooLarge(Visit.atTimes().chooseParty(11).form), true);
  });

  for (const [step, visit] of [
    ['sending', () => Visit.sending()],
    ['booked', () => Visit.sending().confirm()],
    ['unavailable', () => new Visit().hear({ type: 'restaurant-failed', failure: DOWN })],
  ] as const)
    it(`asked for while ${step}, it is what the next form begins with`, () => {
      const after = visit().hear({ type: 'preselected', settings: { ...PAGE, party: 5, date: TUESDAY } });
      assert.equal(after.step, step);
      after.hear({ type: 'reset', guest: {}, identity: {} });
      if (after.step === 'sending') after.confirm().hear({ type: 'again-pressed' });
      after.knowRestaurant();
      assert.equal(after.form.party, 5);
      assert.equal(after.form.date, TUESDAY);
    });
});

const PAGE = { restaurantId: 152, mode: 'auto' } as const;

describe('sizes of party', () => {
  it('are the usual ones before the restaurant is known, then its own', () => {
    assert.deepEqual(partySizes(new Visit().form), { smallest: 1, largest: 10 });
    assert.deepEqual(partySizes(new Visit().knowRestaurant({ smallestParty: 2, largestParty: 6 }).form), {
      smallest: 2,
      largest: 6,
    });
  });
  it('none is too large before the restaurant is known', () =>
    assert.equal(isPartyTooLarge(new Visit().chooseParty(30).form), false));
});

describe('choosing party and day', () => {
  it('a new party asks for its times after a rest', () => {
    const visit = Visit.atTimes().chooseParty(4);
    assert.deepEqual(visit.commands, [{ type: 'load-times', date: TODAY, party: 4, rest: true, fresh: false }]);
    assert.equal(visit.form.times.status, 'loading');
  });

  it('the same party again asks for nothing', () => assert.deepEqual(Visit.atTimes().chooseParty(2).commands, []));

  it('the guest may choose a closed day: nothing is asked for, and no time is left chosen', () => {
    const visit = Visit.atDetails().chooseDay(MONDAY);
    assert.equal(visit.form.date, MONDAY);
    assert.deepEqual(visit.commands, []);
    assert.equal(visit.form.times.status, 'waiting');
    assert.equal(visit.form.slot, undefined);
  });

  it('a party that is too large asks for nothing and keeps no time', () => {
    const visit = Visit.atDetails().chooseParty(11);
    assert.deepEqual(visit.commands, []);
    assert.equal(visit.form.slot, undefined);
    assert.deepEqual(visit.chooseParty(10).asked, ['load-times']);
  });

  it('another party keeps the chosen time where it is free for that party', () => {
    const visit = Visit.atDetails().chooseParty(4);
    assert.equal(visit.form.slot?.time, '19:30');
    assert.equal(visit.knowTimes(EVENING).form.slot?.time, '19:30');
  });

  it('another party lets the chosen time go where it is not', () => {
    const visit = Visit.atDetails()
      .chooseParty(4)
      .knowTimes([slot('18:00')]);
    assert.equal(visit.form.slot, undefined);
    assert.equal(visit.form.unfolded, true);
    assert.equal(visit.form.guest.firstName, 'Ada');
  });

  it('another day lets the chosen time go', () => {
    const visit = Visit.atDetails().chooseDay(TOMORROW);
    assert.equal(visit.form.slot, undefined);
    assert.equal(visit.form.guest.firstName, 'Ada');
    assert.equal(visit.form.unfolded, true);
  });

  it('a choice takes the notice away', () => {
    const refusedVisit = () => Visit.sending().refuse('rate_limited');
    assert.equal(refusedVisit().chooseParty(3).form.notice, undefined);
    assert.equal(refusedVisit().chooseDay(TOMORROW).form.notice, undefined);
    assert.equal(refusedVisit().hear({ type: 'notice-dismissed' }).form.notice, undefined);
  });

  it('midnight moves a day that is over to the new one', () => {
    const visit = Visit.atTimes().hear({ type: 'day-began', today: TOMORROW });
    assert.equal(visit.form.date, TOMORROW);
    assert.deepEqual(visit.commands, [{ type: 'load-times', date: TOMORROW, party: 2, rest: true, fresh: false }]);
  });

  it('midnight leaves a later day where it was', () => {
    const visit = Visit.atTimes().chooseDay(TUESDAY).knowTimes([]).hear({ type: 'day-began', today: TOMORROW });
    assert.equal(visit.form.date, TUESDAY);
    assert.deepEqual(visit.commands, []);
  });
});

describe('times that come', () => {
  it('are taken when they answer the question that is open', () => {
    const visit = new Visit().knowRestaurant().knowTimes(EVENING);
    assert.deepEqual(visit.form.times, { status: 'known', value: EVENING });
  });

  for (const [name, stale] of [
    ['of another day', { date: TOMORROW, party: 2 }],
    ['of another party', { date: TODAY, party: 3 }],
  ] as const)
    it(`${name} are ignored, as is their failure`, () => {
      const visit = new Visit().knowRestaurant();
      const { state } = visit;
      assert.equal(visit.hear({ type: 'times-known', ...stale, slots: EVENING }).state, state);
      assert.equal(visit.hear({ type: 'times-failed', ...stale, failure: DOWN }).state, state);
    });

  it('that nobody asked for any more are ignored', () => {
    const visit = Visit.atTimes();
    const { state } = visit;
    assert.equal(visit.knowTimes([]).state, state);
  });

  it('that fail are said, and can be asked for again, freshly', () => {
    const visit = new Visit().knowRestaurant();
    visit.hear({ type: 'times-failed', date: TODAY, party: 2, failure: DOWN });
    assert.deepEqual(visit.form.times, { status: 'failed', failure: DOWN });
    visit.hear({ type: 'retry-pressed', what: 'times' });
    assert.deepEqual(visit.commands, [{ type: 'load-times', date: TODAY, party: 2, rest: false, fresh: true }]);
    assert.equal(visit.form.times.status, 'loading');
  });
});

describe('choosing a time', () => {
  it('unfolds the details and takes the notice away', () => {
    const visit = Visit.atTimes().hear({ type: 'held-back', code: 'offline' }).chooseTime('19:30');
    assert.deepEqual(visit.form.slot, slot('19:30'));
    assert.equal(visit.form.unfolded, true);
    assert.equal(visit.form.notice, undefined);
  });

  it('answers the problem that no time was chosen', () => {
    const visit = Visit.atTimes();
    visit.hear({
      type: 'attempted',
      problems: [
        { field: 'slot', code: 'missing' },
        { field: 'email', code: 'missing' },
      ],
    });
    assert.deepEqual(visit.chooseTime('19:30').form.marked, ['email']);
  });

  it('one that is not offered is not chosen', () => {
    assert.equal(Visit.atTimes().chooseTime('03:00').form.slot, undefined);
    assert.equal(Visit.atTimes().chooseTime('18:00', 41).form.slot, undefined);
    assert.equal(new Visit().knowRestaurant().chooseTime('19:30').form.slot, undefined);
  });

  it('the waitlist has no times', () => {
    assert.equal(Visit.atTimes().chooseKind('waitlist').chooseTime('19:30').form.slot, undefined);
  });
});

describe('choosing a section', () => {
  it('the same time stays chosen where that section has it', () => {
    assert.deepEqual(Visit.atDetails().chooseSection(41).form.slot, slot('19:30', 41));
  });

  it('a time that the section does not have is let go', () => {
    assert.equal(Visit.atTimes().chooseTime('18:00').chooseSection(41).form.slot, undefined);
  });

  it('any section keeps the time where it was', () => {
    const visit = Visit.atDetails().chooseSection(41).chooseSection(undefined);
    assert.deepEqual(visit.form.slot, slot('19:30', 41));
    assert.equal(visit.form.sectionId, undefined);
  });

  it('never leaves a time of another section chosen, not even while times are on their way', () => {
    const visit = Visit.atDetails().chooseParty(4).chooseSection(41);
    assert.notEqual(visit.form.slot?.sectionId, 0);
    assert.notEqual(visit.knowTimes(EVENING).form.slot?.sectionId, 0);
  });

  it('asks the backend for nothing', () => assert.deepEqual(Visit.atTimes().chooseSection(41).commands, []));
});

describe('the next free day', () => {
  const full = () => new Visit().knowRestaurant().knowTimes([]);

  it('is searched only when asked for, over the open days of two weeks', () => {
    assert.deepEqual(full().commands, []);
    const [command, ...others] = full().hear({ type: 'next-day-pressed' }).commands;
    assert.deepEqual(others, []);
    assert.ok(command?.type === 'find-next-day');
    assert.equal(command.party, 2);
    assert.deepEqual(command.days.slice(0, 5), ['2030-06-06', '2030-06-07', '2030-06-08', '2030-06-09', '2030-06-11']);
    assert.equal(command.days.length, 12);
  });

  it('is searched once however often it is pressed', () => {
    const visit = full().hear({ type: 'next-day-pressed' }).hear({ type: 'next-day-pressed' });
    assert.deepEqual(visit.commands, []);
  });

  it('becomes the chosen day with its times, as the guest’s own choice', () => {
    const visit = full().hear({ type: 'next-day-pressed' });
    visit.hear({ type: 'next-day-known', date: TOMORROW, slots: [slot('19:30', 0, TOMORROW)] });
    assert.equal(visit.form.date, TOMORROW);
    assert.equal(visit.form.times.status, 'known');
    assert.equal(visit.form.daySearch, 'idle');
    assert.equal(visit.form.own.date, true);
    assert.deepEqual(visit.commands, []);
    assert.equal(visit.chooseTime('19:30').form.slot?.date, TOMORROW);
  });

  it('is one on which the chosen section has room', () => {
    const [command] = full().chooseSection(41).hear({ type: 'next-day-pressed' }).commands;
    assert.ok(command?.type === 'find-next-day');
    assert.equal(command.sectionId, 41);
  });

  it('is searched anew for another section', () => {
    const visit = full().chooseSection(41).hear({ type: 'next-day-pressed' }).hear({ type: 'next-day-none' });
    assert.equal(visit.chooseSection(undefined).form.daySearch, 'idle');
  });

  it('none, and a failure, are said', () => {
    assert.equal(full().hear({ type: 'next-day-pressed' }).hear({ type: 'next-day-none' }).form.daySearch, 'none');
    assert.equal(full().hear({ type: 'next-day-pressed' }).hear({ type: 'next-day-failed' }).form.daySearch, 'failed');
  });

  it('none is said at once when no day is open', () => {
    const visit = new Visit().knowRestaurant({ horizonDays: 0 }).knowTimes([]).hear({ type: 'next-day-pressed' });
    assert.equal(visit.form.daySearch, 'none');
    assert.deepEqual(visit.commands, []);
  });

  const late: readonly Message[] = [
    { type: 'next-day-known', date: TUESDAY, slots: EVENING },
    { type: 'next-day-none' },
    { type: 'next-day-failed' },
  ];
  for (const answer of late) {
    it(`${answer.type} for a section that has changed meanwhile is ignored`, () => {
      const visit = full().hear({ type: 'next-day-pressed' }).chooseSection(41);
      const { state } = visit;
      assert.equal(visit.hear(answer).state, state);
    });

    it(`${answer.type} for a party that has changed meanwhile is ignored`, () => {
      const visit = full().hear({ type: 'next-day-pressed' }).chooseParty(4);
      const { state } = visit;
      assert.equal(visit.hear(answer).state, state);
    });
  }
});

describe('the waitlist', () => {
  it('takes over party, section and details, and lets day and time go', () => {
    const visit = Visit.atDetails().chooseSection(41).chooseParty(3).knowTimes(EVENING).chooseKind('waitlist');
    const { form } = visit;
    assert.equal(form.kind, 'waitlist');
    assert.equal(form.party, 3);
    assert.equal(form.sectionId, 41);
    assert.equal(form.slot, undefined);
    assert.equal(form.unfolded, true);
    assert.deepEqual(form.guest, { ...GUEST, memberTier: '' });
    assert.deepEqual(visit.asked, ['load-waits']);
  });

  it('takes the section of the chosen time where none was chosen, else the first', () => {
    assert.equal(Visit.atTimes().chooseTime('21:00', 41).chooseKind('waitlist').form.sectionId, 41);
    assert.equal(Visit.atTimes().chooseKind('waitlist').form.sectionId, 0);
  });

  it('is not entered where the restaurant has none, or the page wants reservations', () => {
    const none = Visit.atTimes({}, { abilities: { ...ALL, waitlist: false } }).chooseKind('waitlist');
    assert.equal(none.form.kind, 'reservation');
    assert.equal(Visit.atTimes({ mode: 'reservation' }).chooseKind('waitlist').form.kind, 'reservation');
  });

  it('leads back to the times, which are asked for again', () => {
    const visit = Visit.atWaitlist().chooseKind('reservation');
    assert.equal(visit.form.kind, 'reservation');
    assert.equal(visit.form.sectionId, undefined);
    assert.deepEqual(visit.asked, ['load-times']);
  });

  it('another party asks for nothing: all sizes are known', () => {
    assert.deepEqual(Visit.atWaitlist().chooseParty(5).commands, []);
  });

  it('a place that is requested ends as waitlisted', () => {
    const visit = Visit.atWaitlist().fillGuest().send().confirm();
    assert.equal(visit.at('waitlisted').intent.slot, undefined);
    assert.equal(visit.at('waitlisted').intent.section?.id, 0);
  });

  it('waits that fail can be asked for again', () => {
    const visit = Visit.atTimes().chooseKind('waitlist').hear({ type: 'waits-failed', failure: DOWN });
    assert.equal(visit.form.waits.status, 'failed');
    visit.hear({ type: 'retry-pressed', what: 'waits' });
    assert.deepEqual(visit.asked, ['load-waits']);
    assert.equal(visit.form.waits.status, 'loading');
  });

  it('each size of party has its own wait, and what is not known is not made up', () => {
    const range = (from: number) => ({ from, to: from + 5 });
    const waits = [
      { sectionId: 7, one: range(1), two: range(2), four: range(4), six: range(6), sevenPlus: range(7) },
      ...WAITS,
    ];
    const from = (party: number) => waitFor(waits, 7, party)?.from;
    assert.deepEqual([1, 2, 3, 4, 5, 6, 7, 8, 99].map(from), [1, 2, 4, 4, 6, 6, 7, 7, 7]);
    assert.equal(waitFor(waits, 0, 4), undefined);
    assert.equal(waitFor(waits, 9, 2), undefined);
  });
});

describe('the guest’s details', () => {
  it('are kept to the letter', () => {
    assert.equal(Visit.atTimes().type('firstName', '  ada\u00A0 ').form.guest.firstName, '  ada\u00A0 ');
  });

  it('a number that came in one go is known as such until it is typed in', () => {
    const visit = Visit.atTimes().hear({ type: 'typed', field: 'phone', value: '14155550132', arrivedWhole: true });
    assert.equal(visit.form.phoneArrivedWhole, true);
    assert.equal(visit.type('email', 'a@b.c').form.phoneArrivedWhole, true);
    assert.equal(visit.type('phone', '141555501').form.phoneArrivedWhole, false);
  });

  it('given by the page, fill the fields, and a number among them came in one go', () => {
    const visit = Visit.atTimes().hear({ type: 'prefilled', guest: { phone: '+1' }, identity: { id: 'g-1' } });
    assert.equal(visit.form.guest.phone, '+1');
    assert.equal(visit.form.phoneArrivedWhole, true);
    assert.deepEqual(visit.form.identity, { id: 'g-1' });
  });

  it('given by the page with a level that the house does not have, let go of the level and say so', () => {
    const visit = Visit.atTimes().hear({ type: 'tiers-known', tiers: [{ name: 'Silver', prioritySeating: false }] });
    visit.hear({ type: 'prefilled', guest: { firstName: 'Ada', memberTier: 'Gold' }, identity: {} });
    assert.equal(visit.form.guest.memberTier, '');
    assert.equal(visit.form.guest.firstName, 'Ada');
    assert.deepEqual(visit.form.refusals, [{ field: 'memberTier', code: 'tier-unknown' }]);
  });

  it('a question answered with yes is remembered beside other answers', () => {
    const visit = Visit.atTimes().hear({ type: 'accepted', accepted: { phone: '+1' } });
    visit.hear({ type: 'accepted', accepted: { email: 'a@b' } });
    assert.deepEqual(visit.form.accepted, { phone: '+1', email: 'a@b' });
  });

  it('consent is what was ticked last', () => {
    const visit = Visit.atTimes().hear({ type: 'consent-ticked', ticked: true });
    assert.equal(visit.form.consent, true);
    assert.equal(visit.hear({ type: 'consent-ticked', ticked: false }).form.consent, false);
  });

  it('what our own check of the body finds is marked at its field', () => {
    const visit = Visit.atDetails().hear({ type: 'contract-broken', problems: [{ field: 'notes', code: 'refused' }] });
    assert.deepEqual(visit.form.marked, ['notes']);
    assert.deepEqual(visit.form.refusals, [{ field: 'notes', code: 'refused' }]);
    assert.deepEqual(visit.commands, []);
    assert.equal(visit.step, 'choosing');
  });

  it('an attempt marks what is wrong, and only that', () => {
    const visit = Visit.atTimes().hear({ type: 'attempted', problems: [{ field: 'email', code: 'missing' }] });
    assert.deepEqual(visit.form.marked, ['email']);
    visit.hear({ type: 'attempted', problems: [{ field: 'phone', code: 'missing' }] });
    assert.deepEqual(visit.form.marked, ['phone']);
  });

  it('being offline is said, and nothing is sent or lost', () => {
    const visit = Visit.atDetails().hear({ type: 'held-back', code: 'offline' });
    assert.equal(visit.at('choosing').form.notice?.failure.code, 'offline');
    assert.deepEqual(visit.commands, []);
    assert.equal(visit.form.guest.firstName, 'Ada');
    assert.equal(visit.form.slot?.time, '19:30');
  });
});

describe('member tiers', () => {
  it('that fail can be asked for again', () => {
    const visit = Visit.atTimes().hear({ type: 'tiers-failed', failure: DOWN });
    assert.equal(visit.form.tiers.status, 'failed');
    visit.hear({ type: 'retry-pressed', what: 'tiers' });
    assert.deepEqual(visit.asked, ['load-tiers']);
    assert.equal(visit.form.tiers.status, 'loading');
  });

  it('one that is on the list stays chosen', () => {
    assert.equal(Visit.atTimes().type('memberTier', 'Gold').knowTiers('Gold').form.guest.memberTier, 'Gold');
  });

  it('one that is not is let go, with the reason at its field', () => {
    const { form } = Visit.atTimes().type('memberTier', 'Gold').knowTiers('Silver');
    assert.equal(form.guest.memberTier, '');
    assert.deepEqual(form.refusals, [{ field: 'memberTier', code: 'tier-unknown' }]);
    assert.deepEqual(form.marked, ['memberTier']);
  });

  it('no choice is no problem', () => assert.deepEqual(Visit.atTimes().knowTiers('Silver').form.refusals, []));
});

describe('sending', () => {
  it('asks once, with the key and the intent, and clears what was said before', () => {
    const visit = Visit.atDetails().hear({ type: 'held-back', code: 'offline' });
    visit.hear({ type: 'contract-broken', problems: [{ field: 'notes', code: 'refused' }] });
    const intent = visit.intent();
    visit.send();
    assert.deepEqual(visit.commands, [{ type: 'send', key: 'key-1', intent, duplicateConfirmed: false }]);
    const { form } = visit.at('sending');
    assert.deepEqual([form.marked, form.refusals, form.notice], [[], [], undefined]);
  });

  it('a second press while sending does nothing', () => {
    const visit = Visit.sending();
    const { state } = visit;
    const intent = visit.at('sending').writing.intent;
    visit.hear({ type: 'sent', key: 'key-2', intent, duplicateConfirmed: false });
    assert.equal(visit.state, state);
    assert.deepEqual(visit.commands, []);
  });

  it('a table that is confirmed is booked, with what was sent and the receipt', () => {
    const visit = Visit.sending();
    const { intent } = visit.at('sending').writing;
    const end = visit.confirm('ABCD2345').at('booked');
    assert.equal(end.intent, intent);
    assert.deepEqual(end.receipt, { reference: 'ABCD2345' });
  });

  it('what is typed meanwhile is kept, and is not sent', () => {
    const visit = Visit.sending().type('notes', 'Later');
    assert.equal(visit.form.guest.notes, 'Later');
    assert.equal(visit.at('sending').writing.intent.guest.notes, 'By the window');
    assert.equal(visit.refuse('unavailable').form.guest.notes, 'Later');
  });

  it('answers with another key are ignored', () => {
    const visit = Visit.sending();
    const { state } = visit;
    assert.equal(visit.confirm('X', 'key-0').state, state);
    assert.equal(visit.refuse('slot_taken', 'key-0').state, state);
    assert.equal(visit.leaveUnconfirmed('X', 'key-0').state, state);
    assert.equal(visit.growSlow('key-0').state, state);
  });

  it('is not reset', () => {
    const visit = Visit.sending();
    const { state } = visit;
    assert.equal(visit.hear({ type: 'reset', guest: {}, identity: {} }).state, state);
  });

  it('answers to reads that were on their way are not lost: a refusal leads back to a form that waits for nothing', () => {
    const visit = Visit.atDetails().chooseParty(4).send();
    visit.knowTimes(EVENING, TODAY, 4).knowTiers('Gold');
    assert.equal(visit.step, 'sending');
    visit.refuse('invalid');
    assert.equal(visit.form.times.status, 'known');
    assert.equal(visit.form.tiers.status, 'known');
  });

  it('nor are those that failed, and none of them asks for anything while it is sending', () => {
    const visit = Visit.atWaitlist().fillGuest().hear({ type: 'retry-pressed', what: 'waits' }).send();
    visit.hear({ type: 'waits-failed', failure: DOWN });
    assert.deepEqual(visit.commands, []);
    visit.hear({ type: 'tiers-failed', failure: DOWN }).refuse('invalid');
    assert.equal(visit.form.waits.status, 'failed');
    assert.equal(visit.form.tiers.status, 'failed');
  });

  it('a confirmed second booking is sent as such', () => {
    const visit = Visit.sending().refuse('duplicate');
    assert.equal(visit.at('choosing').form.notice?.failure.code, 'duplicate');
    const [command] = visit.send(true).commands;
    assert.ok(command?.type === 'send');
    assert.equal(command.duplicateConfirmed, true);
    assert.equal(command.key, 'key-2');
  });
});

describe('refused', () => {
  it('a slot that was taken is gone, its day is asked for freshly, and the details are kept', () => {
    const visit = Visit.sending().refuse('slot_taken');
    const { form } = visit.at('choosing');
    assert.equal(form.slot, undefined);
    assert.deepEqual(form.taken, [slot('19:30')]);
    assert.deepEqual(form.notice, { failure: { code: 'slot_taken' }, slot: slot('19:30') });
    assert.deepEqual(form.guest, { ...GUEST, memberTier: '' });
    assert.equal(form.unfolded, true);
    assert.deepEqual(visit.commands, [{ type: 'load-times', date: TODAY, party: 2, rest: false, fresh: true }]);
  });

  it('a slot that was taken is not offered again, even where the backend still lists it', () => {
    const visit = Visit.sending().refuse('slot_taken').knowTimes(EVENING);
    assert.ok(visit.form.times.status === 'known');
    assert.deepEqual(visit.form.times.value, [slot('18:00'), slot('19:30', 41), slot('21:00', 41)]);
    assert.equal(visit.chooseTime('19:30').form.slot, undefined);
    assert.deepEqual(visit.chooseTime('19:30', 41).form.slot, slot('19:30', 41));
  });

  it('another day, and another party, forget which slots were taken', () => {
    assert.deepEqual(Visit.sending().refuse('slot_taken').chooseDay(TOMORROW).form.taken, []);
    assert.deepEqual(Visit.sending().refuse('slot_taken').chooseParty(4).form.taken, []);
  });

  it('what was refused of the table goes with another choice, what was refused of the guest stays', () => {
    const fields = [
      { field: 'slot', code: 'refused' },
      { field: 'email', code: 'refused' },
    ] as const;
    const refused = () => Visit.sending().refuse({ code: 'slot_taken', fields }).knowTimes(EVENING);
    assert.deepEqual(refused().form.refusals, fields);
    for (const visit of [refused().chooseTime('18:00'), refused().chooseDay(TOMORROW), refused().chooseParty(4)])
      assert.deepEqual(visit.form.refusals, [fields[1]]);
  });

  it('a time that the backend finds wrong is let go, and its day asked for again', () => {
    const visit = Visit.sending().refuse({ code: 'invalid', fields: [{ field: 'slot', code: 'refused' }] });
    assert.equal(visit.form.slot, undefined);
    assert.deepEqual(visit.asked, ['load-times']);
  });

  it('consent taken back on the way is not given at the next try', () => {
    const visit = Visit.atDetails().hear({ type: 'consent-ticked', ticked: true }).send();
    assert.equal(visit.hear({ type: 'consent-ticked', ticked: false }).refuse('rate_limited').form.consent, false);
  });

  it('closed at that time: the time is let go and the day asked for again', () => {
    const visit = Visit.sending().refuse('closed');
    assert.equal(visit.form.slot, undefined);
    assert.equal(visit.form.notice?.failure.code, 'closed');
    assert.deepEqual(visit.asked, ['load-times']);
  });

  it('a waitlist that is closed asks for no times', () => {
    const visit = Visit.atWaitlist().fillGuest().send().refuse('closed');
    assert.equal(visit.form.notice?.failure.code, 'closed');
    assert.deepEqual(visit.commands, []);
  });

  it('an unknown tier: fetched again, only the choice cleared, said why', () => {
    const visit = Visit.atDetails().knowTiers('Gold').type('memberTier', 'Gold').send().refuse('tier_unknown');
    const { form } = visit.at('choosing');
    assert.equal(form.guest.memberTier, '');
    assert.equal(form.guest.memberNumber, '77');
    assert.equal(form.slot?.time, '19:30');
    assert.equal(form.tiers.status, 'loading');
    assert.deepEqual(form.refusals, [{ field: 'memberTier', code: 'tier-unknown' }]);
    assert.deepEqual(visit.asked, ['load-tiers']);
  });

  it('an unknown tier is said once, though the backend says it too', () => {
    const fields = [
      { field: 'memberTier', code: 'refused', message: 'No such tier.' },
      { field: 'notes', code: 'refused', message: 'Too loud.' },
    ] as const;
    const visit = Visit.sending().refuse({ code: 'tier_unknown', fields });
    assert.deepEqual(visit.form.refusals, [fields[1], { field: 'memberTier', code: 'tier-unknown' }]);
  });

  it('words of the backend stand at their field until it is typed in', () => {
    const fields = [{ field: 'firstName', code: 'refused', message: 'Not that one.' }] as const;
    const visit = Visit.sending().refuse({ code: 'invalid', fields });
    assert.deepEqual(visit.form.refusals, fields);
    assert.deepEqual(visit.form.marked, ['firstName']);
    assert.equal(visit.form.guest.firstName, 'Ada');
    assert.deepEqual(visit.type('lastName', 'L').form.refusals, fields);
    assert.deepEqual(visit.type('firstName', 'Al').form.refusals, []);
  });

  it('anything else leaves the form as it was, with the reason', () => {
    for (const code of [
      'rate_limited',
      'unavailable',
      'unknown',
      'key_reused',
      'party_size',
      'token_invalid',
    ] as const) {
      const visit = Visit.sending().refuse(code);
      assert.equal(visit.at('choosing').form.notice?.failure.code, code);
      assert.deepEqual(visit.form.slot, slot('19:30'));
      assert.deepEqual(visit.commands, []);
    }
  });
});

describe('not known', () => {
  it('keeps what was sent, with the reference when there is one', () => {
    const visit = Visit.sending();
    const { writing } = visit.at('sending');
    const state = visit.leaveUnconfirmed('ABCD2345').at('unconfirmed');
    assert.equal(state.writing, writing);
    assert.equal(state.reference, 'ABCD2345');
    assert.equal(state.checking, false);
  });

  it('is said when it grows slow, and a late answer replaces it by the true end', () => {
    assert.equal(Visit.sending().growSlow().confirm().step, 'booked');
    assert.equal(
      Visit.sending().growSlow().refuse('slot_taken').at('choosing').form.notice?.failure.code,
      'slot_taken',
    );
    assert.equal(Visit.sending().growSlow().leaveUnconfirmed('R').at('unconfirmed').reference, 'R');
  });

  it('checking again sends the same with the same key', () => {
    const visit = Visit.sending();
    const { commands } = visit;
    visit.leaveUnconfirmed().hear({ type: 'check-pressed' });
    assert.deepEqual(visit.commands, commands);
    assert.equal(visit.at('unconfirmed').checking, true);
  });

  it('is checked once however often it is pressed', () => {
    const visit = Visit.sending().leaveUnconfirmed().hear({ type: 'check-pressed' });
    const { state } = visit;
    assert.equal(visit.hear({ type: 'check-pressed' }).state, state);
    assert.deepEqual(visit.commands, []);
  });

  it('is not checked while it is sending', () => {
    assert.deepEqual(Visit.sending().hear({ type: 'check-pressed' }).commands, []);
  });

  it('is never sent again where repeats are not safe', () => {
    const visit = Visit.sending({}, { abilities: { ...ALL, idempotency: false } }).leaveUnconfirmed();
    const { state } = visit;
    assert.equal(visit.hear({ type: 'check-pressed' }).state, state);
    assert.deepEqual(visit.commands, []);
  });

  it('a check that fails can be pressed again', () => {
    const visit = Visit.sending().leaveUnconfirmed().hear({ type: 'check-pressed' }).leaveUnconfirmed();
    assert.equal(visit.at('unconfirmed').checking, false);
    assert.deepEqual(visit.hear({ type: 'check-pressed' }).asked, ['send']);
  });

  it('a check that fails or grows slow does not lose the reference', () => {
    const checked = () => Visit.sending().leaveUnconfirmed('ABCD2345').hear({ type: 'check-pressed' });
    assert.equal(checked().growSlow().at('unconfirmed').reference, 'ABCD2345');
    assert.equal(checked().leaveUnconfirmed().at('unconfirmed').reference, 'ABCD2345');
    assert.equal(checked().leaveUnconfirmed('WXYZ6789').at('unconfirmed').reference, 'WXYZ6789');
  });

  it('may be let go of, except while it is checked', () => {
    const visit = Visit.sending().leaveUnconfirmed();
    assert.equal(visit.hear({ type: 'again-pressed' }).step, 'starting');
    const checking = Visit.sending().leaveUnconfirmed().hear({ type: 'check-pressed' });
    const { state } = checking;
    assert.equal(checking.hear({ type: 'again-pressed' }).state, state);
    assert.equal(checking.hear({ type: 'reset', guest: {}, identity: {} }).state, state);
  });

  it('is reset by the page once nothing is checked', () => {
    assert.equal(Visit.sending().leaveUnconfirmed().hear({ type: 'reset', guest: {}, identity: {} }).step, 'starting');
  });
});

describe('starting over', () => {
  it('another booking keeps who the guest is, and forgets what it was about', () => {
    const visit = Visit.atDetails();
    visit.chooseParty(4).knowTimes(EVENING).hear({ type: 'consent-ticked', ticked: true }).send().confirm();
    visit.hear({ type: 'again-pressed' });
    assert.deepEqual(visit.asked, ['load-restaurant']);
    const { form } = visit.at('starting');
    assert.deepEqual(form.guest, { ...GUEST, memberTier: '', notes: '' });
    assert.deepEqual([form.consent, form.unfolded, form.party], [false, false, 2]);
    assert.deepEqual(form.own, { party: false, date: false });
    assert.equal(form.slot, undefined);
  });

  it('a reset forgets the guest too', () => {
    const visit = Visit.atDetails().chooseParty(4).hear({ type: 'reset', guest: {}, identity: {} });
    assert.deepEqual(visit.asked, ['load-restaurant']);
    assert.equal(visit.form.guest.firstName, '');
    assert.equal(visit.form.party, 2);
  });

  it('another restaurant begins the search anew and keeps the guest and the guest’s own choices', () => {
    const visit = Visit.atDetails().chooseParty(4).knowTimes(EVENING);
    visit.hear({ type: 'configured', settings: { ...PAGE, restaurantId: 200, party: 6 } });
    assert.deepEqual(visit.asked, ['load-restaurant']);
    const { form } = visit.at('starting');
    assert.equal(form.settings.restaurantId, 200);
    assert.equal(form.guest.firstName, 'Ada');
    assert.equal(form.party, 4);
    assert.equal(form.unfolded, true);
    assert.deepEqual([form.slot, form.sectionId, form.restaurant.status], [undefined, undefined, 'loading']);
  });

  const elsewhere: Message = { type: 'configured', settings: { restaurantId: 200, mode: 'auto' } };

  it('another restaurant while sending: the write keeps its own end first', () => {
    const visit = Visit.sending().hear(elsewhere);
    assert.equal(visit.step, 'sending');
    assert.deepEqual(visit.commands, []);
    assert.equal(visit.confirm().at('booked').intent.restaurantId, 152);
    visit.hear({ type: 'again-pressed' });
    assert.equal(visit.at('starting').form.settings.restaurantId, 200);
    assert.deepEqual(visit.asked, ['load-restaurant']);
  });

  it('another restaurant while sending, and refused: the new one is asked for, and nothing typed is lost', () => {
    const visit = Visit.sending().hear(elsewhere).refuse('slot_taken');
    assert.deepEqual(visit.asked, ['load-restaurant']);
    assert.equal(visit.at('starting').form.guest.firstName, 'Ada');
    assert.equal(visit.form.settings.restaurantId, 200);
    assert.equal(visit.form.outdated, false);
  });

  it('another restaurant leaves a confirmation on the screen', () => {
    assert.equal(Visit.sending().confirm().hear(elsewhere).step, 'booked');
  });
});

describe('what is out of place', () => {
  const everything: readonly Message[] = [
    { type: 'day-began', today: TOMORROW },
    { type: 'restaurant-failed', failure: DOWN },
    { type: 'times-known', date: TODAY, party: 2, slots: [] },
    { type: 'times-failed', date: TODAY, party: 2, failure: DOWN },
    { type: 'waits-known', waits: [] },
    { type: 'waits-failed', failure: DOWN },
    { type: 'tiers-known', tiers: [] },
    { type: 'tiers-failed', failure: DOWN },
    { type: 'next-day-known', date: TOMORROW, slots: [] },
    { type: 'next-day-none' },
    { type: 'next-day-failed' },
    { type: 'party-chosen', party: 4 },
    { type: 'date-chosen', date: TOMORROW },
    { type: 'section-chosen', sectionId: 41 },
    { type: 'slot-chosen', slot: slot('18:00') },
    { type: 'kind-chosen', kind: 'waitlist' },
    { type: 'next-day-pressed' },
    { type: 'email-finished' },
    { type: 'consent-ticked', ticked: true },
    { type: 'accepted', accepted: { phone: '+1' } },
    { type: 'retry-pressed', what: 'tiers' },
    { type: 'attempted', problems: [] },
    { type: 'contract-broken', problems: [] },
    { type: 'held-back', code: 'offline' },
    { type: 'notice-dismissed' },
    { type: 'again-pressed' },
    { type: 'sent', key: 'other', intent: Visit.sending().at('sending').writing.intent, duplicateConfirmed: false },
    { type: 'check-pressed' },
    { type: 'grew-slow', key: 'other' },
    { type: 'confirmed', key: 'other', receipt: {} },
    { type: 'refused', key: 'other', failure: DOWN },
    { type: 'left-unconfirmed', key: 'other' },
  ];
  const leaves = (name: string, visit: Visit, heard: readonly Message['type'][]) =>
    it(`leaves the state identical: ${name}`, () => {
      for (const message of everything.filter(({ type }) => !heard.includes(type))) {
        const { state, commands } = update(visit.state, message);
        assert.equal(state, visit.state, message.type);
        assert.deepEqual(commands, [], message.type);
      }
    });

  const filledIn = ['consent-ticked', 'email-finished', 'accepted'] as const;
  leaves('before anything is configured', { state: initialState() } as Visit, [
    ...(['restaurant-failed', 'day-began', 'party-chosen', 'date-chosen', 'held-back'] as const),
    ...filledIn,
  ]);
  leaves('unavailable', new Visit().hear({ type: 'restaurant-failed', failure: DOWN }), ['retry-pressed']);
  leaves('booked', Visit.sending().confirm(), ['again-pressed']);
  leaves('waitlisted', Visit.atWaitlist().fillGuest().send().confirm(), ['again-pressed']);
  const reads = ['waits-known', 'waits-failed', 'tiers-known', 'tiers-failed'] as const;
  leaves('sending', Visit.sending(), [...reads, ...filledIn]);
  leaves('not known', Visit.sending().leaveUnconfirmed(), [
    ...(['check-pressed', 'again-pressed', 'held-back'] as const),
    ...reads,
    ...filledIn,
  ]);
  leaves('checking', Visit.sending().leaveUnconfirmed().hear({ type: 'check-pressed' }), [...reads, ...filledIn]);

  it('writing hears nothing of a key that is not its own', () => {
    const visit = Visit.atTimes();
    for (const type of ['grew-slow', 'left-unconfirmed'] as const)
      assert.equal(update(visit.state, { type, key: 'key-1' }).state, visit.state);
  });
});
