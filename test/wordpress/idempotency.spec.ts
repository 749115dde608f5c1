/** One intent, one call of the vendor; and never a word that nobody knows to be true. */
import { ada, answerOf, arrange, expect, newKey, php, post, test, vendorCalls, vendorIs, wish } from './cast.js';

test.beforeEach(() => arrange());

const sendAs = (key: string, body: unknown = wish()) => post('reservation', body, { 'Idempotency-Key': key });
const row = (column: string) =>
  php<string | null>(
    `global $wpdb; return $wpdb->get_var( "SELECT ${column} FROM {$wpdb->prefix}reservation_widget_intents" );`,
  );
const rows = () =>
  php<number>(
    `global $wpdb; return (int) $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->prefix}reservation_widget_intents" );`,
  );

/** Asks the stand-in, not the site: PHP's server may have put a question to it behind the try that is held. */
const vendorIsCalled = () => expect.poll(async () => (await vendorCalls('POST')).length).toBe(1);

test('twenty at once with one key are one booking', async () => {
  await vendorIs({ reservation: 'slow' });
  const key = newKey();
  const answers = await Promise.all(Array.from({ length: 20 }, async () => answerOf(await sendAs(key))));
  expect(await vendorCalls('POST')).toHaveLength(1);
  const booked = answers.filter(({ status }) => status === 201);
  expect(booked.length).toBeGreaterThan(0);
  for (const { body } of booked) expect(body).toEqual(booked[0]?.body);
  // With few workers some wait so long for their turn that they are told to ask again; none is told anything else.
  for (const { status, body } of answers)
    if (status !== 201) expect({ status, code: body.error.code }).toEqual({ status: 409, code: 'in_progress' });
  expect(await answerOf(await sendAs(key))).toEqual(booked[0]);
  expect(await vendorCalls('POST')).toHaveLength(0);
});

test('twenty at once with keys of their own are twenty calls', async () => {
  const bodies = Array.from({ length: 20 }, (_, n) =>
    wish({ customerInformation: ada({ phoneNumber: `+1313600${1000 + n}` }) }),
  );
  const statuses = await Promise.all(bodies.map(async (body) => (await sendAs(newKey(), body)).status));
  expect(new Set(statuses)).toEqual(new Set([201]));
  expect(await vendorCalls('POST')).toHaveLength(20);
});

test('a repeat is the same whatever the order of its keys, and another wish under the same key is none', async () => {
  const key = newKey();
  const first = await answerOf(await sendAs(key));
  const { partySize, ...rest } = wish();
  expect(await answerOf(await sendAs(key, { ...rest, partySize }))).toEqual(first);
  const other = await answerOf(await sendAs(key, wish({ partySize: 3 })));
  expect({ status: other.status, code: other.body.error.code }).toEqual({ status: 422, code: 'key_reused' });
  const waitlist = await answerOf(await post('waitlist', wish(), { 'Idempotency-Key': key }));
  expect(waitlist.body.error.code).toBe('key_reused');
  expect(await vendorCalls('POST')).toHaveLength(1);
});

test('keys that differ only in capitals are two', async () => {
  const key = newKey();
  await sendAs(key, wish({ customerInformation: ada({ phoneNumber: '+13136005001' }) }));
  await sendAs(key.toUpperCase(), wish({ customerInformation: ada({ phoneNumber: '+13136005002' }) }));
  expect(await vendorCalls('POST')).toHaveLength(2);
});

for (const [manner, again] of [
  ['hang', 'no answer in time'],
  ['drop', 'a line that breaks'],
  ['fault', 'a fault without words'],
  ['bad-gateway', 'a proxy’s page'],
  ['gateway', 'a gateway’s JSON'],
  ['gateway-envelope', 'a gateway’s JSON that looks like the vendor’s'],
  ['request-timeout', 'a 408 with JSON'],
  ['html-200', 'a page that says OK'],
  ['empty', 'nothing at all'],
  ['cut', 'half an answer'],
  ['huge', 'an endless answer'],
  ['redirect', 'another address'],
  ['later', 'the vendor’s own "not yet"'],
] as const)
  test(`${again} is "not known", is kept, and is never sent again`, async () => {
    await arrange({ deadlines: { write: 1 } });
    await vendorIs({ reservation: manner });
    const key = newKey();
    const first = await answerOf(await sendAs(key));
    expect({ status: first.status, code: first.body.error.code }).toEqual({ status: 202, code: 'outcome_unknown' });
    expect(first.body.data).toEqual(manner === 'later' ? { reservationId: 78 } : null);
    await vendorIs({});
    expect(await answerOf(await sendAs(key))).toEqual(first);
    expect((await vendorCalls('POST')).map(({ path }) => path)).toEqual(['/v2/reservations/152/reservation']);
  });

