/** Who plays: the owner and others who are logged in, a guest, the site itself and the stand-in for the vendor. */
import { randomBytes } from 'node:crypto';
import { expect, type APIResponse, type Browser, type BrowserContext, type Page, test as base } from '@playwright/test';
import { Guest } from '../journeys/guest.js';

export { expect };

interface Facts {
  readonly folder: string;
  /** Path of what runs PHP. */
  readonly evaluate: string;
  readonly address: string;
  readonly password: string;
  readonly zip: string;
  readonly standIn: string;
  readonly key: string;
}

export const FACTS: Facts = JSON.parse(process.env.WORDPRESS_TEST ?? '');
/** The guest's clock; the site's own runs on. */
export const NOW = new Date('2030-06-05T15:00:00Z');
export const SPACE = 'reservation-widget/v1';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>> & {
    readonly customerInformation: Readonly<Record<string, unknown>>;
  };
}

/** Runs inside the site; what the code returns comes back. */
export async function php<T = unknown>(code: string): Promise<T> {
  const reply = await fetch(FACTS.address + FACTS.evaluate, { method: 'POST', body: code });
  return reply.json();
}

const quoted = (value: unknown) =>
  `json_decode( ${JSON.stringify(JSON.stringify(value)).replaceAll('$', '\\$')}, true )`;

/** The stand-in's manners, by call (`reservation`, `sections` …) or by method; the rest is good. */
export async function vendorIs(manner: Readonly<Record<string, string>>): Promise<void> {
  await fetch(`${FACTS.standIn}/stand-in/behave`, { method: 'POST', body: JSON.stringify(manner) });
}

/** What the vendor has been asked since the last time. */
export async function vendorCalls(method?: 'GET' | 'POST'): Promise<Call[]> {
  const calls: Call[] = await (await fetch(`${FACTS.standIn}/stand-in/calls`)).json();
  return calls.filter((call) => method === undefined || call.method === method);
}

export const SETTINGS = {
  source: 'key',
  address: '',
  environment: 'other',
  other_base: FACTS.standIn,
  restaurants: [152, 153],
  country: 'US',
  time_zone: 'America/Detroit',
  phone: '(313) 555-0142',
  features: ['reservation', 'waitlist', 'membership'],
  origins: ['https://www.example.com'],
};

export interface Arrangement {
  readonly settings?: Partial<Record<keyof typeof SETTINGS, unknown>>;
  readonly permalinks?: '' | '/%postname%/';
  /** Seconds. */
  readonly deadlines?: Readonly<Record<string, number>>;
  readonly limits?: Readonly<Record<string, number>>;
}

const UNLIMITED = Object.fromEntries(
  ['address', 'phone', 'email', 'restaurant', 'suspect', 'token', 'read', 'restaurant_read'].map((what) => [what, 1e6]),
);

/** A site that is set up and remembers nothing. */
export async function arrange({
  settings = {},
  permalinks = '/%postname%/',
  deadlines = {},
  limits = {},
}: Arrangement = {}): Promise<void> {
  await php(`
    global $wpdb;
    update_option( 'reservation_widget_settings', ${quoted({ ...SETTINGS, ...settings })} );
    Reservation_Widget\\Api_Key::save( ${quoted(FACTS.key)}, ${quoted(FACTS.standIn)} );
    Reservation_Widget\\Tables::mend();
    Reservation_Widget\\Backend\\Read_Cache::clear();
    foreach ( array( 'intents', 'counts', 'customers' ) as $name ) $wpdb->query( "DELETE FROM {$wpdb->prefix}reservation_widget_{$name}" );
    delete_option( 'test_days_ahead' );
    update_option( 'test_deadlines', ${quoted(deadlines)} );
    update_option( 'test_limits', ${quoted({ ...UNLIMITED, ...limits })} );
    if ( get_option( 'permalink_structure' ) !== '${permalinks}' ) { $GLOBALS['wp_rewrite']->set_permalink_structure( '${permalinks}' ); flush_rewrite_rules(); }
    return true;`);
  await vendorIs({});
  await vendorCalls();
}

/** A published page with that content. @returns its address */
export function page(content: string, title = 'Reservations'): Promise<string> {
  return php<string>(
    `return get_permalink( wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => '${title}', 'post_content' => wp_slash( ${quoted(content)} ) ) ) );`,
  );
}

export const newKey = () => `"${randomBytes(16).toString('hex')}"`;

/** Ada, two guests, Thursday at eight. */
export function wish(different: Readonly<Record<string, unknown>> = {}) {
  return { customerInformation: ada(), time: '2030-06-07T00:00:00.000Z', partySize: 2, partyFlags: 0, ...different };
}

export function ada(different: Readonly<Record<string, unknown>> = {}) {
  return { firstName: 'Ada', lastName: 'Okonkwo', phoneNumber: '+13136001234', email: 'ada@example.org', ...different };
}

/** As a program calls it, not a browser: what is not sent is not sent. */
export function call(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${FACTS.address}/wp-json/${SPACE}${path}`, init);
}

export function post(
  kind: 'reservation' | 'waitlist',
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const all = { 'Content-Type': 'application/json', 'Idempotency-Key': newKey(), ...headers };
  return call(`/v2/reservations/152/${kind}`, {
    method: 'POST',
    headers: all,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** Status and body in one value, to compare with. */
export async function answerOf(reply: Response | APIResponse) {
  return { status: typeof reply.status === 'function' ? reply.status() : reply.status, body: await reply.json() };
}

/** What a refusal is about, in short. */
export async function codeOf(reply: Response) {
  return { status: reply.status, code: (await reply.json()).error?.code };
}

/** Limits hold for a minute by the clock: what has fallen into two of them is played again. */
export async function withinAMinute<T>(play: () => Promise<T>): Promise<T> {
  const minute = () => Math.floor(Date.now() / 60_000);
  for (;;) {
    const begun = minute();
    const result = await play();
    if (minute() === begun) return result;
  }
}

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;
const sessions = new Map<string, Session>();

/** Logs in once for all tests, by the form that everybody uses. */
async function sessionOf(browser: Browser, user: string): Promise<Session> {
  const known = sessions.get(user);
  if (known) return known;
  const context = await browser.newContext();
  const seat = await context.newPage();
  await seat.goto(`${FACTS.address}/wp-login.php`);
  await seat.getByLabel('Username or Email Address').fill(user);
  await seat.getByLabel('Password', { exact: true }).fill(FACTS.password);
  await seat.getByRole('button', { name: 'Log In' }).click();
  await expect(seat).not.toHaveURL(/wp-login/);
  const session = await context.storageState();
  await context.close();
  sessions.set(user, session);
  return session;
}

interface Cast {
  readonly guest: Guest;
  /** A browser of their own for each: the administrator, an author, a subscriber. */
  readonly owner: Page;
  readonly writer: Page;
  readonly subscriber: Page;
}

export const test = base.extend<Cast>({
  guest: async ({ page: seat }, use) => {
    await seat.clock.install({ time: NOW });
    await use(new Guest(seat));
  },
  owner: ({ browser }, use) => seated(browser, 'owner', use),
  writer: ({ browser }, use) => seated(browser, 'writer', use),
  subscriber: ({ browser }, use) => seated(browser, 'guest', use),
});

async function seated(browser: Browser, user: string, use: (seat: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ storageState: await sessionOf(browser, user), locale: 'en-US' });
  await use(await context.newPage());
  await context.close();
}
