/** The block in WordPress's own editor: inserted, set, seen alive, published. */
import { arrange, expect, FACTS, NOW, test, vendorCalls } from './cast.js';
import { insertsBlock, opensEditor } from './editor.js';
import { THURSDAY } from '../journeys/guest.js';

test.beforeEach(() => arrange());

test('an owner inserts it, sees the real times, chooses colours, publishes; and a guest finds it so', async ({
  owner,
  page,
}) => {
  const canvas = await opensEditor(owner);
  await insertsBlock(owner);
  const preview = canvas.locator('reservation-widget');
  await expect(preview.getByText('7:30', { exact: false }).first()).toBeVisible();
  // It can be looked at, and nothing in it can be pressed.
  expect(await preview.evaluate((element) => element.closest('[inert]') !== null)).toBe(true);

  await owner.getByRole('button', { name: 'Settings', exact: true }).click();
  const settings = owner.getByRole('region', { name: 'Editor settings' });
  await settings.getByLabel('Restaurant number').selectOption('153');
  await settings.getByLabel('Guests can book').selectOption('Tables only');
  await settings.getByLabel('Party size chosen at first').fill('4');
  await settings.getByLabel('Colours').selectOption('Dark');
  await settings.getByRole('button', { name: 'What guests are asked' }).click();
  await settings.getByLabel('Last name').selectOption('Not asked');
  await settings.getByLabel('Membership').selectOption('Required');
  await settings.getByLabel('Occasions to choose from').fill('birthday, anniversary');
  await settings.getByLabel('Diets to choose from').fill('vegan');
  await settings.getByLabel('Address of your terms').fill('/terms');
  await settings.getByLabel('Address of your privacy notice').fill('/privacy');
  await settings.getByLabel('Links to this page may fill in the form').check();
  await settings.getByRole('button', { name: 'Analytics' }).click();
  const layer = settings.getByLabel('Data layer of your tag manager');
  await layer.fill('GTM-ABC123');
  await expect(settings.getByText('This is no name of a data layer')).toBeVisible();
  await layer.fill('steps');
  await expect(settings.getByText('This is no name of a data layer')).toHaveCount(0);
  await settings.getByRole('button', { name: 'Instead of the form' }).click();
  await settings.getByLabel('Phone number').fill('+1 313 555 0199');
  for (const [name, value] of Object.entries({
    'restaurant-id': '153',
    mode: 'reservation',
    'party-size': '4',
    theme: 'dark',
    'last-name': 'hidden',
    membership: 'required',
    occasions: 'birthday, anniversary',
    diets: 'vegan',
    terms: '/terms',
    privacy: '/privacy',
  }))
    await expect(preview).toHaveAttribute(name, value);
  await expect(preview.getByText('Table for 4').first()).toBeVisible();
  // Who looks at the preview is no guest to be counted.
  await expect(preview).not.toHaveAttribute('data-layer');

  await owner.getByRole('button', { name: 'Publish', exact: true }).click();
  await owner
    .getByRole('region', { name: 'Editor publish' })
    .getByRole('button', { name: 'Publish', exact: true })
    .click();
  const link = owner.getByRole('region', { name: 'Editor publish' }).getByRole('link', { name: 'View Page' });
  const address = await link.getAttribute('href');
  expect((await vendorCalls()).filter(({ method }) => method === 'POST')).toEqual([]);

  await page.clock.install({ time: NOW });
  await page.goto(address ?? '');
  const widget = page.locator('reservation-widget');
  await expect(widget).toHaveAttribute('restaurant-id', '153');
  await expect(widget).toHaveAttribute('theme', 'dark');
  await expect(widget).toHaveAttribute('prefill', 'url');
  await expect(widget.getByRole('link', { name: 'Privacy notice' })).toHaveAttribute('href', /\/privacy$/);
  await expect(widget.getByRole('radio', { name: THURSDAY })).toBeVisible();
  await expect(widget.getByRole('radio', { name: '4 guests' })).toBeChecked();
  const steps = await page.evaluate(() => (window as unknown as { steps: object[] }).steps);
  expect(steps[0]).toMatchObject({ event: 'reservation-ready', restaurantId: 153 });
});

test('as a button, it is a button in the editor, too', async ({ owner }) => {
  const canvas = await opensEditor(owner);
  await insertsBlock(owner);
  await owner.getByRole('button', { name: 'Settings', exact: true }).click();
  await owner
    .getByRole('region', { name: 'Editor settings' })
    .getByLabel('On the page stands')
    .selectOption('A button that opens the form');
  await expect(canvas.locator('reservation-widget').getByText('Reserve a table', { exact: true })).toBeVisible();
  await expect(canvas.locator('reservation-widget').getByText('7:30', { exact: false })).toHaveCount(0);
});

test('an author may use it too, and reads no address of the settings', async ({ writer }) => {
  const canvas = await opensEditor(writer, 'post');
  await insertsBlock(writer);
  await expect(canvas.locator('reservation-widget').getByText('7:30', { exact: false }).first()).toBeVisible();
  expect(await writer.content()).not.toContain(FACTS.key);
});

test('before the site is connected the block says so, and where', async ({ owner }) => {
  await arrange({ settings: { source: '' } });
  const canvas = await opensEditor(owner);
  await insertsBlock(owner);
  await expect(canvas.getByText('The restaurant’s system is not connected yet.')).toBeVisible();
  await expect(canvas.getByRole('link', { name: 'Open the settings' })).toHaveAttribute(
    'href',
    /page=reservation-widget/,
  );
});
