/** The page of one booking, as its guest meets it: by roles, labels and words. */
import type { Locator, Page } from '@playwright/test';
import { expect } from '../config/journey.js';
import type { Guest } from './guest.js';

export class ManagePage {
  constructor(readonly page: Page) {}

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get slip(): Locator {
    return this.page.getByRole('region', { name: 'Your booking' });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name });
  }

  async opens(link: string, title: string): Promise<void> {
    await this.page.goto(link);
    await expect(this.title).toHaveText(title);
  }
}

/** Presses the button, and answers with the link that came with the booking. */
export async function reservesForLink(guest: Guest): Promise<string> {
  await guest.reserves();
  const link = guest.status.getByRole('link', { name: /^See or (cancel|leave)/ });
  return (await link.getAttribute('href')) ?? '';
}
