/** What an operator decides, read once from the environment; tests hand in their own. */
import { isIP } from 'node:net';
import * as z from 'zod/mini';
import { OUTCOME_WAIT } from './database/connect.js';

/** How often in a minute one source may ask: of POSTs, where nothing else is said. */
export interface Limits {
  readonly address: number;
  readonly phone: number;
  readonly email: number;
  readonly restaurant: number;
  /** Passcodes tried at the host stand, per address. */
  readonly passcode: number;
  /** Looks at bookings by their token, and cancellations, per address. */
  readonly manage: number;
  /** POSTs of an address from which a press looked like a machine's. */
  readonly suspect: number;
}

export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Absent: the embedded PostgreSQL. */
  readonly databaseUrl?: string;
  /** Folder of the embedded PostgreSQL. */
  readonly dataFolder: string;
  /** Origin under which guests reach this server, for the links that they are given. Absent: as it listens. */
  readonly publicUrl?: string;
  /** Origins that may book, beside the server's own. */
  readonly allowedOrigins: readonly string[];
  readonly limits: Limits;
  /** A form that is filled in within fewer seconds looks like a machine's. */
  readonly hastySeconds: number;
  /** The proxies in front, by address, range or name of a range: only what they say of a guest's address counts. */
  readonly trustProxy: readonly string[];
  /** Whether an `id` in the body is believed without a token. Only behind a site's own server. */
  readonly trustBrowserId: boolean;
  /** Takes the place of the secret in the database. */
  readonly customerTokenSecret?: string;
  /** Where the site publishes the keys it signs with. Takes the place of the address in the database. */
  readonly customerTokenKeysUrl?: string;
  /** Takes the place of the issuer in the database. */
  readonly customerTokenIssuer?: string;
  readonly logLevel: string;
  /** Fills today's tables, so that the waitlist is what is left. */
  readonly fillToday: boolean;
  /** Whether today gets some made-up reservations, for the host stand to show. */
  readonly demoGuests: boolean;
  /** Milliseconds in which a whole request has to come in. */
  readonly requestWait: number;
  /** Milliseconds that the server stays for writes under way when it is told to go. */
  readonly farewellWait: number;
  /** Milliseconds a repeat waits for the first try of the same intent. */
  readonly repeatWait: number;
  /** Milliseconds in which the server finds out what became of a commit whose connection broke, before it says "not known". */
  readonly outcomeWait: number;
  /** Opens the host stand. Processes with the same one share its sessions. */
  readonly passcode: string;
  readonly now: () => Date;
}

/** Where the operator says nothing: far more than a guest needs who books for a family, or a house on its busiest evening. */
export const DEFAULT_LIMITS: Limits = {
  address: 60,
  phone: 5,
  email: 5,
  restaurant: 600,
  passcode: 10,
  manage: 600,
  suspect: 6,
};

const LIMIT_NAMES = Object.keys(DEFAULT_LIMITS);
const GivenLimits = z.strictObject(
  Object.fromEntries(LIMIT_NAMES.map((name) => [name, z.optional(z.int().check(z.positive()))])),
);

/** Bytes of a body; a booking with the longest texts needs less than a third of it. */
export const BODY_LIMIT = 32 * 1024;

/** Characters. */
export const LONGEST_PASSCODE = 20;

type Environment = Readonly<Record<string, string | undefined>>;

