/** What the page is told, and that it is never told who the guest is. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { detailOf, eventsOf } from '../../src/events.js';
import type { Message } from '../../src/booking/message.js';
import { DOWN, EVENING, TODAY, TOMORROW, Visit } from './booking/vocabulary.js';
import { MARK, walk, walks, WALKS } from './booking/walks.js';

const told = (visit: Visit, act: (visit: Visit) => Visit) => {
  const before = visit.state;
  return eventsOf(before, act(visit).state);
};
/** The events in short: name, and step or code. */
const words = (visit: Visit, act: (visit: Visit) => Visit) =>
  told(visit, act).map(({ name, detail }) =>
    [name.replace('reservation-', ''), detail.step ?? detail.code].join(' ').trim(),
  );

describe('the page is told', () => {
  it('that the widget can be used, with what is chosen', () => {
    const [ready, step, ...others] = told(new Visit({ party: 4 }), (visit) => visit.knowRestaurant());
    assert.deepEqual(ready, {
      name: 'reservation-ready',
      detail: { version: 1, restaurantId: 152, mode: 'reservation', partySize: 4, date: TODAY },
    });
    assert.equal(step?.detail.step, 'time');
    assert.deepEqual(others, []);
  });

  it('that the waitlist begins with the details', () =>
    assert.deepEqual(
      words(new Visit({ mode: 'waitlist' }), (visit) => visit.knowRestaurant()),
      ['ready', 'step details'],
    ));

  it('that it cannot be booked here', () =>
    assert.deepEqual(
      words(new Visit(), (visit) => visit.hear({ type: 'restaurant-failed', failure: DOWN })),
      ['step unavailable', 'failed unreachable'],
    ));

  it('that a time was chosen, and which', () => {
    const [step] = told(Visit.atTimes(), (visit) => visit.chooseTime('19:30', 41));
    assert.deepEqual(step, {
      name: 'reservation-step',
      detail: {
        ...{ version: 1, restaurantId: 152, mode: 'reservation', partySize: 2 },
        ...{ date: TODAY, time: '19:30', sectionId: 41, step: 'details' },
      },
    });
  });

  it('that the time was let go again', () =>
    assert.deepEqual(
      words(Visit.atDetails(), (visit) => visit.chooseDay(TOMORROW)),
      ['step time'],
    ));

  it('nothing, of another time, of typing and of answers that change no step', () => {
    assert.deepEqual(
      words(Visit.atDetails(), (visit) => visit.chooseTime('18:00')),
      [],
    );
    assert.deepEqual(
      words(Visit.atDetails(), (visit) => visit.fillGuest({ firstName: 'Zoë' })),
      [],
    );
    assert.deepEqual(
      words(Visit.atDetails(), (visit) => visit.knowTiers('Gold')),
      [],
    );
    assert.deepEqual(
      words(Visit.atDetails(), (visit) => visit.hear({ type: 'held-back', code: 'offline' })),
      [],
    );
    const same = Visit.atDetails();
    assert.deepEqual(eventsOf(same.state, same.state), []);
  });

  it('that it is sending', () =>
    assert.deepEqual(
      words(Visit.atDetails(), (visit) => visit.send()),
      ['step sending'],
    ));

  it('that a table is booked, and which', () => {
    const [step, booked, ...others] = told(Visit.sending(), (visit) => visit.confirm());
    assert.equal(step?.detail.step, 'booked');
    assert.deepEqual(booked, {
      name: 'reservation-booked',
      detail: {
        ...{ version: 1, restaurantId: 152, mode: 'reservation', partySize: 2 },
        ...{ date: TODAY, time: '19:30', sectionId: 0 },
      },
    });
    assert.deepEqual(others, []);
  });

  it('that a place was requested, without day and time', () => {
    const visit = Visit.atWaitlist().fillGuest().send();
    const [, waitlisted] = told(visit, (each) => each.confirm());
    assert.deepEqual(waitlisted, {
      name: 'reservation-waitlisted',
      detail: { version: 1, restaurantId: 152, mode: 'waitlist', partySize: 2, sectionId: 0 },
    });
  });

  it('of what was sent, not of what the page asks for meanwhile', () => {
    const elsewhere: Message = { type: 'configured', settings: { restaurantId: 200, mode: 'auto', party: 6 } };
    const [, booked] = told(Visit.sending().hear(elsewhere), (visit) => visit.confirm());
    assert.deepEqual([booked?.detail.restaurantId, booked?.detail.partySize], [152, 2]);
  });

  it('that it was refused, and why', () => {
    assert.deepEqual(
      words(Visit.sending(), (visit) => visit.refuse('slot_taken')),
      ['step time', 'failed slot_taken'],
    );
    assert.deepEqual(
      words(Visit.sending(), (visit) => visit.refuse('invalid')),
      ['step details', 'failed invalid'],
    );
  });

  it('that nobody knows, once, however often it is checked', () => {
    const visit = Visit.sending();
    assert.deepEqual(
      words(visit, (each) => each.growSlow()),
      ['step unconfirmed', 'failed outcome_unknown'],
    );
    assert.deepEqual(
      words(visit, (each) => each.hear({ type: 'check-pressed' })),
      [],
    );
    assert.deepEqual(
      words(visit, (each) => each.leaveUnconfirmed()),
      [],
    );
    assert.deepEqual(
      words(visit, (each) => each.refuse('closed')),
      ['step time', 'failed closed'],
    );
  });

  it('that not known became booked after all', () =>
    assert.deepEqual(
      words(Visit.sending().growSlow(), (visit) => visit.confirm()),
      ['step booked', 'booked'],
    ));

  it('when the guest begins again', () => {
    const visit = Visit.sending().confirm();
    assert.deepEqual(
      words(visit, (each) => each.hear({ type: 'again-pressed' })),
      [],
    );
    assert.deepEqual(
      words(visit, (each) => each.knowRestaurant()),
      ['ready', 'step time'],
    );
  });
});

