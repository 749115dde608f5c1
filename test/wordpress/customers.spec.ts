/** Who is who: an id that never changes, never the browser's word, and no way for one page to speak for another's guest. */
import {
  ada,
  answerOf,
  arrange,
  call,
  expect,
  FACTS,
  newKey,
  page as publish,
  php,
  post,
  test,
  vendorCalls,
  vendorIs,
  wish,
  withinAMinute,
} from './cast.js';
import { Guest, somebody, THURSDAY } from '../journeys/guest.js';
import { NOW } from './cast.js';

test.beforeEach(() => arrange());

let minutes = 0;
/** Books and says as whom; each time another quarter, so that none is the double of another. */
async function idOf(guest: Record<string, unknown>, headers: Record<string, string> = {}): Promise<unknown> {
  minutes += 15;
  const time = new Date(Date.UTC(2030, 5, 7, 0, minutes)).toISOString();
  expect((await post('reservation', wish({ customerInformation: ada(guest), time }), headers)).status).toBe(201);
  return (await vendorCalls('POST'))[0]?.body.customerInformation.id;
}

test('the same phone number and e-mail are the same guest; either alone is not', async () => {
  const first = await idOf({});
  expect(first).toMatch(/^wp-[0-9a-f-]{36}$/);
  expect(String(first).length).toBeLessThanOrEqual(45);
  expect(await idOf({ firstName: 'Adaeze', email: 'ADA@example.org' })).toBe(first);
  expect(await idOf({ phoneNumber: '+13136009999' })).not.toBe(first);
  expect(await idOf({ email: 'other@example.org' })).not.toBe(first);
});

test('an id from the browser is not believed', async () => {
  const theirs = await idOf({});
  const mine = await idOf({ id: theirs, phoneNumber: '+13136008888', email: 'eve@example.org' });
  expect(mine).not.toBe(theirs);
});

/** The id that the site keeps of the subscriber. */
const idOfUser = () =>
  php<string>(
    `return get_user_meta( get_user_by( 'login', 'guest' )->ID, 'wp_reservation_widget_customer_id', true );`,
  );

/** On a page that is open already. @returns as whom */
async function booksOn(guest: Guest, clock: string): Promise<unknown> {
  await guest.prepares(somebody(), THURSDAY, clock);
  await guest.reserves();
  await guest.isBooked();
  return (await vendorCalls('POST'))[0]?.body.customerInformation.id;
}

test('who was refused is not kept', async () => {
  const kept = () =>
    php<number>(
      `global $wpdb; return (int) $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->prefix}reservation_widget_customers" );`,
    );
  await vendorIs({ reservation: 'bare' });
  expect((await post('reservation', wish())).status).toBe(400);
  expect(await kept()).toBe(0);
  for (const manner of ['good', 'drop']) {
    await vendorIs({ reservation: manner });
    await post('reservation', wish({ customerInformation: ada({ email: `${manner}@example.org` }) }), {
      'Duplicate-Confirmed': 'true',
    });
  }
  expect(await kept()).toBe(2);
});

test('a guest who is logged in books as themselves, whatever number they give, from a page that is the same for all', async ({
  subscriber,
}) => {
  await subscriber.clock.install({ time: NOW });
  const guest = new Guest(subscriber);
  const ids = [];
  for (const clock of ['7:00 PM', '7:15 PM']) {
    await guest.opens(await publish('[reservation_widget restaurant="152"]'));
    ids.push(await booksOn(guest, clock));
  }
  expect(ids[1]).toBe(ids[0]);
  expect(await idOfUser()).toBe(ids[0]);
  expect(
    await php(
      `global $wpdb; return (int) $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->prefix}reservation_widget_customers" );`,
    ),
  ).toBe(0);
});

test('so they do with plain permalinks', async ({ subscriber }) => {
  await arrange({ permalinks: '' });
  await subscriber.clock.install({ time: NOW });
  const guest = new Guest(subscriber);
  await guest.opens(await publish('[reservation_widget restaurant="152"]'));
  expect(await booksOn(guest, '7:30 PM')).toBe(await idOfUser());
});

