import { expect } from '@open-wc/testing';
import { fullChecks } from '../../src/checks/full-checks.js';
import { lenientChecks } from '../../src/checks/checks.js';
import type { Checks } from '../../src/checks/checks.js';
import { arrive, arriveFilledIn, backend, clock, fail, letCheck, letCome, settled, until } from './guest.js';
import type { Guest } from './guest.js';

const SEND = 'Reserve table for 2';

interface Loading {
  readonly assets: string | undefined;
  readonly arrive: (checks: Checks) => void;
  readonly break: () => void;
}

/** From now on the checks come when the test lets them. */
function holdChecks(): Loading[] {
  const loads: Loading[] = [];
  letCome({
    checks: (assets) =>
      new Promise((resolve, reject) => loads.push({ assets, arrive: resolve, break: () => reject(new Error('gone')) })),
  });
  return loads;
}

function touch(guest: Guest): void {
  guest.the('radio', '2 guests').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
}

/** A guest with all checks there. */
async function arriveChecked(attributes: Record<string, string> = {}): Promise<Guest> {
  letCheck();
  const guest = await arriveFilledIn(attributes);
  touch(guest);
  await until('the countries', () => countries(guest).length > 200);
  return guest;
}

function countries(guest: Guest): HTMLOptionElement[] {
  const list = guest.sees('combobox', 'Country');
  return list instanceof HTMLSelectElement ? [...list.options] : [];
}

describe('the checks', () => {
  it('are not asked for before the guest shows intent, then once, with the page’s `assets`', async () => {
    const loads = holdChecks();
    const guest = await arrive({ assets: '/files/' });
    expect(loads).to.have.lengthOf(0);
    touch(guest);
    touch(guest);
    guest.the('radio', '3 guests').focus();
    expect(loads.map(({ assets }) => assets)).to.deep.equal(['/files/']);
  });

  it('that do not come hold nobody up, and the next touch tries again', async () => {
    const loads = holdChecks();
    const guest = await arriveFilledIn();
    touch(guest);
    loads[0]?.break();
    await settled();
    touch(guest);
    expect(loads).to.have.lengthOf(2);
    guest.types('Phone', '313 555 0142');
    guest.presses(SEND);
    expect((await backend.asked('write')).customer.phoneNumber).to.equal('3135550142');
  });

  it('that come late bring the countries and rewrite nothing that was typed', async () => {
    const loads = holdChecks();
    const guest = await arriveFilledIn();
    expect(countries(guest)).to.have.lengthOf(0);
    touch(guest);
    const typed = { 'First name': ' ada ', Phone: '00 49 (151) 234-56789', 'E-mail': 'Ada@Gmial.com' };
    guest.fillsIn(typed);
    (loads[0] ?? fail('not asked for')).arrive(fullChecks);
    await until('the countries', () => countries(guest).length > 200);
    for (const [label, text] of Object.entries(typed)) expect(guest.wrote(label), label).to.equal(text);
    expect(countries(guest).some((option) => option.text.trim() === 'Germany +49')).to.equal(true);
  });

  it('that come while it is sent change nothing of what was sent', async () => {
    const loads = holdChecks();
    const guest = await arriveFilledIn();
    touch(guest);
    guest.types('Phone', '12');
    guest.types('Phone', '1234567');
    guest.presses(SEND);
    const write = await backend.asked('write');
    loads[0]?.arrive(fullChecks);
    await settled();
    backend.serve(write);
    await guest.finds('heading', 'Your table is booked');
    expect(backend.of('write')).to.have.lengthOf(1);
  });
});

