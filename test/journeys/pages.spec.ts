import { readFileSync } from 'node:fs';
import { expect, FULL_HOUSE, test } from '../config/journey.js';

test("the restaurant's page shows a form that can be used", async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto('/');
  await expect(page.getByRole('radio', { name: '2 guests' })).toBeChecked();
  await expect(page.getByRole('radio', { name: /\d:\d\d PM/ }).first()).toBeVisible();
  expect(faults).toEqual([]);
});

test('the companion comes when the form is touched, and hands over', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  const companions = () => requests.filter((path) => /^\/dist\/reservation-widget-\w+\.[0-9a-f]+\.js$/.test(path));
  await page.goto('/');
  const party = page.getByRole('radio', { name: '3 guests' });
  await expect(party).toBeVisible();
  expect(companions()).toEqual([]);

  await party.check();
  const handedOver = () => Object.getOwnPropertySymbols(window).map((symbol) => symbol.description ?? '');
  await expect
    .poll(() => page.evaluate(handedOver))
    .toContainEqual(expect.stringMatching(/^reservation-widget\/[0-9a-f]+$/));
  // The one that knows the others, and the checks.
  await expect.poll(companions).toHaveLength(2);
});

test('a second copy of the script says so and changes nothing', async ({ page }) => {
  const faults: string[] = [];
  const warnings: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  await page.goto('/');
  await page.getByRole('radio', { name: '4 guests' }).check();
  await page.addScriptTag({ url: '/dist/reservation-widget.full.js' });

  expect(warnings.filter((text) => text.includes('loaded twice'))).toHaveLength(1);
  await expect(page.getByRole('radio', { name: '4 guests' })).toBeChecked();
  expect(faults).toEqual([]);
});

test('the full house answers, and its host stand asks for the passcode', async ({ page }) => {
  expect(FULL_HOUSE.passcode).toMatch(/^\d{8}$/);
  await page.goto(`${FULL_HOUSE.address}/host`);
  await expect(page.getByLabel(/passcode/i)).toBeVisible();
});

test('a version’s folder is served to pages anywhere, and here not as one that never changes', async ({ request }) => {
  const { version, files } = JSON.parse(readFileSync('dist/manifest.json', 'utf8'));
  const { path } = files['reservation-widget.js'];
  expect(path).toContain(version);
  const file = await request.get(`/${path}`);
  expect(await file.body()).toEqual(readFileSync(`dist/${path}`));
  expect(file.headers()).toMatchObject({
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'no-cache',
  });
});
