import type { Route } from '@playwright/test';
import { expect, OPEN_HOUSE, test } from './cast.js';
import { type Guest, somebody, THURSDAY } from './guest.js';
import { bookingsOf } from './reservation-book.js';

/** The key of every try, in the order of sending; `answer` decides what becomes of the try. */
async function sends(guest: Guest, answer: (route: Route, turn: number) => Promise<void>): Promise<string[]> {
  const keys: string[] = [];
  await guest.page.route('**/v2/reservations/152/reservation', async (route) => {
    keys.push(route.request().headers()['idempotency-key'] ?? '');
    await answer(route, keys.length);
  });
  return keys;
}

/** The restaurant has written it down, but its answer never arrives. */
async function losesTheAnswer(route: Route): Promise<void> {
  await route.fetch();
  await route.abort('connectionreset');
}

test('an answer that was lost is asked for again under the same key: one table', async ({ guest }) => {
  const ada = somebody();
  await guest.opens('/reservations');
  await guest.prepares(ada, THURSDAY, '8:00 PM');
  const keys = await sends(guest, (route, turn) => (turn === 1 ? losesTheAnswer(route) : route.continue()));
  await guest.reserves();
  await guest.isBooked();
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toMatch(/^".{16,}"$/);
  expect(await bookingsOf(OPEN_HOUSE, ada.email)).toHaveLength(1);
});

test('when no answer comes at all it says so and promises nothing; "Check again" finds the one table', async ({
  guest,
}) => {
  const ada = somebody();
  await guest.opens('/reservations');
  await guest.prepares(ada, THURSDAY, '8:15 PM');
  const keys = await sends(guest, losesTheAnswer);
  await guest.reserves();
  const heading = guest.status.getByRole('heading');
  await expect(heading).toHaveText(`We couldn’t confirm your table for 2 on ${THURSDAY} at 8:15 PM`, {
    timeout: 15_000,
  });
  await expect(heading).toBeFocused();
  await expect(guest.status).toContainText(`Name: ${ada.firstName} ${ada.lastName}`);
  await expect(guest.status.getByRole('link', { name: '(313) 555-0142' })).toBeVisible();
  await expect(guest.status).not.toContainText(/booked/i);

  await guest.page.unroute('**/v2/reservations/152/reservation');
  await guest.button('Check again').click();
  await guest.isBooked();
  expect(new Set(keys).size).toBe(1);
  expect(await bookingsOf(OPEN_HOUSE, ada.email)).toHaveLength(1);
});

test('a proxy that answers with its own page is no refusal and no booking', async ({ guest }) => {
  const ada = somebody();
  await guest.opens('/reservations');
  await guest.prepares(ada, THURSDAY, '8:30 PM');
  const headers = { 'retry-after': '0' };
  await sends(guest, (route) => route.fulfill({ status: 502, headers, contentType: 'text/html', body: '<h1>502' }));
  await guest.reserves();
  await expect(guest.status.getByRole('heading')).toHaveText(/^We couldn’t confirm your table/);
  expect(await bookingsOf(OPEN_HOUSE, ada.email)).toEqual([]);
  await guest.page.unroute('**/v2/reservations/152/reservation');
  await guest.button('Check again').click();
  await guest.isBooked();
  expect(await bookingsOf(OPEN_HOUSE, ada.email)).toHaveLength(1);
});

test('an answer that is very late replaces "not known" by the true end', async ({ guest }) => {
  const ada = somebody();
  await guest.opens('/reservations');
  await guest.prepares(ada, THURSDAY, '8:45 PM');
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const keys = await sends(guest, async (route) => {
    await held;
    await route.continue();
  });
  await guest.reserves();
  await expect(guest.send).toHaveText('Reserving…');
  await expect.poll(() => keys.length).toBe(1);
  await guest.page.clock.fastForward(21_000);
  await expect(guest.status.getByRole('heading')).toHaveText(/^We couldn’t confirm your table/);
  letGo();
  await guest.isBooked();
  expect(await bookingsOf(OPEN_HOUSE, ada.email)).toHaveLength(1);
});

for (const [how, press] of Object.entries({
  'a double click': (guest: Guest) => guest.send.dblclick(),
  'Enter held down': async (guest: Guest) => {
    await guest.field('E-mail').focus();
    for (let turn = 0; turn < 5; turn += 1) await guest.page.keyboard.down('Enter');
    await guest.page.keyboard.up('Enter');
  },
})) {
  test(`${how} sends once`, async ({ guest }) => {
    const ada = somebody();
    await guest.opens('/reservations');
    await guest.prepares(ada, THURSDAY, '1:15 PM');
    const keys = await sends(guest, (route) => route.continue());
    await press(guest);
    await guest.isBooked();
    expect(keys).toHaveLength(1);
    expect(await bookingsOf(OPEN_HOUSE, ada.email)).toHaveLength(1);
  });
}
