/** The customer token: what a restaurant's own site signs for a guest who is logged in there. Only it makes a membership verified. */
import {
  createRemoteJWKSet,
  decodeProtectedHeader,
  errors,
  jwtVerify,
  SignJWT,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
} from 'jose';
import * as z from 'zod/mini';
import { MAX_LENGTH, MemberInfo } from '../../../src/reserve-api/contract.js';
import type { Settings } from '../settings.js';
import { Refusal } from '../refusal.js';
import type { Restaurant } from '../restaurant/restaurant.js';

/** Longest life of a token, seconds. */
const LONGEST_LIFE = 15 * 60;
/** Clocks of two servers are never quite the same. */
const CLOCK_TOLERANCE = 10;

export interface VerifiedCustomer {
  readonly id: string;
  readonly memberNumber?: string | undefined;
  readonly memberTier?: string | undefined;
}

const Claims = z.object({
  sub: z.string().check(z.minLength(1), z.maxLength(MAX_LENGTH.id), z.regex(/^[^\p{Cc}\p{Cs}]+$/u)),
  exp: z.number(),
  iat: z.optional(z.number()),
  member_number: MemberInfo.shape.memberNumber,
  member_tier: MemberInfo.shape.memberTier,
});

/** Who the token speaks of; undefined without one. Anything doubtful is refused, never read as a guest without a token. */
export async function verifyCustomer(
  restaurant: Restaurant,
  authorization: string | undefined,
  settings: Settings,
): Promise<VerifiedCustomer | undefined> {
  if (authorization === undefined) return undefined;
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
  if (!token) throw invalidToken('The customer token cannot be read.');
  const now = settings.now();
  const claims = Claims.safeParse(await payloadOf(restaurant, token, settings, now));
  if (!claims.success) throw invalidToken('The customer token lacks a claim, or has a wrong one.');
  const { sub, exp, iat, member_number: memberNumber, member_tier: memberTier } = claims.data;
  if (exp - (iat ?? exp) > LONGEST_LIFE || exp - now.getTime() / 1000 > LONGEST_LIFE + CLOCK_TOLERANCE)
    throw invalidToken('The customer token lives too long.');
  if (memberTier !== undefined && !restaurant.tiers.some((tier) => tier.name === memberTier))
    throw invalidToken('The customer token names a tier that this restaurant does not have.');
  return { id: sub, memberNumber, memberTier };
}

async function payloadOf(restaurant: Restaurant, token: string, settings: Settings, now: Date): Promise<JWTPayload> {
  const rules = {
    audience: audienceOf(restaurant.id),
    issuer: issuerOf(restaurant, settings),
    currentDate: now,
    clockTolerance: CLOCK_TOLERANCE,
  };
  try {
    return await checkedPayload(restaurant, token, settings, rules);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw invalidToken('The customer token is not valid, or no longer.');
  }
}

/** Exactly two kinds of signature; the token's own header never chooses a key that the restaurant has not given. */
async function checkedPayload(
  restaurant: Restaurant,
  token: string,
  settings: Settings,
  rules: JWTVerifyOptions,
): Promise<JWTPayload> {
  const keysUrl = keysUrlOf(restaurant, settings);
  if (decodeProtectedHeader(token).alg === 'EdDSA' && keysUrl) {
    return (await jwtVerify(token, keysAt(keysUrl), { ...rules, algorithms: ['EdDSA'] })).payload;
  }
  return (await jwtVerify(token, secretOf(restaurant, settings), { ...rules, algorithms: ['HS256'] })).payload;
}

const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

/** Published keys are fetched once and kept by the library for some minutes. */
function keysAt(url: string): JWTVerifyGetKey {
  const keys = keySets.get(url) ?? createRemoteJWKSet(new URL(url), { timeoutDuration: 2000 });
  keySets.set(url, keys);
  return async (...header) =>
    keys(...header).catch((error: unknown) => {
      throw keysFault(error);
    });
}

/** That a key is not among them is the token's fault; that they cannot be read is nobody's whom the guest could blame. */
function keysFault(error: unknown): unknown {
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) return error;
  return new Refusal('unavailable', 'The keys of the customer token are out of reach at the moment.', undefined, 2);
}

function keysUrlOf(restaurant: Restaurant, settings: Settings): string | undefined {
  return settings.customerTokenKeysUrl ?? restaurant.tokenKeysUrl ?? undefined;
}

/** The secret in the database is the demo's: whoever publishes keys signs with those, or with a secret of their own. */
function secretOf(restaurant: Restaurant, settings: Settings): Uint8Array {
  if (keysUrlOf(restaurant, settings) && settings.customerTokenSecret === undefined)
    throw invalidToken('Here a customer token has to be signed with one of the published keys.');
  return new TextEncoder().encode(settings.customerTokenSecret ?? restaurant.tokenSecret);
}

function issuerOf(restaurant: Restaurant, settings: Settings): string {
  return settings.customerTokenIssuer ?? restaurant.tokenIssuer;
}

function audienceOf(restaurantId: number): string {
  return `restaurant:${restaurantId}`;
}

function invalidToken(message: string): Refusal {
  return new Refusal('token_invalid', message);
}

/** What the restaurant's own site does when a guest is logged in. */
export function signCustomerToken(
  restaurant: Restaurant,
  customer: VerifiedCustomer,
  settings: Settings,
): Promise<string> {
  const issued = Math.floor(settings.now().getTime() / 1000);
  return new SignJWT({
    ...(customer.memberNumber === undefined ? {} : { member_number: customer.memberNumber }),
    ...(customer.memberTier === undefined ? {} : { member_tier: customer.memberTier }),
  })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(issuerOf(restaurant, settings))
    .setAudience(audienceOf(restaurant.id))
    .setSubject(customer.id)
    .setIssuedAt(issued)
    .setExpirationTime(issued + LONGEST_LIFE)
    .sign(secretOf(restaurant, settings));
}
