/** The plugin's tables, on hosts that do not let it make them, and after somebody has dropped them. */
import { answerOf, arrange, codeOf, expect, FACTS, newKey, php, post, test, vendorCalls, wish } from './cast.js';

const PAGE = `${FACTS.address}/wp-admin/options-general.php?page=reservation-widget`;

const drop = () =>
  php(`global $wpdb;
    foreach ( array( 'intents', 'counts', 'customers' ) as $name ) $wpdb->query( "DROP TABLE IF EXISTS {$wpdb->prefix}reservation_widget_{$name}" );
    return 1;`);
const refuseTables = (isRefused: boolean) => php(`return update_option( 'test_no_tables', ${Number(isRefused)} );`);

test.beforeEach(() => arrange());
test.afterEach(async () => {
  await refuseTables(false);
  await arrange();
});

test('tables that are gone are made again for the guest who comes next', async () => {
  await drop();
  expect(await codeOf(await post('reservation', wish()))).toEqual({ status: 503, code: 'unavailable' });
  expect((await post('reservation', wish())).status).toBe(201);
});

/** The table of intents as the first version made it, with the row that is in it. */
const asInVersionOne = () =>
  php(`global $wpdb; $name = "{$wpdb->prefix}reservation_widget_intents"; $row = $wpdb->get_row( "SELECT * FROM {$name}", ARRAY_A );
    $wpdb->query( "DROP TABLE {$name}" );
    $wpdb->query( "CREATE TABLE {$name} (
      restaurant_id bigint(20) unsigned NOT NULL, intent_key char(64) NOT NULL, body_hash char(64) NOT NULL, twin char(64) DEFAULT NULL,
      created_at bigint(20) unsigned NOT NULL, status smallint(5) unsigned DEFAULT NULL, reply text DEFAULT NULL,
      PRIMARY KEY  (restaurant_id,intent_key), UNIQUE KEY twin (twin), KEY created_at (created_at) )" );
    unset( $row['keep_until'] );
    $wpdb->insert( $name, $row );
    return update_option( 'reservation_widget_tables', 1 );`);
const columns = () =>
  php<string[]>(`global $wpdb; return $wpdb->get_col( "DESCRIBE {$wpdb->prefix}reservation_widget_intents" );`);

test('a table of the version before gets what it lacks before the first guest comes, whose press stays answered', async () => {
  const key = newKey();
  const press = async () => answerOf(await post('reservation', wish(), { 'Idempotency-Key': key }));
  const first = await press();
  expect(first.status).toBe(201);
  await asInVersionOne();
  expect(await columns()).not.toContain('keep_until');
  expect(await press()).toEqual(first);
  expect(await columns()).toContain('keep_until');
  expect(await vendorCalls('POST')).toHaveLength(1);
  expect((await post('reservation', wish({ time: '2030-06-07T00:15:00.000Z' }))).status).toBe(201);
});

test('and where it cannot be given that, this is missed aloud, too', async ({ owner }) => {
  await post('reservation', wish());
  await refuseTables(true);
  await asInVersionOne();
  expect((await post('reservation', wish())).status).toBe(503);
  await owner.goto(PAGE);
  await expect(owner.getByText('could not be made in the database')).toBeVisible();
  await refuseTables(false);
  await owner.goto(PAGE);
  await expect(owner.getByText('could not be made in the database')).toHaveCount(0);
  expect((await post('reservation', wish({ time: '2030-06-07T00:15:00.000Z' }))).status).toBe(201);
});

test('tables that cannot be made are missed aloud, and made as soon as they can be', async ({ owner }) => {
  await refuseTables(true);
  await drop();
  await php(`delete_option( 'reservation_widget_tables' ); Reservation_Widget\\Tables::ensure(); return 1;`);
  await owner.goto(PAGE);
  await expect(owner.getByText('could not be made in the database')).toBeVisible();
  await expect(owner.getByRole('button', { name: 'Save Changes' })).toBeVisible();
  expect((await post('reservation', wish())).status).toBe(503);
  await refuseTables(false);
  await owner.goto(PAGE);
  await expect(owner.getByText('could not be made in the database')).toHaveCount(0);
  expect((await post('reservation', wish())).status).toBe(201);
});

test('a site that is deleted from a network takes them along', async () => {
  const dropped = await php<string[]>(`return apply_filters( 'wpmu_drop_tables', array( 'wp_posts' ), 1 );`);
  expect(dropped).toEqual([
    'wp_posts',
    ...['intents', 'counts', 'customers'].map((name) => `wp_reservation_widget_${name}`),
  ]);
});
