/** A guest who leaves while it is being sent, and comes back: by the back button, by reloading, in a new tab. */
import type { Page, Route } from '@playwright/test';
import { BACK_FORWARD_CACHE, INSTALLED_BROWSER } from '../config/journey.js';
import { expect, OPEN_HOUSE, test } from './cast.js';
import { FRIDAY, type Guest, somebody } from './guest.js';
import { bookingsOf } from './reservation-book.js';

test.use({ launchOptions: BACK_FORWARD_CACHE });

const RESERVATION = '**/v2/reservations/152/reservation';

/** The restaurant has written it down, but its first answer never comes: the browser keeps the request, or lets it go. */
async function sendsAndWaits(guest: Guest): Promise<string[]> {
  const keys: string[] = [];
  await guest.page.route(RESERVATION, async (route: Route) => {
    keys.push(route.request().headers()['idempotency-key'] ?? '');
    if (keys.length > 1) return route.continue();
    await route.fetch();
  });
  await guest.reserves();
  await expect(guest.send).toHaveText('Reserving…');
  await expect.poll(() => keys.length).toBe(1);
  return keys;
}

/** What comes out of the back/forward cache is shown at once: nothing is loaded. */
async function leavesAndComesBack(page: Page): Promise<boolean> {
  await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Reflect.set(window, 'cached', persisted)));
  await page.goto('/ramen');
  await page.goBack({ waitUntil: 'commit' });
  return page.evaluate(() => Reflect.get(window, 'cached') === true);
}

// A browser without this cache has nothing to show here: see INSTALLED_BROWSER.
if (INSTALLED_BROWSER) {
  test('back to the page while it sends: told as not known, nothing sent by itself, one table by [Check again]', async ({
    guest,
  }) => {
    const ada = somebody();
    await guest.opens('/reservations');
    await guest.prepares(ada, FRIDAY, '1:00 PM');
    const keys = await sendsAndWaits(guest);
    expect(await leavesAndComesBack(guest.page), 'the page came out of the back/forward cache').toBe(true);
    await expect(guest.status.getByRole('heading')).toHaveText(/^We couldn’t confirm your table/);
    await guest.page.clock.fastForward(60_000);
    expect(keys).toHaveLength(1);

    await guest.button('Check again').click();
    await guest.isBooked();
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(await bookingsOf(OPEN_HOUSE, ada.email)).toHaveLength(1);
  });

  test('back to a form that was not sent: everything is still there', async ({ guest }) => {
    const ada = somebody();
    await guest.opens('/reservations');
    await guest.prepares(ada, FRIDAY, '1:15 PM');
    expect(await leavesAndComesBack(guest.page)).toBe(true);
    await guest.stillHas(ada);
    await guest.reserves();
    await guest.isBooked();
    expect(await bookingsOf(OPEN_HOUSE, ada.email)).toHaveLength(1);
  });
}

for (const where of ['after a reload', 'in a new tab']) {
  test(`${where} nothing is sent by itself, and the same booking is asked about first`, async ({ guest, another }) => {
    const ada = somebody();
    const clock = where === 'in a new tab' ? '1:45 PM' : '1:30 PM';
    await guest.opens('/reservations');
    await guest.prepares(ada, FRIDAY, clock);
    const keys = await sendsAndWaits(guest);
    const again = where === 'in a new tab' ? another : guest;
    await again.opens('/reservations');
    await expect(again.send).toHaveText('Reserve table for 2');
    expect(keys).toHaveLength(1);
    await again.prepares(ada, FRIDAY, clock);
    await again.reserves();
    await expect(again.says(/You booked the same table a moment ago/)).toBeVisible();
    await again.button('Keep the first').click();
    await again.stillHas(ada);
    expect(await bookingsOf(OPEN_HOUSE, ada.email)).toHaveLength(1);
  });
}
