import { expect } from '@open-wc/testing';
import { arrive, arriveFilledIn, backend, clock, mount, settled, until, wordsOf } from './guest.js';

describe('the status region', () => {
  it('is one, there from the first drawing to the end, and the same', async () => {
    backend.hold('profile');
    const guest = mount();
    await guest.finds('radio', '2 guests');
    const { status } = guest;
    expect(wordsOf(status)).to.equal('');
    backend.release('profile');
    backend.serve(await backend.asked('profile'));
    await guest.choosesTime('7:30 PM');
    expect(guest.status).to.equal(status);
    guest.fillsIn({ 'First name': 'Ada', Phone: '+13135550142', 'E-mail': 'ada@example.com' });
    guest.presses('Reserve table for 2');
    backend.serve(await backend.asked('write'));
    await guest.finds('heading', 'Your table is booked');
    expect(guest.status).to.equal(status);
    expect(status.contains(guest.the('heading', 'Your table is booked'))).to.equal(true);
  });

  it('says each thing once, in order, down to how it ended', async () => {
    backend.times = () => ({ 0: ['19:00', '19:30', '20:00'] });
    const guest = await arriveFilledIn();
    guest.presses('Reserve table for 2');
    (await backend.asked('write')).refuse(409, { code: 'slot_taken' });
    await guest.reads('7:30 PM was just taken');
    await guest.choosesTime('8:00 PM');
    guest.presses('Reserve table for 2');
    backend.serve(await backend.asked('write', 2));
    await guest.finds('heading', 'Your table is booked');
    const said = guest.heard.map((words) => words.replace(/^Your table is booked.*/, 'Your table is booked …'));
    expect(said).to.deep.equal([
      '3 times free on Wednesday, June 5',
      '7:30 PM chosen. Your details are next',
      'Reserving…',
      '7:30 PM was just taken',
      'Reserving…',
      'Your table is booked …',
    ]);
  });

  it('does not speak of what the guest types', async () => {
    const guest = await arriveFilledIn();
    const before = guest.heard.length;
    guest.types('First name', 'Augusta');
    guest.types('Phone', '+1 313 555 0199');
    await settled();
    expect(guest.heard).to.have.lengthOf(before);
  });

  it('says that a day is full', async () => {
    backend.times = () => ({});
    const guest = mount();
    await until('the words', () => guest.heard.includes('Wednesday, June 5 is full'));
  });

  it('says that a section is full, not the day, and counts again for the next section', async () => {
    backend.times = () => ({ 0: ['18:00', '19:00'] });
    const guest = mount();
    await guest.finds('radio', 'Patio');
    guest.chooses('Patio');
    await until('the words', () => guest.heard.at(-1) === 'Nothing free on Wednesday, June 5 for Patio');
    guest.chooses('Main Floor');
    await until('the count', () => guest.heard.at(-1) === '2 times free on Wednesday, June 5');
  });

  for (const [why, day, words] of [
    ['closed', '2030-06-10', 'Closed on Mondays'],
    ['past', '2030-06-04', 'This day has passed'],
    ['too far', '2031-06-05', 'Tables can be booked until Sunday, August 4'],
  ] as const)
    it(`says why a day that is ${why} has no times`, async () => {
      const guest = await arrive();
      const field = guest.the('date', /.*/) as HTMLInputElement;
      field.value = day;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await until('the words', () => guest.heard.at(-1) === words);
    });

  it('says that the next days are looked through, and how that went', async () => {
    backend.times = () => ({});
    const guest = mount();
    await guest.finds('button', 'Find the next free day');
    backend.hold('times');
    guest.presses('Find the next free day');
    await until('the search', () => guest.heard.at(-1) === 'Looking through the next few days');
    (await backend.asked('times', 2)).breakOff();
    await until('its failure', () => guest.heard.at(-1) === 'We couldn’t load this');
    expect(guest.canRead(/We couldn’t load this.*Try again/), 'the reason beside the way on').to.equal(true);
  });

  it('says that the guest is offline where that is why there are no times', async () => {
    const guest = await arrive();
    backend.hold('times');
    guest.chooses('Friday, June 7');
    clock.pass(250);
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    try {
      (await backend.asked('times', 2)).breakOff();
      await until('the words', () => guest.heard.at(-1)?.startsWith('You’re offline'));
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('counts the times of the next question', async () => {
    const guest = await arrive();
    backend.times = () => ({ 0: ['18:00'] });
    guest.chooses('Friday, June 7');
    clock.pass(250);
    await until('the words', () => guest.heard.at(-1) === '1 time free on Friday, June 7');
  });

  it('says that it is not known', async () => {
    const guest = await arriveFilledIn();
    guest.presses('Reserve table for 2');
    await backend.asked('write');
    clock.pass(20_000);
    await until('the words', () => guest.heard.at(-1)?.startsWith('We couldn’t confirm your table'));
  });

  it('on the waitlist speaks of joining, not of reserving', async () => {
    const guest = await arriveFilledIn({ mode: 'waitlist' });
    guest.presses('Join the waitlist for 2');
    await until('the words', () => /^(Joining|Reserving)…$/.test(guest.heard.at(-1) ?? ''));
    expect(guest.heard.at(-1)).to.equal('Joining…');
  });
});
