import { expect } from '@open-wc/testing';
import ICAL from 'ical.js';
import { careForPlace } from '../../src/after/care-for-place.js';
import { careForTable } from '../../src/after/care-for-table.js';
import { makeDialog } from '../../src/dialog/make-dialog.js';
import { ADA, act, arriveFilledIn, backend, clock, fail, letCome, mount, offline, settled, until } from './guest.js';
import type { Guest } from './guest.js';

const TOKEN = 'token-of-the-guest-0123456789';
const RECEIPT = {
  reference: 'K7M2QX9A',
  manageToken: TOKEN,
  manageUrl: `https://reserve.example/manage/152#${TOKEN}`,
};
const LIVE = ['reservation', 'waitlist', 'waitlist-status'];
const SEND = /^(Reserve table|Join the waitlist) for 2$/;

function comes(): void {
  letCome({ 'after-waitlist': async () => careForPlace, 'after-reservation': async () => careForTable });
}

async function books(receipt: Record<string, unknown> = RECEIPT): Promise<Guest> {
  const guest = await arriveFilledIn();
  guest.presses(SEND);
  (await backend.asked('write')).answer(receipt, 201);
  await guest.finds('heading', 'Your table is booked');
  return guest;
}

/** A guest on the list who has read the first live answer. */
async function queues(receipt: Record<string, unknown> = RECEIPT, features: readonly string[] = LIVE): Promise<Guest> {
  backend.profile.features = [...features];
  const guest = await arriveFilledIn({ mode: 'waitlist' });
  guest.presses(SEND);
  (await backend.asked('write')).answer(receipt, 201);
  await guest.finds('heading', 'You’re on the list');
  await settled();
  return guest;
}

async function queuesLive(): Promise<Guest> {
  comes();
  const guest = await queues();
  await guest.reads('3 parties ahead of you');
  return guest;
}

/** The browser tells of it once a frame, everybody who asks for it, in no order. */
async function seesTheCard({ root }: Guest, isSeen: boolean): Promise<void> {
  await new Promise<void>((resolve) => {
    const eye = new IntersectionObserver((sightings) => {
      if (sightings.at(-1)?.isIntersecting !== isSeen) return;
      eye.disconnect();
      resolve();
    });
    eye.observe(root.querySelector('.end') ?? fail('no card'));
  });
  await settled();
}

