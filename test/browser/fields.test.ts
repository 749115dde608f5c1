/** Fields of the owner's choice: what the tag's attributes make of the form, and what of it is sent. */
import { expect } from '@open-wc/testing';
import type { OpenFields } from '../../src/fields/fields.js';
import { openFields } from '../../src/fields/open-fields.js';
import { loadPack } from '../../src/i18n/packs.js';
import { ADA, arrive, arriveFilledIn, backend, fail, letCome, nameOf, settled } from './guest.js';
import type { Guest } from './guest.js';

const SEND = 'Reserve table for 2';
const MORE = 'Anything we should know?';
const WISHES = { occasions: 'birthday, Chef’s table', diets: 'vegan, gluten-free=celiaco' };
const ADDRESS = location.href;
const { warn } = console;

beforeEach(() => letCome({ fields: async () => openFields }));
afterEach(() => {
  history.replaceState(null, '', ADDRESS);
  console.warn = warn;
});

/** The page's address until the test ends. */
function linksTo(query: string): void {
  history.replaceState(null, '', `${location.pathname}${query}`);
}

async function sends(guest: Guest): Promise<Record<string, unknown>> {
  guest.presses(SEND);
  return (await backend.asked('write')).body;
}

/** What the console is warned of from now on. */
function listens(): string[] {
  const warned: string[] = [];
  console.warn = (...words: unknown[]) => warned.push(words.join(' '));
  return warned;
}

const labels = (guest: Guest) => guest.all('textbox').map(nameOf);
const problems = (guest: Guest) =>
  [...guest.root.querySelectorAll('#problems li')].map((each) => each.textContent?.trim());

describe('the companion of the owner’s fields', () => {
  it('is fetched only for a tag that has one of its attributes', async () => {
    const asked: (string | undefined)[] = [];
    letCome({ fields: async (assets) => (asked.push(assets), openFields) });
    const guest = await arrive();
    expect(asked).to.eql([]);
    guest.widget.setAttribute('last-name', 'hidden');
    await settled();
    expect(asked).to.eql([undefined]);
    await arrive({ terms: '/terms', assets: '/v1/' });
    expect(asked).to.eql([undefined, '/v1/']);
  });

  it('that never comes leaves the form as it is without', async () => {
    letCome({ fields: () => Promise.reject(new Error('blocked')) });
    const guest = await arriveFilledIn({ 'last-name': 'hidden', membership: 'required', ...WISHES, terms: '/terms' });
    expect(labels(guest)).to.include('Last name optional');
    expect((await sends(guest)).customerInformation).to.include({ lastName: 'Lovelace' });
  });

  it('that comes late takes nothing that was typed', async () => {
    let come: (open: OpenFields) => void = () => fail('not asked for');
    letCome({ fields: () => new Promise((resolve) => (come = resolve)) });
    const guest = await arriveFilledIn({ ...WISHES, prefill: 'url' });
    linksTo('?first-name=Eve&email=eve@example.com');
    come(openFields);
    guest.unfolds(MORE);
    await guest.finds('combobox', /^Occasion/);
    for (const [label, text] of Object.entries(ADA)) expect(guest.wrote(label), label).to.equal(text);
  });

  it('may be told otherwise at any time', async () => {
    const guest = await arriveFilledIn({ occasions: 'birthday' });
    guest.widget.setAttribute('last-name', 'hidden');
    await settled();
    expect(labels(guest)).not.to.include('Last name optional');
    guest.widget.setAttribute('last-name', 'required');
    await settled();
    expect(guest.wrote('Last name')).to.equal('Lovelace');
    guest.widget.removeAttribute('last-name');
    await settled();
    expect(labels(guest)).to.include('Last name optional');
  });
});

