/**
 * A guest whose every detail is marked goes every way there is, and then the marks are searched
 * for. They may be in the booking's body, in the tables of bookings and customers, and as words on the widget's own
 * screen (the summary, the end state): nowhere else. And nobody is asked but the configured API and the script's folder.
 */
import { readFile } from 'node:fs/promises';
import type { Page, Route } from '@playwright/test';
import { expect, test } from './cast.js';
import { FRIDAY, Guest, type Person, SATURDAY } from './guest.js';
import { LoggingHouse } from './logging-house.js';
import { ManagePage, reservesForLink } from './manage-page.js';
import { type Haul, Net } from './net.js';
import { leaveMarks } from './recorder.js';

test.describe.configure({ mode: 'serial' });

const MARLENE: Person = {
  firstName: 'Marlene-Qx7',
  lastName: 'Zwyx-Qx7',
  phone: '(313) 555-0193',
  email: 'qx7.marlene@leaks.example',
  memberNumber: 'QX7-LOYAL',
  tier: 'Gold',
  notes: 'Qx7 comes with a dog',
};
const CUSTOMER = { id: 'qx7-customer', imageUrl: 'https://pictures.example/qx7.png' };
/** The member who is logged in on the demo's member page. */
const GIULIA = /Giulia|Ferraro|555.?0177|LUME-1001|member-1001/i;
/** Numbers as they may be printed; words as such, for a booking's reference may be `NQX75Q79`. */
const MARKS = /(?:\b|%[\da-f]{2})qx7\b|zwyx|555[-. )]*019[34]|a dog/i;
/** In a dialog, with fields of the owner's choice, which the page's address may fill in. */
const ANSEL = '/site/white-tablecloth.html';
const RESERVATION = '**/v2/reservations/152/reservation';

let house: LoggingHouse;
const secrets = new Set<string>();

test.beforeAll(async () => {
  house = await LoggingHouse.open();
});
test.afterAll(() => house.close());

/** Opens a page with the net spread, goes a way, and searches what was caught. */
async function hunts(page: Page, path: string, goes: (guest: Guest) => Promise<void>): Promise<void> {
  const net = new Net(page);
  await net.spread();
  const guest = new Guest(page);
  await opens(guest, house.address + path);
  await goes(guest);
  const haul = withoutOwnAddress(await net.haul(), path);
  if (await guest.widget.count())
    expect(haul.dataLayer?.join(), 'what the page is told').toContain('"event":"reservation-ready"');
  for (const secret of net.secrets) secrets.add(secret);
  findsNone(haul, [MARKS, GIULIA]);
  findsNone(withoutManageLink(haul), [...net.secrets].map(literally));
  // A tier's name is the house's own until somebody chooses it.
  findsNone({ ...haul, attributes: [] }, [/Gold|Platinum/]);
  leavesNothingBehind(haul);
  asksNobodyElse(net);
}

/** Every page's analytics listen. */
async function opens(guest: Guest, address: string): Promise<void> {
  await guest.page.addInitScript(() => {
    const listen = () => document.querySelector('reservation-widget')?.setAttribute('data-layer', '');
    document.addEventListener('DOMContentLoaded', listen);
  });
  if (!address.includes(ANSEL)) return guest.opens(address);
  await guest.page.goto(address);
  await guest.button('Reserve a table').click();
  await expect(guest.times.first()).toBeVisible();
}

/** What the guest's own link says stands in the bar above the page, and in the browser's own entry of the page. */
function withoutOwnAddress(haul: Haul, path: string): Haul {
  const [, fragment] = path.split('#');
  if (!fragment) return haul;
  const without = (place: string) => (haul[place] ?? []).map((text) => text.replaceAll(`#${fragment}`, ''));
  // Playwright tells addresses with the fragment, which no browser sends.
  const [window, performance, addresses] = [without('window'), without('performance'), without('addresses')];
  return { ...haul, window, performance, addresses };
}

