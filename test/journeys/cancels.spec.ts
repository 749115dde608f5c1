import axe from 'axe-core';
import type { Page, Route } from '@playwright/test';
import { expect, FULL_HOUSE, OPEN_HOUSE, test } from './cast.js';
import { somebody, TODAY } from './guest.js';
import { ManagePage, reservesForLink } from './manage-page.js';
import { bookingsOf, leaveOneTable } from './reservation-book.js';

test('a guest cancels; the host stand says so, and the table is free again', async ({
  guest,
  another,
  host,
  newPage,
}) => {
  const ada = somebody({ firstName: 'Ottilie' });
  await leaveOneTable(OPEN_HOUSE, 'Bar', '2030-06-06T01:45:00Z');
  await host.logsIn(OPEN_HOUSE);
  await guest.opens('/reservations');
  await guest.prepares(ada, TODAY, '9:45 PM', 'Bar');
  const link = await reservesForLink(guest);
  await guest.isBooked();
  expect(link).toMatch(new RegExp(`^${OPEN_HOUSE.address}/manage/152/reservation#[\\w-]{40,}$`));
  await another.opens('/reservations');
  await another.choosesDay(TODAY);
  await another.choosesSection('Bar');
  await expect(another.time('9:30 PM')).toBeHidden();
  await expect(another.time('9:45 PM')).toBeHidden();

  const manage = new ManagePage(await newPage());
  await manage.opens(link, 'Your table is booked');
  for (const words of [TODAY, '9:45 pm', '2 guests', 'Bar', 'By the restaurant’s own clock'])
    await expect(manage.slip).toContainText(words);
  for (const secret of [ada.lastName, ada.email, 'Ottilie'])
    await expect(manage.page.locator('body')).not.toContainText(secret);

  await manage.button('Cancel this reservation').press('Enter');
  const question = manage.page.getByRole('group', { name: `Cancel your table for 2 guests on ${TODAY} at 9:45 pm?` });
  await expect(question).toBeVisible();
  await manage.page.keyboard.press('Escape');
  await expect(manage.button('Cancel this reservation')).toBeFocused();
  await manage.button('Cancel this reservation').press('Enter');
  expect((await bookingsOf(OPEN_HOUSE, ada.email))[0]?.status, 'asking changes nothing').toBe('booked');
  await manage.button('Yes, cancel it').press('Enter');

  await expect(manage.title).toHaveText('Your reservation is cancelled');
  await expect(manage.title).toBeFocused();
  await expect(manage.button('Cancel this reservation')).toBeHidden();
  await expect(host.page.getByText(/^Cancelled by the guest: Ottilie .*, 2 guests, 9:45 pm$/)).toBeVisible();
  await another.opens('/reservations');
  await another.choosesDay(TODAY);
  await another.choosesSection('Bar');
  await expect(another.time('9:45 PM')).toBeVisible();

  await manage.page.reload();
  await expect(manage.title).toHaveText('Your reservation is cancelled');
});

test('the page follows the place on the list, and the guest can leave it', async ({
  guest,
  another,
  host,
  newPage,
}) => {
  const [first, ada] = [somebody({ firstName: 'Primo' }), somebody({ firstName: 'Seconda' })];
  await host.logsIn(FULL_HOUSE);
  for (const [who, person] of [
    [another, first],
    [guest, ada],
  ] as const) {
    await who.opens(`${FULL_HOUSE.address}/waitlist`);
    await who.choosesParty(6);
    await who.choosesSection('Patio');
    await who.fillsIn(person);
    if (who === another) await reservesForLink(who);
  }
  const link = await reservesForLink(guest);
  const manage = new ManagePage(await newPage());
  await manage.opens(link, 'You asked to join the list');
  await expect(manage.slip).toContainText(/1 party ahead\s*About 30–50 minutes/);

  for (const action of ['Accept', 'Seat']) await host.presses(action, `Primo ${first.lastName}`);
  await host.presses('Accept', `Seconda ${ada.lastName}`);
  await expect(host.rowOf(`Seconda ${ada.lastName}`)).toContainText('Accepted');
  await manage.page.clock.runFor(30_000);
  await expect(manage.title).toHaveText('You are on the list');
  await expect(manage.slip).toContainText('You are next');

  await manage.button('Leave the list').click();
  await manage.button('Keep my place').click();
  await manage.button('Leave the list').click();
  await manage.button('Yes, leave the list').click();
  await expect(manage.title).toHaveText('You have left the list');
  await expect(host.page.getByText(new RegExp(`^Left by the guest: Seconda .*, 6 guests, waitlist$`))).toBeVisible();
});

test('what cannot be shown or done is said, and said truly', async ({ guest, newPage, context }) => {
  const ada = somebody();
  await guest.opens('/reservations');
  await guest.prepares(ada, TODAY, '9:30 PM', 'Main Floor');
  const link = await reservesForLink(guest);
  const manage = new ManagePage(guest.page);
  await manage.opens(`${link}x`, 'There is no such booking');
  await expect(manage.slip).toBeHidden();
  await manage.page.goto('about:blank');
  await manage.opens(link, 'Your table is booked');

  await manage.button('Cancel this reservation').click();
  await context.setOffline(true);
  await manage.button('Yes, cancel it').click();
  await expect(manage.page.getByRole('alert')).toHaveText(/^You are offline, so nothing was changed\./);
  await context.setOffline(false);
  // The page also asks by itself how the booking stands: that is not what gets lost.
  const lose = (route: Route) => (route.request().method() === 'DELETE' ? route.abort() : route.fallback());
  await manage.page.route('**/v2/**', lose);
  await manage.button('Yes, cancel it').click();
  await expect(manage.page.getByRole('alert')).toHaveText(/^No answer came, so we do not know/);
  expect((await bookingsOf(OPEN_HOUSE, ada.email))[0]?.status).toBe('booked');
  await manage.page.unroute('**/v2/**', lose);

  const elsewhere = new ManagePage(await newPage());
  await elsewhere.opens(link, 'Your table is booked');
  await elsewhere.button('Cancel this reservation').click();
  await elsewhere.button('Yes, cancel it').click();
  await expect(elsewhere.title).toHaveText('Your reservation is cancelled');
  await manage.button('Yes, cancel it').click();
  await expect(manage.title, 'a repeat is told the same').toHaveText('Your reservation is cancelled');
});

test('the page is fit for all: axe is content, nothing is cut off from 280 pixels up', async ({ guest }) => {
  await guest.opens('/reservations');
  await guest.prepares(somebody(), TODAY, '9:15 PM', 'Main Floor');
  const manage = new ManagePage(guest.page);
  await manage.opens(await reservesForLink(guest), 'Your table is booked');
  for (const width of [280, 390, 1280]) {
    await manage.page.setViewportSize({ width, height: 800 });
    expect(await faultsOf(manage.page), `${width} px`).toEqual([]);
    await manage.button('Cancel this reservation').click();
    expect(await faultsOf(manage.page), `${width} px, asking`).toEqual([]);
    expect(await manage.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    for (const name of ['Yes, cancel it', 'Keep my table'])
      expect((await manage.button(name).boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await manage.button('Keep my table').click();
  }
});

async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  // Given as text: the page's policy lets nobody else's script in.
  return page.evaluate(
    "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))",
  );
}
