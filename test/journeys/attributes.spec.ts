import { expect, FULL_HOUSE, OPEN_HOUSE, test } from './cast.js';
import { type Guest, SATURDAY, somebody, SUNDAY, THURSDAY } from './guest.js';

/** A page of nobody's: only the tag, as its owner wrote it. */
async function opensPageWith(guest: Guest, attributes: string): Promise<string[]> {
  const warnings: string[] = [];
  guest.page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  const body = `<!doctype html><html lang="en"><title>A page</title><script src="/dist/reservation-widget.js" defer></script>
    <reservation-widget api="${OPEN_HOUSE.address}/" restaurant-id="152" ${attributes}>Call us</reservation-widget>`;
  const address = `${OPEN_HOUSE.address}/somebodys-page`;
  await guest.page.route(address, (route) => route.fulfill({ contentType: 'text/html', body }));
  await guest.opens(address);
  return warnings;
}

const set = (guest: Guest, name: string, value: string) =>
  guest.widget.evaluate((element, [name, value]) => element.setAttribute(name, value), [name, value] as const);

test('party and day of the page are chosen beforehand', async ({ guest }) => {
  const warnings = await opensPageWith(guest, 'party-size="4" date="2030-06-08"');
  await expect(guest.party(4)).toBeChecked();
  await expect(guest.day(SATURDAY)).toBeChecked();
  await expect(guest.times.first()).toBeVisible();
  expect(warnings).toEqual([]);
});

test('they are clamped: to the largest party, and to a day that is open', async ({ guest }) => {
  await opensPageWith(guest, 'party-size="40" date="2030-06-10"');
  await expect(guest.field('Larger party')).toHaveValue('10');
  await expect(guest.day('Tuesday, June 11')).toBeChecked();
});

test('they never override what the guest has chosen', async ({ guest }) => {
  await opensPageWith(guest, 'party-size="4" date="2030-06-08"');
  await guest.choosesParty(2);
  await guest.choosesDay(SUNDAY);
  await set(guest, 'party-size', '5');
  await set(guest, 'date', '2030-06-06');
  await expect(guest.ticket).toContainText(`Table for 2 · ${SUNDAY}`);
});

test('values that cannot be used are the default, with one warning each', async ({ guest }) => {
  const bad = 'party-size="two" date="tomorrow" mode="dinner" theme="pink" country="USA"';
  const warnings = await opensPageWith(guest, bad);
  await expect(guest.party(2)).toBeChecked();
  await expect(guest.times.first()).toBeVisible();
  await guest.choosesParty(3);
  await guest.choosesTime('7:00 PM');
  const named = warnings.map((text) => /<reservation-widget> ([\w-]+)=/.exec(text)?.[1]);
  expect(named.sort()).toEqual(['country', 'date', 'mode', 'party-size', 'theme']);
});

test('a language nobody has words for still books, in English', async ({ guest }) => {
  const ada = somebody();
  await opensPageWith(guest, 'lang="tlh"');
  await guest.prepares(ada, THURSDAY, '9:15 PM');
  await guest.reserves();
  await guest.isBooked();
});

test('another prefix or another restaurant starts the search anew and keeps the guest', async ({ guest }) => {
  const ada = somebody();
  await guest.page.route('**/elsewhere/**', (route) =>
    route.continue({ url: route.request().url().replace('/elsewhere', '') }),
  );
  await opensPageWith(guest, '');
  await guest.prepares(ada, THURSDAY, '9:30 PM');
  const asked = guest.page.waitForRequest('**/elsewhere/restaurant/152/profile');
  await set(guest, 'api', '/elsewhere');
  await asked;
  await expect(guest.times.first()).toBeVisible();
  await guest.stillHas(ada);

  await set(guest, 'restaurant-id', '999');
  await expect(guest.says('Tables can’t be booked online right now')).toBeVisible();
  await expect(guest.page.getByText('Call us')).toBeVisible();
  await set(guest, 'restaurant-id', '152');
  await guest.choosesTime('9:30 PM');
  await guest.stillHas(ada);
  const sent = guest.page.waitForRequest('**/elsewhere/v2/reservations/152/reservation');
  await guest.reserves();
  await sent;
  await guest.isBooked();
});

test('reset() clears what was chosen and typed', async ({ guest }) => {
  await opensPageWith(guest, 'date="2030-06-08"');
  await guest.choosesParty(5);
  await guest.prepares(somebody({ notes: 'Hello.' }), SUNDAY, '12:00 PM');
  await guest.widget.evaluate((element: HTMLElement & { reset(): void }) => element.reset());
  await expect(guest.party(2)).toBeChecked();
  await expect(guest.day(SATURDAY)).toBeChecked();
  await expect(guest.field('First name')).toHaveCount(0);
  await guest.choosesTime('12:00 PM');
  for (const label of ['First name', 'Phone', 'E-mail']) await expect(guest.field(label)).toHaveValue('');
});

test('only the waitlist is offered where the page wants only that', async ({ guest }) => {
  await opensPageWith(guest, 'mode="waitlist"');
  await expect(guest.widget.getByRole('heading', { name: 'Join the waitlist' })).toBeVisible();
  await expect(guest.button('Choose a time instead')).toHaveCount(0);
});

test('a page that may not book is told so by its fallback, and no other house is asked', async ({ guest }) => {
  await opensPageWith(guest, '');
  const asked: string[] = [];
  guest.page.on('request', (request) => asked.push(new URL(request.url()).origin));
  await set(guest, 'api', FULL_HOUSE.address);
  await expect(guest.says('Tables can’t be booked online right now')).toBeVisible();
  expect(new Set(asked)).toEqual(new Set([FULL_HOUSE.address]));
});