test('so they do from a page that a cache has kept from a stranger', async ({ subscriber, request }) => {
  const address = await publish('[reservation_widget restaurant="152"]');
  const strangers = await (await request.get(address)).text();
  await subscriber.route(address, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: strangers }),
  );
  await subscriber.clock.install({ time: NOW });
  const guest = new Guest(subscriber);
  await guest.opens(address);
  await expect(subscriber.locator('#wpadminbar')).toHaveCount(0);
  expect(await booksOn(guest, '7:45 PM')).toBe(await idOfUser());
});

test.describe('the customer token', () => {
  const path = '/customer-token/152';

  test('is for the one who is logged in, asked by a page of this site', async ({ subscriber, request }) => {
    const own = { Origin: FACTS.address };
    const url = `${FACTS.address}/wp-json/reservation-widget/v1${path}`;
    const reply = await subscriber.request.post(url, { headers: own });
    const { data } = await reply.json();
    expect(data.token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(reply.headers()['cache-control']).toContain('no-store');
    expect(await answerOf(await request.post(url, { headers: own }))).toEqual({
      status: 200,
      body: { data: { token: null }, error: null },
    });
    for (const headers of [
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { Origin: 'https://www.example.com' },
      {},
    ] as Record<string, string>[])
      expect((await subscriber.request.post(url, { headers })).status()).toBe(403);
    expect((await subscriber.request.get(url)).status()).toBe(404);
  });

  test('is not for who works here: they book for others', async ({ writer }) => {
    const asked = async () =>
      (
        await (
          await writer.request.post(`${FACTS.address}/wp-json/reservation-widget/v1${path}`, {
            headers: { Origin: FACTS.address },
          })
        ).json()
      ).data.token;
    expect(await asked()).toBeNull();
  });

  test('is not asked for without end', async ({ subscriber }) => {
    const url = `${FACTS.address}/wp-json/reservation-widget/v1${path}`;
    const statuses = await withinAMinute(async () => {
      await arrange({ limits: { token: 2 } });
      const found = [];
      for (let n = 0; n < 3; n++)
        found.push((await subscriber.request.post(url, { headers: { Origin: FACTS.address } })).status());
      return found;
    });
    expect(statuses).toEqual([200, 200, 429]);
  });

  const tokenFor = (claims: Record<string, unknown>) =>
    php<string>(`$encode = fn ( $text ) => rtrim( strtr( base64_encode( $text ), '+/', '-_' ), '=' );
      $claims = array_merge( array( 'iss' => home_url(), 'aud' => 'restaurant:152', 'sub' => 'wp-somebody', 'exp' => time() + 200 ), json_decode( '${JSON.stringify(claims)}', true ) );
      $signed = $encode( '{"alg":"HS256","typ":"JWT"}' ) . '.' . $encode( wp_json_encode( $claims ) );
      return $signed . '.' . $encode( hex2bin( Reservation_Widget\\Site_Secret::hmac( 'token', $signed ) ) );`);

  test('that holds is believed', async () => {
    expect(await idOf({}, { Authorization: `Bearer ${await tokenFor({})}` })).toBe('wp-somebody');
  });

  test('that does not hold is refused, never read as anybody', async () => {
    const good = await tokenFor({});
    const [head = '', claims = '', signature = ''] = good.split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    const bad = [
      await tokenFor({ exp: 1 }),
      await tokenFor({ exp: 4102444800 }),
      await tokenFor({ aud: 'restaurant:153' }),
      await tokenFor({ iss: 'https://evil.example' }),
      await tokenFor({ sub: 'x'.repeat(46) }),
      await tokenFor({ sub: '' }),
      `${head}.${claims}.`,
      `${none}.${claims}.`,
      `${head}.${claims}.${signature.slice(0, -2)}AA`,
      `${head}.${Buffer.from('{}').toString('base64url')}.${signature}`,
      'x.y.z',
      'nonsense',
    ];
    for (const token of bad) {
      const reply = await answerOf(
        await post('reservation', wish(), { Authorization: `Bearer ${token}`, 'Idempotency-Key': newKey() }),
      );
      expect({ status: reply.status, code: reply.body.error.code }, token).toEqual({
        status: 401,
        code: 'token_invalid',
      });
    }
    expect(await vendorCalls('POST')).toEqual([]);
  });

  test('is not asked for by a page elsewhere: the browser may not even read the answer', async () => {
    const preflight = await call(path, {
      method: 'OPTIONS',
      headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' },
    });
    expect(preflight.headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect(preflight.headers.get('Access-Control-Allow-Credentials')).toBeNull();
  });
});
