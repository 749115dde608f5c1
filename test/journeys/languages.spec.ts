/** The page's language out of the built files: fetched beside the entry, drawn at 320 px, booked in. */
import { expect, OPEN_HOUSE, test } from './cast.js';
import { type Guest, somebody } from './guest.js';
import { bookingsOf } from './reservation-book.js';

/** The restaurant's page as it would be in another language: only its `lang` is told. */
async function opensIn(guest: Guest, language: string): Promise<string[]> {
  const fetched: string[] = [];
  guest.page.on('request', (request) => {
    const [, file] = /dist\/(?:v[\d.]+\/)?([\w.-]+)$/.exec(request.url()) ?? [];
    if (file) fetched.push(file.replace(/\.\w{13}\.js$/, ''));
  });
  await guest.page.route('**/reservations', async (route) => {
    const page = await route.fetch();
    await route.fulfill({
      response: page,
      body: (await page.text()).replace(/lang="en"/g, `lang="${language}"`),
    });
  });
  await guest.page.goto('/reservations');
  return fetched;
}

for (const [language, heading, times, direction] of [
  ['de', 'Tisch reservieren', /^Mittwoch 19:30$/, 'ltr'],
  ['fr-CA', 'Réserver une table', /^mercredi 19/, 'ltr'],
  ['es', 'Reservar una mesa', /^miércoles 19:30$/, 'ltr'],
  ['it', 'Prenota un tavolo', /^mercoledì 19:30$/, 'ltr'],
  ['pt-BR', 'Reservar uma mesa', /^quarta-feira 19:30$/, 'ltr'],
  ['nl', 'Tafel reserveren', /^woensdag 19:30$/, 'ltr'],
  ['pl', 'Zarezerwuj stolik', /^środa 19:30$/, 'ltr'],
  ['ja', '席を予約する', /^水曜日 19:30$/, 'ltr'],
  ['zh-TW', '訂位', /^星期三 下午7:30$/, 'ltr'],
  ['ar', 'احجز طاولة', /الأربعاء 7:30/, 'rtl'],
  ['he', 'הזמנת שולחן', /^יום רביעי 19:30$/, 'rtl'],
] as const) {
  test(`${language}: fetched, written ${direction}, and nothing wider than 320 px`, async ({ guest }) => {
    await guest.page.setViewportSize({ width: 320, height: 900 });
    const fetched = await opensIn(guest, language);
    await expect(guest.widget.getByRole('heading', { name: heading })).toBeVisible();
    await guest.widget.getByRole('radio', { name: times }).first().check();
    await expect(guest.widget.locator('.widget')).toHaveAttribute('dir', direction);
    await expect(guest.widget.getByRole('textbox').first()).toBeVisible();
    const overflow = await guest.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(fetched).toContain('reservation-widget-companions');
    expect(fetched.filter((file) => /widget-(?!companions|checks)/.test(file))).toHaveLength(1);
  });
}

test('a guest books in German, and the end is told in German', async ({ guest }) => {
  const ada = somebody();
  await opensIn(guest, 'de');
  await guest.widget
    .getByRole('radio', { name: /^Mittwoch 21:15$/ })
    .first()
    .check();
  await guest.field('Vorname').fill(ada.firstName);
  await guest.field('Telefon').fill(ada.phone);
  await guest.field('E-Mail').fill(ada.email);
  await guest.button('Tisch für 2 reservieren').click();
  await expect(guest.status.getByRole('heading')).toHaveText('Ihr Tisch ist reserviert');
  await expect(guest.status.getByRole('button', { name: 'In den Kalender' })).toBeVisible();
  await expect(guest.status.getByRole('link', { name: 'Reservierung ansehen oder stornieren' })).toBeVisible();
  const [row] = await bookingsOf(OPEN_HOUSE, ada.email);
  expect(row).toMatchObject({ status: 'booked' });
});

test('a page and a server that name no encoding, or an older one, garble no word', async ({ guest }) => {
  await guest.page.route('**/dist/**', async (route) => {
    const script = await route.fetch();
    await route.fulfill({
      response: script,
      headers: { ...script.headers(), 'content-type': 'text/javascript' },
      body: await script.body(),
    });
  });
  await guest.page.route('**/reservations', async (route) => {
    const page = await route.fetch();
    await route.fulfill({
      response: page,
      headers: { ...page.headers(), 'content-type': 'text/html; charset=iso-8859-1' },
      body: Buffer.from((await page.text()).replace(/lang="en"/g, 'lang="de"'), 'latin1'),
    });
  });
  await guest.page.goto('/reservations');
  expect(await guest.page.evaluate(() => document.characterSet)).toBe('windows-1252');
  await expect(guest.widget.getByRole('combobox', { name: 'Größere Gruppe' })).toBeVisible();
  await guest.widget
    .getByRole('radio', { name: /^Mittwoch 21:15$/ })
    .first()
    .check();
  await expect(guest.widget.getByRole('region')).toContainText(' · 21:15');
});

test('a page whose language is called like another companion is spoken to in English', async ({ guest }) => {
  await opensIn(guest, 'checks');
  await expect(guest.widget.getByRole('heading', { name: 'Reserve a table' })).toBeVisible();
  await expect(guest.widget.locator('.widget')).toHaveAttribute('lang', 'en');
});

test('a language that cannot be fetched leaves English, and the guest books', async ({ guest }) => {
  const ada = somebody();
  await guest.page.route('**/reservation-widget-de.*', (route) => route.abort());
  await opensIn(guest, 'de');
  await guest.widget
    .getByRole('radio', { name: /9:30 PM$/ })
    .first()
    .check();
  await guest.fillsIn(ada);
  await guest.reserves();
  await guest.isBooked();
  expect(await bookingsOf(OPEN_HOUSE, ada.email)).toHaveLength(1);
});
