import { expect, OPEN_HOUSE, test } from './cast.js';
import { FRIDAY, somebody } from './guest.js';
import { bookingsOf } from './reservation-book.js';

test('without the membership levels the number can still be given, and trying again brings them', async ({ guest }) => {
  const ada = somebody({ memberNumber: 'LUME-77' });
  await guest.page.route('**/membertiers', (route) => route.abort());
  await guest.opens('/reservations');
  await guest.prepares(ada, FRIDAY, '7:00 PM');
  await expect(guest.says('We couldn’t load the membership levels. You can still give your number.')).toBeVisible();
  await guest.page.unroute('**/membertiers');
  await guest.button('Try again').click();
  await expect(guest.section('Gold')).toBeVisible();
  await expect(guest.field('Member number')).toHaveValue('LUME-77');
  await guest.reserves();
  await guest.isBooked();
  const [row] = await bookingsOf(OPEN_HOUSE, ada.email);
  expect(row).toMatchObject({ member_number: 'LUME-77', member_tier: null, member_basis: 'stated' });
});

test('a level that is no longer offered is said at the levels, and only that choice is let go', async ({ guest }) => {
  const ada = somebody({ memberNumber: 'LUME-78', tier: 'Diamond' });
  const tiers = [{ name: 'Diamond' }, { name: 'Gold' }];
  await guest.page.route('**/membertiers', (route) => route.fulfill({ json: { data: tiers, error: null } }));
  await guest.opens('/reservations');
  await guest.prepares(ada, FRIDAY, '7:15 PM');
  await guest.page.unroute('**/membertiers');
  await guest.reserves();
  await expect(guest.says('This level is no longer offered. Please choose again')).toBeVisible();
  await expect(guest.section('Platinum')).toBeVisible();
  await expect(guest.section('Diamond')).toHaveCount(0);
  await expect(guest.field('Member number')).toHaveValue('LUME-78');
  await guest.stillHas(ada);
  await guest.section('Gold').check();
  await guest.reserves();
  await guest.isBooked();
  const [row] = await bookingsOf(OPEN_HOUSE, ada.email);
  expect(row).toMatchObject({ member_tier: 'Gold' });
});

test('offline the guest reads so, and books when the line is back', async ({ guest }) => {
  const ada = somebody();
  await guest.opens('/reservations');
  await guest.prepares(ada, FRIDAY, '7:30 PM');
  await guest.page.context().setOffline(true);
  await guest.reserves();
  await expect(guest.says('You’re offline. Nothing is lost')).toBeVisible();
  await expect(guest.status).toContainText('You’re offline');
  await guest.stillHas(ada);
  await guest.page.context().setOffline(false);
  await guest.reserves();
  await guest.isBooked();
});

test('times that do not load are said, and come with another try', async ({ guest }) => {
  await guest.opens('/reservations');
  await expect(guest.times.first()).toBeVisible();
  await guest.page.route('**/availabletimes/**', (route) => route.abort());
  await guest.choosesDay(FRIDAY);
  await expect(guest.says('We couldn’t load this')).toBeVisible();
  await guest.page.unroute('**/availabletimes/**');
  await guest.button('Try again').click();
  await expect(guest.time('7:30 PM')).toBeVisible();
});

test('a restaurant that does not answer leaves the page its own words, and another try', async ({ guest }) => {
  await guest.page.route('**/profile', (route) => route.fulfill({ status: 503, body: 'no' }));
  await guest.page.goto('/reservations');
  await expect(guest.says('Tables can’t be booked online right now')).toBeVisible();
  await expect(guest.page.getByText('To book a table, call us:')).toBeVisible();
  await guest.page.unroute('**/profile');
  await guest.button('Try again').click();
  await expect(guest.times.first()).toBeVisible();
});

const REFUSALS = [
  [429, 'rate_limited', 'Too many tries in a short time. Please wait a minute and try again'],
  [503, 'unavailable', 'The restaurant can’t take bookings at the moment. Please try again soon'],
  [422, 'closed', 'The restaurant is closed then. Please choose another time'],
  [422, 'party_size', 'The restaurant doesn’t take parties of this size online'],
  [500, 'never_heard_of', 'The oven is on fire'],
] as const;

for (const [status, code, words] of REFUSALS) {
  test(`refused with ${code} the guest reads why, and keeps the form`, async ({ guest }) => {
    const ada = somebody({ notes: 'By the window.' });
    await guest.opens('/reservations');
    await guest.prepares(ada, FRIDAY, '8:00 PM');
    const error = { code, message: 'The oven is on fire', messages: null };
    await guest.page.route('**/v2/reservations/152/reservation', (route) =>
      route.fulfill({ status, headers: { 'retry-after': '0' }, json: { data: null, error } }),
    );
    await guest.reserves();
    await expect(guest.says('Not booked')).toBeVisible();
    await expect(guest.says(words)).toBeVisible();
    await expect(guest.status).toContainText(words);
    await guest.stillHas(ada);
    await expect(guest.field('Notes for the restaurant')).toHaveValue('By the window.');
    expect(await bookingsOf(OPEN_HOUSE, ada.email)).toEqual([]);
  });
}

test('what the restaurant refuses at a field is said at that field', async ({ guest }) => {
  const ada = somebody();
  await guest.opens('/reservations');
  await guest.prepares(ada, FRIDAY, '8:00 PM');
  const words = 'Please give us the name on your passport.';
  const error = { code: 'invalid', message: 'No.', fields: { 'customerInformation.firstName': words } };
  await guest.page.route('**/v2/reservations/152/reservation', (route) =>
    route.fulfill({ status: 422, json: { data: null, error } }),
  );
  await guest.reserves();
  await expect(guest.field('First name')).toHaveAccessibleDescription(words);
  await guest.stillHas(ada);
  await guest.page.unroute('**/v2/reservations/152/reservation');
  await guest.field('First name').fill('Augusta Ada');
  await guest.reserves();
  await guest.isBooked();
});

test('the same guest at the same time again is asked whether a second table is meant', async ({ guest, another }) => {
  const ada = somebody();
  for (const each of [guest, another]) {
    await each.opens('/reservations');
    await each.prepares(ada, FRIDAY, '9:00 PM');
    await each.reserves();
  }
  await guest.isBooked();
  await expect(another.says('You booked the same table a moment ago. Do you want a second one?')).toBeVisible();
  await another.button('Book a second table').click();
  await another.isBooked();
  expect(await bookingsOf(OPEN_HOUSE, ada.email)).toHaveLength(2);
});