describe('a phone number, with the checks there', () => {
  it('moves the country when it begins with +', async () => {
    const guest = await arriveChecked();
    guest.types('Phone', '+44 20 7946 0018');
    await until('Britain', () => (guest.the('combobox', 'Country') as HTMLSelectElement).value === 'GB');
    guest.types('Phone', '313 555 0142');
    await until('the restaurant’s', () => (guest.the('combobox', 'Country') as HTMLSelectElement).value === 'US');
  });

  it('is read in the country the guest chooses, and sent as E.164', async () => {
    const guest = await arriveChecked();
    guest.selects('Country', /^Germany/);
    guest.types('Phone', '0151 23456789');
    guest.presses(SEND);
    expect((await backend.asked('write')).customer.phoneNumber).to.equal('+4915123456789');
  });

  it('is read in the country the page names', async () => {
    const guest = await arriveChecked({ country: 'de' });
    guest.types('Phone', '0151 23456789');
    guest.presses(SEND);
    expect((await backend.asked('write')).customer.phoneNumber).to.equal('+4915123456789');
  });

  it('too short is said of the country', async () => {
    const guest = await arriveChecked();
    guest.types('Phone', '313 555');
    guest.presses(SEND);
    await until('the words', () => guest.told('Phone') === 'This number looks too short for the United States');
  });

  it('that is doubtful is asked about once, and yes sends it', async () => {
    const guest = await arriveChecked();
    guest.types('Phone', '+1 111 222 3333');
    guest.presses(SEND);
    await until('the question', () => guest.told('Phone').includes('Is this right? +1 111 222 3333'));
    guest.presses('Yes, it is');
    await until('no question', () => guest.told('Phone') === '');
    expect(guest.focused).to.equal('Phone');
    guest.presses(SEND);
    expect((await backend.asked('write')).customer.phoneNumber).to.equal('+11112223333');
  });

  it('of two meanings is asked about with both, and the chosen one is sent', async () => {
    const guest = await arriveChecked({ country: 'DE' });
    guest.pastes('Phone', '14155550132');
    guest.presses(SEND);
    await guest.finds('group', 'Which number is yours?');
    expect(guest.chosen('Which number is yours')).to.deep.equal([]);
    const attributes = [...guest.root.querySelectorAll('*')].flatMap((each) => [...each.attributes]);
    expect(attributes.filter(({ value }) => /4155550132/.test(value))).to.deep.equal([]);
    guest.chooses(/^\+1 415 555 0132$/);
    await until('the answer', () => guest.chosen('Which number is yours').join() === '+1 415 555 0132');
    guest.presses(SEND);
    expect((await backend.asked('write')).customer.phoneNumber).to.equal('+14155550132');
  });
});

describe('an e-mail address, with the checks there', () => {
  it('with a likely slip gets an offer, applied only on a click', async () => {
    const guest = await arriveChecked();
    guest.types('E-mail', 'ada@gmial.com');
    await guest.reads('Did you mean ada@gmail.com?');
    expect(guest.wrote('E-mail')).to.equal('ada@gmial.com');
    guest.presses('Use it');
    await until('the address', () => guest.wrote('E-mail') === 'ada@gmail.com');
    expect(guest.focused).to.equal('E-mail');
  });

  it('is offered nothing while it is being typed, and what it may have meant once the hand leaves it', async () => {
    const guest = await arriveChecked();
    const field = guest.field('E-mail');
    for (const half of ['ada@gmai', 'ada@gmail.', 'ada@example.', 'ada@gmail.co']) {
      guest.types('E-mail', half);
      await settled();
      expect(guest.canRead('Did you mean'), half).to.equal(false);
    }
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(guest.canRead('Did you mean'), 'under the press that leaves the field').to.equal(false);
    clock.pass(200);
    await guest.reads('Did you mean ada@gmail.com?');
    guest.types('E-mail', 'ada@gmail.com');
    await until('no offer', () => !guest.canRead('Did you mean'));
  });

  it('that is marked is offered what it may have meant as it is typed', async () => {
    const guest = await arriveChecked();
    guest.types('E-mail', 'ada @gmail.com');
    guest.presses(SEND);
    await guest.reads('Did you mean ada@gmail.com?');
  });

  it('whose offer is not taken is sent as it stands', async () => {
    const guest = await arriveChecked();
    guest.types('E-mail', 'ada@gmial.com');
    guest.presses(SEND);
    expect((await backend.asked('write')).customer.email).to.equal('ada@gmial.com');
  });
});

describe('a level out of a long list', () => {
  it('that is no longer offered is said to be wrong at the list', async () => {
    backend.tiers = ['Tin', 'Copper', 'Bronze', 'Silver', 'Gold', 'Platinum', 'Diamond'];
    const guest = await arriveChecked();
    guest.unfolds('Member? Add your number');
    guest.selects(/^Member level/, 'Gold');
    guest.presses(SEND);
    (await backend.asked('write')).refuse(422, { code: 'tier_unknown' });
    await guest.reads('This level is no longer offered');
    const list = guest.the('combobox', /^Member level/);
    await until('the mark', () => list.getAttribute('aria-invalid') === 'true');
    const about = guest.root.getElementById(list.getAttribute('aria-describedby') ?? '');
    expect(about?.textContent).to.contain('This level is no longer offered');
  });
});

describe('the contract', () => {
  it('broken is said at the field, and nothing is sent nor told to the page', async () => {
    const strict: Checks = { ...lenientChecks, contractFaults: () => ['customerInformation.lastName'] };
    letCome({ checks: async () => strict });
    const guest = await arriveFilledIn();
    touch(guest);
    await settled();
    guest.presses(SEND);
    await until('the field', () => guest.field('Last name').getAttribute('aria-invalid') === 'true');
    await settled();
    expect(backend.of('write')).to.have.lengthOf(0);
    expect(guest.toldOf('reservation-submit')).to.have.lengthOf(0);
    await until('the summary in focus', () => guest.focused === 'One thing to look at');
  });
});
