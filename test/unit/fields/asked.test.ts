/** Which fields are asked for, which may stay empty, and what is sent because of it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formProblems, toIntent } from '../../../src/booking/attempt.js';
import type { FieldRules } from '../../../src/booking/attempt.js';
import type { GuestField } from '../../../src/booking/model.js';
import type { PhoneReading } from '../../../src/booking/problem.js';
import { requiredBy, toJudge, toSendOf } from '../../../src/fields/asked.js';
import { enFields } from '../../../src/i18n/en-fields.js';
import { CONSENT, contactOf, GOOD_PHONE, GUEST, RESTAURANT, Visit } from '../booking/vocabulary.js';

type Asking = { readonly [Field in GuestField]?: boolean };

const HIDDEN: Asking = { lastName: false, memberNumber: false, memberTier: false };
const REQUIRED: Asking = { lastName: true, memberNumber: true };
const EMPTY: PhoneReading = { verdict: 'empty' };

/** The rules of an owner who asks so. */
function rulesOf(asking: Asking): FieldRules {
  const requires = (field: GuestField) => asking[field];
  const toSend: FieldRules['toSend'] = ({ guest }) => toSendOf(guest, requires);
  return { toSend, judge: (form, problemsOf) => toJudge(form, problemsOf(toSend(form)), requires, enFields) };
}

const problems = (asking: Asking, visit: Visit, phone = GOOD_PHONE) =>
  formProblems(visit.form, contactOf(visit.form, phone), rulesOf(asking)).map(({ field, code }) => `${field} ${code}`);

describe('how a field is asked for', () => {
  const asked = (written: string | null) => {
    const warned: string[] = [];
    return [requiredBy('last-name', written, (...words) => warned.push(words.join(' | '))), ...warned];
  };

  it('is the owner’s word', () => {
    assert.deepEqual(asked('optional'), [undefined]);
    assert.deepEqual(asked('required'), [true]);
    assert.deepEqual(asked('hidden'), [false]);
  });

  it('is as usual where nothing is said', () => {
    for (const none of [null, '']) assert.deepEqual(asked(none), [undefined]);
  });

  for (const nonsense of ['Hidden', 'no', 'true', ' hidden', 'constructor'])
    it(`is as usual for ${JSON.stringify(nonsense)}, with a warning`, () =>
      assert.deepEqual(asked(nonsense), [undefined, `last-name | ${nonsense} | optional, required, hidden`]));
});

describe('a field that is required', () => {
  it('keeps an empty form from being sent, in the order of the screen', () => {
    const visit = Visit.atDetails().type('firstName', '').type('lastName', ' ').type('email', '');
    visit.type('memberNumber', '').type('notes', 'x'.repeat(501));
    assert.deepEqual(problems(REQUIRED, visit, EMPTY), [
      'firstName missing',
      'lastName missing',
      'phone missing',
      'email missing',
      'memberNumber missing',
      'notes too-long',
    ]);
  });

  it('says what is missing', () => {
    const visit = Visit.atDetails().type('lastName', '').type('memberNumber', '');
    assert.deepEqual(
      formProblems(visit.form, contactOf(visit.form), rulesOf(REQUIRED)).map(({ message }) => message),
      ['Enter your last name', 'Enter your member number'],
    );
  });

  it('lets through who has filled it in, and is judged as ever', () => {
    assert.deepEqual(problems(REQUIRED, Visit.atDetails()), []);
    assert.deepEqual(problems(REQUIRED, Visit.atDetails().type('lastName', '--')), ['lastName no-letters']);
  });

  it('is not asked for before it is on the screen', () =>
    assert.deepEqual(problems(REQUIRED, Visit.atTimes()), ['slot missing']));

  it('is no membership where the restaurant takes none', () => {
    const abilities = { ...RESTAURANT.abilities, membership: false };
    const visit = new Visit({ mode: 'waitlist' }).knowRestaurant({ abilities }).fillGuest({ memberNumber: '' });
    assert.deepEqual(problems(REQUIRED, visit), []);
  });
});

describe('a field that is hidden', () => {
  it('is not sent, whoever filled it in', () => {
    const visit = Visit.atDetails().type('memberTier', 'Gold');
    const sent = toIntent(visit.form, contactOf(visit.form), CONSENT, 'en', 'elapsed=9', rulesOf(HIDDEN))?.guest;
    assert.deepEqual(sent, { ...GUEST, lastName: '', memberNumber: '', memberTier: '' });
    assert.deepEqual(visit.form.guest, { ...GUEST, memberTier: 'Gold' });
  });

  it('keeps nobody from sending', () =>
    assert.deepEqual(
      problems(HIDDEN, Visit.atDetails().type('lastName', '--').type('memberNumber', 'x'.repeat(65))),
      [],
    ));
});
