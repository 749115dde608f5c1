/** What stands inside the tag, and when it is seen: with the built files, for both displays. */
import type { Page } from '@playwright/test';
import { expect, test } from './cast.js';
import type { Guest } from './guest.js';

const FALLBACK = 'Call (313) 555-0142';
const CALL = 'Tables can’t be booked online right now';

async function opens({ page }: Guest, display: string, more = 'restaurant-id="152"'): Promise<void> {
  const body = `<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1>
    <reservation-widget display="${display}" api="/" ${more} assets="/dist/"><a href="tel:+13135550142">${FALLBACK}</a></reservation-widget>
    </main><script src="/dist/reservation-widget.js"></script>`;
  await page.route('**/bare', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('/bare');
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

test('button: without its companion, the form stands in the page', async ({ guest }) => {
  await guest.page.route(/reservation-widget-dialog\./, (route) => route.abort());
  await opens(guest, 'button');
  await expect(fallbackOf(guest)).toBeVisible();
  // Whoever touches the page, once it is known that the first try has failed, is the second and last one.
  await expect(async () => {
    await guest.page.keyboard.press('Tab');
    await expect(heading(guest)).toBeVisible({ timeout: 500 });
  }).toPass();
});
