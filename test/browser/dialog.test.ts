import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { OnTrouble } from '../../src/companions.js';
import { makeDialog } from '../../src/dialog/make-dialog.js';
import type { CompanionFailedEvent } from '../../src/events.js';
import { ADA, backend, clock, letCome, mount, settled, until } from './guest.js';
import type { Guest } from './guest.js';

const RESERVE = 'Reserve a table';
const page: HTMLElement[] = [];

beforeEach(() => letCome({ dialog: async () => makeDialog }));

afterEach(() => {
  for (const element of page.splice(0)) element.remove();
  for (const element of [document.documentElement, document.body]) element.removeAttribute('style');
});

type Attributes = Readonly<Record<string, string>>;

async function seesButton(attributes: Attributes = {}): Promise<Guest> {
  const guest = mount({ display: 'button', ...attributes });
  await guest.finds('button', attributes.mode === 'waitlist' ? 'Join the waitlist' : RESERVE);
  return guest;
}

async function opens(attributes: Attributes = {}): Promise<Guest> {
  const guest = await seesButton(attributes);
  guest.presses(RESERVE);
  await guest.finds('radio', /day 7:30 PM$/);
  return guest;
}

async function opensAndFillsIn(): Promise<Guest> {
  const guest = await opens();
  await guest.choosesTime('7:30 PM');
  guest.fillsIn(ADA);
  return guest;
}

const isOpen = ({ root }: Guest): boolean => root.querySelector('dialog')?.matches(':modal') === true;
const isClosed = (guest: Guest) => until('the dialog to close', () => !isOpen(guest));

/** Something of the page's own; what it does as a link must not leave the test page. */
function add<T extends keyof HTMLElementTagNameMap>(tag: T, attributes: Attributes = {}, parent: Node = document.body) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append('Book');
  parent.appendChild(element);
  page.push(element);
  return element;
}

function follows(link: HTMLElement, how: MouseEventInit = {}): boolean {
  let followed = false;
  const note = (event: Event) => {
    followed = !event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener('click', note);
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...how }));
  window.removeEventListener('click', note);
  return followed;
}

describe('display="button"', () => {
  it('is one button, as wide as its words, and asks for nothing until somebody wants it', async () => {
    const guest = await seesButton();
    const button = guest.the('button', RESERVE);
    expect(guest.all('button')).to.deep.equal([button]);
    const [tag, own] = [guest.widget.getBoundingClientRect(), button.getBoundingClientRect()];
    expect([tag.width, tag.height]).to.deep.equal([own.width, own.height]);
    expect(own.width).to.be.lessThan(innerWidth / 2);
    expect(own.height).to.be.at.least(44);
    expect(backend.requests).to.have.lengthOf(0);
  });

  it('tells of a missing restaurant at once', async () => {
    const { warn } = console;
    const said: string[] = [];
    console.warn = (line: string) => said.push(line);
    await seesButton({ 'restaurant-id': '' });
    console.warn = warn;
    expect(said).to.deep.equal(['<reservation-widget> restaurant-id="" is not a whole number; the default is used.']);
  });

  it('names what it is for', async () => {
    await seesButton({ mode: 'waitlist' });
  });

  for (const [how, sign] of [
    ['points at', 'pointerover'],
    ['focuses', 'focus'],
  ] as const)
    it(`asks the backend when somebody ${how} the button, and stays closed`, async () => {
      const guest = await seesButton();
      guest.the('button', RESERVE).dispatchEvent(new Event(sign));
      await backend.asked('profile');
      expect(isOpen(guest)).to.equal(false);
    });

  it('opens the form in a modal dialog of that name, with the focus at its heading', async () => {
    const guest = await opens();
    expect(isOpen(guest)).to.equal(true);
    expect(guest.root.querySelector('dialog')?.getAttribute('aria-label')).to.equal(RESERVE);
    expect(guest.root.activeElement).to.equal(guest.the('heading', RESERVE));
  });

  it('shows the children of the tag there, when the restaurant cannot be booked', async () => {
    backend.hold('profile');
    const guest = await seesButton();
    const link = guest.widget.querySelector('a');
    expect(link?.checkVisibility(), 'beside the button').to.equal(false);
    guest.presses(RESERVE);
    (await backend.asked('profile')).breakOff();
    await guest.reads('Tables can’t be booked online right now');
    expect(link?.checkVisibility()).to.equal(true);
    expect(guest.focused, 'the heading that had the focus is gone').to.equal('Try again');
    backend.release('profile');
    guest.presses('Try again');
    await guest.finds('radio', /7:30 PM$/);
    expect(guest.focused).to.equal('2 guests');
  });
});