for (const [manner, status, code, sentence] of [
  ['envelope', 400, undefined, 'The kitchen is closed that evening.'],
  ['envelope-in-200', 422, undefined, 'Too late to book.'],
  ['bare', 400, undefined, 'Guests must confirm by phone.'],
  ['sorry', 422, undefined, 'The book is being rebuilt.'],
  ['html', 503, 'unavailable', /cannot be reached/],
  ['forbidden', 503, 'unavailable', /cannot be reached/],
  ['busy', 429, 'rate_limited', /Too many/],
  ['echo', 503, 'unavailable', /cannot be reached/],
] as const)
  test(`a refusal as "${manner}" ends the key: the next press is asked anew`, async () => {
    await vendorIs({ reservation: manner });
    const key = newKey();
    const refused = await answerOf(await sendAs(key));
    expect({ status: refused.status, code: refused.body.error.code }).toEqual({ status, code });
    expect(refused.body.error.message).toMatch(sentence);
    expect(await rows()).toBe(0);
    await vendorIs({});
    expect((await sendAs(key)).status).toBe(201);
    expect(await vendorCalls('POST')).toHaveLength(2);
  });

test('a receipt with nothing in it is as empty for the repeat', async () => {
  await vendorIs({ reservation: 'silent' });
  const key = newKey();
  const first = await (await sendAs(key)).text();
  expect(first).toContain('"data":{}');
  expect(await (await sendAs(key)).text()).toBe(first);
});

test('the vendor is waited for less than the widget waits for us, all in all', async () => {
  await arrange({ deadlines: { check: 1, write: 1 } });
  await vendorIs({ profile: 'tardy', sections: 'tardy', membertiers: 'tardy' });
  const guest = ada({ memberInfo: { memberTier: 'Gold' } });
  const reply = await answerOf(await sendAs(newKey(), wish({ customerInformation: guest, partyFlags: 8 })));
  expect({ status: reply.status, code: reply.body.error?.code }).toEqual({ status: 503, code: 'unavailable' });
  expect(await vendorCalls('POST')).toEqual([]);
  const seconds = await php<number>(
    `delete_option( 'test_deadlines' ); return Reservation_Widget\\Backend\\Vendor::deadline( 'check' ) + Reservation_Widget\\Backend\\Vendor::deadline( 'write' );`,
  );
  expect(seconds).toBeLessThan(20);
});

test('a table that is gone is gone for the repeat as well', async () => {
  await vendorIs({ reservation: 'taken' });
  const key = newKey();
  const first = await answerOf(await sendAs(key));
  expect({ status: first.status, code: first.body.error.code }).toEqual({ status: 409, code: 'slot_taken' });
  await vendorIs({});
  expect(await answerOf(await sendAs(key))).toEqual(first);
  expect(await vendorCalls('POST')).toHaveLength(1);
});

test('what was never sent is "unavailable", and may be tried again', async () => {
  await sendAs(newKey(), wish({ customerInformation: ada({ phoneNumber: '+13136004444' }) }));
  const closed = 'http://127.0.0.1:9';
  await php(`$kept = get_option( 'reservation_widget_settings' ); $kept['other_base'] = '${closed}'; update_option( 'reservation_widget_settings', $kept );
    Reservation_Widget\\Api_Key::save( 'rk-for-nobody', '${closed}' );
    $cache = new Reservation_Widget\\Backend\\Read_Cache( '${closed}' ); $cache->remember( '/restaurant/152/profile', 60, fn () => array( 'name' => 'Osteria Lume' ) ); return 1;`);
  const key = newKey();
  const reply = await answerOf(await sendAs(key));
  expect({ status: reply.status, code: reply.body.error.code }).toEqual({ status: 503, code: 'unavailable' });
  await arrange();
  expect((await sendAs(key)).status).toBe(201);
});

