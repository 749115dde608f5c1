import { expect, OPEN_HOUSE, test } from './cast.js';
import { type Guest, somebody, TUESDAY } from './guest.js';
import { bookingsOf } from './reservation-book.js';

test.beforeEach(async ({ guest }) => {
  await guest.opens('/reservations');
  await guest.choosesDay(TUESDAY);
});

async function choosesAnyTime(guest: Guest): Promise<void> {
  await guest.times.first().check();
}

/** What stands beside a field, as a screen reader connects it. */
async function expectBeside(guest: Guest, label: string, words: string | RegExp): Promise<void> {
  await expect(guest.field(label)).toHaveAccessibleDescription(words);
  await expect(guest.field(label)).toHaveAttribute('aria-invalid', 'true');
}

test('an empty form is answered with a summary that has focus, and words beside each field', async ({ guest }) => {
  await choosesAnyTime(guest);
  await guest.reserves();
  await expect(guest.problems).toBeFocused();
  await expect(guest.problems.getByRole('heading')).toHaveText('3 things to look at');
  await expectBeside(guest, 'First name', 'Enter your first name');
  await expectBeside(guest, 'Phone', 'Enter your phone number');
  await expectBeside(guest, 'E-mail', 'Enter your e-mail so that the restaurant can reach you');

  const address = guest.page.url();
  await guest.problems.getByRole('button', { name: /^Enter your e-mail/ }).click();
  await expect(guest.field('E-mail')).toBeFocused();
  await guest.problems.getByRole('button', { name: 'Enter your first name' }).click();
  await expect(guest.field('First name')).toBeFocused();
  expect(guest.page.url()).toBe(address);
});

test('the summary shrinks as fields are mended, and the mended form books', async ({ guest }) => {
  const ada = somebody();
  await choosesAnyTime(guest);
  await guest.reserves();
  await guest.field('First name').fill(ada.firstName);
  await expect(guest.problems.getByRole('heading')).toHaveText('2 things to look at');
  await expect(guest.field('First name')).toHaveAttribute('aria-invalid', 'false');
  await guest.field('Phone').fill(ada.phone);
  await expect(guest.problems.getByRole('heading')).toHaveText('One thing to look at');
  await guest.field('E-mail').fill(ada.email);
  await expect(guest.problems).toHaveCount(0);
  await guest.reserves();
  await guest.isBooked();
});

test('without a time the guest is told to choose one, and led to the times', async ({ guest }) => {
  await expect(guest.times.first()).toBeVisible();
  await guest.reserves();
  await guest.problems.getByRole('button', { name: 'Choose a time' }).click();
  await expect(guest.times.first()).toBeFocused();
});

test('a likely slip in the e-mail is mended at a click, never before', async ({ guest }) => {
  const ada = somebody();
  await choosesAnyTime(guest);
  await guest.hasTheChecks();
  await guest.fillsIn({ ...ada, email: 'ada.okonkwo@gmial.com' });
  await expect(guest.says('Did you mean ada.okonkwo@gmail.com?')).toBeVisible();
  await expect(guest.field('E-mail')).toHaveValue('ada.okonkwo@gmial.com');
  await guest.button('Use it').click();
  await expect(guest.field('E-mail')).toHaveValue('ada.okonkwo@gmail.com');
  await expect(guest.field('E-mail')).toBeFocused();
  await expect(guest.says(/Did you mean/)).toHaveCount(0);
});

const HOPELESS_ADDRESSES = {
  'ada.example.org': 'The e-mail needs an @, as in ada@example.com',
  'ada@home@example.org': 'Enter one e-mail with one @',
  'ada lovelace@example.org': 'The e-mail has a space inside',
  '@example.org': 'The e-mail needs a name before the @ and a place after it',
  'Ada <ada@example.org>': 'Enter only the address',
};

