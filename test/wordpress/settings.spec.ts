/** The settings page: what the owner can do there, and that nobody else can, nor anybody read the key. */
import type { Page } from '@playwright/test';
import { arrange, call, expect, FACTS, php, SETTINGS, SPACE, test, vendorCalls, vendorIs } from './cast.js';

const PAGE = `${FACTS.address}/wp-admin/options-general.php?page=reservation-widget`;
const ACTION = `${FACTS.address}/wp-admin/admin-post.php`;

interface Stored {
  readonly settings: Record<string, unknown> | false;
  readonly key: { readonly key: string; readonly base: string } | false;
  readonly autoload: string;
}

const stored = () =>
  php<Stored>(`global $wpdb; return array(
    'settings' => get_option( 'reservation_widget_settings' ),
    'key'      => get_option( 'reservation_widget_key' ),
    'autoload' => $wpdb->get_var( "SELECT autoload FROM {$wpdb->options} WHERE option_name = 'reservation_widget_key'" ) );`);

const nothing = () =>
  php(`foreach ( array( 'settings', 'key' ) as $name ) delete_option( "reservation_widget_{$name}" ); return 1;`);

async function save(seat: Page): Promise<void> {
  await seat.getByRole('button', { name: 'Save Changes' }).click();
  await expect(seat.getByText('Settings saved.')).toBeVisible();
}