describe('the last name', () => {
  it('hidden, is neither asked nor sent', async () => {
    const guest = await arrive({ 'last-name': 'hidden' }, { customer: { firstName: 'Ada', lastName: 'Lovelace' } });
    await guest.choosesTime('7:30 PM');
    expect(labels(guest).slice(0, 3)).to.eql(['First name', 'Phone', 'E-mail']);
    guest.fillsIn({ Phone: ADA.Phone, 'E-mail': ADA['E-mail'] });
    expect((await sends(guest)).customerInformation).not.to.have.property('lastName');
  });

  it('required, is asked for in its place, in words, and by the summary', async () => {
    const guest = await arriveFilledIn({ 'last-name': 'required' });
    guest.types('Last name', ' ');
    guest.types('E-mail', '');
    guest.presses(SEND);
    await settled();
    expect(problems(guest)).to.eql(['Enter your last name', 'Enter your e-mail so that the restaurant can reach you']);
    expect(guest.told('Last name')).to.equal('Enter your last name');
    expect(guest.field('Last name').getAttribute('aria-required')).to.equal('true');
    expect(labels(guest)).to.include('Last name');
    guest.presses('Enter your last name');
    await settled();
    expect(guest.focused).to.equal('Last name');
    guest.types('Last name', 'Lovelace');
    await settled();
    expect(problems(guest)).to.have.lengthOf(1);
    expect(backend.of('write')).to.have.lengthOf(0);
  });
});

describe('the membership', () => {
  it('hidden, is neither asked nor sent', async () => {
    const customer = { memberInfo: { memberNumber: '77', memberTier: 'Silver' } };
    const guest = await arrive({ membership: 'hidden' }, { customer });
    await guest.choosesTime('7:30 PM');
    guest.fillsIn(ADA);
    expect(guest.text).not.to.contain('Member');
    expect((await sends(guest)).customerInformation).not.to.have.property('memberInfo');
  });

  it('required, is unfolded and asks for the number', async () => {
    const guest = await arriveFilledIn({ membership: 'required' });
    expect(labels(guest)).to.include('Member number');
    guest.presses(SEND);
    await settled();
    expect(problems(guest)).to.eql(['Enter your member number']);
    guest.types('Member number', '77');
    expect((await sends(guest)).customerInformation).to.deep.include({ memberInfo: { memberNumber: '77' } });
  });

  it('required, keeps nobody out of a restaurant that has none', async () => {
    backend.profile.features = ['reservation'];
    const guest = await arriveFilledIn({ membership: 'required' });
    expect((await sends(guest)).customerInformation).not.to.have.property('memberInfo');
  });
});