/** Whatever it were: the widget stores nothing. */
function leavesNothingBehind({ storage, databases, caches, cookies }: Haul): void {
  expect({ storage, databases, caches, cookies }).toEqual({ storage: [], databases: [], caches: [], cookies: [] });
}

/**
 * The link by which a guest sees and cancels a booking is a link, and the contract's manage calls have the token in
 * their path: there it may be, and nothing else of the guest.
 */
function withoutManageLink(haul: Haul): Haul {
  const link = /^<a href="http:[^"]+\/manage\/152\/(reservation|waitlist)#[\w-]+">$/;
  const address = /^http:[^"]+\/manage\/152\/(reservation|waitlist)#[\w-]+$/;
  const call = /\/v2\/reservations\/152\/(reservation|waitlist)\/[\w-]+/;
  const without = (place: string, allowed: RegExp) => (haul[place] ?? []).filter((text) => !allowed.test(text));
  return {
    ...haul,
    attributes: without('attributes', link),
    window: without('window', address),
    addresses: without('addresses', new RegExp(`${call.source}|${address.source}`)),
    performance: without(
      'performance',
      new RegExp(`${call.source}|"navigation".*/manage/152/|/manage/152/.*"navigation"`),
    ),
  };
}

function literally(text: string): RegExp {
  return new RegExp(text.replace(/[^\w]/g, '\\$&'));
}

function findsNone(haul: Haul, marks: readonly RegExp[]): void {
  const found = Object.entries(haul).flatMap(([place, texts]) =>
    texts.filter((text) => marks.some((mark) => mark.test(text))).map((text) => `${place}: ${text}`),
  );
  expect(found).toEqual([]);
}

/** The page's own files are the site's; the widget asks the API, and the folder of its script. */
function asksNobodyElse({ asked }: Net): void {
  const known =
    /^\/($|reservations$|waitlist$|member$|manage\/|site\/|fonts\/|favicon)|^\/member\/token$|^\/dist\/|^\/(v2|restaurant)\//;
  const others = [...asked].filter((address) => {
    if (!/^(https?|blob|wss?):/.test(address)) return !/^(data|inline|self|)$/.test(address);
    const { origin, pathname } = new URL(address);
    return origin !== house.address || !known.test(pathname);
  });
  expect(others).toEqual([]);
}

async function fillsEverythingIn(guest: Guest, day: string, clock: string, person = MARLENE): Promise<void> {
  await guest.widget.evaluate((widget, customer) => Object.assign(widget, { customer }), CUSTOMER);
  await guest.prepares(person, day, clock);
}

async function joins(guest: Guest, different: Partial<Person> = {}): Promise<void> {
  await guest.fillsIn({ ...MARLENE, ...different });
  await guest.reserves();
  await expect(guest.status.getByRole('heading')).toHaveText('You’re on the list');
  await expect(guest.button('Leave the list')).toBeVisible();
}

async function isRefused(guest: Guest, status: number, code: string, more: object = {}): Promise<void> {
  const error = { code, message: `No, ${MARLENE.firstName}.`, ...more };
  await guest.page.route(RESERVATION, (route) =>
    route.fulfill({ status, headers: { 'retry-after': '0' }, json: { data: null, error } }),
  );
  await guest.reserves();
  await expect(guest.widget.getByText(/Not booked|was just taken|same table a moment ago/).first()).toBeVisible();
  await guest.page.unroute(RESERVATION);
}

async function losesTheAnswer(route: Route): Promise<void> {
  await route.fetch();
  await route.abort('connectionreset');
}