describe('the detail of an event', () => {
  it('of a form says the chosen section where no time is chosen', () => {
    assert.equal(detailOf(Visit.atTimes().chooseSection(41).state).sectionId, 41);
    assert.equal('sectionId' in detailOf(Visit.atTimes().state), false);
    assert.equal('time' in detailOf(Visit.atTimes().state), false);
  });

  it('of a waitlist has no day', () => assert.equal('date' in detailOf(Visit.atWaitlist().state), false));

  it('of what is being sent does not follow what is chosen elsewhere', () => {
    const visit = Visit.atTimes().chooseTime('21:00', 41).fillGuest().send();
    visit.hear({ type: 'configured', settings: { restaurantId: 200, mode: 'auto' } });
    assert.deepEqual(detailOf(visit.state), {
      ...{ version: 1, restaurantId: 152, mode: 'reservation', partySize: 2 },
      ...{ date: TODAY, time: EVENING[3]?.time, sectionId: 41 },
    });
  });
});

describe('whatever happens', () => {
  const KEYS = ['version', 'restaurantId', 'mode', 'partySize', 'date', 'time', 'sectionId', 'step', 'code'];

  it('no event carries who the guest is, a reference, or a backend’s words', () => {
    let marked = 0;
    fc.assert(
      fc.property(walks, (moves) => {
        walk(moves, ({ before, after, message }) => {
          if (JSON.stringify([message, after]).includes(MARK)) marked += 1;
          for (const { detail } of [...eventsOf(before, after), { detail: detailOf(after) }]) {
            assert.ok(!JSON.stringify(detail).includes(MARK));
            assert.deepEqual(
              Object.keys(detail).filter((key) => !KEYS.includes(key)),
              [],
            );
          }
        });
      }),
      WALKS,
    );
    assert.ok(marked > 1000, `only ${marked} states held anything to give away`);
  });

  it('an end is told once, when it comes, and with a step of its own', () =>
    fc.assert(
      fc.property(walks, (moves) => {
        walk(moves, ({ before, after }) => {
          const names = eventsOf(before, after).map(({ name }) => name);
          assert.equal(new Set(names).size, names.length);
          const came = before.step !== after.step;
          assert.equal(names.includes('reservation-booked'), came && after.step === 'booked');
          assert.equal(names.includes('reservation-waitlisted'), came && after.step === 'waitlisted');
          assert.equal(names.includes('reservation-ready'), before.step === 'starting' && after.step === 'choosing');
          if (came && after.step === 'unconfirmed') assert.ok(names.includes('reservation-failed'));
          if (before === after) assert.deepEqual(names, []);
        });
      }),
      WALKS,
    ));
});
