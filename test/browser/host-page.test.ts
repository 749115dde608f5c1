import { expect } from '@open-wc/testing';
import { ADA, arrive, arriveFilledIn, backend, clock, mount, settled, until } from './guest.js';
import type { Guest } from './guest.js';

const LEAKS = ['keydown', 'keypress', 'keyup', 'input', 'change', 'submit'];

/** What the page around gets to hear of a guest's doings. */
function eavesdrop(target: EventTarget = document): { heard: string[]; stop: () => void } {
  const heard: string[] = [];
  const note = (event: Event) => void heard.push(event.type);
  for (const type of LEAKS) target.addEventListener(type, note);
  return { heard, stop: () => LEAKS.forEach((type) => target.removeEventListener(type, note)) };
}

function parts(guest: Guest): Record<string, string> {
  return Object.fromEntries(Object.keys(ADA).map((label) => [label, guest.wrote(label)]));
}

async function usesEverything(guest: Guest): Promise<void> {
  for (const key of ['g', '/', 'Enter', 'ArrowLeft', ' ', '?']) guest.hitsKey('First name', key, { repeat: true });
  guest.types('First name', 'Augusta');
  guest.chooses('3 guests');
  guest.selects('Larger party', /^8\b/);
  guest.the('date', 'Another day').dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  guest.presses('Reserve table for 2');
  guest.root.querySelector('form')?.requestSubmit();
  await settled();
}

describe('the page around', () => {
  it('does not hear what happens in the widget', async () => {
    const guest = await arriveFilledIn();
    const { heard, stop } = eavesdrop();
    await usesEverything(guest);
    stop();
    expect(heard).to.deep.equal([]);
  });

  for (const key of ['Escape', 'Tab'])
    it(`hears ${key}`, async () => {
      const guest = await arriveFilledIn();
      expect(guest.hitsKey('First name', key)).to.equal(true);
    });

  for (const key of ['a', 'Enter', 'ArrowDown', ' ', '1'])
    it(`does not hear "${key}"`, async () => {
      const guest = await arriveFilledIn();
      expect(guest.hitsKey('Last name', key, { repeat: true })).to.equal(false);
    });

  it('with a form of its own keeps it to itself, and the widget too', async () => {
    const form = document.createElement('form');
    const own = document.createElement('input');
    own.name = 'own';
    form.append(own);
    document.body.append(form);
    const guest = mount();
    form.append(guest.widget);
    const { heard, stop } = eavesdrop(form);
    await guest.choosesTime('7:30 PM');
    guest.fillsIn(ADA);
    await usesEverything(guest);
    guest.hitsKey('E-mail', 'Enter');
    await settled();
    stop();
    form.remove();
    expect(heard).to.deep.equal([]);
    expect([...new FormData(form).keys()]).to.deep.equal(['own']);
  });

  it('with a hash router keeps its address', async () => {
    const guest = await arrive();
    const { href } = location;
    guest.presses('Reserve table for 2');
    await guest.finds('group', /to look at$/);
    guest.presses('Choose a time');
    await settled();
    expect(location.href).to.equal(href);
  });
});

describe('in a closed menu of the page', () => {
  for (const style of ['visibility: hidden', 'opacity: 0; pointer-events: none'])
    it(`(${style}) it is neither seen nor hit, until the menu opens`, async () => {
      const guest = mount();
      const menu = document.createElement('div');
      menu.style.cssText = style;
      document.body.prepend(menu);
      menu.append(guest.widget);
      const heading = await until('the form', () => guest.root.querySelector('h2'));
      const { left, top } = heading.getBoundingClientRect();
      const isHit = () => document.elementFromPoint(left + 1, top + 1) === guest.widget;
      const isSeen = () => heading.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      expect([isSeen(), isHit()]).to.deep.equal([false, false]);
      menu.style.cssText = '';
      expect([isSeen(), isHit()]).to.deep.equal([true, true]);
      menu.remove();
    });
});