describe('occasion and diets', () => {
  it('are offered beside the notes, in the guest’s words, and sent in the house’s', async () => {
    const guest = await arriveFilledIn(WISHES);
    guest.unfolds(MORE);
    const list = guest.the('combobox', 'Occasion optional') as HTMLSelectElement;
    expect([...list.options].map((option) => option.text.trim())).to.eql([
      'Nothing special',
      'Birthday',
      'Chef’s table',
    ]);
    // Faster than it is drawn.
    guest.ticks('Vegan');
    guest.selects('Occasion optional', 'Birthday');
    guest.ticks('Gluten-free');
    guest.types('Notes for the restaurant', 'By the window');
    await settled();
    expect(guest.chosen('Diets and allergies')).to.eql(['Vegan', 'Gluten-free']);
    expect((await sends(guest)).notes).to.equal('[birthday] [vegan, celiaco]\nBy the window');
  });

  it('may be taken back', async () => {
    const guest = await arriveFilledIn(WISHES);
    guest.unfolds(MORE);
    guest.selects('Occasion optional', 'Birthday');
    guest.ticks('Vegan');
    await settled();
    guest.selects('Occasion optional', 'Nothing special');
    guest.ticks('Vegan');
    await settled();
    expect(guest.chosen('Diets and allergies')).to.eql([]);
    expect(await sends(guest)).not.to.have.property('notes');
  });

  it('count for the longest notes, which are never cut', async () => {
    const guest = await arriveFilledIn(WISHES);
    guest.unfolds(MORE);
    const notes = 'x'.repeat(494);
    guest.types('Notes for the restaurant', notes);
    guest.ticks('Vegan');
    guest.presses(SEND);
    await settled();
    expect(problems(guest)).to.eql(['Notes for the restaurant: please use fewer characters']);
    expect(guest.wrote('Notes for the restaurant')).to.equal(notes);
    guest.ticks('Vegan');
    expect((await sends(guest)).notes).to.equal(notes);
  });

  it('are kept by a refusal, and forgotten by the next booking', async () => {
    const guest = await arriveFilledIn(WISHES);
    guest.unfolds(MORE);
    guest.ticks('Vegan');
    guest.presses(SEND);
    (await backend.asked('write')).refuse(503, { code: 'unavailable' });
    await guest.finds('button', SEND);
    expect(guest.chosen('Diets and allergies')).to.eql(['Vegan']);
    guest.presses(SEND);
    (await backend.asked('write', 2)).answer({ reference: 'K7M2QX9A' }, 201);
    await guest.finds('heading', 'Your table is booked');
    guest.presses('Make another booking');
    await guest.choosesTime('8:00 PM');
    guest.unfolds(MORE);
    expect(guest.chosen('Diets and allergies')).to.eql([]);
  });

  it('are in sight again when nobody knew for a while, and then it was refused', async () => {
    backend.profile.features = ['reservation', 'idempotency'];
    const guest = await arriveFilledIn(WISHES);
    guest.unfolds(MORE);
    guest.ticks('Vegan');
    guest.presses(SEND);
    (await backend.asked('write')).say(200, '<html>');
    (await guest.finds('button', 'Check again')).click();
    (await backend.asked('write', 2)).refuse(422, { code: 'invalid' });
    await guest.finds('button', SEND);
    expect(guest.chosen('Diets and allergies')).to.eql(['Vegan']);
  });

  it('speak the guest’s language, and overrides count', async () => {
    letCome({ packs: async () => loadPack });
    const guest = await arriveFilledInGerman();
    guest.unfolds('Sollten wir noch etwas wissen?');
    expect(nameOf(guest.the('combobox', /^Anlass/))).to.equal('Anlass freiwillig');
    expect(guest.all('checkbox').slice(0, 2).map(nameOf)).to.eql(['Rein pflanzlich', 'Glutenfrei']);
  });

  async function arriveFilledInGerman(): Promise<Guest> {
    const guest = await arrive({ ...WISHES, mode: 'waitlist' }, { messages: { vegan: 'Rein pflanzlich' } });
    guest.widget.lang = 'de';
    await guest.finds('heading', 'Auf die Warteliste');
    return guest;
  }
});

describe('terms and privacy', () => {
  it('are linked under the button, in a tab of their own', async () => {
    const guest = await arriveFilledIn({ terms: '/terms', privacy: 'https://lume.example/privacy' });
    await guest.reads('By sending this you accept the restaurant’s terms');
    const found = ['terms (opens in a new tab)', 'Privacy notice (opens in a new tab)'].map(
      (name) => guest.the('link', name) as HTMLAnchorElement,
    );
    expect(found.map(({ href }) => href)).to.eql([`${location.origin}/terms`, 'https://lume.example/privacy']);
    for (const { target, rel } of found) expect([target, rel]).to.eql(['_blank', 'noopener']);
    await sends(guest);
  });

  it('may each be alone', async () => {
    const guest = await arriveFilledIn({ privacy: '/privacy' });
    await guest.finds('link', /^Privacy notice/);
    expect(guest.canRead('terms')).to.equal(false);
  });

  for (const address of ['javascript:alert(1)', 'data:text/html,x', 'http://', 'file:///etc/passwd'])
    it(`are no link to ${address}`, async () => {
      const warned = listens();
      const guest = await arriveFilledIn({ terms: address });
      await settled();
      expect(guest.canRead('terms')).to.equal(false);
      expect(warned).to.have.lengthOf(1);
      expect(warned[0]).to.contain('terms=');
    });
});