test('an address that cannot work is refused in words, and what was typed stays', async ({ guest }) => {
  const ada = somebody();
  await choosesAnyTime(guest);
  await guest.fillsIn(ada);
  for (const [address, words] of Object.entries(HOPELESS_ADDRESSES)) {
    await guest.field('E-mail').fill(address);
    await guest.reserves();
    await expect(guest.problems).toBeFocused();
    await expectBeside(guest, 'E-mail', words);
    await guest.stillHas({ ...ada, email: address });
  }
  await guest.button('Use it').click();
  await expect(guest.field('E-mail')).toHaveValue('ada@example.org');
  await expect(guest.problems).toHaveCount(0);
});

test('a number that no one can have is refused, and the country is named', async ({ guest }) => {
  const ada = somebody({ phone: '555-01' });
  await choosesAnyTime(guest);
  await guest.hasTheChecks();
  await guest.fillsIn(ada);
  await guest.reserves();
  await expectBeside(guest, 'Phone', 'This number looks too short for the United States');
  await guest.stillHas(ada);
  await guest.field('Phone').fill('call me');
  await expectBeside(guest, 'Phone', 'Enter the phone number in digits');
});

test('a doubtful number is asked about once, and goes through with a yes', async ({ guest }) => {
  const ada = somebody({ phone: '111 222 3333' });
  await choosesAnyTime(guest);
  await guest.hasTheChecks();
  await guest.fillsIn(ada);
  await guest.reserves();
  await expectBeside(guest, 'Phone', /^Is this right\? \+1 111 222 3333/);
  await guest.button('Yes, it is').click();
  await expect(guest.problems).toHaveCount(0);
  await expect(guest.field('Phone')).toBeFocused();
  await guest.reserves();
  await guest.isBooked();
  expect(await bookingsOf(OPEN_HOUSE, ada.email)).toMatchObject([{ phone_number: '+11112223333' }]);
});

test('a number that may be read in two ways is asked about, and the guest says which', async ({ guest }) => {
  const ada = somebody({ phone: '14155550132' });
  await choosesAnyTime(guest);
  await guest.hasTheChecks();
  await guest.field('Country').selectOption('Germany +49');
  await guest.fillsIn(ada);
  await guest.pastes(ada.phone, 'Phone');
  await guest.reserves();
  await expectBeside(guest, 'Phone', /Which number is yours\?/);
  const readings = guest.widget.getByRole('group', { name: 'Which number is yours?' }).getByRole('radio');
  await expect(readings).toHaveCount(2);
  await readings.and(guest.widget.getByRole('radio', { name: /^\+1 / })).click();
  await expect(guest.problems).toHaveCount(0);
  await guest.reserves();
  await guest.isBooked();
  expect(await bookingsOf(OPEN_HOUSE, ada.email)).toMatchObject([{ phone_number: '+14155550132' }]);
});

test('a number with its plus moves the country by itself', async ({ guest }) => {
  await choosesAnyTime(guest);
  await guest.hasTheChecks();
  await guest.field('Phone').pressSequentially('+44 20 7946 0018');
  await expect(guest.field('Country')).toHaveValue('GB');
  await expect(guest.field('Phone')).toHaveValue('+44 20 7946 0018');
});

test('notes that are too long are kept whole until the guest has shortened them', async ({ guest }) => {
  const notes = 'We come with a cello. '.repeat(28);
  const ada = somebody({ notes });
  await choosesAnyTime(guest);
  await guest.fillsIn(ada);
  await guest.reserves();
  await expect(guest.problems).toBeFocused();
  await guest.problems.getByRole('button', { name: /Notes for the restaurant/ }).click();
  await expect(guest.field('Notes for the restaurant')).toBeFocused();
  await expect(guest.field('Notes for the restaurant')).toHaveValue(notes);
  await guest.field('Notes for the restaurant').fill(notes.slice(0, 499));
  await expect(guest.problems).toHaveCount(0);
  await guest.reserves();
  await guest.isBooked();
});
