import { expect } from '@open-wc/testing';
import { ADA, arrive, arriveFilledIn, backend, clock, letCheck, settled, until } from './guest.js';
import type { Guest } from './guest.js';
import type { Request } from './scripted-backend.js';

const SEND = 'Reserve table for 2';
const BOOKED = 'Your table is booked';
const NOT_KNOWN = /^We couldn’t confirm your table/;

async function sends(guest: Guest): Promise<Request> {
  const before = backend.of('write').length;
  guest.presses(SEND);
  return backend.asked('write', before + 1);
}

function json(value: unknown): string {
  return JSON.stringify(value);
}

describe('a reply that books', () => {
  for (const [what, status, text, reference] of [
    ['201 with our reference', 201, json({ data: { reference: 'K7M2QX9A' }, error: null }), 'Reference K7M2-QX9A'],
    ['200 with the vendor’s id', 200, json({ data: { reservationId: 4711 } }), 'Reference 4711'],
    ['200 with empty data', 200, json({ data: {}, error: null }), undefined],
    ['200 with no data to show', 200, json({ data: null, error: null }), undefined],
  ] as const)
    it(what, async () => {
      const guest = await arriveFilledIn();
      (await sends(guest)).say(status, text);
      await guest.finds('heading', BOOKED);
      expect(guest.canRead('Wednesday, June 5 · 7:30 PM · for 2 · Main Floor')).to.equal(true);
      expect(guest.canRead('Reference')).to.equal(reference !== undefined);
      if (reference) expect(guest.canRead(reference)).to.equal(true);
      expect(guest.sees('button', /^Reserve/), 'a form to send again').to.equal(undefined);
    });

  it('another booking begins with the same guest and nothing else', async () => {
    const guest = await arriveFilledIn();
    guest.unfolds('Anything we should know?');
    guest.types('Notes for the restaurant', 'Window');
    backend.serve(await sends(guest));
    await guest.finds('heading', BOOKED);
    guest.presses('Make another booking');
    await backend.asked('profile', 2);
    await guest.choosesTime('8:00 PM');
    for (const [label, text] of Object.entries(ADA)) expect(guest.wrote(label), label).to.equal(text);
    guest.presses(SEND);
    const second = await backend.asked('write', 2);
    expect(second.key).not.to.equal(backend.of('write')[0]?.key);
    expect(second.body).not.to.have.property('notes');
  });
});

describe('a reply after which nobody knows', () => {
  for (const [what, status, text, reference] of [
    ['204', 204, null, undefined],
    ['200 with a page of HTML', 200, '<!doctype html><title>Welcome</title>', undefined],
    ['200 that breaks off', 200, '{"data":{"reference":"K7M2', undefined],
    ['200 with nothing', 200, '', undefined],
    ['200 without data', 200, json({ ok: true }), undefined],
    ['200 longer than any answer', 200, json({ data: { reference: 'x'.repeat(300_000) } }), undefined],
    ['200 nested deeper than any answer', 200, `{"data":${'['.repeat(40)}${']'.repeat(40)}}`, undefined],
    ['500 with a page of HTML', 500, '<h1>oops</h1>', undefined],
    ['504 with nothing', 504, '', undefined],
    ['504 with the JSON of a gateway', 504, '{"error":"Gateway Timeout"}', undefined],
    [
      '202 outcome_unknown with a reference',
      202,
      json({ data: { reference: 'K7M2QX9A' }, error: { code: 'outcome_unknown' } }),
      'Reference K7M2-QX9A',
    ],
  ] as const)
    it(what, async () => {
      const guest = await arriveFilledIn();
      (await sends(guest)).say(status, text);
      await guest.finds('heading', NOT_KNOWN);
      expect(guest.canRead(BOOKED)).to.equal(false);
      expect(guest.canRead('Reference')).to.equal(reference !== undefined);
      if (reference) expect(guest.canRead(reference)).to.equal(true);
      expect(guest.toldOf('reservation-failed').map(({ code }) => code)).to.deep.equal(['outcome_unknown']);
    });

  it('none at all', async () => {
    const guest = await arriveFilledIn();
    (await sends(guest)).breakOff();
    await guest.finds('heading', NOT_KNOWN);
  });
});

