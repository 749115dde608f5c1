/** Who may come in at all: the kind of request, the page it comes from, and how often. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ada,
  arrange,
  call,
  codeOf,
  expect,
  FACTS,
  newKey,
  php,
  post,
  test,
  vendorCalls,
  vendorIs,
  wish,
  withinAMinute,
} from './cast.js';

test.beforeEach(() => arrange());

test.describe('the door', () => {
  const json = { 'Content-Type': 'application/json' };
  const send = (body: string, headers: Record<string, string>) =>
    call('/v2/reservations/152/reservation', { method: 'POST', body, headers });
  const good = JSON.stringify(wish());

  test('wants JSON, a key, and at most 32 KB', async () => {
    const key = { 'Idempotency-Key': newKey() };
    for (const [body, headers, status, code] of [
      [good, { ...key, 'Content-Type': 'text/plain' }, 415, 'unsupported_type'],
      [good, { ...key, 'Content-Type': 'application/x-www-form-urlencoded' }, 415, 'unsupported_type'],
      [good, json, 400, 'idempotency_key_missing'],
      [good, { ...json, 'Idempotency-Key': 'unquoted' }, 400, 'idempotency_key_missing'],
      [good, { ...json, 'Idempotency-Key': `"${'x'.repeat(129)}"` }, 400, 'idempotency_key_missing'],
      ['{"a":', { ...json, ...key }, 400, 'bad_request'],
      ['[]', { ...json, ...key }, 400, 'bad_request'],
      ['"text"', { ...json, ...key }, 400, 'bad_request'],
      ['', { ...json, ...key }, 400, 'bad_request'],
      ['[]'.repeat(1).padStart(40_000), { ...json, ...key }, 413, 'too_large'],
      [`{"a":${'['.repeat(30)}${']'.repeat(30)}}`, { ...json, ...key }, 400, 'bad_request'],
      ['{"customerInformation":{"firstName":"\\ud800"}}', { ...json, ...key }, 400, 'bad_request'],
    ] as const)
      expect(await codeOf(await send(body, headers)), `${body.slice(0, 40)} ${JSON.stringify(headers)}`).toEqual({
        status,
        code,
      });
    expect(await vendorCalls()).toEqual([]);
  });

  test('weighs a body before WordPress unpacks it', async () => {
    const unpacked = await php<boolean[]>(`return array_map( function ( $length ) {
      $request = new WP_REST_Request( 'POST', '/reservation-widget/v1/v2/reservations/152/reservation' );
      $request->set_header( 'Content-Type', 'application/json' );
      $request->set_body( '{"a":"' . str_repeat( 'x', $length ) . '"}' );
      rest_do_request( $request );
      return ( new ReflectionProperty( $request, 'parsed_json' ) )->getValue( $request );
    }, array( 10, 40000 ) );`);
    expect(unpacked).toEqual([true, false]);
  });

  test('is open to this site’s pages and to those of the settings, and to no other', async () => {
    for (const origin of [FACTS.address, 'https://www.example.com']) {
      const reply = await post(
        'reservation',
        wish({ customerInformation: ada({ phoneNumber: origin === FACTS.address ? '+13136002222' : '+13136003333' }) }),
        { Origin: origin },
      );
      expect(reply.status).toBe(201);
      expect(reply.headers.get('Access-Control-Allow-Origin')).toBe(origin);
      expect(reply.headers.get('Access-Control-Allow-Credentials')).toBeNull();
      expect(reply.headers.get('Vary')).toContain('Origin');
    }
    await vendorCalls();
    for (const origin of [
      'https://evil.example',
      'null',
      `${FACTS.address}.evil.example`,
      'https://www.example.com:444',
    ]) {
      const reply = await post('reservation', wish(), { Origin: origin });
      expect(await codeOf(reply), origin).toEqual({ status: 403, code: 'unauthorized_origin' });
      expect(reply.headers.get('Access-Control-Allow-Origin')).toBeNull();
    }
    expect(await vendorCalls()).toEqual([]);
  });

  test('answers a preflight with what the widget sends', async () => {
    const asked = {
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type,idempotency-key',
    };
    const preflight = (origin: string) =>
      call('/v2/reservations/152/reservation', { method: 'OPTIONS', headers: { Origin: origin, ...asked } });
    const own = await preflight('https://www.example.com');
    expect(own.headers.get('Access-Control-Allow-Origin')).toBe('https://www.example.com');
    for (const name of ['Idempotency-Key', 'Duplicate-Confirmed', 'Authorization', 'Content-Type', 'Guest-Signals'])
      expect(own.headers.get('Access-Control-Allow-Headers')).toContain(name);
    expect(own.headers.get('Access-Control-Expose-Headers')).toContain('Retry-After');
    expect((await preflight('https://evil.example')).headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  test('lets nobody press too often, whoever they say they are', async () => {
    const limits = { address: 4, phone: 2, email: 3, restaurant: 6 };
    const guest = (phoneNumber: string, email: string) => wish({ customerInformation: ada({ phoneNumber, email }) });
    const statuses = (...guests: readonly (readonly [phone: string, email: string])[]) =>
      withinAMinute(async () => {
        await arrange({ limits });
        const found = [];
        for (const [phone, email] of guests) {
          const reply = await post('reservation', { ...guest(phone, email), time: someTime() });
          if (reply.status === 429) expect(Number(reply.headers.get('Retry-After'))).toBeGreaterThan(0);
          found.push(reply.status);
        }
        return found;
      });
    expect(
      await statuses(['+13136000001', 'a@x.example'], ['+13136000001', 'b@x.example'], ['+13136000001', 'c@x.example']),
    ).toEqual([201, 201, 429]);
    expect(
      await statuses(
        ['+13136000001', 'a@x.example'],
        ['+13136000002', 'A@x.example'],
        ['+13136000003', 'a@X.example'],
        ['+13136000004', 'a@x.example'],
        ['+13136000009', 'z@x.example'],
      ),
    ).toEqual([201, 201, 201, 429, 429]);
  });

  /** The same key and body, so many times. */
  const presses = async (times: number, again = { 'Idempotency-Key': newKey() }) => {
    const statuses = [];
    for (let n = 0; n < times; n++) statuses.push((await post('reservation', wish(), again)).status);
    return { statuses, asked: (await vendorCalls()).length };
  };

  test('counts a press again when it is sent again after a refusal, and a repeat of what was booked not at all', async () => {
    const refused = await withinAMinute(async () => {
      await arrange({ limits: { phone: 2 } });
      await vendorIs({ reservation: 'bare' });
      return presses(4);
    });
    // The first asks for the profile, too.
    expect(refused).toEqual({ statuses: [400, 400, 429, 429], asked: 3 });
    const booked = await withinAMinute(async () => {
      await arrange({ limits: { phone: 1 } });
      return presses(3);
    });
    expect(booked).toEqual({ statuses: [201, 201, 201], asked: 2 });
  });

  test('counts a press before it asks the restaurant anything', async () => {
    const failed = await withinAMinute(async () => {
      await arrange({ limits: { address: 2 } });
      await vendorIs({ GET: 'fault' });
      return presses(4);
    });
    expect(failed).toEqual({ statuses: [503, 503, 429, 429], asked: 2 });
  });

  test('counts reads that reach the vendor, for the guest and for the restaurant; what is kept costs nothing', async () => {
    const names = ['profile', 'sections', 'profile', 'sections', 'profile', 'membertiers'];
    for (const limit of ['read', 'restaurant_read']) {
      const statuses = await withinAMinute(async () => {
        await arrange({ limits: { [limit]: 2 } });
        const found = [];
        for (const name of names) found.push((await call(`/restaurant/152/${name}`)).status);
        return found;
      });
      expect(statuses, limit).toEqual([200, 200, 200, 200, 200, 429]);
    }
  });

  test('lowers the limit for an address whose page noticed a machine, and drops nobody for that', async () => {
    const statuses = (suspect: number, ...signals: readonly string[]) =>
      withinAMinute(async () => {
        await arrange({ limits: { suspect } });
        const found = [];
        for (const header of signals)
          found.push((await post('reservation', wish({ time: someTime() }), { 'Guest-Signals': header })).status);
        return found;
      });
    const harmless = ['', 'elapsed=40', 'elapsed=3', 'nonsense=', 'elapsed=-1', 'decoy=?0, elapsed=9'];
    expect(await statuses(0, ...harmless)).toEqual(harmless.map(() => 201));
    expect(await statuses(2, 'decoy, elapsed=40', '', '')).toEqual([201, 201, 429]);
    expect(await statuses(1, 'elapsed=2', 'elapsed=40')).toEqual([201, 429]);
  });

  test('writes down what the owner may want to know, by its code and without a guest', async () => {
    const before = logged().length;
    await post('reservation', wish({ customerInformation: ada({ id: 'mine' }) }), { 'Guest-Signals': 'decoy' });
    expect(logged().slice(before)).toEqual([
      'Reservation Widget: suspect_decoy at restaurant 152',
      'Reservation Widget: id_ignored at restaurant 152',
    ]);
  });

  const addressOf = (server: Record<string, string>, trusted: readonly string[] = []) =>
    php<string>(`add_filter( 'reservation_widget_trusted_proxies', fn () => json_decode( '${JSON.stringify(trusted)}', true ) );
      $_SERVER = array_merge( $_SERVER, json_decode( '${JSON.stringify(server)}', true ) );
      return Reservation_Widget\\Backend\\Guest_Address::get();`);

  test('knows an address however it is written', async () => {
    const of = (REMOTE_ADDR: string) => addressOf({ REMOTE_ADDR });
    expect(await of('203.0.113.5')).toBe('203.0.113.5');
    expect(await of('::ffff:203.0.113.5')).toBe('203.0.113.5');
    expect(await of('::FFFF:cb00:7106')).toBe('203.0.113.6');
    expect(await of('2001:db8:1:2:3::4')).toBe(await of('2001:db8:1:2:ffff::1'));
    expect(await of('2001:db8:1:2::1')).not.toBe(await of('2001:db8:1:3::1'));
  });

  test('believes a forwarded address only of a proxy that the site trusts', async () => {
    const by = (
      REMOTE_ADDR: string,
      HTTP_X_FORWARDED_FOR: string,
      trusted: readonly string[] = ['10.0.0.0/8', '::1'],
    ) => addressOf({ REMOTE_ADDR, HTTP_X_FORWARDED_FOR }, trusted);
    expect(await by('10.1.2.3', '198.51.100.7', [])).toBe('10.1.2.3');
    expect(await by('203.0.113.5', '198.51.100.7')).toBe('203.0.113.5');
    expect(await by('10.1.2.3', '198.51.100.7')).toBe('198.51.100.7');
    expect(await by('::ffff:10.1.2.3', '192.0.2.1, 198.51.100.7, 10.9.9.9')).toBe('198.51.100.7');
    expect(await by('::1', '192.0.2.1, nonsense, 10.9.9.9')).toBe('10.9.9.9');
    expect(await by('10.1.2.3', '')).toBe('10.1.2.3');
  });
});

/** Lines of ours in WordPress's log, without their time. */
function logged(): string[] {
  const log = join(FACTS.folder, 'debug.log');
  const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [];
  return lines
    .filter((line) => line.includes('] Reservation Widget: '))
    .map((line) => line.replace(/^\[[^\]]*\] /, ''));
}

let slot = 0;
/** Each its own, so that none is the double of another. */
function someTime(): string {
  slot += 1;
  return new Date(Date.UTC(2030, 5, 7, 0, 15 * (slot % 90))).toISOString();
}
