import { expect } from '@open-wc/testing';
import type { ReservationEvent } from '../../src/events.js';
import { ADA, arrive, arriveFilledIn, backend, clock, letCheck, offline, settled, until } from './guest.js';
import type { Guest } from './guest.js';

const SEND = 'Reserve table for 2';

/** Nothing more is under way, and so many bookings were sent. */
async function sent(count: number): Promise<void> {
  await settled();
  expect(backend.of('write')).to.have.lengthOf(count);
}

function onSubmit(guest: Guest, listener: (event: ReservationEvent) => void): void {
  guest.widget.addEventListener('reservation-submit', (event) => listener(event as ReservationEvent));
}

describe('pressing the button', () => {
  it('sends what was chosen and typed, once', async () => {
    letCheck();
    const guest = await arrive();
    guest.touches();
    guest.chooses('4 guests');
    clock.pass(250);
    await backend.asked('times', 2);
    await guest.choosesTime('9:00 PM');
    guest.unfolds('Member? Add your number');
    guest.unfolds('Anything we should know?');
    guest.fillsIn({ ...ADA, 'First name': '  Ada ', 'Member number': ' 77 ', 'Notes for the restaurant': 'Window' });
    await guest.finds('radio', /^Platinum/);
    guest.chooses(/^Platinum/);
    guest.all('checkbox')[0]?.click();
    guest.presses('Reserve table for 4');
    const write = await backend.asked('write');
    expect(write.url).to.match(/\/api\/v2\/reservations\/152\/reservation$/);
    expect(write.body).to.eql({
      customerInformation: {
        firstName: 'Ada',
        lastName: 'Lovelace',
        phoneNumber: '+13135550142',
        email: 'ada@example.com',
        memberInfo: { memberNumber: '77', memberTier: 'Platinum' },
      },
      time: '2030-06-06T01:00:00.000Z',
      partySize: 4,
      partyFlags: 8,
      notes: 'Window',
      marketingConsent: { granted: true, text: 'Send me news and offers from Osteria Lume', locale: 'en-US' },
      locale: 'en-US',
    });
    expect(write.key).to.match(/^"[0-9a-f]{32}"$/);
    expect(write.init).to.include({ method: 'POST', credentials: 'omit', redirect: 'error', keepalive: true });
    await sent(1);
  });

  it('sends no consent that was not ticked, and nothing that is empty', async () => {
    const guest = await arriveFilledIn();
    guest.presses(SEND);
    const { body } = await backend.asked('write');
    expect(body).not.to.have.any.keys('marketingConsent', 'notes');
    expect(body.customerInformation).not.to.have.property('memberInfo');
  });

  it('sends nothing while something is missing, and says what', async () => {
    const guest = await arrive();
    guest.presses(SEND);
    await guest.finds('button', 'Choose a time');
    await guest.choosesTime('7:30 PM');
    guest.presses(SEND);
    await guest.finds('group', '3 things to look at');
    for (const fault of ['Enter your first name', 'Enter your phone number', /^Enter your e-mail/])
      expect(guest.sees('button', fault), String(fault)).to.not.equal(undefined);
    await sent(0);
    expect(guest.toldOf('reservation-submit')).to.have.lengthOf(0);
  });

  it('judges a field only after the first attempt, and then while it is typed in', async () => {
    letCheck();
    const guest = await arriveFilledIn();
    guest.touches();
    guest.types('E-mail', 'ada');
    await settled();
    expect(guest.told('E-mail')).to.equal('');
    guest.presses(SEND);
    await guest.finds('group', 'One thing to look at');
    expect(guest.told('E-mail')).to.equal('The e-mail needs an @, as in ada@example.com');
    guest.types('E-mail', 'ada@');
    await until('another fault', () => guest.told('E-mail').startsWith('The e-mail needs a name before the @'));
    guest.types('E-mail', 'ada@example.com');
    await until('no fault', () => guest.told('E-mail') === '');
    expect(guest.sees('group', /to look at/)).to.equal(undefined);
    await sent(0);
  });

  it('twice sends once', async () => {
    const guest = await arriveFilledIn();
    guest.presses(SEND);
    guest.presses(SEND);
    await guest.finds('button', 'Reserving…');
    guest.presses('Reserving…');
    await sent(1);
    expect(guest.toldOf('reservation-submit')).to.have.lengthOf(1);
  });

  it('offline sends nothing and keeps everything', async () => {
    const guest = await arriveFilledIn();
    await offline(async () => {
      guest.presses(SEND);
      await guest.reads('You’re offline. Nothing is lost');
      await sent(0);
    });
    guest.presses(SEND);
    expect((await backend.asked('write')).customer.firstName).to.equal('Ada');
  });
});

