/**
 * Takes the README's pictures of a running demo: `node demo/pictures/take.mjs <address> <passcode>`.
 * Start it on an evening with guests: `DEMO_NOW=2026-11-27T23:10:00Z npm start`.
 */
import { chromium } from '@playwright/test';
import { findBrowser } from '../../test/config/browser.mjs';

const [address, passcode] = process.argv.slice(2);
const EVENING = new Date('2026-11-27T23:10:00Z');
const folder = new URL('.', import.meta.url).pathname;

const browser = await chromium.launch(await findBrowser());

async function open(path, width, height) {
  const page = await browser.newPage({ viewport: { width, height }, timezoneId: 'America/Detroit' });
  await page.clock.install({ time: EVENING });
  await page.goto(address + path);
  return page;
}

async function pictureOfHouse(name, path, width) {
  const page = await open(path, width, 1400);
  const widget = page.locator('reservation-widget');
  const opener = widget.getByRole('button', { name: 'Reserve a table', exact: true });
  const inDialog = (await widget.getAttribute('display')) === 'button';
  if (inDialog) await opener.click();
  await widget.getByRole('radio', { name: /7:30/ }).check();
  await widget.getByRole('region', { name: 'Your table' }).getByText('7:30').waitFor();
  await widget.getByLabel('First name').waitFor();
  await page.evaluate(() => document.fonts.ready);
  const form = inDialog ? widget.getByRole('dialog') : widget;
  await form.screenshot({ path: `${folder}${name}.png`, animations: 'disabled' });
}

/** Somebody to wait, so that both columns have something to show. */
async function joinTheWaitlist() {
  const page = await open('/waitlist', 900, 1400);
  const widget = page.locator('reservation-widget');
  await widget.getByLabel('First name').fill('Ada');
  await widget.getByLabel('Phone').fill('(313) 555-0188');
  await widget.getByLabel('E-mail').fill('ada@example.com');
  await widget.getByText('Member?').click();
  await widget.getByLabel('Member number').fill('LC-77');
  await widget.getByRole('radio', { name: /^Platinum/ }).check();
  await widget.getByRole('button', { name: /^Join/ }).click();
  await widget.getByRole('heading', { name: /on the list/ }).waitFor();
}

async function pictureOfHostStand() {
  const page = await open('/host', 1280, 760);
  await page.getByRole('textbox').fill(passcode);
  await page.keyboard.press('Enter');
  await page.getByText('Live', { exact: true }).waitFor();
  await page.getByRole('heading', { name: 'Ada' }).first().waitFor();
  await page.screenshot({ path: `${folder}host-stand.png`, animations: 'disabled' });
}

await pictureOfHouse('osteria', '/reservations', 900);
await pictureOfHouse('ramen-bar', '/site/ramen.html', 400);
await pictureOfHouse('white-tablecloth', '/site/white-tablecloth.html', 400);
await joinTheWaitlist();
await pictureOfHostStand();
await browser.close();