describe('until its companion has come', () => {
  it('the children of the tag are seen, and open() is kept in mind', async () => {
    let come!: (make: typeof makeDialog) => void;
    letCome({ dialog: () => new Promise((resolve) => (come = resolve)) });
    const guest = mount({ display: 'button' });
    await settled();
    expect(guest.widget.querySelector('a')?.checkVisibility()).to.equal(true);
    expect(guest.all('button')).to.deep.equal([]);
    guest.widget.open();
    await settled();
    come(makeDialog);
    await until('the dialog', () => isOpen(guest));
  });

  it('close() takes open() back', async () => {
    const guest = mount({ display: 'button' });
    guest.widget.open();
    guest.widget.close();
    await guest.finds('button', RESERVE);
    await settled();
    expect(isOpen(guest)).to.equal(false);
  });

  it('and when it never does, the form stands in the page', async () => {
    letCome({ dialog: () => Promise.reject(new Error('blocked')) });
    const guest = mount({ display: 'button' });
    await guest.finds('radio', /7:30 PM$/);
    expect(guest.heading).to.equal(RESERVE);
    expect(guest.widget.getBoundingClientRect().width, 'an inline block has room for it').to.be.at.least(560);
  });
});

describe('with its companion late or failed', () => {
  let come: (make: typeof makeDialog) => void;
  let trouble: OnTrouble | undefined;

  beforeEach(() =>
    letCome({
      dialog: (_assets, onTrouble) => {
        trouble = onTrouble;
        return new Promise((resolve) => (come = resolve));
      },
    }),
  );

  async function waits(attributes: Attributes = {}): Promise<Guest> {
    const guest = mount({ display: 'button', ...attributes });
    await settled();
    return guest;
  }

  async function hasFailedOnce(attributes?: Attributes): Promise<Guest> {
    const guest = await waits(attributes);
    trouble?.({ reason: 'not_loaded' });
    await guest.finds('radio', /7:30 PM$/);
    return guest;
  }

  it('the form stands in the page after four seconds', async () => {
    const guest = await waits();
    clock.pass(3999);
    await settled();
    expect(guest.heading).to.equal('');
    clock.pass(1);
    await guest.finds('radio', /7:30 PM$/);
    expect(guest.widget.querySelector('a')?.checkVisibility()).to.equal(false);
    await hasFailedOnce();
  });

  it('becomes a button when it comes and the guest has not begun', async () => {
    const guest = await hasFailedOnce();
    come(makeDialog);
    await guest.finds('button', RESERVE);
    guest.presses(RESERVE);
    await guest.finds('radio', /7:30 PM$/);
    expect(isOpen(guest)).to.equal(true);
    guest.touches();
    await settled();
    expect(isOpen(guest), 'touched there').to.equal(true);
    expect(backend.of('profile')).to.have.lengthOf(1);
  });

  it('stays in the page when the guest has begun there', async () => {
    const guest = await hasFailedOnce();
    guest.touches();
    await guest.choosesTime('7:30 PM');
    guest.fillsIn(ADA);
    come(makeDialog);
    await settled();
    expect(Object.keys(ADA).map((label) => guest.wrote(label))).to.deep.equal(Object.values(ADA));
  });

  it('open() and what opens it lead to the form; a link stays a link', async () => {
    const guest = await hasFailedOnce({ id: 'patio' });
    const [wrong, right, link] = [
      add('button', { 'data-reservation-open': 'terrace' }),
      add('button', { 'data-reservation-open': 'patio' }),
      add('a', { href: '/reservations', 'data-reservation-open': '' }),
    ];
    wrong.click();
    expect(follows(link)).to.equal(true);
    await settled();
    expect(guest.focused).to.equal('');
    add('b', {}, right).click();
    await until('the focus', () => guest.focused === RESERVE);
    right.focus();
    guest.widget.open();
    await until('the focus', () => guest.focused === RESERVE);
  });

  it('open() leads there, too, when it was called before', async () => {
    const guest = await waits();
    guest.widget.open();
    trouble?.({ reason: 'blocked' });
    await until('the focus', () => guest.focused === RESERVE);
  });

  it('asks again when the page says where it is', async () => {
    letCome({ dialog: async (assets) => (assets ? makeDialog : Promise.reject(new Error('no_address'))) });
    const guest = mount({ display: 'button' });
    await guest.finds('radio', /7:30 PM$/);
    guest.widget.assets = '/dist/';
    await guest.finds('button', RESERVE);
    expect(guest.sees('radio', /7:30 PM$/)).to.equal(undefined);
  });
});

