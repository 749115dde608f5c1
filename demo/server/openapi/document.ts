/** The OpenAPI 3.1 document, generated from the contract's schemas: the routes bring the paths, this brings names, headers and examples. */
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import * as contract from '../../../src/reserve-api/contract.js';
import { ManagedPlace, ManagedReservation } from '../../../src/reserve-api/manage-contract.js';
import { sentenceFor } from '../field-sentences.js';
import { isObject } from '../json-body.js';

const GUEST = {
  firstName: 'Ada',
  lastName: 'Lovelace',
  phoneNumber: '+13135550100',
  email: 'ada@example.com',
  memberInfo: { memberNumber: '77', memberTier: 'Gold' },
};
const WISH = {
  customerInformation: GUEST,
  partySize: 2,
  partyFlags: 0,
  notes: 'A quiet corner, please.',
  locale: 'en',
};
const TOKEN = 'C38vDjwfSlOdOWwvWx-KEAvJ4mJ0hZPq3WkXo7uYb5dT1nQs';
const CREATED = {
  id: '0b7f2f0e-3c1f-4a53-9d39-6c2f5b1f8a10',
  reference: '6H6F9N3Z',
  status: 'booked',
  manageToken: TOKEN,
  manageUrl: `https://reserve.example.com/manage/152/reservation#${TOKEN}`,
};
const MANAGED = { reference: '6H6F9N3Z', partySize: 2, section: 'Main Floor', cancellable: true };
const NO_NAME = sentenceFor('customerInformation.firstName');
const REFUSED = {
  data: null,
  error: {
    message: NO_NAME,
    messages: [NO_NAME],
    code: 'invalid',
    fields: { 'customerInformation.firstName': NO_NAME },
  },
};

/** Names in the document, with an example where one helps. */
const NAMED: Readonly<Record<string, readonly [schema: z.core.$ZodType, example?: unknown]>> = {
  CustomerInformation: [contract.CustomerInformation, GUEST],
  MemberInfo: [contract.MemberInfo, GUEST.memberInfo],
  MarketingConsent: [contract.MarketingConsent, { granted: true, text: 'Write to me about new menus.', locale: 'en' }],
  ReservationRequest: [contract.ReservationRequest, { ...WISH, time: '2030-06-01T23:30:00.000Z' }],
  WaitlistRequest: [contract.WaitlistRequest, WISH],
  Profile: [
    contract.Profile,
    {
      name: 'Osteria Lume',
      minPartySizeForReservation: 1,
      maxPartySizeForReservation: 10,
      timeZone: 'America/Detroit',
      country: 'US',
    },
  ],
  Section: [contract.Section, { id: 41, name: 'Patio', partyFlag: 8 }],
  MemberTier: [contract.MemberTier, { name: 'Platinum', description: 'Priority seating.', prioritySeating: true }],
  SectionTimes: [
    contract.SectionTimes,
    { diningTableSectionId: 0, times: ['2030-06-01T23:30:00.0000000Z'], localTimes: ['2030-06-01T19:30:00.0000000Z'] },
  ],
  SectionWaits: [
    contract.SectionWaits,
    {
      diningTableSectionId: 0,
      default: { start: '00:10:00', end: '00:20:00' },
      two: { start: '00:10:00', end: '00:20:00' },
      sevenPlus: null,
    },
  ],
  Created: [contract.Created, CREATED],
  ManagedReservation: [
    ManagedReservation,
    {
      ...MANAGED,
      status: 'booked',
      time: '2030-06-01T23:30:00.0000000Z',
      localTime: '2030-06-01T19:30:00.0000000Z',
      stayMinutes: 90,
    },
  ],
  ManagedPlace: [
    ManagedPlace,
    {
      ...MANAGED,
      status: 'accepted',
      partiesAhead: 2,
      estimatedWait: { start: '00:35:00', end: '00:55:00' },
    },
  ],
  ErrorReply: [contract.ErrorReply, REFUSED],
};

const registry = z.registry<{ id?: string | undefined; examples?: unknown[] }>();
for (const [id, [schema, example]] of Object.entries(NAMED))
  registry.add(schema, { id, ...(example === undefined ? {} : { examples: [example] }) });

