/** The zip, as an owner brings it in: uploaded, installed and switched on in WordPress's own pages. */
import { expect, FACTS, php, test } from './cast.js';

test('the zip is installed and activated through WordPress', async ({ owner }) => {
  await owner.goto(`${FACTS.address}/wp-admin/plugin-install.php?tab=upload`);
  await owner.getByLabel('Plugin zip file').setInputFiles(FACTS.zip);
  await owner.getByRole('button', { name: 'Install Now' }).click();
  await expect(owner.getByText('Plugin installed successfully.')).toBeVisible();
  await owner.getByRole('link', { name: 'Activate Plugin' }).click();
  await expect(owner.getByText('Plugin activated.')).toBeVisible();
  const row = owner.getByRole('row', { name: /Reservation Widget/ });
  await expect(row.getByRole('link', { name: 'Settings' })).toBeVisible();
});

test('its tables are there, and nothing can be booked before it is set up', async () => {
  expect(
    await php(
      `global $wpdb; return array_map( fn ( $name ) => (int) $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->prefix}reservation_widget_{$name}" ), array( 'intents', 'counts', 'customers' ) );`,
    ),
  ).toEqual([0, 0, 0]);
  const reply = await fetch(`${FACTS.address}/wp-json/reservation-widget/v1/restaurant/152/profile`);
  expect(reply.status).toBe(404);
});