function turns(visibility: 'visible' | 'hidden'): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** What the guest is given to keep while `act` runs: name and content. */
async function download(act: () => void): Promise<{ name: string; type: string; text: string; kept: () => boolean }> {
  const { createObjectURL, revokeObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  let file: Blob | undefined;
  let name = '';
  let kept = true;
  URL.createObjectURL = (blob: Blob) => ((file = blob), createObjectURL.call(URL, blob));
  URL.revokeObjectURL = (url) => ((kept = false), revokeObjectURL.call(URL, url));
  HTMLAnchorElement.prototype.click = function () {
    name = this.download;
  };
  try {
    act();
    const blob = await until('a file', () => file);
    return { name, type: blob.type, text: await blob.text(), kept: () => kept };
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
    after(() => {
      URL.revokeObjectURL = revokeObjectURL;
    });
  }
}

describe('after a booking', () => {
  it('gives the guest a calendar file, and lets go of it', async () => {
    comes();
    const guest = await books();
    const { name, type, text, kept } = await download(() => guest.presses('Add to calendar'));
    expect(name).to.equal('osteria-lume-2030-06-05.ics');
    expect(type).to.equal('text/calendar');
    const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent') ?? undefined);
    expect(event.summary).to.equal('Table for 2 at Osteria Lume');
    expect(event.description).to.match(/^Wednesday, June 5 at 7:30 PM/);
    expect(event.startDate.toString()).to.equal('2030-06-05T23:30:00Z');
    expect(text).not.to.contain(TOKEN);
    expect(kept()).to.equal(true);
    clock.pass(60_000);
    expect(kept()).to.equal(false);
  });

  it('is fetched while the booking is on its way', async () => {
    let asked = 0;
    letCome({
      'after-reservation': () => {
        asked += 1;
        return new Promise(() => {});
      },
    });
    const guest = await arriveFilledIn();
    await settled();
    expect(asked).to.equal(0);
    guest.presses(SEND);
    await backend.asked('write');
    expect(asked).to.equal(1);
  });

  it('is told as a whole when the companion never comes', async () => {
    const guest = await books();
    await guest.reads('Reference K7M2-QX9A');
    const link = guest.the('link', 'See or cancel this reservation') as HTMLAnchorElement;
    expect(link.href).to.equal(RECEIPT.manageUrl);
    expect(link.rel).to.equal('noopener noreferrer');
    expect(link.referrerPolicy).to.equal('no-referrer');
    expect(guest.sees('button', 'Add to calendar')).to.equal(undefined);
    expect(guest.sees('button', 'Make another booking')).not.to.equal(undefined);
  });

  it('shows what a late companion brings', async () => {
    let arrive!: (open: typeof careForTable) => void;
    letCome({ 'after-reservation': () => new Promise((resolve) => (arrive = resolve)) });
    const guest = await books();
    arrive(careForTable);
    await guest.finds('button', 'Add to calendar');
  });

  it('shows no link that is not safe to follow', async () => {
    const guest = await books({ ...RECEIPT, manageUrl: 'http://reserve.example/manage' });
    expect(guest.sees('link', /See or cancel/)).to.equal(undefined);
  });

  it('keeps the token out of events, and out of every attribute but the link’s address', async () => {
    comes();
    const guest = await queues();
    await guest.reads('3 parties ahead of you');
    expect(JSON.stringify(guest.events)).not.to.contain(TOKEN);
    const holders = [guest.widget, ...guest.root.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter(({ value }) => value.includes(TOKEN))
        .map(({ name }) => `${element.localName} ${name}`),
    );
    expect(holders, 'but for the link that is for it').to.eql(['a href']);
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.to.contain(TOKEN);
  });
});

describe('the live place on the list', () => {
  it('is shown in place of the quoted wait, and renewed every half minute', async () => {
    const guest = await queuesLive();
    await guest.reads('About 15–25 minutes');
    await guest.reads('Requested; the restaurant may still decline');
    expect((await backend.asked('place')).url).to.match(new RegExp(`/v2/reservations/152/waitlist/${TOKEN}$`));
    backend.place = { ...backend.place, status: 'accepted', partiesAhead: 0, estimatedWait: null };
    clock.pass(29_999);
    expect(backend.of('place')).to.have.lengthOf(1);
    clock.pass(1);
    await guest.reads('You are next');
    await guest.reads('The restaurant has accepted your place');
  });

  it('is said again only when it has changed', async () => {
    const guest = await queuesLive();
    let changes = 0;
    const listener = new MutationObserver((records) => (changes += records.length));
    listener.observe(guest.status, { subtree: true, childList: true, characterData: true });
    clock.pass(30_000);
    await backend.asked('place', 2);
    await settled();
    expect(changes).to.equal(0);
    backend.place = { ...backend.place, partiesAhead: 1 };
    clock.pass(30_000);
    await guest.reads('1 party ahead of you');
    listener.disconnect();
    expect(changes).to.equal(1);
    expect(guest.status.getAttribute('aria-atomic')).to.equal('false');
  });

  it('is not asked for while the page is hidden, and at once when it is seen again', async () => {
    const guest = await queuesLive();
    turns('hidden');
    clock.pass(600_000);
    await settled();
    expect(backend.of('place')).to.have.lengthOf(1);
    backend.place = { ...backend.place, partiesAhead: 2 };
    turns('visible');
    await guest.reads('2 parties ahead of you');
  });

  it('is not asked for anew by who only looks away for a moment', async () => {
    await queuesLive();
    clock.pass(20_000);
    for (const visibility of ['hidden', 'visible', 'hidden', 'visible'] as const) turns(visibility);
    await settled();
    expect(backend.of('place')).to.have.lengthOf(1);
    clock.pass(9_999);
    expect(backend.of('place')).to.have.lengthOf(1);
    clock.pass(1);
    await backend.asked('place', 2);
  });

  for (const [how, hide, show] of [
    [
      'in a part of the page that is hidden',
      ({ widget }: Guest) => {
        const part = document.createElement('div');
        widget.replaceWith(part);
        part.append(widget);
        part.hidden = true;
      },
      ({ widget }: Guest) => widget.parentElement?.removeAttribute('hidden'),
    ],
    [
      'out of sight',
      ({ widget }: Guest) => (widget.style.translate = '-300vw'),
      ({ widget }: Guest) => widget.style.removeProperty('translate'),
    ],
  ] as const)
    it(`is not asked for while it is ${how}`, async () => {
      const guest = await queuesLive();
      await seesTheCard(guest, true);
      hide(guest);
      await seesTheCard(guest, false);
      clock.pass(600_000);
      await settled();
      expect(backend.of('place')).to.have.lengthOf(1);
      backend.place = { ...backend.place, partiesAhead: 2 };
      show(guest);
      await guest.reads('2 parties ahead of you');
    });

  it('is not asked for while the dialog is closed', async () => {
    comes();
    letCome({ dialog: async () => makeDialog });
    backend.profile.features = [...LIVE];
    const guest = mount({ display: 'button', mode: 'waitlist' });
    const opens = async () => act(await guest.finds('button', 'Join the waitlist'));
    await opens();
    await guest.finds('radio', /^Main Floor/);
    guest.fillsIn(ADA);
    guest.presses(SEND);
    (await backend.asked('write')).answer(RECEIPT, 201);
    await guest.reads('3 parties ahead of you');
    guest.presses('Close');
    await seesTheCard(guest, false);
    clock.pass(600_000);
    await settled();
    expect(backend.of('place')).to.have.lengthOf(1);
    backend.place = { ...backend.place, partiesAhead: 2 };
    await opens();
    await guest.reads('2 parties ahead of you');
  });

  it('goes on when the element is moved, and stops when it is gone or the guest begins anew', async () => {
    const guest = await queuesLive();
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(guest.widget);
    await settled();
    expect(backend.of('place')).to.have.lengthOf(1);
    clock.pass(30_000);
    await backend.asked('place', 2);
    await settled();
    elsewhere.remove();
    await settled();
    clock.pass(300_000);
    await settled();
    expect(backend.of('place')).to.have.lengthOf(2);
    document.body.append(guest.widget);
    await backend.asked('place', 3);
    await settled();
    guest.presses('Make another booking');
    await settled();
    clock.pass(300_000);
    await settled();
    expect(backend.of('place')).to.have.lengthOf(3);
  });

  it('is asked for less often while no answer comes, and keeps what was known', async () => {
    const guest = await queuesLive();
    backend.hold('place');
    clock.pass(30_000);
    (await backend.asked('place', 2)).breakOff();
    await settled();
    await guest.reads('3 parties ahead of you');
    clock.pass(59_999);
    expect(backend.of('place')).to.have.lengthOf(2);
    clock.pass(1);
    await backend.asked('place', 3);
  });

  for (const [status, words] of [
    ['seated', 'You are seated. Enjoy your meal'],
    ['declined', 'The restaurant couldn’t take you this time'],
    ['finished', 'Your place on the list has ended'],
    ['left', 'You have left the list'],
  ] as const) {
    it(`ends when it is ${status}`, async () => {
      const guest = await queuesLive();
      backend.place = { ...backend.place, status, cancellable: false, partiesAhead: null, estimatedWait: null };
      clock.pass(30_000);
      await guest.finds('heading', words);
      expect(guest.canRead('ahead of you')).to.equal(false);
      expect(guest.canRead('may still decline')).to.equal(false);
      expect(guest.sees('button', 'Leave the list')).to.equal(undefined);
      clock.pass(600_000);
      await settled();
      expect(backend.of('place')).to.have.lengthOf(2);
    });
  }

  for (const [why, receipt, features] of [
    ['gave no token', { reference: 'K7M2QX9A' }, LIVE],
    ['does not tell it', RECEIPT, ['reservation', 'waitlist']],
  ] as const) {
    it(`is not asked for where the backend ${why}`, async () => {
      comes();
      const guest = await queues(receipt, features);
      await guest.reads('About 20–30 minutes');
      await guest.reads('the restaurant may still decline');
      expect(backend.of('place')).to.have.lengthOf(0);
      expect(guest.sees('button', 'Leave the list')).to.equal(undefined);
    });
  }

  it('leaves the end as it was told when the backend does not know the token', async () => {
    backend.hold('place');
    comes();
    const guest = await queues();
    (await backend.asked('place')).refuse(404, { code: 'not_found' });
    await settled();
    clock.pass(60_000);
    (await backend.asked('place', 2)).refuse(404, { code: 'not_found' });
    await settled();
    expect(guest.heading).to.equal('You’re on the list');
    await guest.reads('About 20–30 minutes');
    clock.pass(600_000);
    await settled();
    expect(backend.of('place')).to.have.lengthOf(2);
  });

  it('is asked for at once when the device has slept', async () => {
    const guest = await queuesLive();
    await guest.finds('button', 'Leave the list');
    const asked = backend.of('place').length;
    turns('hidden');
    clock.sleep(8 * 60 * 60_000);
    turns('visible');
    await backend.asked('place', asked + 1);
  });
});

describe('leaving the list', () => {
  it('asks first, and puts focus back where it came from', async () => {
    const guest = await queuesLive();
    guest.presses('Leave the list');
    const group = await guest.finds('group', 'Leave the list? Your place goes to the next party');
    await until('focus on the question', () => guest.root.activeElement === group);
    guest.presses('Keep your place');
    await until('focus on the button', () => guest.focused === 'Leave the list');
    expect(backend.of('leave')).to.have.lengthOf(0);
  });

  it('tells the backend once, says so, and offers to join again', async () => {
    const guest = await queuesLive();
    guest.presses('Leave the list');
    await guest.finds('group', /^Leave the list\?/);
    guest.presses('Leave the list');
    await guest.finds('button', 'Leaving…');
    guest.presses('Leaving…');
    const leave = await backend.asked('leave');
    expect(leave.init).to.include({ method: 'DELETE', keepalive: true, credentials: 'omit', redirect: 'error' });
    backend.serve(leave);
    await guest.finds('heading', 'You have left the list');
    await until('focus on the heading', () => guest.focused === 'You have left the list');
    expect(backend.of('leave')).to.have.lengthOf(1);
    clock.pass(600_000);
    await settled();
    expect(backend.of('place')).to.have.lengthOf(1);
    guest.presses('Join the list again');
    await guest.finds('radio', /^Main Floor/);
    expect(guest.wrote('First name')).to.equal('Ada');
  });

  it('joins the list again, not a table, where the page offers both', async () => {
    const guest = await queuesLive();
    guest.widget.setAttribute('mode', 'auto');
    backend.place = { ...backend.place, status: 'left', cancellable: false };
    clock.pass(30_000);
    await guest.finds('heading', 'You have left the list');
    guest.presses('Join the list again');
    await guest.finds('button', /^Join the waitlist for 2$/);
  });

  it('says that the guest is still on the list when it is refused, and how the place stands', async () => {
    const guest = await queuesLive();
    guest.presses('Leave the list');
    await guest.finds('group', /^Leave the list\?/);
    guest.presses('Leave the list');
    backend.place = { ...backend.place, partiesAhead: 1 };
    (await backend.asked('leave')).refuse(422, { code: 'closed' });
    await guest.reads('You are still on the list');
    await guest.reads('1 party ahead of you');
    await until('focus on the button', () => guest.focused === 'Leave the list');
  });

  const STILL = 'That didn’t work. You are still on the list';
  const UNKNOWN = 'No answer came. You may still be on the list';
  const PAGE = '<!doctype html><title>Gateway</title>';
  const coded = (code: string) => JSON.stringify({ data: null, error: { code, message: 'No.' } });

  for (const [status, body, words] of [
    [422, coded('closed'), STILL],
    [429, coded('rate_limited'), STILL],
    [429, PAGE, STILL],
    [403, coded('unauthorized_origin'), STILL],
    [400, coded('bad_request'), STILL],
    [200, PAGE, UNKNOWN],
    [200, JSON.stringify({ data: { status: 'weather' }, error: null }), UNKNOWN],
    [202, JSON.stringify({ data: {}, error: null }), UNKNOWN],
    [204, null, UNKNOWN],
    [400, PAGE, UNKNOWN],
    [401, PAGE, UNKNOWN],
    [403, PAGE, UNKNOWN],
    [404, PAGE, UNKNOWN],
    [408, '', UNKNOWN],
    [409, coded('in_progress'), UNKNOWN],
    [500, JSON.stringify({ data: null, error: { message: 'Oops.' } }), UNKNOWN],
    [502, PAGE, UNKNOWN],
    [503, PAGE, UNKNOWN],
    [503, coded('unavailable'), UNKNOWN],
    [504, '', UNKNOWN],
  ] as const)
    it(`after ${status} with ${body?.slice(0, 50) || 'nothing'} says: ${words}; and looks`, async () => {
      const guest = await queuesLive();
      guest.presses('Leave the list');
      await guest.finds('group', /^Leave the list\?/);
      guest.presses('Leave the list');
      backend.place = { ...backend.place, partiesAhead: 1 };
      (await backend.asked('leave')).say(status, body);
      await guest.reads(words);
      await guest.reads('1 party ahead of you');
    });

  it('does not take a door that is shut for an answer to what was asked before', async () => {
    const guest = await queuesLive();
    for (const [turn, answer] of ['', coded('rate_limited')].entries()) {
      guest.presses('Leave the list');
      await guest.finds('group', /^Leave the list\?/);
      guest.presses('Leave the list');
      (await backend.asked('leave', turn + 1)).say(turn ? 429 : 504, answer);
      await guest.finds('button', 'Leave the list');
      await guest.reads(UNKNOWN);
    }
  });

  it('does not pretend to know when no answer comes, and believes one that comes late', async () => {
    const guest = await queuesLive();
    guest.presses('Leave the list');
    await guest.finds('group', /^Leave the list\?/);
    guest.presses('Leave the list');
    const leave = await backend.asked('leave');
    clock.pass(20_000);
    await guest.reads('No answer came. You may still be on the list');
    expect(leave.aborted).to.equal(false);
    backend.serve(leave);
    await guest.finds('heading', 'You have left the list');
  });

  it('says offline as offline, and sends nothing', async () => {
    const guest = await queuesLive();
    guest.presses('Leave the list');
    await guest.finds('group', /^Leave the list\?/);
    await offline(async () => {
      guest.presses('Leave the list');
      await guest.reads('You’re offline. Nothing is lost');
    });
    await settled();
    expect(backend.of('leave')).to.have.lengthOf(0);
  });
});
