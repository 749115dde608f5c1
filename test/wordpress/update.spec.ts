/** An update, as an owner brings it in: pages that a cache has kept go on working with the files they name. */
import { unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { arrange, expect, FACTS, page as publish, test } from './cast.js';
import { somebody, THURSDAY } from '../journeys/guest.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const LATER = '99.0.0';

/** The same plugin, as it would be called one day. */
function laterZip(): Buffer {
  const files = Object.entries(unzipSync(readFileSync(FACTS.zip))).map(([path, content]) => {
    if (!/\/(built\.php|reservation-widget\.php|readme\.txt)$/.test(path))
      return [path.replace(`/assets/v${version}/`, `/assets/v${LATER}/`), content] as const;
    return [path, Buffer.from(Buffer.from(content).toString('utf8').replaceAll(version, LATER))] as const;
  });
  return Buffer.from(zipSync(Object.fromEntries(files)));
}

async function replaces(owner: Page, zip: Buffer): Promise<void> {
  await owner.goto(`${FACTS.address}/wp-admin/plugin-install.php?tab=upload`);
  const file = { name: 'reservation-widget.zip', mimeType: 'application/zip', buffer: zip };
  await owner.getByLabel('Plugin zip file').setInputFiles(file);
  await owner.getByRole('button', { name: 'Install Now' }).click();
  await owner.getByRole('link', { name: /^Replace (current|installed) with uploaded/ }).click();
  await expect(owner.getByText(/Plugin (up|down)graded successfully|Plugin updated successfully/)).toBeVisible();
}

const scriptOf = (html: string) => /src="([^"]*\/reservation-widget\.js)"/.exec(html)?.[1] ?? '';

test('a page from before an update books with the files from before it', async ({ owner, guest }) => {
  await arrange();
  const address = await publish('[reservation_widget restaurant="152"]');
  const before = await (await fetch(address)).text();
  try {
    await replaces(owner, laterZip());
    const after = await (await fetch(address)).text();
    expect(scriptOf(after)).toContain(`/assets/v${LATER}/`);
    expect((await fetch(scriptOf(after))).status).toBe(200);
    await guest.page.route(address, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: before }),
    );
    await guest.opens(address);
    await guest.prepares(somebody(), THURSDAY, '8:00 PM');
    await guest.reserves();
    await guest.isBooked();
  } finally {
    await replaces(owner, readFileSync(FACTS.zip));
  }
});