describe('a policy of the page', () => {
  it('that forbids what the widget needs is told in one line, and what else it forbids in none', async () => {
    await arrive();
    const { warn } = console;
    const said: string[] = [];
    console.warn = (line: string) => said.push(line);
    const forbid = (effectiveDirective: string, blockedURI: string, sample = '', disposition = 'enforce') =>
      document.dispatchEvent(
        Object.assign(new Event('securitypolicyviolation'), { effectiveDirective, blockedURI, sample, disposition }),
      );
    forbid('img-src', 'https://lume.example/restaurant/12/menu.jpg');
    forbid('style-src-elem', 'https://lume.example/plugins/reservation-widget/page.css');
    forbid('connect-src', 'https://reviews.example/restaurant/152/profile/stars');
    forbid('trusted-types', 'trusted-types-policy', 'lit-html');
    forbid('connect-src', 'https://api.example/restaurant/152/profile', '', 'report');
    expect(said).to.deep.equal([]);
    forbid('connect-src', 'https://api.example/restaurant/152/profile');
    forbid('script-src-elem', 'https://lume.example/v0.1.0/reservation-widget-companions.0123456789abc.js');
    forbid('trusted-types', 'trusted-types-policy', 'reservation-widget');
    console.warn = warn;
    expect(said).to.deep.equal([
      '<reservation-widget>: connect-src forbids https://api.example/restaurant/152/profile.',
    ]);
  });
});

describe('moved in the page', () => {
  const ways: [string, (guest: Guest, place: HTMLElement) => void][] = [
    ['by append', ({ widget }, place) => place.append(widget)],
    ['by insertBefore', ({ widget }, place) => place.insertBefore(widget, place.firstChild)],
    [
      'out and in again',
      ({ widget }, place) => {
        widget.remove();
        place.append(widget);
      },
    ],
  ];
  for (const [how, move] of ways) {
    it(`${how}, it keeps what was chosen and typed, and asks for nothing again`, async () => {
      const guest = await arriveFilledIn();
      const place = document.createElement('div');
      place.append(document.createElement('p'));
      document.body.append(place);
      const requests = backend.requests.length;
      move(guest, place);
      await settled();
      expect(parts(guest)).to.deep.equal(ADA);
      expect(guest.chosen('Dinner')).to.deep.equal(['Wednesday 7:30 PM']);
      expect(backend.requests).to.have.lengthOf(requests);
      guest.presses('Reserve table for 2');
      await backend.asked('write');
      place.remove();
    });

    it(`${how}, with a booking on its way, it comes to its end`, async () => {
      const guest = await arriveFilledIn();
      const place = document.createElement('div');
      document.body.append(place);
      guest.presses('Reserve table for 2');
      const write = await backend.asked('write');
      move(guest, place);
      await settled();
      expect(write.aborted).to.equal(false);
      expect(guest.sees('button', 'Reserving…')).to.not.equal(undefined);
      backend.serve(write);
      await guest.finds('heading', 'Your table is booked');
      expect(backend.of('write')).to.have.lengthOf(1);
      place.remove();
    });
  }
});

describe('removed', () => {
  it('and added a while later, it goes on where it was', async () => {
    const guest = await arriveFilledIn();
    guest.presses('Reserve table for 2');
    const write = await backend.asked('write');
    guest.widget.remove();
    backend.serve(write);
    await settled();
    expect(guest.toldOf('reservation-booked'), 'no page to tell').to.have.lengthOf(0);
    document.body.append(guest.widget);
    await guest.finds('heading', 'Your table is booked');
  });

  it('it draws nothing, and what the page changes meanwhile counts later', async () => {
    const guest = await arrive();
    guest.widget.remove();
    guest.widget.partySize = 5;
    await settled();
    expect(backend.of('times')).to.have.lengthOf(1);
    document.body.append(guest.widget);
    await guest.finds('button', 'Reserve table for 5');
  });

  it('before it was ever drawn, it asks for nothing', async () => {
    const guest = mount();
    guest.widget.remove();
    await settled();
    expect(backend.requests).to.have.lengthOf(0);
  });
});