describe('a reply that refuses', () => {
  for (const [what, status, body, words] of [
    [
      'in the vendor’s words',
      200,
      { data: null, error: { message: 'Could not book.', messages: ['Time is no longer available.'] } },
      'Time is no longer available.',
    ],
    ['although it carries data', 200, { data: { id: 1 }, error: { message: 'Could not book.' } }, 'Could not book.'],
    ['with a bare message', 400, { message: 'Bad phone' }, 'Bad phone'],
    ['without a word', 400, {}, 'The restaurant couldn’t take this booking'],
    ['rate_limited', 429, { error: { code: 'rate_limited' } }, 'Too many tries in a short time'],
    ['unavailable', 503, { error: { code: 'unavailable' } }, 'can’t take bookings at the moment'],
    ['closed', 422, { error: { code: 'closed' } }, 'The restaurant is closed then'],
    ['party_size', 422, { error: { code: 'party_size' } }, 'doesn’t take parties of this size'],
    ['unauthorized_origin', 403, { error: { code: 'unauthorized_origin' } }, 'can’t take bookings at the moment'],
  ] as const)
    it(what, async () => {
      const guest = await arriveFilledIn();
      (await sends(guest)).say(status, json(body));
      await guest.finds('heading', 'Not booked');
      expect(guest.canRead(words)).to.equal(true);
      expect(guest.wrote('First name')).to.equal('Ada');
      expect(guest.toldOf('reservation-failed')).to.have.lengthOf(1);
    });

  it('may be tried again as a new intent, with a new key', async () => {
    const guest = await arriveFilledIn();
    const first = await sends(guest);
    first.refuse(429, { code: 'rate_limited' });
    await guest.finds('heading', 'Not booked');
    const second = await sends(guest);
    expect(second.key).not.to.equal(first.key);
    backend.serve(second);
    await guest.finds('heading', BOOKED);
  });

  it('is read as text, whatever it holds', async () => {
    const guest = await arriveFilledIn();
    const payload = '<img src=x onerror="window.broken=1"><script>window.broken=1</script>';
    (await sends(guest)).refuse(400, { message: payload });
    await guest.reads(payload);
    expect(guest.root.querySelector('img, script')).to.equal(null);
    expect(Reflect.has(window, 'broken')).to.equal(false);
  });
});

describe('slot_taken', () => {
  it('says which time, strikes it through, and offers the nearest', async () => {
    letCheck();
    const guest = await arriveFilledIn();
    guest.touches();
    await guest.finds('combobox', 'Country');
    const write = await sends(guest);
    backend.times = () => ({ 0: ['12:00', '19:00', '20:00', '21:30'] });
    write.refuse(409, { code: 'slot_taken' });
    await guest.reads('7:30 PM was just taken');
    await guest.finds('button', '7:00 PM');
    expect(backend.of('times'), 'asked anew, not out of memory').to.have.lengthOf(2);
    const gone = guest.the('radio', 'Wednesday 7:30 PM, just taken');
    expect(gone.matches(':disabled')).to.equal(true);
    expect(guest.canRead('Choose a time')).to.equal(true);

    guest.presses('8:00 PM');
    await until('the send button in focus', () => guest.focused === SEND);
    guest.presses(SEND);
    expect((await backend.asked('write', 2)).body.time).to.equal('2030-06-06T00:00:00.000Z');
  });
});

