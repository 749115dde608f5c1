/** `display="button"` on a real page, as it is built: Ansel, the white tablecloth. */
import axe from 'axe-core';
import type { Locator, Page } from '@playwright/test';
import { expect, OPEN_HOUSE, test } from './cast.js';
import { type Guest, somebody, THURSDAY, TODAY } from './guest.js';
import { bookingsOf } from './reservation-book.js';

const ANSEL = '/site/white-tablecloth.html';
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

declare global {
  interface Window {
    shiftedBy: number;
    leftAlone: boolean;
  }
}

const dialogOf = ({ page }: Guest): Locator => page.getByRole('dialog', { name: 'Reserve a table' });
const buttonOf = ({ widget }: Guest): Locator => widget.getByRole('button', { name: 'Reserve a table', exact: true });

async function opens(guest: Guest, address = ANSEL): Promise<void> {
  await guest.page.goto(address);
  await buttonOf(guest).click();
  await expect(guest.day(TODAY)).toBeVisible();
  await expect(guest.times.first()).toBeVisible();
}

async function tabsTo({ page }: Guest, target: Locator, most = 12): Promise<void> {
  for (let stops = 0; stops < most; stops += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element.matches(':focus'))) return;
  }
  await expect(target).toBeFocused();
}

test('a guest books in the dialog with the keyboard alone, and may close it on the way', async ({ guest }) => {
  const ada = somebody();
  const { page } = guest;
  await page.goto(ANSEL);
  await tabsTo(guest, buttonOf(guest));
  await page.keyboard.press('Enter');
  await expect(dialogOf(guest).getByRole('heading', { name: 'Reserve a table' })).toBeFocused();
  await tabsTo(guest, guest.party(2), 1);
  await page.keyboard.press('ArrowRight');
  await expect(guest.party(3)).toBeChecked();
  await tabsTo(guest, guest.day(TODAY), 2);
  await page.keyboard.press('ArrowRight');
  await expect(guest.status).toHaveText(`28 times free on ${THURSDAY}`);
  await tabsTo(guest, guest.times.first());
  await page.keyboard.press('Space');
  await tabsTo(guest, guest.field('First name'));
  await page.keyboard.type(ada.firstName);

  await page.keyboard.press('Escape');
  await expect(dialogOf(guest)).toBeHidden();
  await expect(buttonOf(guest)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(guest.field('First name')).toHaveValue(ada.firstName);
  await expect(guest.party(3)).toBeChecked();
  await tabsTo(guest, guest.field('Last name'), 20);
  for (const [label, text] of [
    ['Last name', ada.lastName],
    ['Phone', ada.phone],
    ['E-mail', ada.email],
  ] as const) {
    if (label !== 'Last name') await tabsTo(guest, guest.field(label), 2);
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Enter');
  await guest.isBooked();
  await expect(guest.status.getByRole('heading')).toBeFocused();
  expect(await bookingsOf(OPEN_HOUSE, ada.email)).toMatchObject([{ party_size: 3 }]);
});

test('nothing is asked before somebody wants it, and nothing on the page moves or scrolls behind it', async ({
  guest,
}) => {
  const { page } = guest;
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('/restaurant/') && asked.push(request.url()));
  await page.route('**/fonts/**', (route) => route.abort());
  await page.addInitScript(() => {
    window.shiftedBy = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) window.shiftedBy += Number(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(ANSEL);
  await expect(buttonOf(guest)).toBeVisible();
  expect(await page.evaluate(() => window.shiftedBy)).toBe(0);
  expect(asked).toEqual([]);
  const place = () => buttonOf(guest).boundingBox();
  await buttonOf(guest).hover();
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  const before = await place();
  await buttonOf(guest).click();
  await expect(guest.times.first()).toBeVisible();
  expect(await place()).toEqual(before);
  await page.mouse.move(5, 5);
  await page.mouse.wheel(0, 600);
  await page.mouse.move(600, 300);
  await page.mouse.wheel(0, 5000);
  await expect.poll(() => dialogOf(guest).evaluate((dialog) => dialog.scrollTop)).toBeGreaterThan(0);
  expect(await place()).toEqual(before);
  await guest.button('Close').click();
  await expect(dialogOf(guest)).toBeHidden();
  expect(await place()).toEqual(before);
  for (const element of ['html', 'body'])
    expect(await page.locator(element).getAttribute('style'), element).toBeFalsy();
  expect(await page.evaluate(() => window.shiftedBy)).toBe(0);
});

test('a link of the page opens it; with Ctrl, and without the script, it is the link it was', async ({ guest }) => {
  const { page } = guest;
  const link = page.getByRole('link', { name: 'Reserve a table at Ansel' });
  await page.goto(ANSEL);
  await expect(buttonOf(guest)).toBeVisible();
  // Whether a tab then opens is the browser's affair: about one in a hundred comes to nothing, on any page.
  await page.evaluate(() => {
    const note = (event: Event) => {
      window.leftAlone = !event.defaultPrevented;
      event.preventDefault();
    };
    window.addEventListener('click', note, { once: true });
  });
  await link.click({ modifiers: ['Control'] });
  expect(await page.evaluate(() => window.leftAlone)).toBe(true);
  await expect(dialogOf(guest)).toBeHidden();
  await link.click();
  await expect(dialogOf(guest)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialogOf(guest)).toBeHidden();
  await expect(link).toBeFocused();
  await expect.poll(() => page.evaluate(() => document.body.style.overflow)).toBe('');
  await page.route('**/dist/**', (route) => route.abort());
  await page.reload();
  await link.click();
  await expect(page).toHaveURL(/\/reservations$/);
});

const LOOKS = { light: '', dark: 'theme="dark"', rtl: '', ansel: '' };

for (const [look, attributes] of Object.entries(LOOKS))
  for (const width of [280, 375, 768, 1280])
    test(`${look}, at ${width} px nothing is cut off, everything can be hit, and axe finds nothing`, async ({
      guest,
    }) => {
      const { page } = guest;
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const address = look === 'ansel' ? ANSEL : await bare(page, look, attributes);
      await opens(guest, address);
      if (look === 'rtl') await turnAround(guest);
      await looksRight(guest, `dialog-${look}-${width}`, width);
      await guest.choosesDay(THURSDAY);
      await guest.choosesTime('1:00 PM');
      await guest.fillsIn(somebody());
      await looksRight(guest, `dialog-details-${look}-${width}`, width);
      if (look === 'rtl') return;
      await guest.reserves();
      await guest.isBooked();
      await looksRight(guest, `dialog-booked-${look}-${width}`, width);
    });

/** A page whose only style is some text to stand behind. */
async function bare(page: Page, look: string, attributes: string): Promise<string> {
  const words = '<p>Pasta rolled each morning, wine from small growers, and a lamp over every table.</p>'.repeat(12);
  const tag = `<reservation-widget display="button" api="/" restaurant-id="152" country="US" ${attributes}></reservation-widget>`;
  const body = `<!doctype html><html lang="en" ${look === 'dark' ? 'style="background:#222;color:#eee"' : ''}><title>A page</title>
    <meta name="viewport" content="width=device-width"><main><h1>A page</h1>${tag}${words}</main>
    <script src="/dist/reservation-widget.js"></script>`;
  await page.route('**/bare', (route) => route.fulfill({ contentType: 'text/html', body }));
  return '/bare';
}

/** As it will be for a language that is written from the right; none of ours is yet. */
async function turnAround({ widget }: Guest): Promise<void> {
  await widget.evaluate((tag) => {
    for (const part of tag.shadowRoot?.querySelectorAll('.widget') ?? []) part.setAttribute('dir', 'rtl');
  });
}

async function looksRight(guest: Guest, name: string, width: number): Promise<void> {
  const { page } = guest;
  await page.screenshot({ path: `.screenshots/${name}.png` });
  const dialog = dialogOf(guest);
  const { x, width: wide } = (await dialog.boundingBox()) ?? { x: -1, width: 0 };
  expect(x, name).toBeGreaterThanOrEqual(0);
  expect(x + wide, name).toBeLessThanOrEqual(width);
  if (width < 600) expect(wide, 'a sheet').toBe(width);
  else expect(Math.abs(2 * x + wide - width), 'in the middle').toBeLessThanOrEqual(1);
  expect(await dialog.evaluate(faults), name).toEqual([]);
  const box = await guest.button('Close').boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(44);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((tags) => window.axe.run('reservation-widget', { runOnly: tags }), TAGS);
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`),
    name,
  ).toEqual([]);
}

/** In the page: what reaches out of the dialog, whose text is wider than its box, and what is too low to hit. */
function faults(dialog: Element): string[] {
  const { left, right } = dialog.getBoundingClientRect();
  const wide = dialog.scrollWidth > dialog.clientWidth ? [`it scrolls sideways, ${dialog.scrollWidth} px`] : [];
  const drawn = dialog.querySelectorAll('p, h2, h3, label, legend, button, summary, .chip > span, select');
  const out = [...drawn].flatMap((each) => {
    const box = each.getBoundingClientRect();
    if (box.width === 0 || each.closest('.spoken')) return [];
    const isOut =
      box.left < left || box.right > right || (!each.matches('summary') && each.scrollWidth > each.clientWidth + 1);
    const isLow = each.matches('button, summary') && box.height < 43.5;
    return (isOut && getComputedStyle(each).display !== 'inline') || isLow ? [each.outerHTML.slice(0, 100)] : [];
  });
  return [...wide, ...out];
}