describe('the page’s address', () => {
  it('fills in nothing that the owner does not ask for', async () => {
    linksTo('?party=4&first-name=Eve');
    const guest = await arrive({ 'last-name': 'optional' });
    await guest.choosesTime('7:30 PM');
    expect(guest.chosen('Party')).to.eql(['2 guests']);
    expect(guest.wrote('First name')).to.equal('');
  });

  it('fills the form in before the guest’s eyes, and sends nothing', async () => {
    linksTo(
      '?party=4&date=2030-06-06&time=19:30&first-name=Ada&phone=+1+313+555+0142&notes=Hello#email=ada@example.com',
    );
    const guest = await arrive({ prefill: 'url', 'party-size': '3' });
    await guest.finds('textbox', 'First name');
    expect(guest.chosen('Party')).to.eql(['4 guests']);
    expect(guest.chosen('Day')[0]).to.match(/June 6/);
    expect(guest.text).to.contain('7:30 PM');
    expect(
      ['First name', 'Last name', 'Phone', 'E-mail', 'Notes for the restaurant'].map((l) => guest.wrote(l)),
    ).to.eql(['Ada', '', '+1 313 555 0142', 'ada@example.com', 'Hello']);
    expect(backend.of('write')).to.have.lengthOf(0);
    guest.presses('Reserve table for 4');
    expect((await backend.asked('write')).body).to.include({ time: '2030-06-06T23:30:00.000Z', partySize: 4 });
  });

  it('leaves a time that is not free to the guest', async () => {
    linksTo('?time=18:00');
    const guest = await arrive({ prefill: 'url' });
    await settled();
    expect(guest.text).to.contain('Choose a time');
    expect(guest.all('textbox')).to.eql([]);
  });

  it('takes no time on another day than it names', async () => {
    linksTo('?date=2030-06-10&time=19:30');
    const guest = await arrive({ prefill: 'url' });
    await guest.finds('radio', /Tuesday 7:30 PM$/);
    expect(guest.all('textbox')).to.eql([]);
  });

  it('never mixes into somebody whom the page or the guest has named', async () => {
    linksTo('?last-name=Evil&email=eve@example.com&notes=Hello');
    const guest = await arrive({ prefill: 'url' }, { customer: { firstName: 'Ada' } });
    await guest.choosesTime('7:30 PM');
    expect(['First name', 'Last name', 'E-mail', 'Notes for the restaurant'].map((l) => guest.wrote(l))).to.eql([
      'Ada',
      '',
      '',
      'Hello',
    ]);
  });

  it('does not come back for the next guest', async () => {
    linksTo('?first-name=Ada');
    const guest = await arrive({ prefill: 'url' });
    await guest.choosesTime('7:30 PM');
    expect(guest.wrote('First name')).to.equal('Ada');
    guest.widget.reset();
    await settled();
    await guest.choosesTime('7:30 PM');
    expect(guest.wrote('First name')).to.equal('');
  });

  it('never gives a membership', async () => {
    linksTo('?membership=77&member-number=77&memberNumber=77');
    const guest = await arrive({ prefill: 'url', membership: 'required' });
    await guest.choosesTime('7:30 PM');
    expect(guest.wrote('Member number')).to.equal('');
  });

  it('is said in the console only where the attribute is wrong, and none of it there', async () => {
    const warned = listens();
    linksTo('?party=many&email=eve@example.com');
    await arrive({ prefill: 'url' });
    expect(warned).to.eql([]);
    await arrive({ prefill: 'yes' });
    await settled();
    expect(warned).to.eql(['<reservation-widget> prefill="yes" is not url; the default is used.']);
  });
});
