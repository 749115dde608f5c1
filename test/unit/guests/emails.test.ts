/** All of the addresses of `npm run test:guests`: they take no time. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { domainToASCII } from 'node:url';
import { INTERNATIONAL, USUAL } from '../../guests/email-addresses.js';
import { REAL_DOMAINS } from '../../guests/email-providers.js';
import { surveyEmails } from '../../guests/email-survey.js';
import { examplesOf, tableOf } from '../../guests/tally.js';

test('addresses are sent as they were typed, asked about where odd, and never corrected unasked', () => {
  const tallies = surveyEmails();
  const faults = tallies.flatMap((tally) => tally.faults);
  assert.deepEqual(faults, [], [tableOf(tallies), examplesOf(tallies)].join('\n'));
});

test('the domains of the survey are domains', () => {
  for (const address of [...USUAL, ...INTERNATIONAL, ...REAL_DOMAINS.map((domain) => `x@${domain}`)])
    assert.notEqual(domainToASCII(address.slice(address.lastIndexOf('@') + 1)), '', address);
  assert.ok(REAL_DOMAINS.length >= 500);
  assert.equal(new Set(REAL_DOMAINS).size, REAL_DOMAINS.length, 'each once');
});
