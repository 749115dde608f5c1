/** Reading JSON bodies, and the canonical text of one, by which two tries of the same intent are told to be the same. */
import { createHash, createHmac } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { Refusal } from './refusal.js';

/** JSON only: a form or plain text could be posted from any page without a preflight. An empty body is no body. */
export function readOnlyJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (typeof body === 'string' && body !== '') void parse(request, body, done);
    else done(null, undefined);
  });
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const DEEPEST = 20;

/** The same text for the same content, whatever the order of keys. */
export function canonical(value: unknown, depth = 0): string {
  if (depth > DEEPEST) throw new Refusal('bad_request', 'The body is nested too deeply.');
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const pairs = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key], depth + 1)}`);
  return `{${pairs.join(',')}}`;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** For what could be guessed: there are few enough telephone numbers to hash them all. */
export function hmac(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('hex');
}

/** The guest's words as they are kept: one Unicode spelling, no white space around. What is no text is left to the schemas. */
export function tidyBody(body: JsonObject): JsonObject {
  const { customerInformation: info } = body;
  if (!isObject(info)) return tidyTexts(body);
  const { memberInfo } = info;
  const tidied = { ...tidyTexts(info), ...(isObject(memberInfo) ? { memberInfo: tidyTexts(memberInfo) } : {}) };
  return { ...tidyTexts(body), customerInformation: tidied };
}

/** Forms send what was left empty as an empty text: that says no more than nothing. */
const MAY_BE_LEFT_OUT = new Set(['id', 'lastName', 'imageUrl', 'memberNumber', 'memberTier', 'notes', 'locale']);

function tidyTexts(object: JsonObject): JsonObject {
  const tidied = Object.entries(object).map(
    ([key, value]) => [key, typeof value === 'string' ? value.normalize('NFC').trim() : value] as const,
  );
  return Object.fromEntries(tidied.filter(([key, value]) => value !== '' || !MAY_BE_LEFT_OUT.has(key)));
}
