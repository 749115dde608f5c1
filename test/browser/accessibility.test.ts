import { expect } from '@open-wc/testing';
import type * as Axe from 'axe-core';
import 'axe-core/axe.min.js';
import { ADA, arrive, arriveFilledIn, backend, clock, letCheck, mount } from './guest.js';
import type { Guest } from './guest.js';

const SEND = 'Reserve table for 2';

/** The main states, each with how a guest comes to it. */
const STATES: Readonly<Record<string, () => Promise<Guest>>> = {
  starting: async () => {
    backend.hold('profile');
    const guest = mount();
    await guest.finds('radio', '2 guests');
    return guest;
  },
  unavailable: async () => {
    backend.hold('profile');
    const guest = mount();
    (await backend.asked('profile')).refuse(404, { code: 'not_found' });
    await guest.finds('button', 'Try again');
    return guest;
  },
  choosing: () => arrive(),
  'a full day': async () => {
    backend.times = () => ({});
    const guest = mount();
    await guest.finds('button', 'Find the next free day');
    return guest;
  },
  'the details, unfolded': async () => {
    letCheck();
    const guest = await arriveFilledIn();
    guest.touches();
    guest.unfolds('Member? Add your number');
    guest.unfolds('Anything we should know?');
    await guest.finds('radio', /^Platinum/);
    guest.chooses(/^Platinum/);
    return guest;
  },
  errors: async () => {
    const guest = await arriveFilledIn();
    guest.fillsIn({ 'First name': '', Phone: '12', 'E-mail': 'ada' });
    guest.presses(SEND);
    await guest.finds('group', '3 things to look at');
    return guest;
  },
  'a question': async () => {
    letCheck();
    const guest = await arriveFilledIn({ country: 'DE' });
    guest.root.dispatchEvent(new Event('focusin'));
    await guest.finds('combobox', 'Country');
    guest.pastes('Phone', '14155550132');
    guest.types('E-mail', 'ada@gmial.com');
    guest.presses(SEND);
    await guest.finds('group', 'Which number is yours?');
    return guest;
  },
  'levels that did not load': async () => {
    letCheck();
    backend.hold('tiers');
    const guest = await arriveFilledIn();
    guest.touches();
    (await backend.asked('tiers')).breakOff();
    guest.unfolds('Member? Add your number');
    await guest.finds('button', 'Try again');
    return guest;
  },
  sending: async () => {
    const guest = await arriveFilledIn();
    guest.presses(SEND);
    await guest.finds('button', 'Reserving…');
    return guest;
  },
  'a time just taken': async () => {
    letCheck();
    const guest = await arriveFilledIn();
    guest.touches();
    await guest.finds('combobox', 'Country');
    guest.presses(SEND);
    (await backend.asked('write')).refuse(409, { code: 'slot_taken' });
    await guest.reads('7:30 PM was just taken');
    await guest.finds('button', '7:00 PM');
    return guest;
  },
  booked: async () => {
    const guest = await arriveFilledIn();
    guest.presses(SEND);
    backend.serve(await backend.asked('write'));
    await guest.finds('heading', 'Your table is booked');
    return guest;
  },
  unconfirmed: async () => {
    const guest = await arriveFilledIn();
    guest.presses(SEND);
    await backend.asked('write');
    clock.pass(20_000);
    await guest.finds('heading', /^We couldn’t confirm/);
    return guest;
  },
  'the waitlist': async () => {
    const guest = await arrive({ mode: 'waitlist' });
    guest.fillsIn(ADA);
    return guest;
  },
  waitlisted: async () => {
    const guest = await arriveFilledIn({ mode: 'waitlist' });
    guest.presses('Join the waitlist for 2');
    backend.serve(await backend.asked('write'));
    await guest.finds('heading', 'You’re on the list');
    return guest;
  },
};

/** One line for each element that breaks a rule. */
async function violations({ widget, root }: Guest): Promise<string[]> {
  // Colours on their way are nobody's.
  for (const animation of root.getAnimations()) animation.finish();
  const { axe } = window as unknown as { axe: typeof Axe };
  const options = { resultTypes: ['violations' as const], rules: { region: { enabled: false } } };
  const found = (await axe.run(widget, options)).violations;
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

describe('axe finds nothing', () => {
  for (const theme of ['light', 'dark'])
    for (const [state, come] of Object.entries(STATES))
      it(`${state}, ${theme}`, async function () {
        this.timeout(15_000);
        const guest = await come();
        guest.widget.setAttribute('theme', theme);
        expect(await violations(guest)).to.deep.equal([]);
      });
});

describe('what axe has no rule for', () => {
  it('the fields say what they are for, for autofill', async () => {
    const guest = await arriveFilledIn();
    const tokens = ['First name', 'Last name', 'Phone', 'E-mail'].map((label) => guest.field(label).autocomplete);
    expect(tokens).to.deep.equal(['given-name', 'family-name', 'tel', 'email']);
  });

  it('days and times are named in full', async () => {
    const guest = await arrive();
    expect(guest.sees('radio', 'Monday, June 10, closed')).to.not.equal(undefined);
    expect(guest.times).to.deep.equal(['12:00', '7:00', '7:30', '8:00', '9:00'].map((time) => `Wednesday ${time} PM`));
  });

  it('each field with a problem is told so, and the words belong to it', async () => {
    const guest = await arriveFilledIn();
    guest.fillsIn({ 'First name': '', Phone: '', 'E-mail': '' });
    guest.presses(SEND);
    await guest.finds('group', '3 things to look at');
    for (const label of ['First name', 'Phone', 'E-mail']) {
      expect(guest.field(label).getAttribute('aria-invalid'), label).to.equal('true');
      expect(guest.told(label), label).to.match(/^Enter your/);
    }
    expect(guest.field('Last name').getAttribute('aria-invalid')).to.equal('false');
  });

  it('the words about the notes belong to the notes', async () => {
    const guest = await arriveFilledIn();
    guest.unfolds('Anything we should know?');
    guest.types('Notes for the restaurant', 'x'.repeat(501));
    guest.presses(SEND);
    await guest.finds('group', 'One thing to look at');
    expect(guest.told('Notes for the restaurant')).to.contain('fewer characters');
  });

  it('the page zone is named only where the guest’s clock differs', async () => {
    const guest = await arrive();
    expect(guest.canRead('Local times: Eastern Time')).to.equal(true);
  });
});
