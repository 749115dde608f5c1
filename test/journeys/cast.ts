/** Who plays in a journey: a guest on the page, others who come, and the host at the stand. */
import type { Page } from '@playwright/test';
import { NOW, test as base } from '../config/journey.js';
import { Guest } from './guest.js';
import { HostStand } from './host.js';

export { expect, FULL_HOUSE, OPEN_HOUSE } from '../config/journey.js';

interface Cast {
  readonly guest: Guest;
  /** Somebody else, in a browser of their own. */
  readonly another: Guest;
  readonly host: HostStand;
  readonly newPage: () => Promise<Page>;
}

export const test = base.extend<Cast>({
  guest: ({ page }, use) => use(new Guest(page)),
  another: async ({ newPage }, use) => use(new Guest(await newPage())),
  host: async ({ newPage }, use) => use(new HostStand(await newPage())),
  newPage: async ({ browser, baseURL }, use) => {
    const contexts: { close(): Promise<void> }[] = [];
    await use(async () => {
      const context = await browser.newContext({ ...(baseURL && { baseURL }) });
      contexts.push(context);
      const page = await context.newPage();
      await page.clock.install({ time: NOW });
      return page;
    });
    for (const context of contexts) await context.close();
  },
});