describe('a companion that fails', () => {
  it('is told to the page once, with its reason, and not to its analytics', async () => {
    const told: CompanionFailedEvent[] = [];
    const note = (event: HTMLElementEventMap['reservation-companion-failed']) => told.push(event);
    document.body.addEventListener('reservation-companion-failed', note);
    letCome({
      dialog: async (_assets, onTrouble) => {
        onTrouble?.({ reason: 'blocked' });
        throw Object.assign(new Error('blocked'), { reason: 'blocked' });
      },
      checks: () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
    });
    const guest = mount({ display: 'button', 'data-layer': 'companionsOfThisTest' });
    await guest.finds('radio', /7:30 PM$/);
    for (let time = 0; time < 2; time++) {
      guest.touches();
      await settled();
    }
    document.body.removeEventListener('reservation-companion-failed', note);
    expect(told.map(({ detail }) => detail)).to.deep.equal([
      { version: 1, name: 'dialog', reason: 'blocked' },
      { version: 1, name: 'checks', reason: 'not_loaded' },
    ]);
    expect(JSON.stringify(Reflect.get(window, 'companionsOfThisTest'))).not.to.contain('companion-failed');
  });
});

describe('the open dialog', () => {
  it('closes by Escape, and the button has the focus again', async () => {
    const guest = await seesButton();
    guest.the('button', RESERVE).focus();
    guest.presses(RESERVE);
    await until('the dialog', () => isOpen(guest));
    await sendKeys({ press: 'Escape' });
    await isClosed(guest);
    expect(guest.focused).to.equal(RESERVE);
  });

  it('closes by its own button, of 44 px at least', async () => {
    const guest = await opens();
    const { width, height } = guest.the('button', 'Close').getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(44);
    guest.presses('Close');
    await isClosed(guest);
    await until('the focus', () => guest.focused === RESERVE);
  });

  for (const [whose, element] of [
    ['root', () => document.documentElement],
    ['body', () => document.body],
  ] as const)
    it(`keeps the page behind from scrolling by its ${whose}, and gives it back as it was`, async () => {
      const { style } = element();
      style.overflow = 'clip';
      const guest = await opens();
      expect(style.overflow).to.equal('hidden');
      guest.widget.close();
      expect(style.overflow).to.equal('clip');
      guest.widget.open();
      await until('the dialog', () => isOpen(guest));
      guest.widget.close();
      guest.widget.open();
      await settled();
      expect([isOpen(guest), style.overflow]).to.deep.equal([true, 'hidden']);
      guest.widget.remove();
      await settled();
      expect(style.overflow).to.equal('clip');
      style.overflow = '';
    });

  for (const [what, root, body] of [
    ['plain', '', ''],
    ['that hides what is wide', '', 'overflow-x: hidden; height: 100%'],
    ['whose root does so', 'overflow-x: hidden', ''],
    ['whose root and body do so', 'overflow-x: hidden; height: 100%', 'overflow-x: hidden'],
    ['that scrolls smoothly', 'scroll-behavior: smooth', 'overflow-x: hidden; height: 100%'],
  ] as const)
    it(`leaves a page ${what} where it was, with its sticky header`, async () => {
      const guest = await seesButton();
      const header = add('div', { style: 'position: sticky; top: 0; height: 20px' });
      document.body.prepend(header);
      add('div', { style: 'height: 5000px' });
      document.documentElement.style.cssText = root;
      document.body.style.cssText = body;
      scrollTo({ top: 900, behavior: 'instant' });
      const place = () => [scrollY, header.getBoundingClientRect().top];
      const before = place();
      expect(before[0]).to.equal(900);
      guest.widget.open();
      await until('the dialog', () => isOpen(guest));
      expect(place()).to.deep.equal(before);
      guest.presses('Close');
      expect(document.body.style.cssText).to.equal(body && `${body};`);
      expect(place()).to.deep.equal(before);
    });

  it('gives nothing back that the page has taken back itself', async () => {
    const { style } = document.body;
    // A menu of the page that keeps it from scrolling, and closes behind the dialog.
    style.overflow = 'hidden';
    const guest = await opens();
    style.overflow = '';
    guest.widget.close();
    expect(style.overflow).to.equal('');
  });

  it('stays open when its tag is moved in the page, with the focus and what gets it back', async () => {
    const guest = await seesButton();
    const opener = add('button', { 'data-reservation-open': '' });
    opener.click();
    await guest.choosesTime('7:30 PM');
    guest.types('First name', 'Ada');
    guest.field('First name').focus();
    add('div').append(guest.widget);
    await settled();
    expect([isOpen(guest), guest.wrote('First name'), guest.focused]).to.deep.equal([true, 'Ada', 'First name']);
    expect(document.body.style.overflow).to.equal('hidden');
    guest.widget.close();
    expect([document.activeElement, document.body.style.overflow]).to.deep.equal([opener, '']);
  });

  it('closes when its tag is moved to a part that is not shown', async () => {
    const guest = await opens();
    guest.widget.style.setProperty('display', 'none', 'important');
    add('div', { hidden: '' }).append(guest.widget);
    await settled();
    expect([isOpen(guest), document.body.style.overflow]).to.deep.equal([false, '']);
  });

  it('holds the page while any of two is open, however late a closed one says so', async () => {
    const { style } = document.body;
    const [first, second] = [await seesButton(), await seesButton()];
    first.presses(RESERVE);
    expect(isOpen(first)).to.equal(true);
    first.widget.close();
    second.presses(RESERVE);
    // With the next frame, for which a page in the background waits long.
    first.root.querySelector('dialog')?.dispatchEvent(new Event('close'));
    expect([isOpen(second), style.overflow]).to.deep.equal([true, 'hidden']);
    first.presses(RESERVE);
    second.widget.close();
    expect([isOpen(first), style.overflow]).to.deep.equal([true, 'hidden']);
    first.widget.close();
    expect(style.overflow).to.equal('');
  });

  it('has the whole of a form in one column for its width, not for the page’s', async () => {
    const guest = await opens();
    const dialog = guest.root.querySelector('dialog');
    const ticket = guest.the('region', 'Your table');
    const isBeside = () => ticket.getBoundingClientRect().top < guest.the('group', 'Lunch').getBoundingClientRect().top;
    if (dialog) dialog.style.width = '400px';
    expect(isBeside()).to.equal(false);
    if (dialog) dialog.style.width = '760px';
    expect(isBeside()).to.equal(true);
  });

  it('takes its turn: what the page’s tag inherits does not reach it', async () => {
    const guest = await seesButton();
    guest.widget.style.cssText = 'text-transform: uppercase; font-style: italic; color: white';
    guest.presses(RESERVE);
    const heading = await guest.finds('heading', RESERVE);
    const { textTransform, fontStyle, color } = getComputedStyle(heading);
    expect([textTransform, fontStyle, color]).to.deep.equal(['none', 'normal', 'rgb(29, 31, 28)']);
  });
});

