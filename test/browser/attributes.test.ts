import { expect } from '@open-wc/testing';
import { ReservationWidget } from '../../src/reservation-widget.js';
import {
  ADA,
  API,
  arrive,
  arriveFilledIn,
  backend,
  clock,
  fail,
  letCheck,
  mount,
  settled,
  TODAY,
  until,
} from './guest.js';
import type { Guest } from './guest.js';

const REFLECTED = {
  api: 'https://other.example',
  restaurantId: '7',
  mode: 'waitlist',
  partySize: '3',
  date: '2030-06-07',
  country: 'DE',
  theme: 'dark',
  assets: '/assets/',
} as const;

/** What the console is told while `body` runs. */
async function warningsDuring(body: () => Promise<unknown>): Promise<string[]> {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => void said.push(words.join(' '));
  try {
    await body();
  } finally {
    console.warn = warn;
  }
  return said;
}

function dayOf(guest: Guest): string {
  return (guest.the('date', 'Another day') as HTMLInputElement).value;
}

describe('attributes and properties', () => {
  it('are one: each property reads and writes its attribute', () => {
    const { widget } = mount();
    for (const [property, value] of Object.entries(REFLECTED)) {
      const attribute = property.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`);
      Reflect.set(widget, property, value);
      expect(widget.getAttribute(attribute), attribute).to.equal(value);
      widget.removeAttribute(attribute);
      expect(Reflect.get(widget, property), property).to.equal(null);
      widget.setAttribute(attribute, value);
      expect(Reflect.get(widget, property), property).to.equal(value);
      Reflect.set(widget, property, undefined);
      expect(widget.hasAttribute(attribute), attribute).to.equal(false);
    }
  });

  it('take a number where a page writes one', async () => {
    const { widget } = mount({}, { restaurantId: 7, partySize: 4 });
    expect(widget.getAttribute('restaurant-id')).to.equal('7');
    expect((await backend.asked('times')).url).to.match(/\/v2\/reservations\/7\/.*\/4$/);
  });

  it('set before the tag was known are adopted', async () => {
    const tag = 'late-reservation-widget';
    const early = document.createElement(tag);
    Object.assign(early, { api: API, restaurantId: 152, partySize: 5, customer: { firstName: 'Ada' } });
    Object.assign(early, { messages: { reserveHeading: 'Come in' } });
    document.body.append(early);
    class Late extends ReservationWidget {}
    customElements.define(tag, Late);
    expect((await backend.asked('times')).url).to.match(/\/152\/.*\/5$/);
    expect(early.getAttribute('party-size')).to.equal('5');
    expect((early as ReservationWidget).customer?.firstName).to.equal('Ada');
    await until('the heading', () => early.shadowRoot?.querySelector('h2')?.textContent === 'Come in');
    early.remove();
  });
});

describe('api', () => {
  for (const [given, profile] of [
    ['https://other.example/reserve/', 'https://other.example/reserve/restaurant/152/profile'],
    ['https://other.example/reserve', 'https://other.example/reserve/restaurant/152/profile'],
    ['', `${origin}/restaurant/152/profile`],
    ['/reserve/', `${origin}/reserve/restaurant/152/profile`],
    ['/wp-json/x?path=', `${origin}/wp-json/x?path=/restaurant/152/profile`],
  ] as const) {
    it(`"${given}" is a prefix of text, whatever the page's base is`, async () => {
      const base = document.createElement('base');
      base.href = 'https://elsewhere.example/deep/down/';
      document.head.append(base);
      try {
        mount({ api: given });
        expect((await backend.asked('profile')).url).to.equal(profile);
      } finally {
        base.remove();
      }
    });
  }

  it('another one begins anew and keeps what the guest typed', async () => {
    const guest = await arriveFilledIn();
    guest.widget.api = 'https://other.example';
    expect((await backend.asked('profile', 2)).url).to.match(/^https:\/\/other\.example\/restaurant\/152/);
    await guest.finds('radio', /7:30 PM$/);
    for (const [label, text] of Object.entries(ADA)) expect(guest.wrote(label), label).to.equal(text);
    expect(guest.canRead('Choose a time')).to.equal(true);
  });
});