test.describe('the owner', () => {
  test.beforeEach(async () => {
    await arrange();
    await nothing();
  });

  test('connects a restaurant in one go, sees its name, and never sees the key again', async ({ owner }) => {
    await owner.goto(PAGE);
    await expect(owner.getByText('No key is set.')).toBeVisible();
    await owner.getByLabel('This site books with the Reserve API key below').check();
    await owner.getByLabel('Another address, for testing').check();
    await owner.getByLabel('Address for testing').fill(`${FACTS.standIn}/`);
    await owner.getByLabel('API key', { exact: true }).fill(FACTS.key);
    await owner.getByLabel('Restaurant numbers').fill('152, 153');
    await owner.getByLabel('Country').fill('us');
    await owner.getByLabel('Time zone').selectOption('America/Detroit');
    await owner.getByLabel('Phone number for guests').fill('(313) 555-0142');
    await owner.getByLabel('Other sites that may book here').fill('https://www.example.com/');
    await save(owner);

    await expect(owner.getByText('A key is set.')).toBeVisible();
    await expect(owner.getByLabel('API key', { exact: true })).toHaveValue('');
    await expect(owner.getByRole('listitem').filter({ hasText: '152' })).toContainText('Osteria Lume');
    expect(await owner.content()).not.toContain(FACTS.key);
    const { settings, key, autoload } = await stored();
    expect(settings).toEqual({ ...SETTINGS, generation: expect.stringMatching(/^[0-9a-f]{16}$/) });
    expect(key).toEqual({ key: FACTS.key, base: FACTS.standIn });
    expect(autoload).toBe('no');
  });

  test('keeps the key whatever the browser fills in, replaces it by a choice, and removes it by one', async ({
    owner,
  }) => {
    await arrange();
    await owner.goto(PAGE);
    const field = owner.getByLabel('API key', { exact: true });
    await expect(field).toHaveAttribute('autocomplete', 'new-password');
    await field.fill('what-the-browser-knows');
    await save(owner);
    await expect(owner.getByText('The key was not changed')).toBeVisible();
    expect((await stored()).key).toMatchObject({ key: FACTS.key });
    await owner.getByLabel('Replace it').check();
    await field.fill('rk-another-key');
    await save(owner);
    expect((await stored()).key).toMatchObject({ key: 'rk-another-key' });
    await owner.getByLabel('Remove it').check();
    await save(owner);
    await expect(owner.getByText('Enter the API key')).toBeVisible();
    expect((await stored()).key).toBe(false);
  });

  test('has to enter the key again for another address: it goes nowhere else by itself', async ({ owner }) => {
    await arrange();
    await owner.goto(PAGE);
    await owner.getByLabel('Sandbox').check();
    await save(owner);
    await expect(owner.getByText('No key is set.')).toBeVisible();
    expect((await stored()).key).toBe(false);
  });

  test('is told what could not be kept', async ({ owner }) => {
    await owner.goto(PAGE);
    await owner.getByLabel('Another server books: its address').check();
    await owner.getByLabel('Address of the other server').fill('http://reserve.example.com');
    await owner.getByLabel('Restaurant numbers').fill('152, the second');
    await owner.getByLabel('Country').fill('USA');
    await owner.getByLabel('Other sites that may book here').fill('www.example.com');
    await save(owner);
    for (const sentence of [
      'has to begin with https://',
      'Restaurants are numbers',
      'A country is two letters',
      'Other sites are written',
      'Enter the address',
    ])
      await expect(owner.getByText(sentence)).toBeVisible();
    expect((await stored()).settings).toMatchObject({
      source: 'address',
      address: '',
      restaurants: [152],
      country: '',
      origins: [],
    });
  });

  test('changes what guests read at once, also where an object cache keeps it', async ({ owner }) => {
    await arrange();
    const phone = async () => (await (await call('/restaurant/152/profile')).json()).data.phoneNumber;
    await php(`return update_option( 'test_object_cache', 1 );`);
    try {
      expect(await phone()).toBe('(313) 555-0142');
      await vendorCalls();
      expect(await phone()).toBe('(313) 555-0142');
      expect(await vendorCalls()).toEqual([]);
      await owner.goto(PAGE);
      await owner.getByLabel('Phone number for guests').fill('(313) 555-0199');
      await save(owner);
      expect(await phone()).toBe('(313) 555-0199');
    } finally {
      await php(`delete_option( 'test_object_cache' ); return 1;`);
    }
  });

  test('sees at each look what is so now, whatever guests are told meanwhile', async ({ owner }) => {
    await arrange({ deadlines: { check: 1, read: 1 } });
    const finding = owner.getByRole('listitem').filter({ hasText: '152' });
    const looks = async (words: string) => {
      await owner.goto(PAGE);
      await expect(finding).toContainText(words);
    };
    await vendorIs({ GET: 'hang' });
    expect((await call('/restaurant/152/profile')).status).toBe(503);
    await vendorIs({});
    expect((await call('/restaurant/152/profile')).status).toBe(503);
    await looks('Osteria Lume');
    // What the owner has found out holds for guests, too; but no failure takes a good answer's place.
    expect((await call('/restaurant/152/profile')).status).toBe(200);
    await vendorIs({ GET: 'hang' });
    await looks('did not answer in time');
    expect((await call('/restaurant/152/profile')).status).toBe(200);
  });

  for (const cache of ['the table of options', 'an object cache'])
    test(`has guests ask anew by saving, where ${cache} keeps what failed`, async ({ owner }) => {
      await arrange();
      const status = async () => (await call('/v2/reservations/152/waittime')).status;
      await php(`return update_option( 'test_object_cache', ${Number(cache === 'an object cache')} );`);
      try {
        await vendorIs({ GET: 'fault' });
        expect(await status()).toBe(503);
        await vendorIs({});
        expect(await status()).toBe(503);
        await owner.goto(PAGE);
        await save(owner);
        expect(await status()).toBe(200);
      } finally {
        await php(`delete_option( 'test_object_cache' ); return 1;`);
      }
    });

  test('cannot make the key go where a path could be cut off, or somebody else reads along', async ({ owner }) => {
    await arrange();
    await owner.goto(PAGE);
    for (const typed of [
      `${FACTS.standIn}/?x=`,
      `${FACTS.standIn}/#x`,
      FACTS.standIn.replace('//', '//user:word@'),
      'http://reserve.example.com',
    ]) {
      await owner
        .getByLabel('Address for testing')
        .evaluate((field, text) => ((field as HTMLInputElement).value = text), typed);
      await save(owner);
      await expect(owner.getByText('The address of the API has to begin with https://'), typed).toBeVisible();
      // A slip of the fingers costs neither the address nor the key.
      expect(await stored(), typed).toMatchObject({ settings: { other_base: FACTS.standIn }, key: { key: FACTS.key } });
    }
    await owner
      .getByLabel('Address of the other server')
      .fill('https://reserve.example.com/index.php?rest_route=/x/v1');
    await save(owner);
    await owner.getByLabel('Address of the other server').fill('reserve.example.com');
    await save(owner);
    expect((await stored()).settings).toMatchObject({
      address: 'https://reserve.example.com/index.php?rest_route=/x/v1',
    });
  });

  test('reads what is wrong when the key is', async ({ owner }) => {
    await arrange();
    await php(`Reservation_Widget\\Api_Key::save( 'rk-wrong-wrong', '${FACTS.standIn}' ); return 1;`);
    await owner.goto(PAGE);
    await expect(owner.getByRole('listitem').filter({ hasText: '152' })).toContainText('did not accept the key');
  });

  test('finds no key in WordPress’s list of all options', async ({ owner }) => {
    await arrange();
    await owner.goto(`${FACTS.address}/wp-admin/options.php`);
    await expect(owner.locator('#reservation_widget_key')).toHaveValue('SERIALIZED DATA');
    expect(await owner.content()).not.toContain(FACTS.key);
  });
});

