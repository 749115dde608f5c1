import type { Locator } from '@playwright/test';
import { expect, OPEN_HOUSE, test } from './cast.js';
import { type Guest, somebody, THURSDAY, TODAY } from './guest.js';
import { bookingsOf } from './reservation-book.js';

/** A native date field has several stops of its own: month, day, year, calendar. */
const MOST_STOPS = 6;

/** Tab by Tab; at each stop on the way the focus can be seen. */
async function tabsTo(guest: Guest, target: Locator, most = MOST_STOPS): Promise<void> {
  for (let stops = 0; stops < most; stops += 1) {
    await guest.page.keyboard.press('Tab');
    const seen = () => guest.page.evaluate(focusIsSeen);
    await expect.poll(seen, `stop ${stops + 1} on the way to ${target}`).toBe(true);
    if (await target.evaluate((element) => element.matches(':focus'))) return;
  }
  await expect(target).toBeFocused();
}

/** In the page: what has focus, or what is drawn for it, has an outline, and lies in view. Inside a date field the browser draws. */
function focusIsSeen(): boolean {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (!at || at === document.body) return false;
  if (at.matches('input[type=date]') && !at.matches(':focus-visible')) return true;
  const { top, bottom } = at.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight) return false;
  return [at, at.nextElementSibling].some((each) => {
    if (!each) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
}

test('a guest books with the keyboard alone, in the order of the screen, and always sees where they are', async ({
  guest,
}) => {
  const ada = somebody({ memberNumber: 'LUME-3', notes: 'Hello.' });
  const { keyboard } = guest.page;
  await guest.opens('/reservations');
  await expect(guest.times.first()).toBeVisible();

  await tabsTo(guest, guest.page.getByRole('link', { name: 'Skip to the page' }), 1);
  await keyboard.press('Enter');
  await tabsTo(guest, guest.party(2), 1);
  await keyboard.press('ArrowRight');
  await expect(guest.party(3)).toBeChecked();
  await tabsTo(guest, guest.field('Larger party'), 1);
  await tabsTo(guest, guest.day(TODAY), 1);
  await keyboard.press('ArrowRight');
  await expect(guest.day(THURSDAY)).toBeChecked();
  await expect(guest.day(THURSDAY)).toBeFocused();
  await tabsTo(guest, guest.field('Another day'), 1);
  await expect(guest.status).toHaveText(`28 times free on ${THURSDAY}`);
  await tabsTo(guest, guest.section('Anywhere'));
  await tabsTo(guest, guest.times.first(), 1);
  await keyboard.press('Space');
  await expect(guest.times.first()).toBeChecked();
  await keyboard.press('ArrowRight');
  await expect(guest.time('12:15 PM')).toBeChecked();
  await expect(guest.time('12:15 PM')).toBeFocused();

  const typed = { 'First name': ada.firstName, 'Last name': ada.lastName, Country: '', Phone: ada.phone };
  for (const [label, text] of Object.entries({ ...typed, 'E-mail': ada.email })) {
    await tabsTo(guest, guest.field(label), 1);
    await keyboard.type(text);
  }
  await tabsTo(guest, guest.widget.locator('summary').filter({ hasText: 'Member?' }), 1);
  await keyboard.press('Enter');
  await tabsTo(guest, guest.field('Member number'), 1);
  await keyboard.type(ada.memberNumber ?? '');
  await tabsTo(guest, guest.section('No level'), 1);
  await keyboard.press('ArrowDown');
  await expect(guest.section('Silver')).toBeChecked();
  await tabsTo(guest, guest.widget.locator('summary').filter({ hasText: 'Anything' }), 1);
  await keyboard.press('Space');
  await tabsTo(guest, guest.field('Notes for the restaurant'), 1);
  await keyboard.type(ada.notes ?? '');
  await tabsTo(guest, guest.widget.getByRole('checkbox'), 1);
  await expect(guest.widget.getByRole('checkbox')).not.toBeChecked();
  await tabsTo(guest, guest.send, 1);
  await keyboard.press('Enter');

  await guest.isBooked();
  await expect(guest.status.getByRole('heading')).toBeFocused();
  const [row] = await bookingsOf(OPEN_HOUSE, ada.email);
  expect(row).toMatchObject({ party_size: 3, member_tier: 'Silver', notes: 'Hello.' });
});

test('Enter in a field sends, and the first thing to mend has focus', async ({ guest }) => {
  await guest.opens('/reservations');
  await guest.choosesDay(THURSDAY);
  await guest.choosesTime('1:00 PM');
  await guest.field('First name').press('Enter');
  await expect(guest.problems).toBeFocused();
  await guest.page.keyboard.press('Tab');
  await guest.page.keyboard.press('Enter');
  await expect(guest.field('First name')).toBeFocused();
});

test('the shortcuts of the page do not swallow what is typed', async ({ guest }) => {
  await guest.page.addInitScript(() =>
    document.addEventListener('keydown', (event) => 'sk/'.includes(event.key) && event.preventDefault()),
  );
  await guest.opens('/reservations');
  await guest.choosesDay(THURSDAY);
  await guest.choosesTime('1:00 PM');
  await guest.field('First name').pressSequentially('Saskia k/s');
  await expect(guest.field('First name')).toHaveValue('Saskia k/s');
});