describe('party-size', () => {
  it('is chosen beforehand', async () => {
    expect((await arrive({ 'party-size': '4' })).chosen('Party')).to.deep.equal(['4 guests']);
  });

  it('is clamped to what the restaurant takes', async () => {
    backend.profile = { ...backend.profile, minPartySizeForReservation: 2, maxPartySizeForReservation: 5 };
    expect((await arrive({ 'party-size': '40' })).chosen('Party')).to.deep.equal(['5 guests']);
    expect((await arrive({ 'party-size': '1' })).chosen('Party')).to.deep.equal(['2 guests']);
  });

  it('above what the restaurant takes is one entry of the list, and what stands in its place says so', async () => {
    backend.profile = { ...backend.profile, maxPartySizeForReservation: 5 };
    const list = (await arrive()).the('combobox', 'Larger party') as HTMLSelectElement;
    expect([...list.options].map(({ text }) => text)).to.deep.equal(['6+', '6+']);
    expect([...list.options].map(({ hidden }) => hidden)).to.deep.equal([true, false]);
  });

  it('may change later, but never what the guest chose', async () => {
    const guest = await arrive({ 'party-size': '4' });
    guest.widget.partySize = '3';
    await until('3 guests', () => guest.chosen('Party')[0] === '3 guests');
    guest.chooses('2 guests');
    guest.widget.partySize = '6';
    await settled();
    expect(guest.chosen('Party')).to.deep.equal(['2 guests']);
  });
});

describe('date', () => {
  it('is said again by the field that was emptied', async () => {
    const guest = await arrive({ date: '2030-06-08' });
    const field = guest.the('date', 'Another day') as HTMLInputElement;
    expect(field.value).to.equal('2030-06-08');
    field.value = '';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.dispatchEvent(new FocusEvent('blur'));
    expect(field.value).to.equal('2030-06-08');
    expect(guest.chosen('Day')).to.deep.equal(['Saturday, June 8']);
  });

  it('is chosen beforehand', async () => {
    const guest = await arrive({ date: '2030-06-07' });
    expect(guest.chosen('Day')).to.deep.equal(['Friday, June 7']);
    expect(backend.of('times').map(({ url }) => url.slice(-12))).to.deep.equal(['06-07-2030/2']);
  });

  for (const [what, given, day] of [
    ['in the past moves to today', '2020-01-01', TODAY],
    ['beyond the horizon moves to its end', '2031-01-01', '2030-08-04'],
    ['on a closed day moves to the next open one', '2030-06-10', '2030-06-11'],
  ] as const) {
    it(`${what}`, async () => {
      const guest = await arrive({ date: given });
      expect(dayOf(guest)).to.equal(day);
    });
  }

  it('may change later, but never what the guest chose', async () => {
    const guest = await arrive();
    guest.widget.date = '2030-06-08';
    await until('Saturday', () => dayOf(guest) === '2030-06-08');
    guest.chooses('Friday, June 7');
    guest.widget.date = '2030-06-09';
    await settled();
    expect(dayOf(guest)).to.equal('2030-06-07');
  });
});

describe('a value that cannot be used', () => {
  for (const [attribute, value, check] of [
    ['party-size', 'two', (guest: Guest) => guest.chosen('Party')[0] === '2 guests'],
    ['party-size', '-3', (guest: Guest) => guest.chosen('Party')[0] === '2 guests'],
    ['date', '06/07/2030', (guest: Guest) => dayOf(guest) === TODAY],
    ['date', '2030-02-30', (guest: Guest) => dayOf(guest) === TODAY],
    ['mode', 'table', (guest: Guest) => guest.heading === 'Reserve a table'],
    ['theme', 'pink', (guest: Guest) => guest.heading === 'Reserve a table'],
  ] as const) {
    it(`${attribute}="${value}" is the default, with one warning`, async () => {
      const said = await warningsDuring(async () => {
        const guest = await arrive({ [attribute]: value });
        expect(check(guest), 'the default').to.equal(true);
        guest.chooses('3 guests');
        guest.widget.setAttribute('country', 'US');
        await settled();
      });
      expect(said).to.have.lengthOf(1);
      expect(said[0]).to.contain(`${attribute}="${value}"`);
    });
  }

  it('country="USA" is the restaurant’s own, with one warning', async () => {
    letCheck();
    const said = await warningsDuring(async () => {
      const guest = await arriveFilledIn({ country: 'USA' });
      guest.touches();
      expect(((await guest.finds('combobox', 'Country')) as HTMLSelectElement).value).to.equal('US');
    });
    expect(said.filter((each) => each.includes('country="USA"'))).to.have.lengthOf(1);
  });

  for (const id of ['lume', '', '0'])
    it(`restaurant-id="${id}" is none: the fallback is shown, nothing is asked, with one warning`, async () => {
      const said = await warningsDuring(async () => {
        const guest = mount({ 'restaurant-id': id });
        await guest.reads('Tables can’t be booked online right now');
        await settled();
        expect(guest.widget.querySelector('a')?.checkVisibility()).to.equal(true);
      });
      expect(said).to.have.lengthOf(1);
      expect(backend.requests).to.have.lengthOf(0);
    });
});