it('a dialog whose tag stands in a closed menu is seen and hit', async () => {
  const guest = await seesButton();
  const menu = add('div', { style: 'visibility: hidden; pointer-events: none' });
  menu.append(guest.widget);
  guest.widget.open();
  const heading = await until('the heading', () => guest.root.querySelector('h2'));
  const { left, top } = heading.getBoundingClientRect();
  expect(getComputedStyle(heading).visibility).to.equal('visible');
  expect(guest.root.elementFromPoint(left + 1, top + 1)).to.equal(heading);
});

describe('closed and opened again', () => {
  it('everything chosen and typed is there, and nothing is asked again', async () => {
    const guest = await opensAndFillsIn();
    guest.presses('Close');
    await isClosed(guest);
    const requests = backend.requests.length;
    guest.presses(RESERVE);
    await guest.finds('textbox', 'First name');
    expect(Object.keys(ADA).map((label) => guest.wrote(label))).to.deep.equal(Object.values(ADA));
    expect(guest.chosen('Dinner')).to.deep.equal(['Wednesday 7:30 PM']);
    expect(backend.requests).to.have.lengthOf(requests);
  });

  it('a booking on its way has come to its end, and stays to be seen until the guest begins anew', async () => {
    const guest = await opensAndFillsIn();
    guest.presses('Reserve table for 2');
    const write = await backend.asked('write');
    guest.presses('Close');
    await isClosed(guest);
    expect(write.aborted).to.equal(false);
    backend.serve(write);
    await until('the booking', () => guest.toldOf('reservation-booked').length === 1);
    for (let time = 0; time < 2; time++) {
      guest.presses(RESERVE);
      await guest.finds('heading', 'Your table is booked');
      expect(guest.focused).to.equal('Your table is booked');
      guest.presses('Close');
      await isClosed(guest);
    }
    guest.presses(RESERVE);
    guest.presses('Make another booking');
    await guest.finds('radio', /7:30 PM$/);
    expect(backend.of('write')).to.have.lengthOf(1);
  });
});

