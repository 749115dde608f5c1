/** Loyalty numbers cannot be found by trying: a number that the house knows and one that it does not are the same to a stranger. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import pg from 'pg';
import { signCustomerToken } from '../../demo/server/guest/customer-token.js';
import { existing, findRestaurant } from '../../demo/server/restaurant/restaurant.js';
import { openHouse, someGuest, someParty, someReservation, type House } from './house.js';

const KNOWN = { memberNumber: 'LUME-2002', memberTier: 'Platinum' };
let house: House;
before(async () => {
  house = await openHouse({ publicUrl: 'https://reserve.example.com' });
  const restaurant = existing(await findRestaurant(house.backend.db, 152));
  const token = await signCustomerToken(restaurant, { id: 'member-2002', ...KNOWN }, house.backend.settings);
  const reply = await house.post('reservation', someReservation(), { authorization: `Bearer ${token}` });
  assert.equal(reply.statusCode, 201);
  const [member] = await house.rows(`select member_number from customers where id = 'member-2002'`);
  assert.deepEqual(member, { member_number: KNOWN.memberNumber }, 'the house knows the number');
});

/** Every statement that the server sends meanwhile, without its values. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const { query } = pg.Client.prototype;
  const listen = {
    apply: (target: typeof query, client: pg.Client, args: unknown[]) => {
      const [first] = args;
      statements.push(typeof first === 'string' ? first : String(Object(first).text));
      return Reflect.apply(target, client, args);
    },
  };
  pg.Client.prototype.query = new Proxy(query, listen);
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return statements;
}

/** What is random in each answer made the same. */
function withoutIds(body: string): string {
  return body
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
    .replaceAll(/"reference":"\w{8}"/g, '"reference":"…"')
    .replaceAll(/[\w-]{48}/g, 'token');
}

async function answerTo(kind: 'reservation' | 'waitlist', memberInfo: object) {
  const customerInformation = someGuest({ memberInfo });
  const body = kind === 'waitlist' ? someParty({ customerInformation }) : someReservation({ customerInformation });
  let answer = {};
  const statements = await statementsOf(async () => {
    const { statusCode, headers, body: text } = await house.post(kind, body);
    const { date: _date, ...others } = headers;
    answer = { statusCode, headers: others, body: withoutIds(text) };
  });
  assert.ok(statements.length >= 8, statements.join('\n'));
  return { ...answer, statements };
}

for (const kind of ['reservation', 'waitlist'] as const) {
  test(`${kind}: body, status, headers and work are the same for a known and an unknown number`, async () => {
    const known = await answerTo(kind, KNOWN);
    const unknown = await answerTo(kind, { memberNumber: 'LUME-9999', memberTier: 'Platinum' });
    const numberAlone = await answerTo(kind, { memberNumber: KNOWN.memberNumber });
    assert.deepEqual(unknown, known);
    assert.deepEqual(numberAlone, known);
  });
}
