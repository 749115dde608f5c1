import { expect, OPEN_HOUSE, test } from './cast.js';
import { e164, FRIDAY, SATURDAY, somebody, THURSDAY, TODAY } from './guest.js';
import { bookingsOf } from './reservation-book.js';

test('a guest books by labels alone; it is written down, and the open host stand shows a VIP', async ({
  guest,
  host,
}) => {
  const ada = somebody({
    firstName: 'Adaeze',
    memberNumber: 'LUME-4711',
    tier: 'Gold',
    notes: 'A quiet corner, please.\nOne of us is deaf.',
  });
  await host.logsIn(OPEN_HOUSE);
  await guest.opens('/reservations');
  await guest.choosesParty(3);
  await guest.choosesDay(TODAY);
  await guest.choosesSection('Patio');
  await guest.choosesTime('7:30 PM');
  await guest.fillsIn(ada);
  await expect(guest.ticket).toContainText(`Table for 3 · ${TODAY} · 7:30 PM · Patio`);
  await guest.reserves();

  await guest.isBooked();
  await expect(guest.status).toContainText(`${TODAY} · 7:30 PM · for 3 · Patio`);
  const reference = /Reference (\w{4})-(\w{4})/.exec(await guest.status.innerText());
  const [row, ...more] = await bookingsOf(OPEN_HOUSE, ada.email);
  expect(more).toEqual([]);
  expect(row).toMatchObject({
    kind: 'reservation',
    status: 'booked',
    first_name: 'Adaeze',
    last_name: 'Okonkwo',
    phone_number: e164(ada),
    party_size: 3,
    section: 'Patio',
    starts_at: new Date('2030-06-05T23:30:00Z'),
    notes: ada.notes,
    member_number: 'LUME-4711',
    member_tier: 'Gold',
    member_basis: 'stated',
    reference: `${reference?.[1]}${reference?.[2]}`,
  });

  const seen = host.rowOf('Adaeze Okonkwo');
  for (const words of ['7:30 pm', '3 guests', 'Patio', 'A quiet corner, please.', ada.phone])
    await expect(seen).toContainText(words);
  await expect(seen).toContainText('VIP Gold · LUME-4711 · stated by guest');
});

test('the fields carry the standard autocomplete tokens', async ({ guest }) => {
  await guest.opens('/reservations');
  await guest.choosesDay(THURSDAY);
  await guest.choosesTime('12:00 PM');
  const tokens = { 'First name': 'given-name', 'Last name': 'family-name', Phone: 'tel', 'E-mail': 'email' };
  for (const [label, token] of Object.entries(tokens))
    await expect(guest.field(label)).toHaveAttribute('autocomplete', token);
});

test('what is optional may be left out', async ({ guest }) => {
  const ada = somebody({ lastName: '' });
  await guest.opens('/reservations');
  await guest.choosesParty(1);
  await guest.prepares(ada, FRIDAY, '1:00 PM');
  await guest.reserves();
  await guest.isBooked();
  await expect(guest.status).toContainText('for 1 · Main Floor');
  const [row] = await bookingsOf(OPEN_HOUSE, ada.email);
  expect(row).toMatchObject({ last_name: null, notes: null, member_number: null, member_basis: null });
});

test('a member finds her details filled in, and the host reads "verified"', async ({ guest, host }) => {
  await host.logsIn(OPEN_HOUSE);
  await guest.opens('/member');
  await expect(guest.page.getByText('LUME-1001')).toBeVisible();
  await guest.choosesDay(TODAY);
  await guest.choosesTime('8:15 PM');
  await expect(guest.field('First name')).toHaveValue('Giulia');
  await expect(guest.field('Last name')).toHaveValue('Ferraro');
  await expect(guest.field('E-mail')).toHaveValue('giulia.ferraro@example.com');
  await expect(guest.field('Member number')).toHaveValue('LUME-1001');
  await expect(guest.section('Platinum')).toBeChecked();
  await guest.reserves();
  await guest.isBooked();
  await expect(host.rowOf('Giulia Ferraro')).toContainText('VIP Platinum · LUME-1001 · verified');
});

test('after a booking the guest may make another one without typing again who they are', async ({ guest }) => {
  const ada = somebody({ notes: 'Candles.' });
  await guest.opens('/reservations');
  await guest.prepares(ada, SATURDAY, '12:15 PM');
  await guest.reserves();
  await guest.isBooked();
  await guest.button('Make another booking').click();
  await guest.choosesDay(SATURDAY);
  await guest.choosesTime('9:00 PM');
  await guest.stillHas(ada);
  await guest.reserves();
  await guest.isBooked();
  const rows = await bookingsOf(OPEN_HOUSE, ada.email);
  expect(rows.map((row) => row.notes).sort()).toEqual(['Candles.', null]);
});
