/** Every state at every width: pictures for people (`.screenshots/`), and what can be measured. */
import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { STATES } from '../../demo/gallery/states.js';
import { NOW } from '../config/journey.js';
import { expect, FULL_HOUSE, OPEN_HOUSE, test } from './cast.js';
import { type Guest, somebody, SUNDAY, THURSDAY, TODAY } from './guest.js';

declare global {
  interface Window {
    axe: typeof axe;
    shifted: number;
  }
}

/** A page without any style. */
const BARE = '/bare';
const WIDTHS = [280, 375, 768, 1280];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * On the pages of the house, in the order of a guest's way; each goes on from the one before. All other states are looked
 * at in the gallery, below.
 */
const WAY: Readonly<Record<string, (guest: Guest) => Promise<void>>> = {
  empty: (guest) => expect(guest.times.first()).toBeVisible(),
  errors: async (guest) => {
    await guest.choosesDay(SUNDAY);
    await guest.choosesTime('12:30 PM');
    await guest.reserves();
    await expect(guest.problems).toBeFocused();
  },
  details: async (guest) => {
    await guest.fillsIn(somebody({ memberNumber: 'LUME-1', tier: 'Gold', notes: 'By the window, please.' }));
    await expect(guest.problems).toHaveCount(0);
  },
  booked: async (guest) => {
    await guest.reserves();
    await guest.isBooked();
  },
};

for (const width of WIDTHS) {
  test(`at ${width} px nothing is cut off, and everything can be hit`, async ({ guest }) => {
    const faults = listenForFaults(guest);
    await guest.page.setViewportSize({ width, height: 900 });
    await guest.page.emulateMedia({ reducedMotion: 'reduce' });
    await guest.opens('/reservations');
    for (const [state, reach] of Object.entries(WAY)) {
      await reach(guest);
      await guest.page.screenshot({ path: `.screenshots/${state}-${width}.png`, fullPage: true });
      expect(await guest.page.evaluate(() => document.documentElement.scrollWidth), state).toBeLessThanOrEqual(width);
      expect(await guest.widget.evaluate(smallTargets), state).toEqual([]);
      expect(await guest.widget.evaluate(cutOff), state).toEqual([]);
    }
    expect(faults).toEqual([]);
  });
}

/** Narrower and wider than where the ticket comes to stand beside the form. */
for (const width of [375, 1280]) {
  test(`every state of the gallery at ${width} px is whole, and everything in it can be hit`, async ({ guest }) => {
    test.slow();
    await guest.page.setViewportSize({ width, height: 900 });
    await guest.page.emulateMedia({ reducedMotion: 'reduce' });
    for (const { name } of STATES) {
      await guest.page.goto(`/gallery/alone.html?state=${name}`);
      await expect(guest.page.locator('[data-drawn]'), name).toHaveAttribute('data-drawn', 'reached');
      await guest.page.screenshot({ path: `.screenshots/gallery-${name}-${width}.png`, fullPage: true });
      const widget = guest.page.locator('reservation-widget');
      expect(await widget.evaluate(smallTargets), name).toEqual([]);
      expect(await widget.evaluate(cutOff), name).toEqual([]);
    }
  });
}

/** The widget's own colours, and those of pages. */
const LOOKS = {
  light: '/reservations',
  dark: '/site/ramen.html',
  rtl: '/reservations',
  'bare-dark': BARE,
};

for (const [look, address] of Object.entries(LOOKS)) {
  test(`axe finds nothing in ${look}`, async ({ guest }) => {
    const tag = `<reservation-widget api="/" restaurant-id="152" theme="${look.slice(5)}"></reservation-widget>`;
    const body = `<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1>${tag}</main>
      <script src="/dist/reservation-widget.js"></script>`;
    await guest.page.route(`**${BARE}`, (route) => route.fulfill({ contentType: 'text/html', body }));
    await guest.page.emulateMedia({ reducedMotion: 'reduce' });
    await guest.opens(address);
    if (look === 'rtl') await guest.page.evaluate(() => (document.documentElement.dir = 'rtl'));
    expect(await violations(guest, 'html')).toEqual([]);
    for (const [state, reach] of Object.entries(WAY)) {
      await reach(guest);
      await guest.page.screenshot({ path: `.screenshots/${state}-${look}.png`, fullPage: true });
      expect(await violations(guest), state).toEqual([]);
    }
  });
}

test('axe finds nothing on a closed, a full and a waiting day, and after joining', async ({ guest }) => {
  await guest.page.emulateMedia({ reducedMotion: 'reduce' });
  await guest.opens(`${FULL_HOUSE.address}/`);
  await guest.choosesDay('Monday, June 10, closed');
  await expect(guest.says('Closed on Mondays')).toBeVisible();
  expect(await violations(guest)).toEqual([]);
  await guest.choosesDay(TODAY);
  await guest.button('Join the waitlist for now').click();
  expect(await violations(guest)).toEqual([]);
  await guest.page.screenshot({ path: '.screenshots/waitlist-1280.png', fullPage: true });
  await guest.fillsIn(somebody());
  await guest.reserves();
  await expect(guest.status.getByRole('heading')).toHaveText('You’re on the list');
  expect(await violations(guest)).toEqual([]);
});

