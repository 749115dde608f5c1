import { expect, OPEN_HOUSE, test } from './cast.js';
import { FRIDAY, SATURDAY, somebody, SUNDAY, TUESDAY } from './guest.js';
import { bookingsOf, fillDay } from './reservation-book.js';

test('on a closed day the guest is told so and led to the next one', async ({ guest }) => {
  await guest.opens('/reservations');
  await guest.choosesDay('Monday, June 10, closed');
  await expect(guest.says('Closed on Mondays')).toBeVisible();
  await expect(guest.times).toHaveCount(0);
  await guest.button(`Next: ${TUESDAY}`).click();
  await expect(guest.day(TUESDAY)).toBeChecked();
  await expect(guest.times.first()).toBeVisible();
  await expect(guest.ticket).toContainText(TUESDAY);
});

test('an evening that is full offers what is left of that day', async ({ guest }) => {
  await guest.opens('/reservations');
  await guest.choosesDay(SUNDAY);
  await expect(guest.time('12:00 PM')).toBeEnabled();
  await expect(guest.time('7:00 PM')).toHaveCount(0);
});

test('a later day that is full offers the next free day and the phone, not the waitlist', async ({ guest }) => {
  await fillDay(OPEN_HOUSE, '2030-06-15');
  await guest.opens('/');
  await guest.field('Another day').fill('2030-06-15');
  await expect(guest.says('Saturday, June 15 is full')).toBeVisible();
  await expect(guest.widget.getByRole('link', { name: '(313) 555-0142' })).toHaveAttribute('href', 'tel:+13135550142');
  await expect(guest.button(/waitlist for now/)).toHaveCount(0);
  await guest.button('Find the next free day').click();
  await expect(guest.ticket).toContainText('Sunday, June 16');
  await expect(guest.time('12:00 PM')).toBeFocused();
});

test('a party of eight is chosen from the list and stays longer', async ({ guest }) => {
  const ada = somebody();
  await guest.opens('/reservations');
  await guest.choosesParty(8);
  await guest.prepares(ada, FRIDAY, '6:30 PM', 'Patio');
  await expect(guest.send).toHaveText('Reserve table for 8');
  await guest.reserves();
  await guest.isBooked();
  const [row] = await bookingsOf(OPEN_HOUSE, ada.email);
  expect(row).toMatchObject({ party_size: 8, ends_at: new Date('2030-06-08T00:30:00Z') });
});

test('a party that is too large is given the phone number and loses nothing', async ({ guest }) => {
  const ada = somebody();
  await guest.opens('/reservations');
  await guest.prepares(ada, FRIDAY, '12:30 PM');
  await guest.field('Larger party').selectOption('11+');
  await expect(guest.says('For more than 10 guests call us: (313) 555-0142')).toBeVisible();
  await expect(guest.times).toHaveCount(0);
  await expect(guest.send).toHaveCount(0);
  await guest.choosesParty(6);
  await guest.choosesTime('12:30 PM');
  await guest.stillHas(ada);
  await expect(guest.send).toHaveText('Reserve table for 6');
});

test('of two guests who want the last table one gets it, and the other gets another', async ({ guest, another }) => {
  const [ada, grace] = [somebody(), somebody({ firstName: 'Grace' })];
  for (let table = 1; table <= 4; table += 1) await booksAtTheBar();
  for (const each of [guest, another]) await each.opens('/reservations');
  await guest.prepares(ada, SATURDAY, '7:30 PM', 'Bar');
  await another.prepares(grace, SATURDAY, '7:30 PM', 'Bar');
  await another.reserves();
  await another.isBooked();

  await guest.reserves();
  await expect(guest.says('7:30 PM was just taken')).toBeVisible();
  await expect(guest.status).toContainText('7:30 PM was just taken');
  await expect(guest.time('7:30 PM')).toBeDisabled();
  await expect(guest.says('Still free:')).toBeVisible();
  await guest.stillHas(ada);
  await expect(guest.ticket).toContainText('Choose a time');

  await guest.button('6:00 PM').focus();
  for (let turn = 0; turn < 5; turn += 1) await guest.page.keyboard.down('Enter');
  await guest.page.keyboard.up('Enter');
  await expect(guest.send, 'held down, it presses no other button').toBeFocused();
  await expect(guest.ticket).toContainText(`${SATURDAY} · 6:00 PM · Bar`);
  await guest.reserves();
  await guest.isBooked();
  expect(await bookingsOf(OPEN_HOUSE, ada.email)).toMatchObject([{ starts_at: new Date('2030-06-08T22:00:00Z') }]);
  expect(await bookingsOf(OPEN_HOUSE, grace.email)).toMatchObject([{ starts_at: new Date('2030-06-08T23:30:00Z') }]);
});

/** Somebody on the telephone: half past seven on Saturday. */
async function booksAtTheBar(): Promise<void> {
  const { firstName, email } = somebody();
  const phoneNumber = `+1313${String(Math.random()).slice(2, 9)}`;
  const response = await fetch(`${OPEN_HOUSE.address}/v2/reservations/152/reservation`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `"${crypto.randomUUID()}"` },
    body: JSON.stringify({
      customerInformation: { firstName, email, phoneNumber },
      time: '2030-06-08T23:30:00.000Z',
      partySize: 2,
      partyFlags: 16,
    }),
  });
  expect(await response.json()).toMatchObject({ data: { status: 'booked' }, error: null });
}
