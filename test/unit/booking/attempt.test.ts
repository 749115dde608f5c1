import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { chosenSection, formProblems, offeredSlots, shownProblems, toIntent } from '../../../src/booking/attempt.js';
import type { Intent } from '../../../src/booking/model.js';
import type { PhoneReading } from '../../../src/booking/problem.js';
import { CONSENT, contactOf, EVENING, GOOD_PHONE, GUEST, RESTAURANT, slot, TOMORROW, Visit } from './vocabulary.js';
import { walk, walks, WALKS } from './walks.js';

const EMPTY: PhoneReading = { verdict: 'empty' };
const DOUBTFUL: PhoneReading = { verdict: 'doubtful', e164: '+11112223333', international: '+1 1112223333' };

const words = (visit: Visit, phone: PhoneReading = GOOD_PHONE) =>
  formProblems(visit.form, contactOf(visit.form, phone)).map((p) => `${p.field} ${p.code}`);
const intent = (visit: Visit, phone: PhoneReading = GOOD_PHONE) =>
  toIntent(visit.form, contactOf(visit.form, phone), CONSENT, 'en', 'elapsed=9');

/** The details stay open when another day lets the time go. */
const lostItsTime = () =>
  new Visit()
    .knowRestaurant()
    .knowTimes([slot('19:30')])
    .chooseTime('19:30')
    .chooseDay(TOMORROW);

describe('what stands in the way', () => {
  it('nothing, when a time is chosen and the guest has filled everything in', () => {
    assert.deepEqual(words(Visit.atDetails()), []);
  });

  it('is told in the order of the screen: the time, then the fields from top to bottom', () => {
    const long = lostItsTime().type('notes', 'x'.repeat(501)).type('memberNumber', 'x'.repeat(65));
    assert.deepEqual(words(long.type('lastName', '--'), EMPTY), [
      'slot missing',
      'firstName missing',
      'lastName no-letters',
      'phone missing',
      'email missing',
      'memberNumber too-long',
      'notes too-long',
    ]);
  });

  it('is only the time while the details are not on the screen yet', () =>
    assert.deepEqual(words(Visit.atTimes().type('lastName', '--'), EMPTY), ['slot missing']));

  it('a party that is too large comes first, and the time is not asked for', () => {
    assert.equal(words(Visit.atDetails().chooseParty(11))[0], 'party missing');
    assert.ok(!words(Visit.atDetails().chooseParty(11)).includes('slot missing'));
  });

  it('the waitlist needs no time', () => assert.deepEqual(words(Visit.atWaitlist().fillGuest()), []));

  it('a question about the number stands until it is answered with yes', () => {
    const visit = Visit.atDetails();
    assert.deepEqual(words(visit, DOUBTFUL), ['phone doubtful']);
    visit.hear({ type: 'accepted', accepted: { phone: '+11112223333' } });
    assert.deepEqual(words(visit, DOUBTFUL), []);
    assert.equal(intent(visit, DOUBTFUL)?.phone, '+11112223333');
  });

  it('what was refused before does not: the text may be right', () => {
    const visit = Visit.sending().refuse({ code: 'invalid', fields: [{ field: 'notes', code: 'refused' }] });
    assert.deepEqual(words(visit), []);
    assert.ok(intent(visit));
  });
});

describe('what is shown as wrong', () => {
  const shown = (visit: Visit, phone: PhoneReading = EMPTY) =>
    shownProblems(visit.form, contactOf(visit.form, phone)).map((p) => `${p.field} ${p.code}`);

  it('nothing before the first attempt', () => assert.deepEqual(shown(Visit.atTimes()), []));

  it('what the attempt found, as long as it is so', () => {
    const visit = lostItsTime();
    visit.hear({ type: 'attempted', problems: formProblems(visit.form, contactOf(visit.form, EMPTY)) });
    assert.deepEqual(shown(visit), ['slot missing', 'firstName missing', 'phone missing', 'email missing']);
    visit.type('firstName', 'Ada');
    assert.deepEqual(shown(visit), ['slot missing', 'phone missing', 'email missing']);
    assert.deepEqual(shown(visit.type('firstName', '!')), [
      ...['slot missing', 'firstName no-letters', 'phone missing', 'email missing'],
    ]);
  });

  it('a field that was right at the attempt is not judged while it is typed in', () => {
    const visit = Visit.atDetails().hear({ type: 'attempted', problems: [{ field: 'email', code: 'missing' }] });
    assert.deepEqual(shown(visit.type('firstName', ''), GOOD_PHONE), []);
  });

  it('and what the backend refused, in its words', () => {
    const refused = { field: 'notes', code: 'refused', message: 'Too loud.' } as const;
    const visit = Visit.sending().refuse({ code: 'invalid', fields: [refused] });
    assert.deepEqual(shownProblems(visit.form, contactOf(visit.form)), [refused]);
  });

  it('once: what the checks find, come late, takes the place of what the backend said of the same field', () => {
    const refused = { field: 'phone', code: 'refused', message: 'This is no number.' } as const;
    const visit = Visit.sending().refuse({ code: 'invalid', fields: [refused] });
    assert.deepEqual(shown(visit, GOOD_PHONE), ['phone refused']);
    assert.deepEqual(shown(visit, { verdict: 'bad', reason: 'too-short' }), ['phone too-short']);
  });
});