describe('duplicate', () => {
  async function refusedAsDuplicate(): Promise<[Guest, Request]> {
    letCheck();
    const guest = await arriveFilledIn();
    guest.touches();
    await guest.finds('combobox', 'Country');
    const first = await sends(guest);
    first.refuse(409, { code: 'duplicate' });
    await guest.reads('You booked the same table a moment ago');
    return [guest, first];
  }

  it('may be meant without the checks, too: a press says so', async () => {
    const guest = await arriveFilledIn();
    (await sends(guest)).refuse(409, { code: 'duplicate' });
    await guest.reads('You booked the same table a moment ago');
    guest.presses('Make another booking');
    const second = await backend.asked('write', 2);
    expect(second.headers.get('Duplicate-Confirmed')).to.equal('true');
  });

  it('on the waitlist, says where the guest is, and lets them join again', async () => {
    letCheck();
    const guest = await arriveFilledIn({ mode: 'waitlist' });
    guest.touches();
    await guest.finds('combobox', 'Country');
    guest.presses('Join the waitlist for 2');
    (await backend.asked('write')).refuse(409, { code: 'duplicate' });
    await guest.reads('You’re on the list');
    expect(guest.canRead('You booked the same table')).to.equal(false);
    guest.presses('Join the list again');
    expect((await backend.asked('write', 2)).headers.get('Duplicate-Confirmed')).to.equal('true');
  });

  it('a second table is booked at a press: with the header, and a new key', async () => {
    const [guest, first] = await refusedAsDuplicate();
    expect(first.headers.has('Duplicate-Confirmed')).to.equal(false);
    guest.presses('Book a second table');
    const second = await backend.asked('write', 2);
    expect(second.headers.get('Duplicate-Confirmed')).to.equal('true');
    expect(second.key).not.to.equal(first.key);
    expect(second.body).to.eql(first.body);
    backend.serve(second);
    await guest.finds('heading', BOOKED);
  });

  it('the first is kept at a press: nothing is sent', async () => {
    const [guest] = await refusedAsDuplicate();
    guest.presses('Keep the first');
    await until('the question to go', () => !guest.sees('button', 'Book a second table'));
    await settled();
    expect(backend.of('write')).to.have.lengthOf(1);
    expect(guest.focused).to.equal(SEND);
  });
});

describe('tier_unknown', () => {
  it('asks for the levels again and lets go of nothing but the choice', async () => {
    letCheck();
    const guest = await arriveFilledIn();
    guest.touches();
    guest.unfolds('Member? Add your number');
    guest.types('Member number', '77');
    await guest.finds('radio', /^Silver/);
    guest.chooses(/^Silver/);
    const write = await sends(guest);
    backend.tiers = ['Gold', 'Platinum'];
    write.refuse(422, { code: 'tier_unknown' });
    await guest.finds('radio', 'Gold');
    expect(backend.of('tiers')).to.have.lengthOf(2);
    expect(guest.sees('radio', /^Silver/)).to.equal(undefined);
    expect(guest.chosen('Member level')).to.deep.equal(['No level']);
    expect(guest.canRead('This level is no longer offered. Please choose again')).to.equal(true);
    expect(guest.wrote('Member number')).to.equal('77');
    expect(guest.wrote('First name')).to.equal('Ada');
    expect((await sends(guest)).customer.memberInfo).to.eql({ memberNumber: '77' });
  });

  it('leads to the member number where no level is left to choose from', async () => {
    letCheck();
    const guest = await arriveFilledIn();
    guest.touches();
    guest.unfolds('Member? Add your number');
    await guest.finds('radio', /^Silver/);
    guest.chooses(/^Silver/);
    const write = await sends(guest);
    backend.tiers = [];
    write.refuse(422, { code: 'tier_unknown' });
    await until('the list is gone', () => backend.of('tiers').length === 2 && !guest.sees('radio', /^Silver/));
    guest.presses(/^This level is no longer offered/);
    await until('the focus', () => guest.focused.startsWith('Member number'));
  });
});