test.describe('nobody else', () => {
  test.beforeEach(() => arrange());

  const form = { action: 'reservation_widget_save', source: 'address', address: 'https://evil.example', _wpnonce: '' };

  test('a subscriber and an author see no page and change nothing', async ({ subscriber, writer }) => {
    const before = await stored();
    for (const seat of [subscriber, writer]) {
      const reply = await seat.goto(PAGE);
      expect(reply?.status()).toBe(403);
      expect(await seat.content()).not.toMatch(/Reserve API|api_key/);
      expect((await seat.request.post(ACTION, { form })).status()).toBe(403);
    }
    expect(await stored()).toEqual(before);
  });

  test('nor does a nonce of their own help them', async ({ subscriber }) => {
    const before = await stored();
    const session =
      (await subscriber.context().cookies()).find(({ name }) => name.startsWith('wordpress_logged_in_'))?.value ?? '';
    const nonce = await php<string>(
      `$_COOKIE[ LOGGED_IN_COOKIE ] = ${JSON.stringify(decodeURIComponent(session))}; wp_set_current_user( get_user_by( 'login', 'guest' )->ID ); return wp_create_nonce( 'reservation_widget_save' );`,
    );
    expect((await subscriber.request.post(ACTION, { form: { ...form, _wpnonce: nonce } })).status()).toBe(403);
    expect(await stored()).toEqual(before);
  });

  test('a visitor is sent to log in', async ({ page, request }) => {
    const before = await stored();
    await page.goto(PAGE);
    await expect(page).toHaveURL(/wp-login\.php/);
    await request.post(ACTION, { form });
    expect(await stored()).toEqual(before);
  });

  test('the owner’s own browser cannot be made to do it from elsewhere: no nonce, no change', async ({ owner }) => {
    const before = await stored();
    expect((await owner.request.post(ACTION, { form })).status()).toBe(403);
    expect((await owner.request.post(ACTION, { form: { ...form, _wpnonce: 'abcdef0123' } })).status()).toBe(403);
    expect(await stored()).toEqual(before);
  });

  test('WordPress’s own REST routes tell nobody, not even the owner', async ({ owner, request, subscriber }) => {
    await owner.goto(`${FACTS.address}/wp-admin/`);
    const asked = (path: string) => `${FACTS.address}/wp-json/${path}`;
    const nonce = await owner.evaluate(async () => (await fetch('/wp-admin/admin-ajax.php?action=rest-nonce')).text());
    const allowed = { headers: { 'X-WP-Nonce': nonce } };
    expect((await owner.request.get(asked('wp/v2/settings'), allowed)).status()).toBe(200);
    for (const path of ['wp/v2/settings', 'wp/v2/users', '', SPACE])
      for (const read of [
        () => request.get(asked(path)),
        () => subscriber.request.get(asked(path)),
        () => owner.request.get(asked(path), allowed),
      ])
        expect(await (await read()).text(), path).not.toContain(FACTS.key);
  });
});
