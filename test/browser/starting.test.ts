import { expect } from '@open-wc/testing';
import { ADA, API, arrive, backend, clock, fail, letCheck, mount, offline, settled, until, wordsOf } from './guest.js';
import type { Guest } from './guest.js';

const FALLBACK = 'Call the restaurant';

function seesFallback({ widget }: Guest): boolean {
  return widget.querySelector('a')?.checkVisibility() === true;
}

async function neverAnswered(): Promise<Guest> {
  backend.hold('profile', 'sections');
  const guest = mount();
  await guest.finds('radio', '2 guests');
  return guest;
}

describe('before the first answer', () => {
  it('the form is drawn: heading, party, days, room for the times, the button', async () => {
    const guest = await neverAnswered();
    expect(guest.heading).to.equal('Reserve a table');
    expect(guest.chosen('Party')).to.deep.equal(['2 guests']);
    expect(guest.the('group', 'Day').querySelectorAll('.chip')).to.have.lengthOf(7);
    expect(guest.the('group', 'Time').querySelectorAll('.chip')).to.have.lengthOf(12);
    expect(guest.the('button', 'Reserve table for 2')).to.be.instanceOf(HTMLButtonElement);
    expect(seesFallback(guest), 'the fallback beside the form').to.equal(false);
  });

  it('no day can be pressed before the restaurant’s own today is known: the row must not move under a finger', async () => {
    const guest = await neverAnswered();
    const days = () => guest.all('radio').filter((radio) => radio.matches('[name=date]'));
    expect(days()).to.have.lengthOf(0);
    for (const call of ['profile', 'sections'] as const) backend.serve(await backend.asked(call));
    await until('named days', () => /Thursday, June 6/.test(guest.text));
    expect(days()).to.have.lengthOf(7);
  });

  it('what the guest chooses already is kept, and asked for', async () => {
    const guest = await neverAnswered();
    guest.chooses('4 guests');
    for (const call of ['profile', 'sections'] as const) backend.serve(await backend.asked(call));
    expect((await backend.asked('times')).url).to.match(/\/06-05-2030\/4$/);
    expect(guest.chosen('Party')).to.deep.equal(['4 guests']);
  });

  it('nothing is sent at a press, and the guest is told why until the times are there', async () => {
    const guest = await neverAnswered();
    guest.presses('Reserve table for 2');
    await guest.reads('Looking for free tables');
    expect(guest.heard).to.include('Looking for free tables');
    expect(guest.canRead('Not booked')).to.equal(false);
    for (const call of ['profile', 'sections'] as const) backend.serve(await backend.asked(call));
    await guest.finds('radio', /7:30 PM$/);
    expect(guest.canRead('Looking for free tables')).to.equal(false);
    expect(backend.of('write')).to.have.lengthOf(0);
  });
});

function broke(): never {
  throw new TypeError('broken by the page');
}

/** Puts a tag into a page where something does not work, and says what the console was told and nobody caught. */
async function startWhere<T extends object>(owner: T, broken: keyof T): Promise<{ tag: Element; errors: string[] }> {
  const errors: string[] = [];
  const { onerror } = window;
  const whole = Object.getOwnPropertyDescriptor(owner, broken);
  const page = document.createElement('div');
  window.onerror = (message) => errors.push(String(message)) > 0;
  Object.defineProperty(owner, broken, { configurable: true, value: broke });
  try {
    document.body.append(page);
    page.innerHTML = `<reservation-widget api="${API}" restaurant-id="152" lang="en"><a href="tel:1">Call</a></reservation-widget>`;
    await settled();
    for (const tag of page.children) tag.setAttribute('party-size', '3');
    await settled();
  } finally {
    if (whole) Object.defineProperty(owner, broken, whole);
    else Reflect.deleteProperty(owner, broken);
    window.onerror = onerror;
  }
  const [tag] = page.children;
  return { tag: tag ?? fail('no tag'), errors };
}