describe('two on a page', () => {
  it('do not know of each other', async () => {
    const [first, second] = [await arriveFilledIn(), await arrive({ 'restaurant-id': '7' })];
    second.chooses('5 guests');
    clock.pass(250);
    await backend.asked('times', 3);
    await second.choosesTime('9:00 PM');
    second.types('First name', 'Grace');
    expect(parts(first)).to.deep.equal(ADA);
    expect(first.chosen('Party')).to.deep.equal(['2 guests']);
    expect(first.chosen('Dinner')).to.deep.equal(['Wednesday 7:30 PM']);

    first.presses('Reserve table for 2');
    backend.serve(await backend.asked('write'));
    await first.finds('heading', 'Your table is booked');
    expect(second.sees('button', 'Reserve table for 5')).to.not.equal(undefined);
    expect(second.wrote('First name')).to.equal('Grace');
    expect(second.toldOf('reservation-booked')).to.have.lengthOf(0);
  });
});

describe('where the page asks how wide it would like to be', () => {
  const PLACES: Readonly<Record<string, readonly [style: string, own?: string]>> = {
    'a flex row': ['display: flex'],
    'a flex row that centres': ['display: flex; justify-content: center; align-items: center'],
    'a flex column that centres': ['display: flex; flex-direction: column; align-items: center'],
    'a grid that centres': ['display: grid; justify-items: center'],
    'a float': ['', 'float: left'],
    'an absolute box': ['position: relative', 'position: absolute'],
    'a wrapper as wide as its content': ['display: flex; flex-direction: column; align-items: center', 'wrapped'],
    'a cell of a table': ['display: table', 'wrapped'],
  };

  /** The widget in a column of that width, in a box of that style. */
  async function standsIn([style, own = '']: readonly [string, string?], width: number) {
    const guest = mount();
    const column = document.createElement('div');
    const place = column.appendChild(document.createElement('div'));
    column.style.width = `${width}px`;
    place.style.cssText = style;
    if (own === 'wrapped') place.appendChild(document.createElement('div')).append(guest.widget);
    else {
      guest.widget.style.cssText = own;
      place.append(guest.widget);
    }
    document.body.append(column);
    await guest.finds('radio', /7:30 PM$/);
    const box = guest.widget.getBoundingClientRect();
    const form = guest.root.querySelector('.widget') ?? guest.widget;
    const seen = { width: box.width, form: form.getBoundingClientRect().width, overflow: column.scrollWidth - width };
    column.remove();
    return seen;
  }

  for (const [place, style] of Object.entries(PLACES)) {
    it(`in ${place} there is room for a form`, async () => {
      const { width, form } = await standsIn(style, 760);
      expect(width).to.be.within(560, 760);
      expect(form).to.equal(width);
    });

    it(`in ${place} of 280 px it keeps to them`, async () => {
      expect(await standsIn(style, 280)).to.deep.equal({ width: 280, form: 280, overflow: 0 });
    });
  }

  it('shares a row with the page’s words, and takes what a column is given', async () => {
    const guest = mount();
    const row = document.createElement('div');
    row.style.cssText = 'display: flex; width: 800px';
    const words = row.appendChild(document.createElement('p'));
    words.append('Pasta rolled each morning, wine from small growers, and a lamp over every table. '.repeat(4));
    row.append(guest.widget);
    document.body.append(row);
    await guest.finds('radio', /7:30 PM$/);
    expect(guest.widget.getBoundingClientRect().width).to.be.within(240, 560);
    expect(words.getBoundingClientRect().width).to.be.above(240);
    for (const each of [words, guest.widget]) each.style.flex = '1';
    expect(guest.widget.getBoundingClientRect().width).to.equal(400);
    row.style.width = '560px';
    expect(guest.widget.getBoundingClientRect().width).to.equal(280);
    row.remove();
  });

  it('goes by its own column, not by one of the page around that is measured, too', async () => {
    const guest = mount();
    const page = document.createElement('div');
    page.style.cssText = 'container-type: inline-size; width: 780px';
    guest.widget.style.cssText = 'width: 400px';
    page.append(guest.widget);
    document.body.append(page);
    await guest.finds('radio', /7:30 PM$/);
    const top = (role: 'region' | 'group', name: string) => guest.the(role, name).getBoundingClientRect().top;
    expect(top('region', 'Your table')).to.be.above(top('group', 'Dinner'));
    page.remove();
  });
});