describe('refusals of fields', () => {
  it('are said at the fields, in the backend’s words, and go when the field changes', async () => {
    const guest = await arriveFilledIn();
    (await sends(guest)).refuse(422, {
      code: 'invalid',
      fields: {
        'customerInformation.firstName': 'Please write the first name in Latin letters.',
        'customerInformation.phoneNumber': 'This number is blocked.',
        'somewhere.else': 'Whatever.',
      },
    });
    await guest.finds('group', '2 things to look at');
    expect(guest.told('First name')).to.equal('Please write the first name in Latin letters.');
    expect(guest.told('Phone')).to.contain('This number is blocked.');
    expect(guest.field('First name').getAttribute('aria-invalid')).to.equal('true');
    expect(guest.wrote('First name')).to.equal('Ada');
    guest.types('First name', 'Augusta');
    await guest.finds('group', 'One thing to look at');
    expect(guest.told('First name')).to.equal('');
  });

  it('do not stand in the way of trying the same again', async () => {
    const guest = await arriveFilledIn();
    (await sends(guest)).refuse(422, { code: 'invalid', fields: { 'customerInformation.email': 'Not reachable.' } });
    await until('the refusal', () => guest.told('E-mail') === 'Not reachable.');
    backend.serve(await sends(guest));
    await guest.finds('heading', BOOKED);
  });

  it('are text, whatever they hold', async () => {
    const guest = await arriveFilledIn();
    const payload = '<img src=x onerror="window.broken=1"><script>window.broken=1</script>';
    (await sends(guest)).refuse(422, { code: 'invalid', fields: { 'customerInformation.email': payload } });
    await until('the words', () => guest.told('E-mail') === payload);
    expect(guest.root.querySelector('img, script')).to.equal(null);
    expect(Reflect.has(window, 'broken')).to.equal(false);
  });
});

describe('the waitlist', () => {
  async function joins(): Promise<[Guest, Request]> {
    const guest = await arriveFilledIn({ mode: 'waitlist' });
    guest.presses('Join the waitlist for 2');
    return [guest, await backend.asked('write')];
  }

  it('is requested, never booked', async () => {
    const [guest, write] = await joins();
    expect(write.url).to.match(/\/v2\/reservations\/152\/waitlist$/);
    expect(write.body).not.to.have.property('time');
    expect(write.body.partyFlags).to.equal(0);
    write.answer({ waitlistId: 'W-9', status: 'requested' }, 201);
    await guest.finds('heading', 'You’re on the list');
    expect(guest.canRead('the restaurant may still decline')).to.equal(true);
    expect(guest.text).to.contain('20–30 minutes');
    expect(guest.canRead(BOOKED)).to.equal(false);
    expect(guest.toldOf('reservation-waitlisted')).to.have.lengthOf(1);
    expect(guest.toldOf('reservation-booked')).to.have.lengthOf(0);
  });

  it('not known is said of the place, not of a table', async () => {
    const [guest, write] = await joins();
    write.say(204, null);
    await guest.finds('heading', 'We couldn’t confirm your place on the waitlist for 2');
  });

  it('takes over party, section and details when today is full', async () => {
    const guest = await arrive();
    guest.chooses('3 guests');
    clock.pass(250);
    await backend.asked('times', 2);
    await guest.choosesTime('7:30 PM');
    guest.fillsIn(ADA);
    guest.chooses('Patio');
    backend.times = () => ({});
    guest.presses('Reserve table for 3');
    (await backend.asked('write')).refuse(409, { code: 'slot_taken' });
    await until('the offer', () => guest.sees('button', 'Join the waitlist for now'));
    guest.presses('Join the waitlist for now');
    await guest.finds('heading', 'Join the waitlist');
    expect(guest.chosen('Party')).to.deep.equal(['3 guests']);
    expect(guest.chosen('Current wait')[0]).to.match(/^Patio/);
    for (const [label, text] of Object.entries(ADA)) expect(guest.wrote(label), label).to.equal(text);
    guest.presses('Join the waitlist for 3');
    expect((await backend.asked('write', 2)).body).to.include({ partySize: 3, partyFlags: 8 });
  });
});
