/** An author's hands in WordPress's block editor. */
import type { FrameLocator, Page } from '@playwright/test';
import { expect, FACTS, NOW } from './cast.js';

/** A new page or post. @returns its canvas */
export async function opensEditor(seat: Page, type: 'page' | 'post' = 'page'): Promise<FrameLocator> {
  await seat.clock.install({ time: NOW });
  await seat.goto(`${FACTS.address}/wp-admin/post-new.php?post_type=${type}`);
  const canvas = seat.frameLocator('iframe[name="editor-canvas"]');
  await canvas.getByRole('textbox', { name: 'Add title' }).fill('Book a table');
  return canvas;
}

export async function insertsBlock(seat: Page, search = 'waitlist', title = 'Reservation'): Promise<void> {
  const inserter = seat.getByRole('button', { name: 'Toggle block inserter' });
  await inserter.click();
  await seat.getByRole('searchbox', { name: 'Search for blocks and patterns' }).fill(search);
  const found = seat.getByRole('option');
  await expect(found).toHaveCount(1);
  await found.filter({ hasText: title }).click();
  await inserter.click();
}