test('a first try that still runs is waited for, two seconds', async () => {
  await vendorIs({ reservation: 'held' });
  const key = newKey();
  const first = sendAs(key);
  await vendorIsCalled();
  const repeat = await answerOf(await sendAs(key));
  expect({ status: repeat.status, code: repeat.body.error.code }).toEqual({ status: 409, code: 'in_progress' });
  await vendorIs({});
  expect((await first).status).toBe(201);
  expect((await sendAs(key)).status).toBe(201);
  expect(await vendorCalls('POST')).toHaveLength(0);
});

test('a repeat that waits does not take the key over when the first try is refused meanwhile', async () => {
  const told = await php(`global $wpdb;
    $intent = Reservation_Widget\\Backend\\Intent::of( 'reservation', 152, '"a-key"', array( 'partySize' => 2 ) );
    Reservation_Widget\\Backend\\Intents::claim( $intent, str_repeat( 'a', 64 ), null );
    $looks = 0;
    add_filter( 'query', function ( $sql ) use ( &$looks, $intent ) {
      if ( str_starts_with( $sql, 'SELECT body_hash' ) && 3 === ++$looks ) Reservation_Widget\\Backend\\Intents::release( $intent );
      return $sql;
    } );
    try {
      return Reservation_Widget\\Backend\\Intents::claim( $intent, str_repeat( 'a', 64 ), null );
    } catch ( Reservation_Widget\\Backend\\Refusal $refusal ) {
      return array( $refusal->error_code, $refusal->retry_after );
    }`);
  expect(told).toEqual(['in_progress', 1]);
});

test('a crash in between leaves "not known", not a second booking', async () => {
  const key = newKey();
  await sendAs(key);
  const crashed = (age: number) =>
    php(
      `global $wpdb; return $wpdb->query( "UPDATE {$wpdb->prefix}reservation_widget_intents SET status = NULL, reply = NULL, created_at = " . ( time() - ${age} ) );`,
    );
  await crashed(5);
  expect((await answerOf(await sendAs(key))).body.error.code).toBe('in_progress');
  await crashed(60);
  const reply = await answerOf(await sendAs(key));
  expect({ status: reply.status, code: reply.body.error.code }).toEqual({ status: 202, code: 'outcome_unknown' });
  expect(await vendorCalls('POST')).toHaveLength(1);
});

/** As if so many hours had passed. */
const later = (hours: number) =>
  php(
    `global $wpdb; return $wpdb->query( "UPDATE {$wpdb->prefix}reservation_widget_intents SET created_at = created_at - ${hours * 3600}, keep_until = keep_until - ${hours * 3600}" );`,
  );
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

for (const [what, kind, time, alive, over] of [
  ['for a table within the hour a day', 'reservation', inHours(0.5), 24.25, 25],
  ['for a table in three weeks until the day after', 'reservation', inHours(21 * 24), 22 * 24 - 1, 22 * 24 + 1],
  ['for a table in years 400 days', 'reservation', '2030-06-07T00:00:00.000Z', 400 * 24 - 1, 400 * 24 + 1],
  ['for the waitlist 30 days', 'waitlist', undefined, 30 * 24 - 1, 30 * 24 + 1],
] as const)
  for (const manner of ['good', 'drop'])
    test(`a key lives ${what}, when the vendor was "${manner}"`, async () => {
      const key = newKey();
      const press = async () => answerOf(await post(kind, wish({ time }), { 'Idempotency-Key': key }));
      await vendorIs({ POST: manner });
      const first = await press();
      await vendorIs({});
      await later(alive);
      expect(await press(), 'a guest who comes back to an open page').toEqual(first);
      expect(await vendorCalls('POST')).toHaveLength(1);
      await later(over - alive);
      expect((await press()).status).toBe(201);
      expect(await vendorCalls('POST')).toHaveLength(1);
    });

