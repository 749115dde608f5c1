/** The guest's language: waited for a moment, never longer, and never at the cost of a booking. */
import { expect } from '@open-wc/testing';
import { loadPack } from '../../src/i18n/packs.js';
import type { Pack } from '../../src/i18n/packs.js';
import { arrive, backend, clock, letCome, mount, settled, until, wordsOf } from './guest.js';
import type { Guest } from './guest.js';

let deliver: (pack: Pack | undefined) => void;
let fail: (reason: Error) => void;
let asked: string[];

beforeEach(() => {
  asked = [];
  letCome({
    packs: async () => (language) => {
      asked.push(language);
      return new Promise((resolve, reject) => {
        deliver = resolve;
        fail = reject;
      });
    },
  });
});

async function german(): Promise<Pack | undefined> {
  return loadPack('de');
}

const seesFallback = ({ widget }: Guest) => widget.querySelector('a')?.checkVisibility();
const drawn = ({ root }: Guest) => root.querySelector('.widget') !== null;

describe('a page in another language', () => {
  it('is spoken to in it from the first word on; what is asked of the backend does not wait', async () => {
    const guest = mount({ lang: 'de-AT' });
    await backend.asked('profile');
    await settled();
    expect(drawn(guest), 'something to read').to.equal(false);
    expect(seesFallback(guest), 'meanwhile the children of the tag').to.equal(true);
    deliver(await german());
    await guest.finds('heading', 'Tisch reservieren');
    expect(seesFallback(guest)).to.equal(false);
    await guest.finds('radio', 'Mittwoch, 5. Juni');
    await guest.finds('radio', /^Mittwoch 19:30$/);
    expect(guest.root.querySelector('.widget')?.getAttribute('lang')).to.equal('de-AT');
    expect(asked).to.deep.equal(['de-AT']);
    expect(wordsOf(guest.status), 'what was told while the language was on its way').to.match(/Mittwoch, 5\. Juni/);
  });

  it('is spoken to in English after a second and a half, and in its own language once that has come', async () => {
    const guest = mount({ lang: 'de' });
    await backend.asked('profile');
    clock.pass(1499);
    await settled();
    expect(drawn(guest)).to.equal(false);
    clock.pass(1);
    await guest.finds('heading', 'Reserve a table');
    await guest.choosesTime('7:30 PM');
    guest.types('First name', 'Ada');
    deliver(await german());
    await guest.finds('heading', 'Tisch reservieren');
    expect(guest.wrote('Vorname')).to.equal('Ada');
  });

  it('is spoken to in English at once when its language cannot be fetched, or nobody has written it', async () => {
    for (const answer of [() => fail(new Error('404')), () => deliver(undefined)]) {
      const guest = mount({ lang: 'de' });
      await settled();
      answer();
      await guest.finds('heading', 'Reserve a table');
      expect(guest.root.querySelector('.widget')?.getAttribute('lang')).to.equal('en');
      guest.leaves();
    }
  });

  it('runs from right to left where that is how it is written', async () => {
    const guest = mount({ lang: 'ar' });
    await settled();
    deliver(await loadPack('ar'));
    await guest.finds('heading', 'احجز طاولة');
    expect(guest.root.querySelector('.widget')?.getAttribute('dir')).to.equal('rtl');
  });

  it('has its digits in every number, those of the parties among them', async () => {
    const guest = mount({ lang: 'ar-EG' });
    await until('the question', () => asked.length > 0);
    deliver(await loadPack('ar-EG'));
    await until('the parties', () => guest.root.querySelector('#party [aria-hidden]')?.textContent === '١');
    const list = guest.root.querySelector('#party select') as HTMLSelectElement;
    await until('the list', () => [...list.options].map(({ text }) => text).join(' ') === '٧+ ٧ ٨ ٩ ١٠ ١١+');
  });
});

describe('a page in English', () => {
  it('fetches nothing', async () => {
    await arrive({ lang: 'en-US' });
    expect(asked).to.deep.equal([]);
  });

  for (const [where, element] of [
    ['page', () => document.documentElement],
    ['part of the page', () => document.body],
  ] as const) {
    it(`is followed when the ${where} changes its language, and no longer once the widget is gone`, async () => {
      const guest = await arrive();
      element().setAttribute('lang', 'de');
      try {
        await until('the question for German', () => asked.length > 0);
        deliver(await german());
        await guest.finds('heading', 'Tisch reservieren');
        guest.leaves();
        element().setAttribute('lang', 'pl');
        await settled();
        expect(asked).to.deep.equal(['de']);
      } finally {
        element().removeAttribute('lang');
      }
    });
  }

  it('that changes to German keeps its words until the German ones are there', async () => {
    const guest = await arrive();
    guest.widget.lang = 'de';
    await settled();
    expect(guest.heading).to.equal('Reserve a table');
    deliver(await german());
    await guest.finds('heading', 'Tisch reservieren');
    guest.widget.lang = 'en';
    await guest.finds('heading', 'Reserve a table');
    guest.widget.lang = 'de';
    await guest.finds('heading', 'Tisch reservieren');
    expect(asked).to.deep.equal(['de']);
  });
});
