/** A guest whose browser knows name, number and address: one pick fills the form, and what was filled in is what is sent. */
import { INSTALLED_BROWSER } from '../config/journey.js';
import { autofill } from './autofill.js';
import { expect, FULL_HOUSE, OPEN_HOUSE, test } from './cast.js';
import { FRIDAY, type Guest, SATURDAY, somebody } from './guest.js';
import { bookingsOf } from './reservation-book.js';

/** The restaurant is in Detroit; its guests come from everywhere. */
const GUESTS = [
  { from: 'the United States', country: 'US', phone: '+13136004471', shown: '3136004471', clock: '12:00 PM' },
  { from: 'Germany', country: 'DE', phone: '+4915123456789', shown: '15123456789', clock: '12:15 PM' },
  { from: 'the United Kingdom', country: 'GB', phone: '+447400123456', shown: '7400123456', clock: '12:30 PM' },
  { from: 'Japan', country: 'JP', phone: '+819012345678', shown: '9012345678', clock: '12:45 PM' },
];

async function seesFilledIn(guest: Guest, { email }: { readonly email: string }, country: string, phone: string) {
  await expect(guest.field('First name')).toHaveValue('Ada');
  await expect(guest.field('Last name')).toHaveValue('Okonkwo');
  await expect(guest.field('E-mail')).toHaveValue(email);
  await expect(guest.field('Country')).toHaveValue(country);
  await expect(guest.field('Phone')).toHaveValue(phone);
}

// A browser without autofill has nothing to show here, and says so: see INSTALLED_BROWSER.
if (!INSTALLED_BROWSER) {
  console.log('Not tried: autofill, which takes an installed Chromium (apt-get install chromium)');
  // Where one is always installed, its absence is a fault of the run.
  if (process.env.CI) test('there is a Chromium that autofills', () => expect(INSTALLED_BROWSER).not.toBeNull());
}

if (INSTALLED_BROWSER) {
  test.use({ launchOptions: INSTALLED_BROWSER });

  for (const { from, country, phone, shown, clock } of GUESTS) {
    test(`a guest from ${from} picks the address that Chromium keeps`, async ({ guest }) => {
      const ada = somebody();
      await guest.opens('/reservations');
      await guest.choosesDay(SATURDAY);
      await guest.choosesTime(clock);
      const sent = guest.page.waitForRequest((request) => request.method() === 'POST');
      await autofill(guest.page, guest.field('First name'), { ...ada, phone, country });
      await seesFilledIn(guest, ada, country, shown);
      await guest.reserves();
      await guest.isBooked();

      const [row] = await bookingsOf(OPEN_HOUSE, ada.email);
      expect(row).toMatchObject({ first_name: 'Ada', last_name: 'Okonkwo', phone_number: phone });
      // The decoy is nobody's field, so that a filled one tells a machine.
      expect((await sent).headers()['guest-signals']).toMatch(/^elapsed=\d+$/);
    });
  }

  test('on the waitlist, beginning at the e-mail', async ({ guest }) => {
    const ada = somebody();
    await guest.opens(`${FULL_HOUSE.address}/waitlist`);
    await guest.choosesParty(2);
    await guest.choosesSection('Bar');
    await autofill(guest.page, guest.field('E-mail'), { ...ada, phone: '+13136004472', country: 'US' });
    await seesFilledIn(guest, ada, 'US', '3136004472');
    await guest.reserves();
    await expect(guest.status.getByRole('heading')).toHaveText('You’re on the list');
    const [row] = await bookingsOf(FULL_HOUSE, ada.email);
    expect(row).toMatchObject({ first_name: 'Ada', phone_number: '+13136004472' });
  });

  test('what was mended by hand after it stays mended', async ({ guest }) => {
    const ada = somebody();
    await guest.opens('/reservations');
    await guest.choosesDay(FRIDAY);
    await guest.choosesTime('1:30 PM');
    await autofill(guest.page, guest.field('Phone'), { ...ada, phone: '+13136004473', country: 'US' });
    await seesFilledIn(guest, ada, 'US', '3136004473');
    await guest.field('First name').fill('Adaeze');
    await guest.field('Phone').fill('+49 1512 3456780');
    await guest.reserves();
    await guest.isBooked();
    const [row] = await bookingsOf(OPEN_HOUSE, ada.email);
    expect(row).toMatchObject({ first_name: 'Adaeze', last_name: 'Okonkwo', phone_number: '+4915123456780' });
  });
}