describe('the page’s word before it is sent', () => {
  it('is asked after the fields are in order and before there is a key', async () => {
    const guest = await arriveFilledIn();
    const order: string[] = [];
    onSubmit(guest, () => order.push('submit'));
    const { getRandomValues } = crypto;
    crypto.getRandomValues = (array) => {
      order.push('key');
      return getRandomValues.call(crypto, array) as typeof array;
    };
    try {
      guest.presses(SEND);
    } finally {
      Reflect.deleteProperty(crypto, 'getRandomValues');
    }
    expect(order).to.deep.equal(['submit', 'key']);
  });

  it('may hold it back: nothing is sent, the form is as it was, and pressing asks again', async () => {
    const guest = await arriveFilledIn();
    let agrees = false;
    onSubmit(guest, (event) => agrees || event.preventDefault());
    guest.presses(SEND);
    await sent(0);
    expect(guest.sees('button', SEND)).to.not.equal(undefined);
    expect(guest.wrote('First name')).to.equal('Ada');
    expect(guest.toldOf('reservation-step').map(({ step }) => step)).to.deep.equal(['time', 'details']);
    agrees = true;
    guest.presses(SEND);
    await sent(1);
    expect(guest.toldOf('reservation-submit')).to.have.lengthOf(2);
  });

  it('is not asked of any other event', async () => {
    const guest = await arriveFilledIn();
    const cancelable: string[] = [];
    for (const name of ['reservation-step', 'reservation-booked'])
      guest.widget.addEventListener(name, (event) => event.cancelable && cancelable.push(name));
    guest.presses(SEND);
    backend.serve(await backend.asked('write'));
    await guest.finds('heading', 'Your table is booked');
    expect(cancelable).to.deep.equal([]);
  });
});

describe('Enter', () => {
  for (const label of ['First name', 'Last name', 'Phone', 'E-mail'])
    it(`in "${label}" sends`, async () => {
      const guest = await arriveFilledIn();
      guest.hitsKey(label, 'Enter');
      await sent(1);
    });

  it('held down does not repeat', async () => {
    const guest = await arriveFilledIn();
    guest.hitsKey('E-mail', 'Enter', { repeat: true });
    await sent(0);
    guest.hitsKey('E-mail', 'Enter');
    guest.hitsKey('E-mail', 'Enter', { repeat: true });
    await sent(1);
  });

  it('held down presses no button again, and makes lines in the notes', async () => {
    const guest = await arriveFilledIn();
    guest.unfolds('Anything we should know?');
    const held = (target: Element, repeat: boolean) => {
      const press = new KeyboardEvent('keydown', {
        key: 'Enter',
        repeat,
        bubbles: true,
        composed: true,
        cancelable: true,
      });
      return !target.dispatchEvent(press);
    };
    expect(held(guest.the('button', SEND), true)).to.equal(true);
    expect(held(guest.the('button', SEND), false)).to.equal(false);
    expect(held(guest.field('Notes for the restaurant'), true)).to.equal(false);
  });

  it('that chooses a word to write does not send', async () => {
    const guest = await arriveFilledIn();
    guest.hitsKey('First name', 'Enter', { isComposing: true });
    await sent(0);
    // Safari: the choice has ended by then.
    guest.hitsKey('First name', 'Enter', { keyCode: 229 });
    await sent(0);
  });

  it('in the notes is a new line', async () => {
    const guest = await arriveFilledIn();
    guest.unfolds('Anything we should know?');
    guest.hitsKey('Notes for the restaurant', 'Enter');
    await sent(0);
  });
});