describe('the children of the tag', () => {
  for (const [what, start] of [
    ['no style sheet can be made', () => startWhere(window, 'CSSStyleSheet')],
    ['nothing can be drawn', () => startWhere(document, 'importNode')],
  ] as const)
    it(`stay where ${what}, and the console says so once`, async () => {
      const { tag, errors } = await start();
      expect(tag.querySelector('a')?.checkVisibility()).to.equal(true);
      expect(errors).to.have.lengthOf(1);
      tag.parentElement?.remove();
    });

  it('are not shown once the restaurant is there', async () => {
    const guest = mount();
    await guest.finds('radio', /7:30 PM$/);
    expect(seesFallback(guest)).to.equal(false);
  });

  for (const [what, answer] of [
    ['is not known', () => backend.of('profile')[0]?.refuse(404, { code: 'not_found' })],
    ['cannot be reached', () => backend.of('profile')[0]?.breakOff()],
    ['has no name', () => backend.of('profile')[0]?.answer({ id: 152 })],
    ['takes neither bookings nor a waitlist', () => backend.of('profile')[0]?.answer({ name: 'Lume', features: [] })],
    ['does not answer for ten seconds', () => clock.pass(10_000)],
  ] as const) {
    it(`take over when the restaurant ${what}`, async () => {
      const guest = await neverAnswered();
      backend.of('sections')[0]?.answer([]);
      answer();
      await guest.reads('Tables can’t be booked online right now');
      expect(seesFallback(guest), FALLBACK).to.equal(true);
      expect(guest.sees('button', /Reserve/), 'a form that cannot be sent').to.equal(undefined);
      expect(guest.toldOf('reservation-failed')).to.have.lengthOf(1);
      expect(guest.toldOf('reservation-ready')).to.have.lengthOf(0);
    });
  }

  it('take over without a line, which is said as that', async () => {
    const guest = await neverAnswered();
    await offline(async () => {
      (await backend.asked('profile')).breakOff();
      backend.serve(await backend.asked('sections'));
      await guest.reads('You’re offline');
    });
    expect(guest.canRead('Tables can’t be booked online')).to.equal(false);
    expect(seesFallback(guest), FALLBACK).to.equal(true);
    expect(guest.sees('button', 'Try again')).not.to.equal(undefined);
  });

  it('go again when another try finds the restaurant', async () => {
    const guest = await neverAnswered();
    (await backend.asked('profile')).breakOff();
    backend.serve(await backend.asked('sections'));
    await guest.finds('button', 'Try again');
    backend.release('profile', 'sections');
    guest.presses('Try again');
    await guest.finds('radio', /7:30 PM$/);
    expect(seesFallback(guest)).to.equal(false);
    expect(guest.focused, 'focus is not lost with the button').to.equal('2 guests');
  });

  it('say so and stay within reach when another try finds it no better', async () => {
    const guest = await neverAnswered();
    (await backend.asked('profile')).breakOff();
    backend.serve(await backend.asked('sections'));
    await guest.finds('button', 'Try again');
    await until('the words', () => guest.heard.at(-1) === 'Tables can’t be booked online right now');
    guest.presses('Try again');
    await until('the silence between', () => wordsOf(guest.status) === '');
    (await backend.asked('profile', 2)).breakOff();
    backend.serve(await backend.asked('sections', 2));
    await until('the words again', () => wordsOf(guest.status) === 'Tables can’t be booked online right now');
    await until('the focus', () => guest.focused === 'Try again');
  });

  it('leave the page’s focus alone when it fails by itself, and when the page names another restaurant', async () => {
    const guest = await neverAnswered();
    (await backend.asked('profile')).breakOff();
    backend.serve(await backend.asked('sections'));
    await guest.finds('button', 'Try again');
    expect(guest.focused).to.equal('');
    backend.release('profile', 'sections');
    guest.widget.setAttribute('restaurant-id', '153');
    await guest.finds('radio', /7:30 PM$/);
    expect(guest.focused).to.equal('');
  });
});