describe('what would be sent', () => {
  it('is nothing while something stands in the way', () => {
    assert.equal(intent(Visit.atTimes().fillGuest()), undefined);
    assert.equal(intent(Visit.atDetails(), EMPTY), undefined);
    assert.equal(intent(Visit.atDetails(), DOUBTFUL), undefined);
    assert.equal(intent(Visit.atDetails().type('email', 'ada@')), undefined);
    assert.equal(intent(Visit.atDetails().type('firstName', ' ')), undefined);
    assert.equal(intent(Visit.atDetails().chooseParty(11)), undefined);
    assert.equal(intent(new Visit().fillGuest()), undefined);
  });

  it('is what was chosen and typed, with number and address as they go on the wire', () => {
    const visit = Visit.atDetails().type('email', ' Ada@EXAMPLE.com ');
    const expected: Intent = {
      kind: 'reservation',
      restaurantId: 152,
      party: 2,
      section: RESTAURANT.sections[0],
      slot: slot('19:30'),
      guest: { ...GUEST, email: ' Ada@EXAMPLE.com ' },
      identity: {},
      phone: '+13135550142',
      email: 'Ada@example.com',
      consentText: undefined,
      locale: 'en',
      signals: 'elapsed=9',
    };
    assert.deepEqual(intent(visit), expected);
  });

  it('keeps the words of the consent, when it was ticked', () => {
    const ticked = Visit.atDetails().hear({ type: 'consent-ticked', ticked: true });
    assert.equal(intent(ticked)?.consentText, CONSENT);
    assert.equal(intent(ticked.hear({ type: 'consent-ticked', ticked: false }))?.consentText, undefined);
  });

  it('has a section and no time for the waitlist', () => {
    const visit = Visit.atDetails().chooseKind('waitlist').chooseSection(41);
    assert.equal(intent(visit)?.kind, 'waitlist');
    assert.equal(intent(visit)?.slot, undefined);
    assert.deepEqual(intent(visit)?.section, RESTAURANT.sections[1]);
  });

  it('names the section of the time, where any would do', () => {
    const visit = Visit.atTimes().chooseTime('21:00', 41).fillGuest();
    assert.equal(visit.form.sectionId, undefined);
    assert.equal(intent(visit)?.section?.id, 41);
  });

  it('whenever there is something to send, nothing stands in the way, and a reservation has its time', () =>
    fc.assert(
      fc.property(walks, (moves) => {
        walk(moves, ({ after }) => {
          const sent = toIntent(after.form, contactOf(after.form), CONSENT, 'en', 'elapsed=9');
          if (!sent) return;
          assert.deepEqual(formProblems(after.form, contactOf(after.form)), []);
          assert.equal(sent.slot !== undefined, sent.kind === 'reservation');
          if (sent.slot) assert.equal(sent.section?.id, sent.slot.sectionId);
          assert.equal(sent.party, after.form.party);
        });
      }),
      WALKS,
    ));
});

describe('what is offered', () => {
  it('nothing before the times are known', () => assert.deepEqual(offeredSlots(new Visit().knowRestaurant().form), []));

  it('each time once, in the first section of the restaurant’s list', () =>
    assert.deepEqual(offeredSlots(Visit.atTimes().form), [EVENING[0], EVENING[1], EVENING[3]]));

  it('the times of the chosen section', () =>
    assert.deepEqual(offeredSlots(Visit.atTimes().chooseSection(41).form), [EVENING[2], EVENING[3]]));

  it('a section is asked for by the chosen time, or by the waitlist', () => {
    assert.equal(chosenSection(Visit.atTimes().chooseSection(41).form), undefined);
    assert.equal(chosenSection(Visit.atTimes().chooseTime('19:30', 41).form)?.name, 'Patio');
    assert.equal(chosenSection(Visit.atWaitlist().chooseSection(41).form)?.name, 'Patio');
  });
});
