import { expect } from '@open-wc/testing';
import type { Customer, CustomerToken } from '../../src/customer.js';
import { ReservationWidget } from '../../src/reservation-widget.js';
import { arrive, backend, fail, letCheck, until } from './guest.js';
import type { Guest } from './guest.js';
import type { Request } from './scripted-backend.js';

const ADA: Customer = {
  id: 'guest-815',
  firstName: 'Ada',
  lastName: 'Lovelace',
  phoneNumber: '+13135550142',
  email: 'ada@example.com',
  imageUrl: 'https://club.example/ada.jpg',
  memberInfo: { memberNumber: '77', memberTier: 'Platinum' },
};

async function arriveAs(customer: Customer, customerToken?: CustomerToken): Promise<Guest> {
  const guest = await arrive({}, { customer, customerToken });
  await guest.choosesTime('7:30 PM');
  return guest;
}

async function sends(guest: Guest): Promise<Request> {
  guest.presses('Reserve table for 2');
  return backend.asked('write');
}

/** What the page may hand over by mistake: it is JavaScript. */
function nonsense(value: object): Customer {
  return value;
}

describe('a guest the page knows', () => {
  it('finds the form filled in, and it is sent whole', async () => {
    letCheck();
    const guest = await arriveAs(ADA);
    guest.touches();
    await guest.finds('group', /^Member level/);
    expect(['First name', 'Last name', 'Phone', 'E-mail', 'Member number'].map((label) => guest.wrote(label))).to.eql([
      'Ada',
      'Lovelace',
      '+13135550142',
      'ada@example.com',
      '77',
    ]);
    expect(guest.chosen('Member level')[0]).to.match(/^Platinum/);
    expect((await sends(guest)).customer).to.eql(ADA);
  });

  it('may change what the page filled in', async () => {
    const guest = await arriveAs(ADA);
    guest.types('First name', 'Augusta');
    expect((await sends(guest)).customer.firstName).to.equal('Augusta');
  });

  it('given once more, as frameworks do at every render, undoes nothing that was typed', async () => {
    const guest = await arriveAs(ADA);
    guest.types('First name', 'Augusta');
    guest.widget.customer = { ...ADA };
    expect((await sends(guest)).customer.firstName).to.equal('Augusta');
  });

  it('is replaced whole by another, so that two never mix', async () => {
    const guest = await arriveAs(ADA);
    guest.widget.customer = { firstName: 'Grace', email: 'grace@example.com' };
    await guest.finds('textbox', 'First name');
    guest.types('Phone', '+13135550199');
    const { customer } = await sends(guest);
    expect(customer).to.eql({ firstName: 'Grace', email: 'grace@example.com', phoneNumber: '+13135550199' });
  });

  it('that comes late takes nothing away that was typed', async () => {
    const guest = await arrive();
    await guest.choosesTime('7:30 PM');
    guest.types('First name', 'Augusta');
    guest.types('Phone', '+13135550142');
    guest.widget.customer = { id: 'g-1', email: 'ada@example.com' };
    await until('the address', () => guest.wrote('E-mail') === 'ada@example.com');
    const { customer } = await sends(guest);
    expect(customer).to.include({ firstName: 'Augusta', phoneNumber: '+13135550142', email: 'ada@example.com' });
  });

  it('is forgotten when the page takes it back', async () => {
    const guest = await arriveAs(ADA);
    guest.widget.customer = undefined;
    await until('empty fields', () => guest.wrote('First name') === '' && guest.wrote('E-mail') === '');
  });

  it('keeps an id of 45 characters; a longer one is none', async () => {
    expect((await sends(await arriveAs({ ...ADA, id: 'x'.repeat(45) }))).customer.id).to.equal('x'.repeat(45));
  });

  it('has no id when it is longer than 45 characters: cut off, it could be another’s', async () => {
    expect((await sends(await arriveAs({ ...ADA, id: 'x'.repeat(46) }))).customer).not.to.have.property('id');
  });

  for (const imageUrl of [
    'http://club.example/ada.jpg',
    'javascript:alert(1)',
    'data:image/png;base64,AA==',
    '/ada.jpg',
  ])
    it(`has no picture at ${imageUrl}`, async () => {
      expect((await sends(await arriveAs({ ...ADA, imageUrl }))).customer).not.to.have.property('imageUrl');
    });

  it('is not made of nonsense', async () => {
    const customer = { ...ADA, firstName: null, lastName: { first: 'Ada' }, email: undefined, phoneNumber: [1, 2] };
    const guest = await arriveAs(nonsense({ ...customer, id: {}, imageUrl: 7, memberInfo: 'gold' }));
    for (const label of ['First name', 'Last name', 'Phone', 'E-mail']) expect(guest.wrote(label), label).to.equal('');
  });

  for (const customer of [null, 'Ada', 7, []])
    it(`${JSON.stringify(customer)} is nobody`, async () => {
      const guest = await arriveAs(nonsense(customer as unknown as object));
      expect(guest.wrote('First name')).to.equal('');
    });

  it('has never a word in the markup around', async () => {
    const { widget } = await arriveAs(ADA);
    expect(widget.outerHTML).not.to.match(/Ada|815|example\.com|Platinum/i);
  });
});