describe('while it is on its way', () => {
  it('the button says so, the choices rest, and what is typed is not lost', async () => {
    const guest = await arriveFilledIn();
    guest.presses(SEND);
    const button = await guest.finds('button', 'Reserving…');
    expect(button.getAttribute('aria-busy')).to.equal('true');
    expect(guest.the('radio', '3 guests').closest('[inert]')).to.not.equal(null);
    guest.types('Last name', 'King');
    const write = await backend.asked('write');
    write.refuse(422, { code: 'invalid' });
    await guest.finds('button', SEND);
    expect(guest.wrote('Last name')).to.equal('King');
  });

  it('for 20 seconds: "couldn’t confirm", while the request lives; a late answer is the true end', async () => {
    const guest = await arriveFilledIn();
    guest.presses(SEND);
    const write = await backend.asked('write');
    clock.pass(19_999);
    await settled();
    expect(guest.sees('button', 'Reserving…')).to.not.equal(undefined);
    clock.pass(1);
    await guest.finds('heading', /^We couldn’t confirm your table for 2 on Wednesday, June 5 at 7:30 PM$/);
    expect(guest.canRead('Name: Ada Lovelace')).to.equal(true);
    expect(guest.canRead('Please don’t send it again')).to.equal(true);
    expect(guest.sees('link', '(313) 555-0100')).to.not.equal(undefined);
    expect(write.aborted).to.equal(false);
    backend.serve(write);
    await guest.finds('heading', 'Your table is booked');
    expect(guest.canRead('couldn’t confirm')).to.equal(false);
    await sent(1);
  });

  it('a late refusal brings the form back, with everything in it', async () => {
    const guest = await arriveFilledIn();
    guest.presses(SEND);
    const write = await backend.asked('write');
    clock.pass(20_000);
    await guest.finds('heading', /^We couldn’t confirm/);
    write.refuse(409, { code: 'slot_taken' });
    await guest.reads('7:30 PM was just taken');
    expect(guest.wrote('First name')).to.equal('Ada');
  });
});

describe('where repeats are safe', () => {
  async function arriveWhereSafe(): Promise<Guest> {
    backend.profile = { ...backend.profile, features: ['reservation', 'idempotency'] };
    return arriveFilledIn();
  }

  it('a passing fault is tried again with the same key', async () => {
    const guest = await arriveWhereSafe();
    guest.presses(SEND);
    (await backend.asked('write')).refuse(503, { code: 'unavailable' });
    await settled();
    clock.pass(5000);
    const second = await backend.asked('write', 2);
    second.breakOff();
    await settled();
    clock.pass(5000);
    backend.serve(await backend.asked('write', 3));
    await guest.finds('heading', 'Your table is booked');
    expect(new Set(backend.of('write').map(({ key }) => key)).size).to.equal(1);
  });

  it('"Check again" sends the same once more, with the same key', async () => {
    const guest = await arriveWhereSafe();
    guest.presses(SEND);
    const write = await backend.asked('write');
    write.say(500, 'oops');
    await guest.finds('heading', /^We couldn’t confirm/);
    guest.presses('Check again');
    await guest.finds('button', 'Checking…');
    guest.presses('Checking…');
    const check = await backend.asked('write', 2);
    expect(check.key).to.equal(write.key);
    expect(check.body).to.eql(write.body);
    backend.serve(check);
    await guest.finds('heading', 'Your table is booked');
    await sent(2);
  });
});

