/** The plugin as a backend: what a guest may read, and nothing beside it. */
import {
  answerOf,
  arrange,
  call,
  codeOf,
  expect,
  FACTS,
  php,
  post,
  SPACE,
  test,
  vendorCalls,
  vendorIs,
  wish,
} from './cast.js';

test.beforeEach(() => arrange());

/** PHP that finds the names of all failures that are kept. */
const FAILURES = `global $wpdb; $names = array_map( fn ( $name ) => substr( $name, 11 ), $wpdb->get_col( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE '\\_transient\\_reservation\\_widget\\_failure\\_%'" ) );`;

const get = async (path: string) => answerOf(await call(path));

test.describe('reads', () => {
  test('come through typed, with what the owner adds, and never with more than the contract has', async () => {
    expect(await get('/restaurant/152/profile')).toEqual({
      status: 200,
      body: {
        data: {
          name: 'Osteria Lume',
          minPartySizeForReservation: 1,
          maxPartySizeForReservation: 8,
          id: 152,
          timeZone: 'America/Detroit',
          phoneNumber: '(313) 555-0142',
          country: 'US',
          features: ['reservation', 'waitlist', 'membership', 'idempotency', 'signals'],
        },
        error: null,
      },
    });
    expect((await get('/restaurant/152/sections')).body.data).toEqual([
      { id: 0, name: 'Main Floor', partyFlag: 0 },
      { id: 41, name: 'Patio', partyFlag: 8 },
    ]);
    expect((await get('/restaurant/152/membertiers')).body.data).toEqual([
      { name: 'Gold', prioritySeating: false },
      { name: 'Platinum', prioritySeating: true },
    ]);
    const { data } = (await get('/v2/reservations/152/availabletimes/06-06-2030/2')).body;
    expect(data.availableTimes[0].times[0]).toBe('2030-06-06T22:00:00.0000000Z');
    expect(data.availableTimes[0].localTimes[0]).toBe('2030-06-06T18:00:00.0000000Z');
    expect((await get('/v2/reservations/152/waittime')).body.data.estimatedWaitTimes[0].one).toBeNull();
    for (const { headers } of await vendorCalls()) expect(headers['x-api-key']).toBe(FACTS.key);
  });

  test('are asked for once and then kept; after a booking the times are asked for anew', async () => {
    const paths = [
      '/restaurant/152/profile',
      '/restaurant/152/sections',
      '/restaurant/152/membertiers',
      '/v2/reservations/152/waittime',
      '/v2/reservations/152/availabletimes/06-06-2030/2',
    ];
    for (const path of [...paths, ...paths]) expect((await call(path)).status).toBe(200);
    expect(await vendorCalls()).toHaveLength(5);
    expect((await post('reservation', wish())).status).toBe(201);
    for (const path of paths) await call(path);
    expect((await vendorCalls('GET')).map(({ path }) => path)).toEqual([
      '/v2/reservations/152/waittime',
      '/v2/reservations/152/availabletimes/06-06-2030/2',
    ]);
  });

  test('say how long they may be kept: the restaurant a minute, times not at all', async () => {
    expect((await call('/restaurant/152/profile')).headers.get('Cache-Control')).toBe('public, max-age=60');
    expect((await call('/v2/reservations/152/waittime')).headers.get('Cache-Control')).toBe('no-store');
  });

  test('are kept by no page cache of the site, whatever it does with REST answers', async () => {
    for (const path of ['/restaurant/152/profile', '/restaurant/7/profile', '/v2/reservations/152/waittime'])
      expect((await call(path)).headers.get('Test-Page-Caches'), path).toBe('told');
    const other = await fetch(`${FACTS.address}/wp-json/wp/v2/types`);
    expect(other.headers.get('Test-Page-Caches')).toBe('not told');
  });

  test.describe('what failed', () => {
    const PROFILE = '/restaurant/152/profile';
    const UNAVAILABLE = { status: 503, code: 'unavailable' };
    const profile = async () => codeOf(await call(PROFILE));
    /** Seconds of PHP's clock until a failure is asked about again; more than one is kept, or none: null. */
    const pause = () =>
      php<number | null>(
        `${FAILURES} return 1 === count( $names ) ? get_transient( $names[0] )['until'] - time() : null;`,
      );
    /** As if the seconds of all that is kept had passed. */
    const passed = () =>
      php(
        `${FAILURES} foreach ( $names as $name ) set_transient( $name, array( 'until' => time() ) + get_transient( $name ), 60 ); return 1;`,
      );

    for (const [manner, status, code] of [
      ['hang', 503, 'unavailable'],
      ['drop', 503, 'unavailable'],
      ['fault', 503, 'unavailable'],
      ['bad-gateway', 503, 'unavailable'],
      ['busy', 429, 'rate_limited'],
      ['sorry', 422, undefined],
    ] as const)
      test(`as "${manner}" fails at once for whoever comes in the next seconds, in the same words`, async () => {
        await arrange({ deadlines: { read: 1 } });
        await vendorIs({ GET: manner });
        const first = await get(PROFILE);
        expect({ status: first.status, code: first.body.error.code }).toEqual({ status, code });
        expect(await vendorCalls()).toHaveLength(1);
        await vendorIs({});
        const second = await call(PROFILE);
        expect(Number(second.headers.get('Retry-After'))).toBeGreaterThan(manner === 'busy' ? 0 : 5);
        expect(second.headers.get('Cache-Control')).toBe('no-store');
        expect(await answerOf(second)).toEqual(first);
        expect(await vendorCalls(), 'no PHP worker waits for it').toEqual([]);
      });

    test('is asked about again within half a minute, and a good answer counts at once', async () => {
      await vendorIs({ GET: 'fault' });
      expect(await profile()).toEqual(UNAVAILABLE);
      const seconds = (await pause()) ?? 0;
      expect(seconds).toBeGreaterThan(5);
      expect(seconds).toBeLessThanOrEqual(30);
      await vendorIs({});
      await passed();
      expect((await profile()).status).toBe(200);
      await vendorIs({ GET: 'fault' });
      expect((await profile()).status).toBe(200);
    });

    test('because the vendor was asked too often rests as long as it says, and no longer than a minute', async () => {
      for (const [manner, least, most] of [
        ['busy', 1, 7],
        ['busy-for-an-hour', 30, 60],
        ['busy-for-whoever-knows', 5, 30],
      ] as const) {
        await arrange();
        await vendorIs({ GET: manner });
        expect(await profile(), manner).toEqual({ status: 429, code: 'rate_limited' });
        const seconds = await pause();
        expect(seconds, manner).toBeGreaterThanOrEqual(least);
        expect(seconds, manner).toBeLessThanOrEqual(most);
      }
    });

    test('is asked about by one alone when its time is over', async () => {
      await vendorIs({ GET: 'fault' });
      await profile();
      await passed();
      await vendorIs({ GET: 'held' });
      await vendorCalls();
      const asking = profile();
      await expect.poll(async () => (await vendorCalls()).length).toBe(1);
      expect(await profile()).toEqual(UNAVAILABLE);
      expect(await vendorCalls()).toEqual([]);
      await vendorIs({});
      expect((await asking).status).toBe(200);
      expect((await profile()).status).toBe(200);
    });

    test('fails for what was asked, and for nothing beside it', async () => {
      await vendorIs({ waittime: 'fault' });
      expect(await codeOf(await call('/v2/reservations/152/waittime'))).toEqual(UNAVAILABLE);
      await vendorIs({});
      expect((await profile()).status).toBe(200);
      expect((await call('/v2/reservations/153/waittime')).status).toBe(200);
      expect((await call('/v2/reservations/152/availabletimes/06-06-2030/2')).status).toBe(200);
    });

    test('by the limit of one guest, or with words that asking again might change, is not kept', async () => {
      await arrange({ limits: { read: 0 } });
      expect(await profile()).toEqual({ status: 429, code: 'rate_limited' });
      const unlimited = `update_option( 'test_limits', array( 'read' => 1000 ) )`;
      await php(`return ${unlimited};`);
      expect((await profile()).status).toBe(200);
      // Nor does one who is over the limit use up the question whose turn it is.
      await arrange();
      await vendorIs({ GET: 'fault' });
      await profile();
      await passed();
      await vendorIs({});
      await php(`return update_option( 'test_limits', array( 'read' => 0 ) );`);
      expect((await profile()).status).toBe(429);
      await php(`return ${unlimited};`);
      expect((await profile()).status).toBe(200);
      for (const manner of ['forbidden', 'html-200', 'cut', 'redirect', 'bare', 'envelope']) {
        await arrange();
        await vendorIs({ GET: manner });
        expect((await profile()).status, manner).not.toBe(200);
        await vendorIs({});
        expect((await profile()).status, manner).toBe(200);
      }
    });

    test('refuses no booking, whose own looks are not kept for others', async () => {
      await vendorIs({ GET: 'fault' });
      expect(await profile()).toEqual(UNAVAILABLE);
      await vendorIs({});
      expect((await post('reservation', wish())).status).toBe(201);
      // And what the booking has found out is so for whoever looks.
      expect((await profile()).status).toBe(200);
      await arrange();
      await vendorIs({ GET: 'fault' });
      expect(await codeOf(await post('reservation', wish()))).toEqual(UNAVAILABLE);
      await vendorIs({});
      expect((await profile()).status).toBe(200);
    });

    test('costs no guest a part of the limit, and stands in no table longer than it says anything', async () => {
      await arrange({ limits: { read: 1 } });
      await vendorIs({ GET: 'fault' });
      for (let n = 0; n < 3; n++) expect(await profile()).toEqual(UNAVAILABLE);
      await php(
        `global $wpdb; return $wpdb->query( "UPDATE {$wpdb->options} SET option_value = 1 WHERE option_name LIKE '\_transient\_timeout\_reservation\_widget\_failure\_%'" );`,
      );
      await php(`Reservation_Widget\\Backend\\Read_Cache::forget_old(); return 1;`);
      expect(await php(`${FAILURES} return count( $names );`)).toBe(0);
    });
  });

  for (const [manner, status, code] of [
    ['fault', 503, 'unavailable'],
    ['bad-gateway', 503, 'unavailable'],
    ['forbidden', 503, 'unavailable'],
    ['html', 503, 'unavailable'],
    ['html-200', 503, 'unavailable'],
    ['empty', 503, 'unavailable'],
    ['cut', 503, 'unavailable'],
    ['drop', 503, 'unavailable'],
    ['hang', 503, 'unavailable'],
    ['huge', 503, 'unavailable'],
    ['deep', 503, 'unavailable'],
    ['redirect', 503, 'unavailable'],
    ['echo', 503, 'unavailable'],
    ['busy', 429, 'rate_limited'],
    ['bare', 400, undefined],
    ['envelope', 400, undefined],
  ] as const)
    test(`a vendor that answers with "${manner}" becomes ${code ?? 'its own sentence'}`, async () => {
      await arrange({ deadlines: { read: 1 } });
      await vendorIs({ GET: manner });
      const reply = await call('/restaurant/152/profile');
      expect(await codeOf(reply)).toEqual({ status, code });
      if (manner === 'busy') expect(reply.headers.get('Retry-After')).toBe('7');
      expect((await vendorCalls()).map(({ path }) => path)).toEqual(['/restaurant/152/profile']);
    });

  test('a restaurant without tiers has none, and is asked for them once', async () => {
    await arrange({ settings: { restaurants: [152, 999] } });
    expect(await get('/restaurant/999/membertiers')).toEqual({ status: 200, body: { data: [], error: null } });
    await get('/restaurant/999/membertiers');
    expect(await vendorCalls(), 'kept as an answer is: else each page view would ask').toHaveLength(1);
  });

  test('what the owner has entered counts before what the vendor says: country, phone number and time zone', async () => {
    const said = async (entered: Readonly<Record<string, string>>) => {
      await arrange({ settings: entered });
      await vendorIs({ profile: 'german' });
      const { country, phoneNumber, timeZone } = (await get('/restaurant/152/profile')).body.data;
      return [country, phoneNumber, timeZone];
    };
    expect(await said({})).toEqual(['US', '(313) 555-0142', 'America/Detroit']);
    expect(await said({ country: '', phone: '', time_zone: '' })).toEqual(['DE', '+49 30 1234567', 'Europe/Berlin']);
    // Each by itself: what is left empty is the vendor's, whatever else was entered.
    expect(await said({ country: '' })).toEqual(['DE', '(313) 555-0142', 'America/Detroit']);
    expect(await said({ phone: '' })).toEqual(['US', '+49 30 1234567', 'America/Detroit']);
    expect(await said({ time_zone: '' })).toEqual(['US', '(313) 555-0142', 'Europe/Berlin']);
  });

  test('are for our own pages alone, however the route is written, and never a script', async () => {
    const path = '/restaurant/152/profile';
    const elsewhere = { headers: { Origin: 'https://elsewhere.example' } };
    const shouted = `${FACTS.address}/wp-json/Reservation-Widget/V1${path}`;
    for (const reply of [await call(path, elsewhere), await fetch(shouted, elsewhere)]) {
      expect(reply.headers.get('Access-Control-Allow-Origin')).toBeNull();
      expect(reply.headers.get('Access-Control-Allow-Credentials')).toBeNull();
    }
    // It is answered at all: else there were nothing to keep from anybody.
    expect((await fetch(shouted)).status).toBe(200);
    for (const address of [`${FACTS.address}/wp-json/${SPACE}${path}`, shouted])
      expect(await (await fetch(`${address}?_jsonp=take`)).text(), address).not.toContain('Osteria Lume');
  });
});