test('a mark is found wherever one can be left', async ({ page }) => {
  const net = new Net(page);
  await net.spread();
  await opens(new Guest(page), `${house.address}/reservations`);
  await page.evaluate(leaveMarks);
  await page.evaluate(() => fetch('/planted', { headers: { planted: 'planted' } }).then((reply) => reply.text()));
  // The browser tells of it in its own time.
  await page.waitForFunction(() => JSON.stringify(Reflect.get(window, 'caught').performance).includes('/planted'));
  const haul = await net.haul();
  const found = Object.entries(haul).filter(([, texts]) => texts.some((text) => text.includes('planted')));
  expect(found.map(([place]) => place).sort()).toEqual(Object.keys(haul).sort());
  for (const how of [
    'event',
    'message',
    'told',
    'object',
    'error',
    'kept',
    'session',
    'cookie',
    'open',
    'closed',
    'gone',
  ])
    expect(JSON.stringify(haul), how).toContain(`planted-${how}`);
  expect([...net.asked].join()).toContain('/planted');
});

test('booked', ({ page }) =>
  hunts(page, '/reservations', async (guest) => {
    await fillsEverythingIn(guest, FRIDAY, '1:00 PM');
    await guest.reserves();
    await guest.isBooked();
  }));

test('refused in every way, then booked', ({ page }) =>
  hunts(page, '/reservations', async (guest) => {
    await fillsEverythingIn(guest, FRIDAY, '1:30 PM');
    const fields = { 'customerInformation.firstName': `${MARLENE.firstName}?`, 'customerInformation.email': 'No.' };
    await isRefused(guest, 422, 'invalid', { fields });
    await isRefused(guest, 429, 'rate_limited');
    await isRefused(guest, 503, 'unavailable');
    await isRefused(guest, 500, 'never_heard_of');
    await isRefused(guest, 422, 'closed');
    await guest.choosesTime('2:00 PM');
    await isRefused(guest, 422, 'tier_unknown');
    await isRefused(guest, 409, 'slot_taken');
    await guest.choosesTime('2:15 PM');
    await guest.reserves();
    await guest.isBooked();
  }));

test('not known, then found by [Check again]', ({ page }) =>
  hunts(page, '/reservations', async (guest) => {
    await fillsEverythingIn(guest, FRIDAY, '12:30 PM');
    await page.route(RESERVATION, losesTheAnswer);
    await guest.reserves();
    await expect(guest.status.getByRole('heading')).toHaveText(/^We couldn’t confirm/, { timeout: 20_000 });
    await page.unroute(RESERVATION);
    await guest.button('Check again').click();
    await guest.isBooked();
  }));

test('asked whether a second table is meant', ({ page }) =>
  hunts(page, '/reservations', async (guest) => {
    await fillsEverythingIn(guest, FRIDAY, '1:00 PM');
    await guest.reserves();
    await guest.button('Book a second table').click();
    await guest.isBooked();
  }));

test('on the waitlist', ({ page }) =>
  hunts(page, '/waitlist', async (guest) => {
    await joins(guest);
  }));

test('on the waitlist, and off it again', ({ page }) =>
  hunts(page, '/waitlist', async (guest) => {
    await joins(guest, { phone: '(313) 555-0194', email: 'qx7.second@leaks.example' });
    await guest.button('Leave the list').click();
    await guest.status
      .getByRole('group', { name: /^Leave the list/ })
      .getByRole('button', { name: /^Leave/ })
      .click();
    await expect(guest.status.getByRole('heading')).toHaveText('You have left the list');
  }));

test('with the booking in a calendar of the guest’s', ({ page }) =>
  hunts(page, '/reservations', async (guest) => {
    await fillsEverythingIn(guest, SATURDAY, '12:30 PM');
    await guest.reserves();
    await guest.isBooked();
    const [file] = await Promise.all([page.waitForEvent('download'), guest.button('Add to calendar').click()]);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toContain('BEGIN:VEVENT');
    findsNone({ file: [text, file.suggestedFilename()] }, [MARKS, /manage/]);
  }));