describe('one request at a time', () => {
  async function hangs(): Promise<Guest> {
    backend.profile = { ...backend.profile, features: ['reservation', 'waitlist', 'idempotency'] };
    const guest = await arriveFilledIn();
    guest.presses(SEND);
    await backend.asked('write');
    return guest;
  }

  it('"Check again" hangs up on a request that still hangs, and asks with the same key', async () => {
    const guest = await hangs();
    clock.pass(20_000);
    await guest.finds('heading', /^We couldn’t confirm/);
    guest.presses('Check again');
    const check = await backend.asked('write', 2);
    const [first] = backend.of('write');
    expect(first?.aborted).to.equal(true);
    expect(check.key).to.equal(first?.key);
    clock.pass(19_999);
    await guest.finds('button', 'Checking…');
    clock.pass(1);
    await guest.finds('button', 'Check again');
    expect(check.aborted).to.equal(false);
    backend.serve(check);
    await guest.finds('heading', 'Your table is booked');
    await sent(2);
  });

  it('"Check again" offline sends nothing and says so once, and is no way to lose the first answer', async () => {
    const guest = await hangs();
    clock.pass(20_000);
    await guest.finds('button', 'Check again');
    await offline(async () => {
      guest.presses('Check again');
      await guest.reads('You’re offline. Nothing is lost');
      expect(guest.canRead('Nothing was sent'), 'the first try was').to.equal(false);
      await guest.finds('button', 'Check again');
      expect(guest.status.textContent?.match(/You’re offline/g)).to.have.lengthOf(1);
      await sent(1);
    });
    guest.presses('Check again');
    await backend.asked('write', 2);
    await guest.finds('button', 'Checking…');
    expect(guest.canRead('You’re offline')).to.equal(false);
  });

  it('out of the back/forward cache: told as not known, nothing sent by itself, the answer still heard', async () => {
    const guest = await hangs();
    const [write] = backend.of('write');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await guest.finds('heading', /^We couldn’t confirm/);
    expect(write?.aborted).to.equal(false);
    write?.breakOff();
    await settled();
    clock.pass(60_000);
    await sent(1);
    guest.presses('Check again');
    const check = await backend.asked('write', 2);
    expect(check.key).to.equal(write?.key);
    backend.serve(check);
    await guest.finds('heading', 'Your table is booked');
  });

  it('a check has its own 20 seconds, whatever was left of the first try’s', async () => {
    const guest = await hangs();
    clock.pass(15_000);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await guest.finds('button', 'Check again');
    guest.presses('Check again');
    await backend.asked('write', 2);
    clock.pass(19_999);
    await settled();
    expect(guest.sees('button', 'Checking…')).to.not.equal(undefined);
  });

  it('out of the back/forward cache, a form is as it was', async () => {
    const guest = await arriveFilledIn();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await sent(0);
    expect(guest.wrote('First name')).to.equal('Ada');
    expect(guest.the('button', SEND)).to.be.instanceOf(HTMLButtonElement);
  });

  it('out of the back/forward cache, one that still waits for the page’s token never leaves, and says so', async () => {
    let come!: (token: string) => void;
    const customerToken = () => new Promise<string>((resolve) => (come = resolve));
    const guest = await arriveFilledIn({}, { customerToken });
    guest.presses(SEND);
    await guest.finds('button', 'Reserving…');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await guest.finds('button', SEND);
    expect(guest.status.textContent).to.match(/^\s*Not booked\s*$/);
    expect(guest.wrote('First name')).to.equal('Ada');
    expect(guest.toldOf('reservation-failed').map(({ code }) => code)).to.deep.equal(['unsent']);
    come('late');
    await settled();
    clock.pass(60_000);
    await sent(0);
    guest.widget.customerToken = undefined;
    guest.presses(SEND);
    backend.serve(await backend.asked('write'));
    await guest.finds('heading', 'Your table is booked');
  });

  it('out of the back/forward cache, a refused token is not followed by another try', async () => {
    const guest = await arriveFilledIn({}, { customerToken: 'stale' });
    guest.presses(SEND);
    const write = await backend.asked('write');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await guest.finds('heading', /^We couldn’t confirm/);
    write.refuse(401, { code: 'token_invalid' });
    await guest.reads('Not booked');
    await sent(1);
  });

  it('a device that slept sends nothing by itself when it wakes', async () => {
    const guest = await hangs();
    const [write] = backend.of('write');
    clock.sleep(8 * 60 * 60_000);
    write?.breakOff();
    await settled();
    clock.pass(5_000);
    await guest.finds('heading', /^We couldn’t confirm/);
    await sent(1);
    guest.presses('Check again');
    const check = await backend.asked('write', 2);
    expect(check.key).to.equal(write?.key);
  });

  it('a device that slept before anything was sent says so', async () => {
    let come!: (token: string) => void;
    const customerToken = () => new Promise<string>((resolve) => (come = resolve));
    const guest = await arriveFilledIn({}, { customerToken });
    guest.presses(SEND);
    await guest.finds('button', 'Reserving…');
    clock.sleep(8 * 60 * 60_000);
    come('late');
    await guest.finds('button', SEND);
    expect(guest.toldOf('reservation-failed').map(({ code }) => code)).to.deep.equal(['unsent']);
    await sent(0);
  });

  it('a check that never leaves says nothing of the try before it', async () => {
    const guest = await hangs();
    clock.pass(20_000);
    await guest.finds('heading', /^We couldn’t confirm/);
    guest.widget.customerToken = () => new Promise(() => {});
    guest.presses('Check again');
    await guest.finds('button', 'Checking…');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    clock.pass(60_000);
    await settled();
    await guest.finds('heading', /^We couldn’t confirm/);
    expect(guest.canRead('Not booked')).to.equal(false);
  });

  it('an answer that comes late leaves the focus where the guest is writing by now', async () => {
    const guest = await hangs();
    clock.pass(20_000);
    await guest.finds('heading', /^We couldn’t confirm/);
    const chat = document.body.appendChild(document.createElement('input'));
    chat.focus();
    const [write] = backend.of('write');
    if (write) backend.serve(write);
    await guest.finds('heading', 'Your table is booked');
    await settled();
    expect(document.activeElement === chat, 'the focus').to.equal(true);
    chat.remove();
  });

  it('once nothing more is to come, a page that has moved on lets the guest move on, too', async () => {
    const guest = await hangs();
    clock.pass(20_000);
    await guest.finds('heading', /^We couldn’t confirm/);
    guest.widget.setAttribute('restaurant-id', '153');
    await settled();
    expect(guest.sees('button', 'Make another booking'), 'it may still be answered').to.equal(undefined);
    guest.presses('Check again');
    (await backend.asked('write', 2)).say(500, 'oops');
    await guest.finds('button', 'Make another booking');
    guest.presses('Make another booking');
    await guest.choosesTime('7:30 PM');
    expect(guest.wrote('First name')).to.equal('Ada');
    expect(backend.of('profile').at(-1)?.url).to.match(/\/restaurant\/153\/profile$/);
  });

  it('a first showing of the page is no return', async () => {
    const guest = await hangs();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    await settled();
    expect(guest.sees('button', 'Reserving…')).to.not.equal(undefined);
  });

  for (const [how, move] of Object.entries({
    'moved to another place': (widget: HTMLElement) => document.body.prepend(widget),
    'taken out and put back': (widget: HTMLElement) => {
      const { parentNode } = widget;
      widget.remove();
      parentNode?.append(widget);
    },
    'drawn anew by the page around it': (widget: HTMLElement) => {
      const around = document.createElement('main');
      widget.replaceWith(around);
      around.append(widget);
    },
  })) {
    it(`${how} while it sends, the widget neither sends again nor misses the answer`, async () => {
      const guest = await hangs();
      move(guest.widget);
      await settled();
      expect(guest.sees('button', 'Reserving…')).to.not.equal(undefined);
      const [write] = backend.of('write');
      expect(write?.aborted).to.equal(false);
      if (write) backend.serve(write);
      await guest.finds('heading', 'Your table is booked');
      await sent(1);
      expect(guest.toldOf('reservation-booked')).to.have.lengthOf(1);
    });
  }
});