test.describe('only', () => {
  test('the configured restaurants', async () => {
    for (const id of ['154', '0152', '152.0', '-152', '1e2', '152%00', '99999999999'])
      for (const path of [`/restaurant/${id}/profile`, `/v2/reservations/${id}/waittime`])
        expect(await codeOf(await call(path)), path).toEqual({ status: 404, code: 'not_found' });
    expect(await vendorCalls()).toEqual([]);
  });

  test('the calls of the contract', async () => {
    for (const path of [
      '/restaurant/152',
      '/restaurant/152/customers',
      '/v2/reservations/152',
      '/v2/reservations/152/reservation/x',
      '/restaurant/152/profile/..%2f..%2fadmin',
      '/restaurant/..%2f153/profile',
    ])
      expect((await call(path)).status, path).toBe(404);
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      expect((await call('/v2/reservations/152/reservation', { method })).status).toBe(404);
    expect(await vendorCalls()).toEqual([]);
  });

  test('days and parties that exist', async () => {
    for (const [path, code] of [
      ['02-30-2030/2', 'invalid'],
      ['2030-06-06/2', 'invalid'],
      ['06-06-2030/0', 'party_size'],
      ['06-06-2030/100', 'party_size'],
      ['06-06-2030/two', 'party_size'],
    ])
      expect(await codeOf(await call(`/v2/reservations/152/availabletimes/${path}`)), path).toEqual({
        status: 422,
        code,
      });
    expect(await vendorCalls()).toEqual([]);
  });

  test('days from yesterday on, for two years', async () => {
    await php(`return update_option( 'test_days_ahead', 730 );`);
    const day = (ahead: number) => {
      const [year, month, date] = new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10).split('-');
      return call(`/v2/reservations/152/availabletimes/${month}-${date}-${year}/2`);
    };
    for (const ahead of [-2, 732, 40_000])
      expect(await codeOf(await day(ahead)), String(ahead)).toEqual({ status: 422, code: 'invalid' });
    expect(await vendorCalls()).toEqual([]);
    for (const ahead of [-1, 0, 729]) expect((await day(ahead)).status, String(ahead)).toBe(200);
  });

  test('what it may keep in the database for its time: reads clean up in passing, too', async () => {
    const kept = () =>
      php<number>(
        `global $wpdb; return (int) $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->options} WHERE option_name LIKE '\\_transient\\_reservation\\_widget\\_%'" );`,
      );
    for (const day of [6, 7, 8]) await call(`/v2/reservations/152/availabletimes/06-0${day}-2030/2`);
    expect(await kept()).toBe(3);
    await php(`global $wpdb; delete_option( 'reservation_widget_upkeep' );
      return $wpdb->query( "UPDATE {$wpdb->options} SET option_value = 1 WHERE option_name LIKE '\\_transient\\_timeout\\_reservation\\_widget\\_%'" );`);
    await call('/v2/reservations/152/waittime');
    expect(await kept()).toBe(1);
  });

  test('what another plugin lets through', async () => {
    const status = (code: string) =>
      php<number>(`add_filter( 'rest_request_before_callbacks', fn () => new WP_Error( '${code}', 'Members only.', array( 'status' => 401 ) ), 5 );
        return rest_do_request( new WP_REST_Request( 'GET', '/reservation-widget/v1/restaurant/152/profile' ) )->get_status();`);
    expect(await status('rest_members_only')).toBe(401);
    expect(await status('rest_invalid_json')).toBe(200);
  });

  test('with a key for exactly this address', async () => {
    await php(`Reservation_Widget\\Api_Key::save( '${FACTS.key}', 'https://elsewhere.example' ); return 1;`);
    expect(await codeOf(await call('/restaurant/152/profile'))).toEqual({ status: 503, code: 'unavailable' });
    expect(await vendorCalls()).toEqual([]);
  });

  test('while the plugin is the backend', async () => {
    await arrange({ settings: { source: 'address', address: 'https://reserve.example.com' } });
    expect((await call('/restaurant/152/profile')).status).toBe(404);
  });
});