/** @param passcode where the operator says none */
export function readSettings(env: Environment, args: readonly string[], passcode: string): Settings {
  return {
    host: env.HOST || '127.0.0.1',
    port: portOf(env.PORT),
    ...(env.DATABASE_URL ? { databaseUrl: env.DATABASE_URL } : {}),
    dataFolder: env.DATA_FOLDER || '.data',
    ...(env.PUBLIC_URL ? { publicUrl: originOf('PUBLIC_URL', env.PUBLIC_URL) } : {}),
    allowedOrigins: listOf(env.ALLOWED_ORIGINS).map((text) => originOf('ALLOWED_ORIGINS', text)),
    limits: limitsOf(env.LIMITS),
    hastySeconds: secondsOf(env.HASTY_SECONDS),
    trustProxy: listOf(env.TRUST_PROXY).map(proxyOf),
    trustBrowserId: env.TRUST_BROWSER_ID === '1',
    ...(env.CUSTOMER_TOKEN_SECRET ? { customerTokenSecret: secretOf(env.CUSTOMER_TOKEN_SECRET) } : {}),
    ...(env.CUSTOMER_TOKEN_KEYS_URL ? { customerTokenKeysUrl: keysUrlOf(env.CUSTOMER_TOKEN_KEYS_URL) } : {}),
    ...(env.CUSTOMER_TOKEN_ISSUER ? { customerTokenIssuer: env.CUSTOMER_TOKEN_ISSUER } : {}),
    logLevel: env.LOG_LEVEL || 'silent',
    fillToday: env.FILL_TODAY === '1' || args.includes('--fill-today'),
    demoGuests: env.DEMO_GUESTS !== '0',
    requestWait: 20_000,
    farewellWait: 5000,
    repeatWait: 2000,
    outcomeWait: OUTCOME_WAIT,
    passcode: env.PASSCODE ? passcodeOf(env.PASSCODE) : passcode,
    now: clockOf(env.DEMO_NOW),
  };
}

function portOf(text: string | undefined): number {
  const port = Number(text || 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT has to be a number from 0 to 65535, not "${text}".`);
  return port;
}

function secondsOf(text: string | undefined): number {
  const seconds = Number(text || 3);
  if (!Number.isInteger(seconds) || seconds < 0)
    throw new Error(`HASTY_SECONDS has to be a whole number from 0, not "${text}".`);
  return seconds;
}

function listOf(text = ''): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

const NAMED_RANGES = ['loopback', 'linklocal', 'uniquelocal'];

/** Never all of them, and no number of hops: whoever calls could then write its own address in front. */
function proxyOf(text: string): string {
  const [address = '', bits, ...more] = text.split('/');
  const most = { 4: 32, 6: 128 }[isIP(address)];
  const isRange = bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (most ?? 0));
  if (NAMED_RANGES.includes(text) || (most && isRange && !more.length)) return text;
  throw new Error(
    `TRUST_PROXY has to name the proxies in front, with commas between: addresses, ranges such as 10.0.0.0/8, or ${NAMED_RANGES.join(', ')}; not "${text}".`,
  );
}

/** As browsers write it. The pages use absolute paths, so a folder would lead nowhere. */
function originOf(setting: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && /^[^/]+\/\/[^/?#@]+\/?$/.test(text)) return url.origin;
  throw new Error(`${setting} has to be an origin such as https://reserve.example.com, not "${text}".`);
}

/** `LIMITS='{"phone":50}'` replaces single limits. */
function limitsOf(text: string | undefined): Limits {
  if (!text) return DEFAULT_LIMITS;
  const given = GivenLimits.safeParse(jsonOf(text));
  if (given.success) return { ...DEFAULT_LIMITS, ...given.data };
  throw new Error(
    `LIMITS has to be JSON such as {"phone":50}, whole numbers from 1 for any of ${LIMIT_NAMES.join(', ')}.`,
  );
}

/** Undefined: this is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function secretOf(secret: string): string {
  if (Buffer.byteLength(secret) < 32) throw new Error('CUSTOMER_TOKEN_SECRET has to be at least 32 bytes long.');
  return secret;
}

/** As long as the door of the host stand takes it. */
function passcodeOf(text: string): string {
  if (text.length < 6 || text.length > LONGEST_PASSCODE || text !== text.trim())
    throw new Error(`PASSCODE has to have 6 to ${LONGEST_PASSCODE} characters, without blanks around.`);
  return text;
}

/** Whoever could change the keys on the way could sign as anybody: over http only on this machine. */
function keysUrlOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLocal = url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url && (url.protocol === 'https:' || isLocal)) return url.href;
  throw new Error(
    `CUSTOMER_TOKEN_KEYS_URL has to be an https address such as https://www.example.com/.well-known/jwks.json, not "${text}".`,
  );
}

/** `DEMO_NOW=2030-06-01T22:00:00Z` starts the house's clock there; it runs on from then. For shows and journeys. */
function clockOf(text: string | undefined): () => Date {
  if (!text) return () => new Date();
  const shift = Date.parse(text) - Date.now();
  if (Number.isNaN(shift))
    throw new Error(`DEMO_NOW has to be an instant such as 2030-06-01T22:00:00Z, not "${text}".`);
  return () => new Date(Date.now() + shift);
}
