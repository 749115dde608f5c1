/** A host at the stand: logs in, finds a party by its name, presses what is offered. */
import type { Locator, Page } from '@playwright/test';
import { expect, type House } from '../config/journey.js';

export class HostStand {
  constructor(readonly page: Page) {}

  async logsIn({ address, passcode }: House): Promise<void> {
    await this.page.goto(`${address}/host`);
    await this.page.getByLabel('Passcode').fill(passcode);
    await this.page.getByRole('button', { name: 'Open the stand' }).click();
    await expect(this.page.getByRole('heading', { name: 'Reservations' })).toBeVisible();
  }

  rowOf(name: string): Locator {
    return this.page.getByRole('listitem', { name });
  }

  async presses(action: string, name: string): Promise<void> {
    await this.rowOf(name)
      .getByRole('button', { name: `${action} ${name}` })
      .click();
  }

  /** Who waits, in the order of seating. */
  queue(): Locator {
    return this.page.getByRole('region', { name: 'Waitlist' }).getByRole('listitem');
  }
}