for (const width of [375, 1280]) {
  test(`at ${width} px the page stands still while the widget starts`, async ({ guest }) => {
    await guest.page.setViewportSize({ width, height: 900 });
    // The page's fonts move the page when they come; here only the widget may.
    await guest.page.route('**/fonts/**', (route) => route.abort());
    await notesShifts(guest);
    await guest.opens('/reservations');
    await expect(guest.times.first()).toBeVisible();
    const shifted = () => guest.page.evaluate(() => window.shifted);
    expect(await shifted()).toBeLessThan(0.001);
    await guest.choosesDay(THURSDAY);
    await expect(guest.status).toContainText(`28 times free on ${THURSDAY}`);
    expect(await shifted()).toBeLessThan(0.001);
  });
}

test('with the README’s room for it, nothing moves while the page’s language is on its way', async ({ guest }) => {
  const { page, widget } = guest;
  const [, room = ''] = /```css\n([^`]*)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
  const body = `<!doctype html><html lang="de"><title>A page</title><style>${room}</style><h1>A page</h1>
    <reservation-widget api="/" restaurant-id="152" assets="/dist/"><a href="tel:1">Anrufen</a></reservation-widget>
    <p>What stands below.</p><script src="/dist/reservation-widget.js"></script>`;
  await page.route(`**${BARE}`, (route) => route.fulfill({ contentType: 'text/html', body }));
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/reservation-widget-de\./, async (route) => {
    await held;
    await route.continue();
  });
  await notesShifts(guest);
  // English would speak after a while.
  await page.clock.pauseAt(new Date(NOW.getTime() + 1000));
  const asked = page.waitForRequest(/reservation-widget-de\./);
  await page.goto(BARE, { waitUntil: 'commit' });
  await asked;
  await expect(page.getByRole('link', { name: 'Anrufen' })).toBeVisible();
  letGo();
  await page.clock.resume();
  await expect(widget.getByRole('heading', { name: 'Tisch reservieren' })).toBeVisible();
  await expect(widget.getByRole('radio', { name: /^Mittwoch 19:30$/ })).toBeVisible();
  expect(await page.evaluate(() => window.shifted)).toBe(0);
});

/** From the page's first frame on. */
async function notesShifts({ page }: Guest): Promise<void> {
  await page.addInitScript(() => {
    window.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) window.shifted += Number(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Rules and where they are broken. Evaluated, as the pages let in no script of others. */
async function violations({ page }: Guest, where = 'reservation-widget'): Promise<string[]> {
  await page.evaluate(axe.source);
  const run = ([where, tags]: [string, string[]]) => window.axe.run(where, { runOnly: tags });
  const { violations } = await page.evaluate(run, [where, TAGS] as [string, string[]]);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join('\n')}`);
}

/** What the console complains of, and whoever is asked besides the house itself. */
function listenForFaults({ page }: Guest): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(message.text()));
  page.on('request', (request) => request.url().startsWith(`${OPEN_HOUSE.address}/`) || faults.push(request.url()));
  return faults;
}

/** In the page: what can be pressed and is lower than 44 px, a link in a line of text lower than 24 px. */
function smallTargets(widget: Element): string[] {
  const pressable = widget.shadowRoot?.querySelectorAll('button, select, input, textarea, summary, a') ?? [];
  return [...pressable].flatMap((each) => {
    const box = each.closest('label')?.getBoundingClientRect() ?? each.getBoundingClientRect();
    const least = each.matches('a') ? 24 : 44;
    const seen = box.width > 0 && getComputedStyle(each).visibility === 'visible';
    return seen && box.height < least - 0.5 ? [`${each.outerHTML.slice(0, 80)} is ${box.height} px high`] : [];
  });
}

/** In the page: whose text is wider than its box, or reaches out of the widget. */
function cutOff(widget: Element): string[] {
  const { left, right } = widget.getBoundingClientRect();
  const drawn = widget.shadowRoot?.querySelectorAll('p, h2, h3, label, legend, button, summary, .chip > span') ?? [];
  return [...drawn].flatMap((each) => {
    const box = each.getBoundingClientRect();
    const unseen = box.width === 0 || each.closest('.spoken');
    const out = box.left < left - 1 || box.right > right + 1 || each.scrollWidth > each.clientWidth + 1;
    return !unseen && out && getComputedStyle(each).display !== 'inline' ? [each.outerHTML.slice(0, 100)] : [];
  });
}
