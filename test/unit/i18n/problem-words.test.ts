import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FailureCode, Problem, ProblemCode } from '../../../src/booking/problem.js';
import { foundWords } from '../../../src/checks/found-words.js';
import { en } from '../../../src/i18n/en.js';
import { failureWords, problemWords } from '../../../src/i18n/problem-words.js';
import { Text } from '../../../src/i18n/text.js';
import { CODES } from '../../../src/reserve-api/outcome.js';

const text = new Text('en');
/** As with the checks. */
const words = (problem: Problem, region = '') => foundWords(text, problem, region) ?? problemWords(text, problem);

/** A row per code: the compiler asks for one that is forgotten. */
const SHOWN: { readonly [Code in ProblemCode]: Problem['field'] } = {
  missing: 'firstName',
  'too-long': 'notes',
  'no-letters': 'lastName',
  'control-characters': 'notes',
  'no-at': 'email',
  'several-at': 'email',
  spaces: 'email',
  'side-missing': 'email',
  'not-bare': 'email',
  unusual: 'email',
  'no-digits': 'phone',
  'too-short': 'phone',
  'too-long-number': 'phone',
  'not-possible': 'phone',
  'needs-country': 'phone',
  'two-numbers': 'phone',
  doubtful: 'phone',
  'two-readings': 'phone',
  'tier-unknown': 'memberTier',
  refused: 'notes',
};

describe('problems in words', () => {
  const codes = Object.keys(SHOWN) as ProblemCode[];

  for (const code of codes)
    it(`${code} is a sentence without codes`, () => {
      const sentence = words({ field: SHOWN[code], code, value: 'a@b', offer: '+1 111' }, 'US');
      assert.match(sentence, /^[A-Z].{8,}/);
      assert.doesNotMatch(sentence, /undefined|null|\[object|[a-z]-[a-z]+-[a-z]|_/);
    });

  it('no two codes of one field say the same', () => {
    const email = codes
      .filter((code) => SHOWN[code] === 'email')
      .map((code) => words({ field: 'email', code, value: 'x' }));
    const phone = codes
      .filter((code) => SHOWN[code] === 'phone')
      .map((code) => words({ field: 'phone', code, offer: 'x' }));
    for (const sentences of [email, phone]) assert.equal(new Set(sentences).size, sentences.length);
  });

  it('each field that is missing is named', () => {
    for (const field of ['firstName', 'phone', 'email', 'slot', 'party'] as const)
      assert.notEqual(
        words({ field, code: 'missing' }),
        words({ field: field === 'slot' ? 'email' : 'slot', code: 'missing' }),
      );
  });

  it('a text that is too long is named by its label', () => {
    for (const field of ['firstName', 'lastName', 'memberNumber', 'notes'] as const)
      assert.ok(words({ field, code: 'too-long' }).startsWith(en[field]));
  });

  it('a number is judged for its country, where there is one', () => {
    assert.match(words({ field: 'phone', code: 'too-short' }, 'GB'), /United Kingdom/);
    assert.doesNotMatch(words({ field: 'phone', code: 'too-short' }), / for |undefined/);
  });

  it('what the lenient reading finds is said without the checks, of no country', () => {
    const own = ['no-digits', 'too-short', 'too-long-number', 'two-numbers', 'doubtful'] as const;
    const sentences = own.map((code) => problemWords(text, { field: 'phone', code, value: '123' }));
    assert.equal(new Set([en.invalid, ...sentences]).size, 1 + own.length);
    for (const sentence of sentences) assert.doesNotMatch(sentence, / for |undefined/);
  });

  it('questions show what they are about', () => {
    assert.match(words({ field: 'phone', code: 'doubtful', offer: '+1 111-222' }), /\+1 111-222/);
    assert.match(words({ field: 'email', code: 'unusual', value: 'a@b' }), /a@b/);
  });

  it('the backend’s sentence is shown as it is, and ours where it has none', () => {
    assert.equal(words({ field: 'notes', code: 'refused', message: 'Too loud.' }), 'Too loud.');
    assert.equal(words({ field: 'notes', code: 'refused' }), en.invalid);
  });
});

describe('refusals in words', () => {
  const all = [...CODES, 'offline', 'unreachable', 'unreadable', 'unknown'] as FailureCode[];

  for (const code of all)
    it(`${code} is a sentence without codes`, () => {
      const sentence = failureWords(text, { code }, 'reservation');
      assert.match(sentence, /^[A-Z].{8,}/);
      assert.doesNotMatch(sentence, /_|undefined/);
    });

  it('the backend’s sentence is shown only where its code says nothing', () => {
    assert.equal(failureWords(text, { code: 'unknown', message: 'Could not book.' }, 'reservation'), 'Could not book.');
    for (const code of all.filter((each) => each !== 'unknown'))
      assert.doesNotMatch(failureWords(text, { code, message: 'Could not book.' }, 'reservation'), /Could not book/);
  });

  it('on the waitlist, nothing is said of tables and times', () => {
    assert.equal(failureWords(text, { code: 'duplicate' }, 'waitlist'), en.requested);
    for (const code of all) assert.doesNotMatch(failureWords(text, { code }, 'waitlist'), /table|another time/);
  });

  it('what a guest can mend is told apart from what nobody here can', () => {
    for (const code of ['duplicate', 'closed', 'party_size', 'rate_limited', 'invalid', 'offline'] as const)
      assert.notEqual(
        failureWords(text, { code }, 'reservation'),
        failureWords(text, { code: 'unavailable' }, 'reservation'),
      );
  });
});
