import { expect } from '@open-wc/testing';
import { ADA, arrive, arriveFilledIn, backend, clock, mount, settled, until } from './guest.js';
import type { Guest } from './guest.js';

async function focuses(guest: Guest, name: string | RegExp): Promise<void> {
  const fits = () => (typeof name === 'string' ? guest.focused === name : name.test(guest.focused));
  await until(`focus on ${String(name)}`, fits).catch((error: Error) => {
    throw new Error(`${error.message}; it is on "${guest.focused}"`);
  });
}

describe('focus after an attempt', () => {
  it('goes to the summary of problems', async () => {
    const guest = await arriveFilledIn();
    guest.types('E-mail', '');
    guest.presses('Reserve table for 2');
    await focuses(guest, 'One thing to look at');
  });

  it('goes there again at the next attempt', async () => {
    const guest = await arriveFilledIn();
    guest.types('E-mail', '');
    guest.presses('Reserve table for 2');
    await focuses(guest, 'One thing to look at');
    guest.the('button', 'Reserve table for 2').focus();
    guest.presses('Reserve table for 2');
    await focuses(guest, 'One thing to look at');
  });

  it('goes to the summary when the backend refuses a field', async () => {
    const guest = await arriveFilledIn();
    guest.presses('Reserve table for 2');
    const write = await backend.asked('write');
    write.refuse(422, { code: 'invalid', fields: { 'customerInformation.email': 'This address does not exist.' } });
    await focuses(guest, 'One thing to look at');
  });

  for (const [entry, label] of [
    ['Enter your first name', 'First name'],
    ['Enter your phone number', 'Phone'],
    ['Enter your e-mail so that the restaurant can reach you', 'E-mail'],
  ] as const)
    it(`goes from "${entry}" to the field`, async () => {
      const guest = await arrive();
      await guest.choosesTime('7:30 PM');
      guest.presses('Reserve table for 2');
      await guest.finds('button', entry);
      guest.presses(entry);
      await focuses(guest, label);
    });

  it('goes from "Choose a time" to the first time, past the sections', async () => {
    const guest = await arrive();
    guest.presses('Reserve table for 2');
    await guest.finds('button', 'Choose a time');
    guest.presses('Choose a time');
    await focuses(guest, 'Wednesday 12:00 PM');
  });

  it('opens what is folded over a field', async () => {
    const guest = await arriveFilledIn();
    guest.unfolds('Anything we should know?');
    guest.types('Notes for the restaurant', 'x'.repeat(501));
    guest.presses('Reserve table for 2');
    const entry = await guest.finds('button', /please use fewer characters$/);
    guest.unfolds('Anything we should know?');
    await settled();
    entry.click();
    await focuses(guest, 'Notes for the restaurant optional');
    expect(guest.field('Notes for the restaurant').checkVisibility()).to.equal(true);
  });

  it('goes to a refusal only when the guest asks', async () => {
    const guest = await arriveFilledIn();
    guest.the('button', 'Reserve table for 2').focus();
    guest.presses('Reserve table for 2');
    (await backend.asked('write')).refuse(429, { code: 'rate_limited' });
    await guest.finds('heading', 'Not booked');
    expect(guest.focused).to.equal('Reserve table for 2');
  });
});

describe('focus at the end', () => {
  it('goes to the words how it went', async () => {
    const guest = await arriveFilledIn();
    guest.presses('Reserve table for 2');
    backend.serve(await backend.asked('write'));
    await focuses(guest, 'Your table is booked');
  });

  it('goes to "couldn’t confirm", and from there to the true end', async () => {
    const guest = await arriveFilledIn();
    guest.presses('Reserve table for 2');
    const write = await backend.asked('write');
    clock.pass(20_000);
    await focuses(guest, /^We couldn’t confirm/);
    backend.serve(write);
    await focuses(guest, 'Your table is booked');
  });

  it('goes back to the button when a late answer refuses', async () => {
    const guest = await arriveFilledIn();
    guest.presses('Reserve table for 2');
    const write = await backend.asked('write');
    clock.pass(20_000);
    await focuses(guest, /^We couldn’t confirm/);
    write.refuse(429, { code: 'rate_limited' });
    await focuses(guest, 'Reserve table for 2');
  });

  it('goes to the party when another booking is made', async () => {
    const guest = await arriveFilledIn();
    guest.presses('Reserve table for 2');
    backend.serve(await backend.asked('write'));
    await focuses(guest, 'Your table is booked');
    guest.presses('Make another booking');
    await focuses(guest, '2 guests');
  });
});

describe('focus on a choice', () => {
  it('never jumps: party, day, time, section', async () => {
    const guest = await arrive();
    for (const [name, wait] of [
      ['3 guests', 'times'],
      ['Friday, June 7', 'times'],
      ['Friday 7:30 PM', undefined],
      ['Patio', undefined],
      ['4 guests', 'times'],
    ] as const) {
      const radio = await guest.finds('radio', name);
      radio.focus();
      guest.chooses(name);
      const before = backend.of('times').length;
      clock.pass(250);
      if (wait) await backend.asked('times', before + 1);
      await guest.finds('radio', /day 7:30 PM$/);
      await settled();
      expect(guest.focused).to.equal(name);
    }
  });

  it('stays in the field that is typed in while times arrive', async () => {
    const guest = await arriveFilledIn();
    guest.chooses('3 guests');
    guest.field('First name').focus();
    clock.pass(250);
    await backend.asked('times', 2);
    await guest.finds('group', 'Dinner');
    expect(guest.focused).to.equal('First name');
  });
});

describe('focus on the ways on', () => {
  it('to the waitlist goes to where to sit, and back to the times', async () => {
    backend.times = () => ({});
    const guest = mount();
    await guest.finds('button', 'Join the waitlist for now');
    guest.presses('Join the waitlist for now');
    await focuses(guest, /^Main Floor/);
    guest.fillsIn(ADA);
    guest.presses('Choose a time instead');
    await until('the heading', () => guest.heading === 'Reserve a table');
    expect(guest.focused, 'focus is not lost with the button').not.to.equal('');
  });
});