describe('how the form was filled in', () => {
  async function signalsOf(guest: Guest): Promise<string | null> {
    guest.presses(SEND);
    return (await backend.asked('write')).headers.get('Guest-Signals');
  }

  beforeEach(() => {
    backend.profile = { ...backend.profile, features: ['reservation', 'signals'] };
  });

  it('is the time it took', async () => {
    const guest = await arriveFilledIn();
    clock.pass(12_000);
    expect(await signalsOf(guest)).to.equal('elapsed=12');
  });

  it('and whether a program filled in what no guest sees, hears of or comes to', async () => {
    const guest = await arriveFilledIn();
    const decoy = [...guest.root.querySelectorAll('input')].find((input) => input.name === 'website');
    expect(decoy?.checkVisibility()).to.equal(false);
    decoy?.focus();
    expect(guest.root.activeElement).to.not.equal(decoy);
    if (decoy) decoy.value = 'https://spam.example';
    expect(await signalsOf(guest)).to.equal('decoy, elapsed=0');
  });
});

describe('where they are not', () => {
  it('nothing is ever sent twice by itself', async () => {
    const guest = await arriveFilledIn();
    guest.presses(SEND);
    (await backend.asked('write')).breakOff();
    await guest.finds('heading', /^We couldn’t confirm/);
    clock.pass(60_000);
    await sent(1);
    expect(guest.sees('button', 'Check again')).to.equal(undefined);
  });
});
