/** The key is in its own option and in the calls to the vendor, and nowhere else. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ada, arrange, call, expect, FACTS, page as publish, php, post, test, vendorIs, wish } from './cast.js';

test.beforeEach(() => arrange());

/** Everything that happens, in good order and in bad. */
async function liveADay(): Promise<string[]> {
  const answers: string[] = [];
  for (const manner of ['good', 'echo', 'forbidden', 'bare', 'fault', 'drop', 'redirect']) {
    await arrange({ deadlines: { read: 1, write: 1 } });
    await vendorIs({ GET: manner });
    for (const path of [
      '/restaurant/152/profile',
      '/restaurant/152/sections',
      '/restaurant/152/membertiers',
      '/v2/reservations/152/waittime',
      '/v2/reservations/152/availabletimes/06-06-2030/2',
    ])
      answers.push(await (await call(path)).text());
    await vendorIs({ POST: manner, reservation: manner, waitlist: manner });
    for (const kind of ['reservation', 'waitlist'] as const) answers.push(await (await post(kind, wish())).text());
  }
  answers.push(await (await post('reservation', wish({ customerInformation: ada({ email: 'x' }) }))).text());
  for (const path of [
    '/',
    '/wp-json/',
    '/wp-json/reservation-widget/v1',
    '/feed/',
    '/xmlrpc.php',
    await publish('[reservation_widget restaurant="152"]'),
  ])
    answers.push(await (await fetch(new URL(path, FACTS.address))).text());
  return answers;
}

test('no page, script, answer or log holds it', async ({ owner, writer }) => {
  const answers = await liveADay();
  expect(answers.length).toBeGreaterThan(50);
  for (const [seat, paths] of [
    [
      owner,
      [
        'options-general.php?page=reservation-widget',
        'options.php',
        'site-health.php?tab=debug',
        'export.php?download=true',
        'plugins.php',
        'post-new.php',
      ],
    ],
    [writer, ['post-new.php', 'index.php']],
  ] as const)
    for (const path of paths) answers.push(await (await seat.request.get(`${FACTS.address}/wp-admin/${path}`)).text());
  for (const answer of answers) expect(answer).not.toContain(FACTS.key);

  const holders = filesOf(FACTS.folder).filter((file) => readFileSync(file).includes(FACTS.key));
  // The database's own files; what is in them is the next test's.
  expect(holders.filter((file) => !file.includes('/wp-content/database/'))).toEqual([]);
});

test('in the database only its own option holds it', async () => {
  await liveADay();
  const holders = await php<string[]>(`global $wpdb; $found = array();
    foreach ( $wpdb->get_col( 'SHOW TABLES' ) as $table )
      foreach ( $wpdb->get_results( "SELECT * FROM {$table}", ARRAY_A ) as $row )
        if ( str_contains( serialize( $row ), '${FACTS.key}' ) ) $found[] = $row['option_name'] ?? $table;
    return $found;`);
  expect(holders).toEqual(['reservation_widget_key']);
});

test('it goes to no address that is empty, unencrypted or inside the network', async () => {
  const sentTo = (base: string) =>
    php<string[]>(`$sent = array();
      add_filter( 'pre_http_request', function ( $reply, $args, $url ) use ( &$sent ) { $sent[] = $url; return new WP_Error( 'x', 'x' ); }, 10, 3 );
      update_option( 'reservation_widget_key', array( 'key' => 'rk-test', 'base' => '${base}' ) );
      $settings = Reservation_Widget\\Settings::of( array( 'environment' => 'other', 'other_base' => '${base}' ) );
      ( new Reservation_Widget\\Backend\\Vendor( $settings ) )->get( '/x', 1 );
      return $sent;`);
  for (const base of [
    '',
    'http://203.0.113.5',
    'https://10.0.0.5',
    'https://169.254.169.254',
    'https://203.0.113.5:22',
  ])
    expect(await sentTo(base), base).toEqual([]);
  for (const base of ['http://127.0.0.1:9', 'https://203.0.113.5'])
    expect(await sentTo(base), base).toEqual([`${base}/x`]);
});

test('it stands in no stack trace: every parameter that holds it is marked', async () => {
  const unmarked = await php<string[]>(`$found = array();
    foreach ( array( 'Api_Key', 'Admin\\\\Settings_Form', 'Backend\\\\Vendor', 'Backend\\\\Vendor_Reply' ) as $name )
      foreach ( ( new ReflectionClass( "Reservation_Widget\\\\{$name}" ) )->getMethods() as $method )
        foreach ( $method->getParameters() as $parameter )
          if ( 'key' === $parameter->getName() && array() === $parameter->getAttributes( SensitiveParameter::class ) ) $found[] = "{$name}::{$method->getName()}";
    return $found;`);
  expect(unmarked).toEqual([]);
});

test('it is not repeated where the vendor repeats it, however that is spelled', async () => {
  const said = (body: string) =>
    php<string>(
      `return Reservation_Widget\\Backend\\Vendor_Reply::of( 400, base64_decode( '${Buffer.from(body).toString('base64')}' ), '', 'rk/test-key' )->refusal()->getMessage();`,
    );
  expect(await said('{"error":{"message":"No such table."}}')).toBe('No such table.');
  for (const spelled of ['rk/test-key', 'rk\\/test-key', 'rk\\u002ftest-key', '\\u0072k/test-key'])
    expect(await said(`{"error":{"message":"Invalid ${spelled}."}}`), spelled).not.toContain('test-key');
  expect(await said('{"message":"x","error":{"messages":["y","Invalid rk\\/test-key"]}}')).not.toContain('test-key');
});

test('of two requests that make the site’s secret at once, both use the first', async () => {
  const own = await php(`return get_option( 'reservation_widget_secret' );`);
  const told = await php<boolean>(`global $wpdb;
    delete_option( 'reservation_widget_secret' );
    get_option( 'reservation_widget_secret' );
    // Somebody else is faster, behind the back of this request's cache.
    $wpdb->insert( $wpdb->options, array( 'option_name' => 'reservation_widget_secret', 'option_value' => serialize( array( 'secret' => 'first' ) ), 'autoload' => 'no' ) );
    return Reservation_Widget\\Site_Secret::hmac( 'x', 'y' ) === hash_hmac( 'sha256', "x\\ny", 'first' );`);
  await php(
    `return update_option( 'reservation_widget_secret', json_decode( '${JSON.stringify(own)}', true ), false );`,
  );
  expect(told).toBe(true);
});

test('a day of good and bad answers leaves no PHP warning of ours', async () => {
  await liveADay();
  const log = join(FACTS.folder, 'debug.log');
  const lines = statSync(log, { throwIfNoEntry: false }) ? readFileSync(log, 'utf8').split('\n') : [];
  expect(lines.filter((line) => line.includes('reservation-widget') || line.includes('reservation_widget'))).toEqual(
    [],
  );
});

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && !entry.parentPath.includes('/wp-includes') && !entry.parentPath.includes('/themes/'),
    )
    .map((entry) => join(entry.parentPath, entry.name));
}
