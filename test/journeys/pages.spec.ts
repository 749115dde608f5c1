import { expect, FULL_HOUSE, test } from '../config/journey.js';

test("the restaurant's page shows a form that can be used", async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto('/');
  await expect(page.getByRole('radio', { name: '2 guests' })).toBeChecked();
  await expect(page.getByRole('radio', { name: /\d:\d\d PM/ }).first()).toBeVisible();
  expect(faults).toEqual([]);
});

test('the full house answers, and its host stand asks for the passcode', async ({ page }) => {
  expect(FULL_HOUSE.passcode).toMatch(/^\d{6}$/);
  await page.goto(`${FULL_HOUSE.address}/host`);
  await expect(page.getByLabel(/passcode/i)).toBeVisible();
});
