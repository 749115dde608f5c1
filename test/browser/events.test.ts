import { expect } from '@open-wc/testing';
import { arriveFilledIn, backend, clock, EVENTS, letCheck, mount, settled } from './guest.js';
import type { Guest } from './guest.js';

/** What the README and the manifest promise; whatever else came along could be about the guest. */
const KEYS = [
  'version',
  'restaurantId',
  'mode',
  'partySize',
  'date',
  'time',
  'sectionId',
  'step',
  'code',
  'durationMs',
] as const;

/** Everything about the guest, each word easy to find. */
const SECRETS = {
  'First name': 'Zebedee',
  'Last name': 'Quixote',
  Phone: '+1 313 555 0199',
  'E-mail': 'zq@secret.example',
  'Member number': 'M-999',
  'Notes for the restaurant': 'anniversary',
};

async function books(): Promise<Guest> {
  letCheck();
  const guest = await arriveFilledIn({}, { customer: { id: 'guest-815' }, customerToken: 'signed-token' });
  guest.unfolds('Member? Add your number');
  guest.unfolds('Anything we should know?');
  guest.fillsIn(SECRETS);
  guest.touches();
  await guest.finds('radio', /^Platinum/);
  guest.chooses(/^Platinum/);
  clock.pass(1500);
  guest.presses('Reserve table for 2');
  backend.serve(await backend.asked('write'));
  await guest.finds('heading', 'Your table is booked');
  return guest;
}

function story({ events }: Guest): string[] {
  return events.map(({ name, detail }) =>
    [name.replace('reservation-', ''), detail.step ?? detail.code].join(' ').trim(),
  );
}

describe('what the page is told', () => {
  it('is the whole visit, in order, each thing once', async () => {
    const guest = await books();
    expect(story(guest)).to.deep.equal([
      'ready',
      'step time',
      'step details',
      'submit',
      'step sending',
      'step booked',
      'booked',
    ]);
  });

  it('is what was chosen, under the documented keys and no others', async () => {
    const { events } = await books();
    for (const { name, detail } of events) {
      expect(KEYS, name).to.include.members(Object.keys(detail));
      expect(detail, name).to.include({ version: 1, restaurantId: 152, mode: 'reservation', partySize: 2 });
      expect(detail.durationMs, name).to.be.a('number');
    }
    expect(events.at(-1)?.detail).to.eql({
      version: 1,
      restaurantId: 152,
      mode: 'reservation',
      partySize: 2,
      date: '2030-06-05',
      time: '19:30',
      sectionId: 0,
      durationMs: 1500,
    });
  });

  it('is never who the guest is', async () => {
    const guest = await books();
    const told = JSON.stringify(guest.events);
    const secrets = [...Object.values(SECRETS), '3135550199', 'guest-815', 'signed-token', 'Platinum', 'K7M2QX9A'];
    for (const secret of secrets) expect(told, secret).not.to.contain(secret);
  });

  it('reaches the document, out of shadow roots too', async () => {
    const host = document.createElement('div');
    const seen: unknown[] = [];
    const note = (event: Event) => void seen.push(event.composedPath()[0]);
    for (const name of EVENTS) document.addEventListener(name, note);
    const guest = mount();
    host.attachShadow({ mode: 'open' }).append(guest.widget);
    document.body.append(host);
    await guest.finds('radio', /7:30 PM$/);
    for (const name of EVENTS) document.removeEventListener(name, note);
    host.remove();
    expect(seen).to.have.lengthOf(2);
    expect(new Set(seen)).to.deep.equal(new Set([guest.widget]));
  });

  it('is also how it failed, and that it was tried again', async () => {
    const guest = await arriveFilledIn();
    guest.presses('Reserve table for 2');
    (await backend.asked('write')).refuse(409, { code: 'slot_taken' });
    await guest.reads('7:30 PM was just taken');
    expect(story(guest).slice(3)).to.deep.equal(['submit', 'step sending', 'step time', 'failed slot_taken']);
  });

  it('is "not known", and then the true end', async () => {
    const guest = await arriveFilledIn();
    guest.presses('Reserve table for 2');
    const write = await backend.asked('write');
    clock.pass(20_000);
    await guest.finds('heading', /^We couldn’t confirm/);
    backend.serve(write);
    await guest.finds('heading', 'Your table is booked');
    expect(story(guest).slice(4)).to.deep.equal([
      'step sending',
      'step unconfirmed',
      'failed outcome_unknown',
      'step booked',
      'booked',
    ]);
  });

  it('is nothing about problems in the fields', async () => {
    const guest = await arriveFilledIn();
    guest.types('E-mail', '');
    guest.presses('Reserve table for 2');
    await guest.finds('group', 'One thing to look at');
    await settled();
    expect(story(guest)).to.deep.equal(['ready', 'step time', 'step details']);
  });
});