test('cancelled on the page of the booking', ({ page }) =>
  hunts(page, '/reservations', async (guest) => {
    await fillsEverythingIn(guest, SATURDAY, '12:00 PM');
    const link = await reservesForLink(guest);
    await guest.isBooked();
    const manage = new ManagePage(page);
    await manage.opens(link, 'Your table is booked');
    await manage.button('Cancel this reservation').click();
    await manage.button('Yes, cancel it').click();
    await expect(manage.title).toHaveText('Your reservation is cancelled');
  }));

const PREFILLED = new URLSearchParams({
  ...{ 'first-name': MARLENE.firstName, 'last-name': MARLENE.lastName, phone: '+13135550193' },
  ...{ email: MARLENE.email, notes: MARLENE.notes ?? '' },
});

test('in the dialog, with what the owner asks for, filled in by the address', ({ page }) =>
  hunts(page, `${ANSEL}?party=3&date=2030-06-08&time=20:15#${PREFILLED.toString()}`, async (guest) => {
    await expect(guest.field('First name')).toHaveValue(MARLENE.firstName);
    await guest.field('Occasion').selectOption('Anniversary');
    await guest.widget.getByRole('checkbox', { name: 'Vegan', exact: true }).check();
    await page.keyboard.press('Escape');
    await guest.button('Reserve a table').click();
    await expect(guest.field('Notes for the restaurant')).toHaveValue(MARLENE.notes ?? '');
    await guest.reserves();
    await guest.isBooked();
  }));

test('offline, and without the companion', ({ page }) =>
  hunts(page, '/reservations', async (guest) => {
    await page.route(/\/dist\/.*checks/, (route) => route.abort());
    // The levels come with it, too.
    const { tier: _, ...person } = MARLENE;
    await fillsEverythingIn(guest, SATURDAY, '1:00 PM', person);
    await page.context().setOffline(true);
    await guest.reserves();
    await expect(guest.says('You’re offline')).toBeVisible();
    await page.context().setOffline(false);
    await guest.reserves();
    await guest.isBooked();
  }));

test('doubted, asked about, and against the contract', ({ page }) =>
  hunts(page, '/reservations', async (guest) => {
    await fillsEverythingIn(guest, SATURDAY, '1:30 PM');
    await guest.hasTheChecks();
    await guest.pastes('49 313 555 0193', 'Phone');
    await guest.field('E-mail').fill('qx7.marlene@gmial.com');
    await guest.widget.evaluate((widget) => Object.assign(widget, { customer: { imageUrl: 'https://qx7 pictures/' } }));
    await guest.pastes('0049 313 555 0193', 'Phone');
    await guest.field('E-mail').fill('qx7.marlene@localhost');
    await guest.reserves();
    await expect(guest.problems).toBeVisible();
  }));

test('a member whom the page knows by a token', ({ page }) =>
  hunts(page, '/member', async (guest) => {
    await expect(guest.field('First name').or(guest.times.first()).first()).toBeVisible();
    await guest.choosesDay(SATURDAY);
    await guest.choosesTime('2:00 PM');
    await guest.reserves();
    await guest.isBooked();
  }));

test('the server has written no mark into its log, and into no table but those of bookings and customers', async () => {
  expect(await house.rowsOfGuests(), 'the marks are searched for where they are').toMatch(MARKS);
  expect(secrets.size, 'keys, tokens and manage links were seen').toBeGreaterThan(8);
  // Nothing of a caller's is written there by its own rules; that the calls which carried the marks are, is the proof.
  for (const route of ['reservation', 'waitlist', 'waitlist/:manageToken', 'reservation/:manageToken'])
    expect(house.log.join('\n')).toContain(`"route":"/v2/reservations/:id/${route}"`);
  const { idempotency_keys: kept = [], restaurants = [], ...tables } = await house.rowsElsewhere();
  void restaurants;
  const marks = [MARKS, GIULIA];
  findsNone({ ...tables, kept, log: house.log }, marks);
  // The key itself is what is kept of an intent.
  findsNone({ ...tables, log: house.log }, [...secrets].map(literally));
});