describe('a page left open', () => {
  it('moves on with the restaurant’s day, once the guest comes back', async () => {
    const guest = await arrive();
    clock.pass(11 * 60 * 60_000);
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    expect(guest.chosen('Day')).to.deep.equal(['Wednesday, June 5']);
    clock.pass(60 * 60_000);
    document.dispatchEvent(new Event('visibilitychange'));
    await until('the next day', () => !guest.sees('radio', 'Wednesday, June 5'));
    expect(guest.chosen('Day')).to.deep.equal(['Thursday, June 6']);
  });

  it('does so, too, where the device has slept meanwhile', async () => {
    const guest = await arrive();
    clock.sleep(24 * 60 * 60_000);
    document.dispatchEvent(new Event('visibilitychange'));
    await until('the next day', () => !guest.sees('radio', 'Wednesday, June 5'));
    expect(guest.chosen('Day')).to.deep.equal(['Thursday, June 6']);
  });
});

describe('a part that does not load', () => {
  it('times: says so, and tries again', async () => {
    backend.hold('times');
    const guest = mount();
    (await backend.asked('times')).say(500, 'oops');
    await guest.reads('We couldn’t load this');
    backend.release('times');
    guest.presses('Try again');
    await guest.finds('radio', /7:30 PM$/);
  });

  for (const [call, attributes] of [
    ['times', {}],
    ['waits', { mode: 'waitlist' }],
  ] as const)
    it(`${call}, without a line: says that, and to the ear the same`, async () => {
      backend.hold(call);
      const guest = mount(attributes);
      const read = await backend.asked(call);
      await offline(async () => {
        read.breakOff();
        await guest.reads('You’re offline');
      });
      expect(guest.canRead('We couldn’t load this')).to.equal(false);
      await until('the words', () => guest.heard.at(-1)?.startsWith('You’re offline'));
    });

  it('sections: the Main Floor is always there', async () => {
    backend.hold('sections');
    const guest = mount();
    (await backend.asked('sections')).breakOff();
    await guest.finds('radio', /7:30 PM$/);
    expect(guest.sees('group', 'Where'), 'a choice of one').to.equal(undefined);
  });

  it('tiers: the number can still be given, and trying again brings them', async () => {
    letCheck();
    backend.hold('tiers');
    const guest = mount();
    guest.touches();
    await guest.finds('radio', /7:30 PM$/);
    await guest.choosesTime('7:30 PM');
    guest.unfolds('Member? Add your number');
    (await backend.asked('tiers')).say(500, 'oops');
    await guest.reads('You can still give your number');
    guest.types('Member number', '77');
    backend.release('tiers');
    guest.presses('Try again');
    await guest.finds('group', /^Member level/);
    expect(guest.wrote('Member number')).to.equal('77');
    expect(guest.sees('radio', 'Platinum Priority seating Any table')).to.not.equal(undefined);
  });

  it('tiers: the number can be given where the levels cannot be drawn', async () => {
    const guest = mount();
    await guest.finds('radio', /7:30 PM$/);
    await guest.choosesTime('7:30 PM');
    guest.unfolds('Member? Add your number');
    expect(guest.sees('group', /^Member level/)).to.equal(undefined);
    guest.fillsIn({ ...ADA, 'Member number': '77' });
    guest.presses('Reserve table for 2');
    expect((await backend.asked('write')).customer.memberInfo).to.eql({ memberNumber: '77' });
  });

  it('tiers: none where the backend has no such call', async () => {
    letCheck();
    backend.hold('tiers');
    const guest = mount();
    guest.touches();
    await guest.finds('radio', /7:30 PM$/);
    await guest.choosesTime('7:30 PM');
    guest.unfolds('Member? Add your number');
    await guest.reads('Loading the membership levels');
    (await backend.asked('tiers')).say(404, 'no such page');
    await until('the levels to go', () => !guest.canRead('Loading the membership levels'));
    expect(guest.sees('group', /^Member level/)).to.equal(undefined);
    guest.types('Member number', '77');
  });
});