describe('the page’s token', () => {
  const bearer = (request: Request) => request.headers.get('Authorization');

  it('goes along as it is', async () => {
    expect(bearer(await sends(await arriveAs(ADA, 'signed')))).to.equal('Bearer signed');
  });

  it('may be asked for, at each use', async () => {
    let asked = 0;
    const guest = await arriveAs(ADA, async () => `signed-${++asked}`);
    expect(asked, 'not before it is needed').to.equal(0);
    const first = await sends(guest);
    expect(bearer(first)).to.equal('Bearer signed-1');
    first.refuse(401, { code: 'token_invalid' });
    expect(bearer(await backend.asked('write', 2))).to.equal('Bearer signed-2');
  });

  for (const [what, token] of [
    ['that cannot be had', () => Promise.reject(new Error('logged out'))],
    ['that throws', () => fail('broken')],
    ['that is not there', () => Promise.resolve(undefined)],
    ['that is empty', ''],
  ] as const)
    it(`${what} holds nobody up`, async () => {
      const write = await sends(await arriveAs(ADA, token));
      expect(bearer(write)).to.equal(null);
    });

  it('refused twice: the booking goes on as the guest’s claim, and says so', async () => {
    const guest = await arriveAs(ADA, 'stale');
    (await sends(guest)).refuse(401, { code: 'token_invalid' });
    (await backend.asked('write', 2)).refuse(401, { code: 'token_invalid' });
    const claim = await backend.asked('write', 3);
    expect(bearer(claim)).to.equal(null);
    expect(new Set(backend.of('write').map(({ key }) => key)), 'one intent, one key').to.have.property('size', 1);
    backend.serve(claim);
    await guest.finds('heading', 'Your table is booked');
    expect(guest.canRead('Your membership couldn’t be confirmed')).to.equal(true);
  });

  it('refused once and then taken: nothing is said', async () => {
    const guest = await arriveAs(ADA, 'signed');
    (await sends(guest)).refuse(401, { code: 'token_invalid' });
    backend.serve(await backend.asked('write', 2));
    await guest.finds('heading', 'Your table is booked');
    expect(guest.canRead('couldn’t be confirmed')).to.equal(false);
  });
});

describe('a property', () => {
  it('has a getter and a setter in the class, where React 19 and Svelte look for it', () => {
    const { prototype } = ReservationWidget;
    for (const name of ['customer', 'customerToken', 'messages', 'restaurantId', 'partySize', 'theme']) {
      const { get, set } = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
      expect(get, name).to.be.a('function');
      expect(set, name).to.be.a('function');
    }
  });
});