const DESCRIPTION = `SpotOn Reserve v2 (formerly SeatNinja): the public wire as the reservation widget speaks it, with the additions of its reference backend.
Every reply is \`{ data, error }\`. A refusal carries \`error.code\` and, for single fields, \`error.fields\` by dotted path.`;

const nameSchemas = createJsonSchemaTransformObject({ schemaRegistry: registry });

/** Before the routes: the plugin collects them as they are added. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Reserve, as the reservation widget speaks it',
        version,
        description: DESCRIPTION,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/' }],
      tags: [{ name: 'guest', description: 'What a guest’s page calls. CORS: registered origins only.' }],
      components: {
        securitySchemes: {
          customerToken: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'JWT',
            description:
              'Signed by the restaurant’s own site for a guest who is logged in: HS256 or EdDSA, at most 15 minutes. Optional.',
          },
        },
      },
    },
    transform: createJsonSchemaTransform({ schemaRegistry: registry }),
    transformObject: (document) => {
      const named = nameSchemas(document);
      addHeaders(named);
      return withPlainNames(named);
    },
  });
}

/** Of a conflict only `in_progress` has it. */
const RETRY_AFTER = {
  'Retry-After': { description: 'Seconds until the next try is worth while.', schema: { type: 'integer', minimum: 0 } },
};

/** What the generator has no words for: request headers by name and purpose, and headers of replies. */
function addHeaders(node: unknown): void {
  if (!isObject(node)) return;
  for (const path of Object.values(isObject(node.paths) ? node.paths : {})) {
    for (const operation of Object.values(isObject(path) ? path : {}))
      if (isObject(operation)) describeOperation(operation);
  }
}

const HEADER_WORDS: Readonly<
  Record<string, { readonly name: string; readonly description: string; readonly example?: string }>
> = {
  'idempotency-key': {
    name: contract.HEADERS.idempotencyKey,
    description:
      'A quoted structured-field string of 128 random bits, new for each intent, the same for each repeat of it.',
    example: '"9Yp3mWq0T1yVZk7cR2xB4A"',
  },
  'duplicate-confirmed': {
    name: contract.HEADERS.duplicateConfirmed,
    description: '`true` when the guest has confirmed a second booking like the first.',
    example: 'true',
  },
  'guest-signals': {
    name: contract.HEADERS.guestSignals,
    description:
      'A structured-field dictionary: `decoy` when the hidden field was filled in, `elapsed` in whole seconds. It may lower the limit for the address, and never refuses by itself.',
    example: 'elapsed=41',
  },
};

function describeOperation(operation: Readonly<Record<string, unknown>>): void {
  const { parameters, responses } = operation;
  if (Array.isArray(parameters))
    for (const parameter of parameters) Object.assign(parameter, HEADER_WORDS[parameter.name]);
  if (!isObject(responses)) return;
  for (const status of ['409', '429', '503']) {
    const response = responses[status];
    if (isObject(response)) Object.assign(response, { headers: RETRY_AFTER });
  }
}

/**
 * The generator names every schema twice, as sent (`…Input`) and as answered. Only those that a path uses are told, and
 * what is only sent goes by its plain name.
 */
function withPlainNames(document: object) {
  const plain = JSON.parse(JSON.stringify(document));
  const used = usedNames(plain);
  for (const name of Object.keys(plain.components.schemas)) if (!used.has(name)) delete plain.components.schemas[name];
  let text = JSON.stringify(plain);
  for (const name of used) {
    const short = name.replace(/Input$/, '');
    if (!used.has(short)) text = text.replaceAll(`/${name}"`, `/${short}"`).replace(`"${name}":{`, `"${short}":{`);
  }
  return JSON.parse(text);
}

function usedNames(document: { paths: unknown; components: { schemas: Record<string, unknown> } }): Set<string> {
  const used = new Set<string>();
  const follow = (node: unknown) => {
    for (const [, name = ''] of JSON.stringify(node).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (used.has(name)) continue;
      used.add(name);
      follow(document.components.schemas[name]);
    }
  };
  follow(document.paths);
  return used;
}
