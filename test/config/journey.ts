/** What a journey starts from. `test` gives a page whose clock runs on from the houses' own. */
import { join } from 'node:path';
import { test as base } from '@playwright/test';

export { expect } from '@playwright/test';

const given = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is set by test/config/playwright.config.mjs`);
  return value;
};

/** A whole Chrome or Chromium, with what a guest's own browser has; `null` where only the bundled one is there. */
export const INSTALLED_BROWSER: { readonly executablePath: string } | null = JSON.parse(given('JOURNEY_INSTALLED'));

/** How the browser is started where a page that was left has to be kept; Playwright switches that off. */
export const BACK_FORWARD_CACHE = {
  ...(INSTALLED_BROWSER ?? JSON.parse(given('TEST_BROWSER_FOUND'))),
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
};

/** How the browser is started where scroll bars have to take room; Playwright hides them. */
export const SCROLL_BARS = { ...JSON.parse(given('TEST_BROWSER_FOUND')), ignoreDefaultArgs: ['--hide-scrollbars'] };

export const NOW = new Date(given('JOURNEY_NOW'));

export interface House {
  readonly address: string;
  /** Of its host stand. */
  readonly passcode: string;
  /** Where its database is, so that a journey can look into it. */
  readonly dataFolder: string;
}

/** The house with free tables; its pages are also reached by their path alone. */
export const OPEN_HOUSE: House = {
  address: `http://127.0.0.1:${given('JOURNEY_PORT')}`,
  passcode: given('JOURNEY_PASSCODE'),
  dataFolder: join(given('JOURNEY_FOLDER'), 'JOURNEY_PORT'),
};

/** The house that has no table left today. */
export const FULL_HOUSE: House = {
  address: `http://127.0.0.1:${given('JOURNEY_FULL_PORT')}`,
  passcode: given('JOURNEY_FULL_PASSCODE'),
  dataFolder: join(given('JOURNEY_FOLDER'), 'JOURNEY_FULL_PORT'),
};

export const test = base.extend({
  page: async ({ page }, use) => {
    await page.clock.install({ time: NOW });
    await use(page);
    // An answer still on its way through a route when the journey has ended is no fault of it.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  },
});