describe('restaurant-id', () => {
  it('another one begins anew and keeps what the guest typed and chose', async () => {
    const guest = await arriveFilledIn();
    guest.chooses('3 guests');
    backend.hold('profile');
    guest.widget.restaurantId = 7;
    const profile = await backend.asked('profile', 2);
    expect(profile.url).to.equal(`${API}/restaurant/7/profile`);
    profile.answer({ ...backend.profile, name: 'Trattoria Sette' });
    await guest.finds('radio', /7:30 PM$/);
    expect(guest.chosen('Party')).to.deep.equal(['3 guests']);
    expect(guest.wrote('E-mail')).to.equal(ADA['E-mail']);
    expect(guest.canRead('news and offers from Trattoria Sette')).to.equal(true);
  });

  it('an answer of the restaurant before is not heard', async () => {
    backend.hold('profile');
    const guest = mount();
    const first = await backend.asked('profile');
    guest.widget.restaurantId = 7;
    const second = await backend.asked('profile', 2);
    expect(first.aborted).to.equal(true);
    second.answer({ ...backend.profile, name: 'Trattoria Sette' });
    first.answer({ ...backend.profile, name: 'Osteria Lume' });
    await guest.choosesTime('7:30 PM');
    expect(guest.canRead('news and offers from Trattoria Sette')).to.equal(true);
  });

  it('changed while a booking is on its way: that booking keeps its own end', async () => {
    const guest = await arriveFilledIn();
    guest.presses('Reserve table for 2');
    const write = await backend.asked('write');
    guest.widget.restaurantId = 7;
    await settled();
    expect(write.aborted).to.equal(false);
    expect(backend.of('profile')).to.have.lengthOf(1);
    backend.serve(write);
    await guest.finds('heading', 'Your table is booked');
    expect(guest.toldOf('reservation-booked')[0]?.restaurantId).to.equal(152);
    guest.presses('Make another booking');
    expect((await backend.asked('profile', 2)).url).to.contain('/restaurant/7/');
  });

  it('changed while a booking is on its way that is then refused: begins anew, with everything typed', async () => {
    const guest = await arriveFilledIn();
    guest.presses('Reserve table for 2');
    const write = await backend.asked('write');
    guest.widget.restaurantId = 7;
    await settled();
    write.refuse(409, { code: 'slot_taken' });
    expect((await backend.asked('profile', 2)).url).to.contain('/restaurant/7/');
    await guest.finds('radio', /7:30 PM$/);
    expect(guest.wrote('First name')).to.equal('Ada');
  });
});

describe('mode', () => {
  it('waitlist asks for the queue at once', async () => {
    const guest = await arrive({ mode: 'waitlist' });
    expect(guest.heading).to.equal('Join the waitlist');
    expect(guest.the('radio', /^Main Floor/).parentElement?.textContent).to.contain('20–30 minutes');
    expect(backend.of('times')).to.have.lengthOf(0);
  });

  it('reservation offers no waitlist on a full day, auto does', async () => {
    backend.times = () => ({});
    const [strict, open] = [mount({ mode: 'reservation' }), mount()];
    await open.finds('button', 'Join the waitlist for now');
    await strict.finds('button', 'Find the next free day');
    expect(strict.sees('button', /waitlist/)).to.equal(undefined);
  });
});

