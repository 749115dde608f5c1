/** The plugin's tables, on hosts that do not let it make them, and after somebody has dropped them. */
import { arrange, codeOf, expect, FACTS, php, post, test, wish } from './cast.js';

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

test('tables that cannot be made are missed aloud, and made as soon as they can be', async ({ owner }) => {
  await refuseTables(true);
  await drop();
  await php(`delete_option( 'reservation_widget_tables' ); Reservation_Widget\\Tables::ensure(); return 1;`);
  const page = `${FACTS.address}/wp-admin/options-general.php?page=reservation-widget`;
  await owner.goto(page);
  await expect(owner.getByText('could not be made in the database')).toBeVisible();
  await expect(owner.getByRole('button', { name: 'Save Changes' })).toBeVisible();
  expect((await post('reservation', wish())).status).toBe(503);
  await refuseTables(false);
  await owner.goto(page);
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
