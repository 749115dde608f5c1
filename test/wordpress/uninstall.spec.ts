/** The end: switched off and deleted in WordPress's own pages, nothing of it is left. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { arrange, call, expect, FACTS, php, post, test, wish } from './cast.js';

/** Everything that bears its name, but for the posts that were written and WordPress's own list of what was switched off. */
const traces = () =>
  php<string[]>(`global $wpdb; $found = array();
    foreach ( $wpdb->get_col( 'SHOW TABLES' ) as $table ) {
      if ( str_contains( $table, 'reservation_widget' ) ) $found[] = $table;
      if ( $table === $wpdb->posts || str_contains( $table, 'reservation_widget' ) ) continue;
      foreach ( $wpdb->get_results( "SELECT * FROM {$table}", ARRAY_A ) as $row )
        if ( ( $row['option_name'] ?? '' ) !== 'recently_activated' && preg_match( '/reservation[_-]widget/', serialize( array_diff_key( $row, array( 'user_pass' => 1 ) ) ) ) ) $found[] = $table . ': ' . implode( ' ', array_slice( $row, 0, 3 ) );
    }
    return $found;`);

test('deleting the plugin takes everything away', async ({ owner, subscriber }) => {
  await arrange();
  await call('/restaurant/152/profile');
  await post('reservation', wish());
  await subscriber.request.post(`${FACTS.address}/wp-json/reservation-widget/v1/customer-token/152`, {
    headers: { Origin: FACTS.address },
  });
  await php(`delete_option( 'test_limits' ); delete_option( 'test_deadlines' ); return 1;`);
  const before = await traces();
  expect(before.length).toBeGreaterThan(8);
  for (const what of ['wp_usermeta:', 'wp_reservation_widget_intents', 'wp_options:'])
    expect(
      before.some((trace) => trace.startsWith(what)),
      what,
    ).toBe(true);

  await owner.goto(`${FACTS.address}/wp-admin/plugins.php`);
  await owner.getByRole('link', { name: 'Deactivate Reservation Widget' }).click();
  await expect(owner.getByText('Plugin deactivated.')).toBeVisible();
  // Before its script is there, the link leads to a page that asks.
  await owner.waitForLoadState('load');
  owner.once('dialog', (dialog) => void dialog.accept());
  await owner.getByRole('link', { name: 'Delete Reservation Widget' }).click();
  await expect(owner.getByText('Reservation Widget was successfully deleted.')).toBeVisible({ timeout: 30_000 });

  expect(await traces()).toEqual([]);
  expect(existsSync(join(FACTS.folder, 'wp-content/plugins/reservation-widget'))).toBe(false);
  expect((await fetch(FACTS.address)).status).toBe(200);
});
