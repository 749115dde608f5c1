/**
 * Takes the README's picture of the block editor: `node demo/pictures/take-wordpress.mjs`, after `npm run
 * build:wordpress`. It makes the WordPress that the tests use, and puts the block on a page.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../test/config/browser.mjs';
import { openSite } from '../../test/wordpress/site.mjs';
import { KEY, openStandIn } from '../../test/wordpress/stand-in.mjs';

const MORNING = new Date('2030-06-05T15:00:00Z');
const root = fileURLToPath(new URL('../../', import.meta.url));
const zip = readdirSync(`${root}dist`).find((name) => /^reservation-widget-wordpress-.*\.zip$/.test(name));
if (!zip) throw new Error('npm run build:wordpress comes first.');

const standIn = await openStandIn();
const site = await openSite();
const browser = await chromium.launch(await findBrowser());
try {
  await take(await browser.newPage({ viewport: { width: 1280, height: 860 }, timezoneId: 'America/Detroit' }));
} finally {
  await browser.close();
  await site.close();
  await standIn.close();
}

async function take(page) {
  await page.goto(`${site.address}/wp-login.php`);
  await page.getByLabel('Username or Email Address').fill('owner');
  await page.getByLabel('Password', { exact: true }).fill(site.password);
  await page.getByRole('button', { name: 'Log In' }).click();
  await install(page);
  await connect(page);
  await page.clock.install({ time: MORNING });
  await page.goto(`${site.address}/wp-admin/post-new.php?post_type=page`);
  const canvas = page.frameLocator('iframe[name="editor-canvas"]');
  await canvas.getByRole('textbox', { name: 'Add title' }).fill('Book a table');
  await page.getByRole('button', { name: 'Toggle block inserter' }).click();
  await page.getByRole('searchbox').fill('waitlist');
  await page.getByRole('option', { name: 'Reservation' }).click();
  await page.getByRole('button', { name: 'Toggle block inserter' }).click();
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByLabel('Colours').waitFor();
  await canvas.locator('reservation-widget').getByText('7:30').first().waitFor();
  await page.screenshot({ path: `${root}demo/pictures/wordpress.png`, animations: 'disabled' });
}

async function install(page) {
  await page.goto(`${site.address}/wp-admin/plugin-install.php?tab=upload`);
  await page.getByLabel('Plugin zip file').setInputFiles(`${root}dist/${zip}`);
  await page.getByRole('button', { name: 'Install Now' }).click();
  await page.getByRole('link', { name: 'Activate Plugin' }).click();
  await page.getByText('Plugin activated.').waitFor();
}

async function connect(page) {
  await page.goto(`${site.address}/wp-admin/options-general.php?page=reservation-widget`);
  await page.getByLabel('This site books with the Reserve API key below').check();
  await page.getByLabel('Another address, for testing').check();
  await page.getByLabel('Address for testing').fill(standIn.address);
  await page.getByLabel('API key', { exact: true }).fill(KEY);
  await page.getByLabel('Restaurant numbers').fill('152');
  await page.getByLabel('Time zone').selectOption('America/Detroit');
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await page.getByText('Settings saved.').waitFor();
}