describe('an opener of the page', () => {
  it('opens the first button of the page, and has the focus afterwards', async () => {
    const second = await seesButton({ id: 'second' });
    const first = await seesButton({ id: 'first' });
    second.widget.before(first.widget);
    await settled();
    const opener = add('button', { 'data-reservation-open': '' });
    opener.focus();
    opener.click();
    await until('the first dialog', () => isOpen(first));
    expect(isOpen(second)).to.equal(false);
    await sendKeys({ press: 'Escape' });
    await isClosed(first);
    expect(document.activeElement).to.equal(opener);
  });

  it('opens it also where the page has an Array.prototype.reduce of its own, as Prototype.js has', async () => {
    const [first, second] = [await seesButton(), await seesButton()];
    const { reduce } = Array.prototype;
    Reflect.set(Array.prototype, 'reduce', function (this: unknown[]) {
      return this.length > 1 ? this : this[0];
    });
    add('button', { 'data-reservation-open': '' }).click();
    Reflect.set(Array.prototype, 'reduce', reduce);
    expect([isOpen(first), isOpen(second)]).to.deep.equal([true, false]);
  });

  it('opens the one it names', async () => {
    const first = await seesButton();
    const second = await seesButton({ id: 'patio' });
    add('button', { 'data-reservation-open': 'patio' }).click();
    expect([isOpen(first), isOpen(second)]).to.deep.equal([false, true]);
  });

  it('may be a link, which is followed where no dialog opens', async () => {
    const link = add('a', { href: '/reservations', 'data-reservation-open': '' });
    const inline = mount();
    await inline.finds('radio', /7:30 PM$/);
    expect(follows(link), 'inline').to.equal(true);
    const guest = await seesButton();
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']) {
      expect(follows(link, { [key]: true }), key).to.equal(true);
      expect(isOpen(guest), key).to.equal(false);
    }
    const other = add('a', { href: '/reservations', 'data-reservation-open': 'nobody' });
    expect(follows(other), 'a name that nobody has').to.equal(true);
    expect(follows(link), 'a plain click').to.equal(false);
    expect(isOpen(guest)).to.equal(true);
    guest.widget.close();
    guest.widget.setAttribute('display', 'inline');
    await settled();
    expect(follows(link), 'inline by now').to.equal(true);
    guest.widget.setAttribute('display', 'button');
    await settled();
    guest.widget.style.setProperty('display', 'none', 'important');
    const hidden = add('div', { hidden: '' });
    hidden.append(guest.widget);
    await settled();
    expect(follows(link), 'in a part that is not shown').to.equal(true);
    expect(isOpen(guest)).to.equal(false);
    guest.widget.remove();
    await settled();
    expect(follows(link), 'gone').to.equal(true);
  });

  it('leaves a click alone that the page has taken', async () => {
    const guest = await seesButton();
    const opener = add('button', { 'data-reservation-open': '' });
    opener.addEventListener('click', (event) => event.preventDefault());
    opener.click();
    expect(isOpen(guest)).to.equal(false);
  });

  it('stands in another shadow root, with what is clicked inside it', async () => {
    const guest = await seesButton();
    const header = add('div');
    const opener = add('button', { 'data-reservation-open': '' }, header.attachShadow({ mode: 'open' }));
    add('b', {}, opener).click();
    expect(isOpen(guest)).to.equal(true);
  });

  for (const sign of ['pointerover', 'focusin'])
    it(`asks the backend at ${sign}`, async () => {
      const guest = await seesButton();
      const opener = add('button', { 'data-reservation-open': '' });
      opener.dispatchEvent(new Event(sign, { bubbles: true, composed: true }));
      await backend.asked('profile');
      expect(isOpen(guest)).to.equal(false);
    });
});