describe('theme', () => {
  const backgroundOf = ({ root }: Guest) => getComputedStyle(root.querySelector('[part=widget]') ?? fail('no widget'));

  it('is light unless asked', async () => {
    const [plain, light, dark] = [mount(), mount({ theme: 'light' }), mount({ theme: 'dark' })];
    for (const guest of [plain, light, dark]) await guest.finds('radio', /7:30 PM$/);
    expect(backgroundOf(plain).backgroundColor).to.equal(backgroundOf(light).backgroundColor);
    expect(backgroundOf(plain).backgroundColor).not.to.equal(backgroundOf(dark).backgroundColor);
    dark.widget.theme = null;
    await settled();
    expect(backgroundOf(dark).backgroundColor).to.equal(backgroundOf(plain).backgroundColor);
  });
});

describe('language', () => {
  const spokenBy = ({ root }: Guest) => root.querySelector('[part=widget]')?.getAttribute('lang');

  it('is the tag’s own', async () => {
    const guest = await arrive();
    guest.widget.lang = 'en-GB';
    await until('a British clock', () => guest.sees('radio', 'Wednesday 19:30'));
    expect(spokenBy(guest)).to.equal('en-GB');
  });

  it('else the nearest ancestor’s, out of a shadow root too', async () => {
    const host = document.createElement('div');
    host.lang = 'en-GB';
    const inner = document.createElement('p');
    host.attachShadow({ mode: 'open' }).append(inner);
    document.body.append(host);
    const guest = mount();
    inner.append(guest.widget);
    await guest.finds('radio', 'Wednesday 19:30');
    host.remove();
  });

  for (const language of ['fr', 'tlh', 'not a language']) {
    it(`"${language}" is not spoken here: English throughout, and said to be English`, async () => {
      const guest = mount({ lang: language });
      await guest.finds('radio', 'Wednesday 7:30 PM');
      expect(guest.heading).to.equal('Reserve a table');
      expect(guest.chosen('Day')).to.deep.equal(['Wednesday, June 5']);
      expect(spokenBy(guest)).to.equal('en');
    });
  }
});

describe('messages', () => {
  it('replace a phrase by a text, also where the phrase is a function', async () => {
    const guest = await arrive({}, { messages: { reserveHeading: 'Come in', reserve: 'Reserve it' } });
    expect(guest.heading).to.equal('Come in');
    expect(guest.sees('button', 'Reserve it')).to.not.equal(undefined);
  });

  it('replace a phrase by a function of the same arguments, at any time', async () => {
    const guest = await arrive();
    guest.widget.messages = { reserve: (party) => `Book for ${party}, please` };
    await guest.finds('button', 'Book for 2, please');
    guest.widget.messages = undefined;
    await guest.finds('button', 'Reserve table for 2');
  });

  it('are text, never markup; unknown names are ignored', async () => {
    const messages = { reserveHeading: '<b>Come in</b>', nonsense: 'x' };
    const guest = await arrive({}, { messages });
    expect(guest.heading).to.equal('<b>Come in</b>');
  });
});

describe('reset()', () => {
  it('clears what was typed and chosen', async () => {
    const guest = await arriveFilledIn();
    guest.chooses('4 guests');
    await guest.finds('button', 'Reserve table for 4');
    guest.widget.reset();
    await backend.asked('profile', 2);
    await guest.choosesTime('7:30 PM');
    expect(guest.wrote('First name')).to.equal('');
    expect(guest.chosen('Party')).to.deep.equal(['2 guests']);
  });

  it('does nothing while a booking is on its way', async () => {
    const guest = await arriveFilledIn();
    guest.presses('Reserve table for 2');
    const write = await backend.asked('write');
    guest.widget.reset();
    clock.pass(1000);
    backend.serve(write);
    await guest.finds('heading', 'Your table is booked');
  });

  it('while a booking is on its way changes nothing, whoever the page knows', async () => {
    const guest = await arriveFilledIn({}, { customer: { firstName: 'Grace' } });
    guest.types('First name', 'Ada');
    guest.presses('Reserve table for 2');
    const write = await backend.asked('write');
    guest.widget.reset();
    write.refuse(422, { code: 'invalid' });
    await guest.finds('button', 'Reserve table for 2');
    expect(guest.wrote('First name')).to.equal('Ada');
  });
});