test('keys are forgotten in passing, without cron, each in its time', async () => {
  const books = (hours: number, phoneNumber: string) =>
    sendAs(newKey(), wish({ time: inHours(hours), customerInformation: ada({ phoneNumber }) }));
  await books(1, '+13136005001');
  await books(24 * 9, '+13136005002');
  await later(24 * 5);
  await php(`return delete_option( 'reservation_widget_upkeep' );`);
  await books(2, '+13136005003');
  expect(await rows()).toBe(2);
});

test('the same wish under another key is asked about once', async () => {
  expect((await sendAs(newKey())).status).toBe(201);
  const again = await answerOf(await sendAs(newKey()));
  expect({ status: again.status, code: again.body.error.code }).toEqual({ status: 409, code: 'duplicate' });
  expect((await post('reservation', wish(), { 'Duplicate-Confirmed': 'true' })).status).toBe(201);
  expect((await sendAs(newKey(), wish({ time: '2030-06-07T00:15:00.000Z' }))).status).toBe(201);
  expect(await vendorCalls('POST')).toHaveLength(3);
});

test.describe('the double of a wish is noticed', () => {
  const again = async (different: Record<string, unknown> = {}) => {
    const { status, body } = await answerOf(await sendAs(newKey(), wish(different)));
    return { status, code: body.error?.code };
  };
  const DOUBLE = { status: 409, code: 'duplicate' };

  test('while the first is still on its way, and when nobody knows what came of it', async () => {
    await vendorIs({ reservation: 'held' });
    const first = sendAs(newKey());
    await vendorIsCalled();
    expect(await again()).toEqual(DOUBLE);
    await vendorIs({});
    expect((await first).status).toBe(201);
    await php(
      `global $wpdb; return $wpdb->query( "UPDATE {$wpdb->prefix}reservation_widget_intents SET status = NULL, reply = NULL, created_at = " . ( time() - 60 ) );`,
    );
    expect(await again()).toEqual(DOUBLE);
    expect(await vendorCalls('POST')).toHaveLength(0);
  });

  test('when both come at once', async () => {
    await vendorIs({ reservation: 'slow' });
    const answers = await Promise.all(Array.from({ length: 6 }, () => again()));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'duplicate')).toHaveLength(5);
    expect(await vendorCalls('POST')).toHaveLength(1);
  });

  test('however the time is written', async () => {
    expect((await again()).status).toBe(201);
    expect(await again({ time: '2030-06-07T00:00:00Z' })).toEqual(DOUBLE);
    expect(await again({ time: '2030-06-07T00:00:00.0000000Z' })).toEqual(DOUBLE);
  });

  test('for ten minutes, again after a second that was meant, and not after a refusal', async () => {
    const age = (seconds: number) =>
      php(
        `global $wpdb; return $wpdb->query( "UPDATE {$wpdb->prefix}reservation_widget_intents SET created_at = created_at - ${seconds}" );`,
      );
    for (const manner of ['bare', 'taken']) {
      await vendorIs({ reservation: manner });
      expect((await again()).code).not.toBe('duplicate');
    }
    await vendorIs({});
    expect((await again()).status).toBe(201);
    await age(590);
    expect(await again()).toEqual(DOUBLE);
    expect((await post('reservation', wish(), { 'Duplicate-Confirmed': 'true' })).status).toBe(201);
    await age(590);
    expect(await again()).toEqual(DOUBLE);
    await age(20);
    expect((await again()).status).toBe(201);
  });
});

test('what is kept names nobody', async () => {
  await sendAs(newKey(), wish({ notes: 'A quiet corner.' }));
  expect(JSON.parse((await row('reply')) ?? '')).toEqual({
    data: { reservationId: expect.any(Number), status: 'booked' },
    error: null,
  });
  const all = await php<string>(
    `global $wpdb; $all = ''; foreach ( array( 'intents', 'counts', 'customers' ) as $name ) $all .= wp_json_encode( $wpdb->get_results( "SELECT * FROM {$wpdb->prefix}reservation_widget_{$name}" ) ); return $all;`,
  );
  for (const word of ['Ada', 'Okonkwo', '3136001234', 'example.org', 'quiet', '127.0.0.1'])
    expect(all).not.toContain(word);
});