describe('display, changed', () => {
  it('from button to inline closes the dialog and keeps what was typed', async () => {
    const guest = await opensAndFillsIn();
    guest.widget.setAttribute('display', 'inline');
    await until('the form in the page', () => !guest.root.querySelector('dialog'));
    expect(Object.keys(ADA).map((label) => guest.wrote(label))).to.deep.equal(Object.values(ADA));
    expect(document.body.style.overflow).to.equal('');
    expect(guest.sees('button', 'Close')).to.equal(undefined);
  });

  it('from inline to button, too, with a booking on its way', async () => {
    const guest = mount();
    await guest.choosesTime('7:30 PM');
    guest.fillsIn(ADA);
    guest.presses('Reserve table for 2');
    const write = await backend.asked('write');
    guest.widget.setAttribute('display', 'button');
    await guest.finds('button', RESERVE);
    backend.serve(write);
    await until('the booking', () => guest.toldOf('reservation-booked').length === 1);
    guest.presses(RESERVE);
    await guest.finds('heading', 'Your table is booked');
  });

  it('to nonsense is inline', async () => {
    const guest = await seesButton();
    guest.widget.setAttribute('display', 'popup');
    await guest.finds('radio', /7:30 PM$/);
    guest.widget.open();
    await until('the focus', () => guest.focused === RESERVE);
  });
});

describe('reset', () => {
  it('before anybody wants the dialog has nothing to clear, and asks for nothing', async () => {
    const guest = await seesButton();
    guest.widget.reset();
    await settled();
    expect([guest.events, backend.requests]).to.deep.equal([[], []]);
  });
});
