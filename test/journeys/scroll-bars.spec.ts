/** The dialog over a page whose scroll bar takes room, in browsers that keep it and in those that do not. */
import { SCROLL_BARS } from '../config/journey.js';
import { expect, test } from './cast.js';

test.use({ launchOptions: SCROLL_BARS });

for (const [where, style] of [
  ['', ''],
  [', where the browser keeps none, as Safari before 18.2', 'html { scrollbar-gutter: auto !important }'],
] as const)
  test(`nothing moves when the scroll bar goes and comes${where}`, async ({ guest }) => {
    const { page, widget } = guest;
    const body = `<!doctype html><html lang="en"><title>A page</title><style>${style}</style>
      <reservation-widget display="button" api="/" restaurant-id="152" assets="/dist/"></reservation-widget>
      <p style="height: 5000px; text-align: end">Far right</p><script src="/dist/reservation-widget.js"></script>`;
    await page.route('**/bare', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto('/bare');
    expect(await page.evaluate(() => innerWidth - document.documentElement.clientWidth)).toBeGreaterThan(0);
    const words = page.getByText('Far right');
    const before = await words.boundingBox();
    await widget.getByRole('button', { name: 'Reserve a table', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await words.boundingBox()).toEqual(before);
    await guest.button('Close').click();
    await expect(page.getByRole('dialog')).toBeHidden();
    expect(await words.boundingBox()).toEqual(before);
    expect(await page.evaluate(() => document.documentElement.getAttribute('style') ?? '')).toBe('');
  });
