/** The page of one booking, as its guest meets it: by roles, labels and words. */
import type { Locator, Page, Response } from '@playwright/test';
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
  const created = guest.page.waitForResponse(isCreate);
  await guest.reserves();
  const { data } = await (await created).json();
  return data.manageUrl;
}

function isCreate(response: Response): boolean {
  return response.request().method() === 'POST' && response.status() === 201;
}
