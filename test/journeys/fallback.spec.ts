/** What stands inside the tag, and when it is seen: with the built files, for both displays. */
import type { Page } from '@playwright/test';
import { expect, test } from './cast.js';
import type { Guest } from './guest.js';

const FALLBACK = 'Call (313) 555-0142';
const CALL = 'Tables can’t be booked online right now';

/** The script is no reason to wait: one of the files beside it may hang. */
async function opens({ page }: Guest, display: string, more = 'restaurant-id="152"'): Promise<void> {
  const body = `<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1>
    <reservation-widget display="${display}" api="/" ${more} assets="/dist/"><a href="tel:+13135550142">${FALLBACK}</a></reservation-widget>
    <button type="button" data-reservation-open>Book now</button></main><script async src="/dist/reservation-widget.js"></script>`;
  await page.route('**/bare', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('/bare', { waitUntil: 'commit' });
}

const fallbackOf = ({ page }: Guest) => page.getByRole('link', { name: FALLBACK });
const heading = ({ widget }: Guest) => widget.getByRole('heading', { name: 'Reserve a table' });
const button = ({ widget }: Guest) => widget.getByRole('button', { name: 'Reserve a table', exact: true });

/** Kept back until it is let go. */
async function holds(page: Page, address: string | RegExp): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(address, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

for (const display of ['inline', 'button']) {
  const ready = display === 'inline' ? heading : button;

  test(`${display}: seen until the script has come`, async ({ guest }) => {
    const letGo = await holds(guest.page, '**/dist/reservation-widget.js');
    const arrival = opens(guest, display);
    await expect(fallbackOf(guest)).toBeVisible();
    letGo();
    await arrival;
    await expect(ready(guest)).toBeVisible();
    await expect(fallbackOf(guest)).toBeHidden();
  });

  test(`${display}: stays when the script cannot start`, async ({ guest }) => {
    await guest.page.addInitScript(() => {
      customElements.define = () => {
        throw new TypeError('broken by the page');
      };
    });
    const failed = guest.page.waitForEvent('pageerror');
    await opens(guest, display);
    expect((await failed).message).toBe('broken by the page');
    await expect(fallbackOf(guest)).toBeVisible();
  });

  for (const [what, more] of [
    ['the backend cannot be reached', 'restaurant-id="152"'],
    ['the tag names no restaurant', ''],
  ] as const)
    test(`${display}: seen when ${what}`, async ({ guest }) => {
      await guest.page.route('**/restaurant/**', (route) => route.abort());
      await opens(guest, display, more);
      if (display === 'button') await button(guest).click();
      await expect(guest.says(CALL)).toBeVisible();
      await expect(fallbackOf(guest)).toBeVisible();
      await expect(guest.page.getByRole('dialog')).toHaveCount(display === 'button' ? 1 : 0);
    });
}

test('button: seen until its companion has come', async ({ guest }) => {
  const letGo = await holds(guest.page, /reservation-widget-dialog\./);
  const arrival = opens(guest, 'button');
  await expect(fallbackOf(guest)).toBeVisible();
  letGo();
  await arrival;
  await expect(button(guest)).toBeVisible();
  await expect(fallbackOf(guest)).toBeHidden();
});

for (const [how, fail] of [
  ['does not come', (page: Page) => page.route(/reservation-widget-dialog\./, (route) => route.abort())],
  ['hangs', (page: Page) => holds(page, /reservation-widget-dialog\./)],
  ['cannot be known of', (page: Page) => page.route(/reservation-widget-companions\./, (route) => route.abort())],
] as const)
  test(`button: where its companion ${how}, the form stands in the page, and what opens it leads there`, async ({
    guest,
  }) => {
    await fail(guest.page);
    await opens(guest, 'button');
    await expect(heading(guest)).toBeVisible();
    await expect(fallbackOf(guest)).toBeHidden();
    await expect(guest.times.first()).toBeVisible();
    await guest.page.getByRole('button', { name: 'Book now' }).click();
    await expect(heading(guest)).toBeFocused();
  });
