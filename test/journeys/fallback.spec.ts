/** What stands inside the tag, and when it is seen: with the built files. */
import type { Page } from '@playwright/test';
import { expect, test } from './cast.js';
import type { Guest } from './guest.js';

const FALLBACK = 'Call (313) 555-0142';
const CALL = 'Tables can’t be booked online right now';

async function opens({ page }: Guest, more = 'restaurant-id="152"'): Promise<void> {
  const body = `<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1>
    <reservation-widget api="/" ${more} assets="/dist/"><a href="tel:+13135550142">${FALLBACK}</a></reservation-widget>
    </main><script src="/dist/reservation-widget.js"></script>`;
  await page.route('**/bare', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('/bare');
}

const fallbackOf = ({ page }: Guest) => page.getByRole('link', { name: FALLBACK });
const heading = ({ widget }: Guest) => widget.getByRole('heading', { name: 'Reserve a table' });

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

test('seen until the script has come', async ({ guest }) => {
  const letGo = await holds(guest.page, '**/dist/reservation-widget.js');
  const arrival = opens(guest);
  await expect(fallbackOf(guest)).toBeVisible();
  letGo();
  await arrival;
  await expect(heading(guest)).toBeVisible();
  await expect(fallbackOf(guest)).toBeHidden();
});

test('stays when the script cannot start', async ({ guest }) => {
  await guest.page.addInitScript(() => {
    customElements.define = () => {
      throw new TypeError('broken by the page');
    };
  });
  const failed = guest.page.waitForEvent('pageerror');
  await opens(guest);
  expect((await failed).message).toBe('broken by the page');
  await expect(fallbackOf(guest)).toBeVisible();
});

for (const [what, more] of [
  ['the backend cannot be reached', 'restaurant-id="152"'],
  ['the tag names no restaurant', ''],
] as const)
  test(`seen when ${what}`, async ({ guest }) => {
    await guest.page.route('**/restaurant/**', (route) => route.abort());
    await opens(guest, more);
    await expect(guest.says(CALL)).toBeVisible();
    await expect(fallbackOf(guest)).toBeVisible();
  });
