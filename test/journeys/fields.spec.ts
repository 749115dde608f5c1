/** Fields of the owner's choice, as the white tablecloth asks for them: what the guest chooses, the host reads. */
import { expect, OPEN_HOUSE, test } from './cast.js';
import { FRIDAY, type Guest, somebody, THURSDAY, TODAY } from './guest.js';
import { bookingsOf } from './reservation-book.js';

/** Its form is in a dialog. */
const ANSEL = '/site/white-tablecloth.html';

async function opens(guest: Guest, address = ANSEL): Promise<void> {
  await guest.page.goto(address);
  await guest.button('Reserve a table').click();
  await expect(guest.day(TODAY)).toBeVisible();
}

test('occasion and diets reach the open host stand, before the guest’s own notes', async ({ guest, host }) => {
  const ada = somebody({ firstName: 'Adanna', notes: 'A quiet corner, please.' });
  await host.logsIn(OPEN_HOUSE);
  await opens(guest);
  await guest.prepares(ada, TODAY, '6:45 PM');
  await guest.field('Occasion').selectOption('Anniversary');
  for (const diet of ['Gluten-free', 'no raw egg'])
    await guest.widget.getByRole('checkbox', { name: diet, exact: true }).check();
  await guest.reserves();
  await guest.isBooked();

  const notes = '[anniversary] [gluten-free, no raw egg]\nA quiet corner, please.';
  const [row] = await bookingsOf(OPEN_HOUSE, ada.email);
  expect(row).toMatchObject({ notes });
  await expect(host.rowOf('Adanna Okonkwo').getByText('[anniversary]')).toHaveText(notes, { useInnerText: true });
});

test('a keyboard comes to each of them, chooses, and takes back', async ({ guest }) => {
  const { page, widget } = guest;
  const ada = somebody();
  await opens(guest);
  await guest.prepares(ada, FRIDAY, '6:45 PM');
  await widget.getByText('Anything we should know?').focus();
  for (const key of ['Enter', 'Tab', 'ArrowDown', 'Tab', 'Tab', 'Space', 'Tab', 'Space', 'Space'])
    await page.keyboard.press(key);
  await expect(guest.field('Occasion')).toHaveValue('birthday');
  await expect(widget.getByRole('checkbox', { name: 'Vegan' })).toBeChecked();
  await expect(widget.getByRole('checkbox', { name: 'Gluten-free' })).not.toBeChecked();
  await guest.reserves();
  await guest.isBooked();
  expect(await bookingsOf(OPEN_HOUSE, ada.email)).toMatchObject([{ notes: '[birthday] [vegan]' }]);
});

test('who leaves out the last name is asked for it, and keeps all else', async ({ guest }) => {
  const ada = somebody({ lastName: '' });
  await opens(guest);
  await guest.prepares(ada, FRIDAY, '7:15 PM');
  await guest.send.click();
  await expect(guest.problems).toBeFocused();
  await guest.button('Enter your last name').click();
  await expect(guest.field('Last name')).toBeFocused();
  await guest.page.keyboard.type('Okonkwo');
  await guest.reserves();
  await guest.isBooked();
});

test('a link brings day, time and name; the terms open beside it, and nothing is sent', async ({ guest }) => {
  const { page } = guest;
  const written: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && written.push(request.url()));
  await opens(guest, `${ANSEL}?party=3&date=2030-06-06&time=20:15#first-name=Ada&email=ada@example.org`);
  await expect(guest.ticket).toContainText(`Table for 3 · ${THURSDAY} · 8:15 PM`);
  await expect(guest.field('First name')).toHaveValue('Ada');
  await expect(guest.field('E-mail')).toHaveValue('ada@example.org');
  const [rules] = await Promise.all([
    page.context().waitForEvent('page'),
    guest.widget.getByRole('link', { name: 'terms (opens in a new tab)' }).click(),
  ]);
  await expect(rules.getByRole('heading', { name: 'House rules' })).toBeVisible();
  expect(await rules.evaluate(() => window.opener)).toBeNull();
  await expect(guest.field('First name')).toHaveValue('Ada');
  expect(written).toEqual([]);
});
