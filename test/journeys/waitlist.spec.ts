import { expect, FULL_HOUSE, OPEN_HOUSE, test } from './cast.js';
import { type Guest, somebody, THURSDAY, TODAY } from './guest.js';
import { bookingsOf } from './reservation-book.js';

test('a guest joins the waitlist, and is told what that is and what it is not', async ({ guest }) => {
  const ada = somebody();
  await guest.opens('/waitlist');
  await guest.choosesParty(2);
  await expect(guest.section('Bar')).toHaveAccessibleName(/^Bar About \d+–\d+ minutes$/);
  await guest.choosesSection('Bar');
  await guest.fillsIn(ada);
  await expect(guest.ticket).toContainText('Party of 2 · Now · Bar');
  await guest.reserves();

  await expect(guest.status.getByRole('heading')).toHaveText('You’re on the list');
  await expect(guest.status).toContainText('Party of 2 · Bar');
  await expect(guest.status).toContainText(/About \d+–\d+ minutes.*Requested; the restaurant may still decline/);
  await expect(guest.status).not.toContainText(/booked/i);
  const [row] = await bookingsOf(OPEN_HOUSE, ada.email);
  expect(row).toMatchObject({ kind: 'waitlist', status: 'requested', section: 'Bar', starts_at: null });
});

test('a guest sees the place on the list, and leaves the list after a question', async ({ guest }) => {
  const ada = somebody();
  await guest.opens('/waitlist');
  await guest.choosesParty(2);
  await guest.choosesSection('Bar');
  await guest.fillsIn(ada);
  await guest.reserves();
  await expect(guest.status).toContainText(/You are next|\d+ part(y|ies) ahead of you/);

  await guest.button('Leave the list').click();
  const question = guest.status.getByRole('group', { name: /^Leave the list\?/ });
  await expect(question).toBeFocused();
  await question.getByRole('button', { name: 'Leave the list' }).click();
  await expect(guest.status.getByRole('heading')).toHaveText('You have left the list');
  await expect(guest.status.getByRole('heading')).toBeFocused();
  const [row] = await bookingsOf(OPEN_HOUSE, ada.email);
  expect(row).toMatchObject({ kind: 'waitlist', status: 'left' });

  await guest.button('Join the list again').click();
  await expect(guest.section('Bar')).toBeVisible();
});

test('a proven Platinum member is seated first; visits are counted when she has finished', async ({
  guest,
  another,
  host,
}) => {
  const bruno = somebody({ firstName: 'Bruno', lastName: 'Early', memberNumber: 'LUME-9', tier: 'Platinum' });
  const both = host.queue().filter({ hasText: /Bruno Early|Giulia Ferraro/ });
  await host.logsIn(FULL_HOUSE);
  await guest.opens(`${FULL_HOUSE.address}/waitlist`);
  await guest.choosesSection('Main Floor');
  await guest.fillsIn(bruno);
  await guest.reserves();
  await expect(both).toHaveText([/Bruno Early/]);
  await expect(host.rowOf('Bruno Early')).toContainText('Priority seating claimed');

  await joinsAsMember(another);
  await expect(both).toHaveText([/Giulia Ferraro/, /Bruno Early/]);
  const giulia = host.rowOf('Giulia Ferraro');
  for (const words of ['VIP Platinum · LUME-1001 · verified', 'Priority seating', 'First visit', 'Asks to join'])
    await expect(giulia).toContainText(words);

  await host.presses('Accept', 'Giulia Ferraro');
  await expect(giulia).toContainText('Accepted');
  await host.presses('Seat', 'Giulia Ferraro');
  await expect(both).toHaveText([/Bruno Early/, /Giulia Ferraro/]);
  await host.presses('Finish', 'Giulia Ferraro');
  await expect(giulia).toBeHidden();

  await joinsAsMember(another);
  await expect(giulia.filter({ visible: true })).toContainText('1 visit');
});

async function joinsAsMember(guest: Guest): Promise<void> {
  await guest.opens(`${FULL_HOUSE.address}/member`);
  await guest.choosesDay(TODAY);
  await guest.button('Join the waitlist for now').click();
  await expect(guest.field('First name')).toHaveValue('Giulia');
  await guest.reserves();
  await expect(guest.status.getByRole('heading')).toHaveText('You’re on the list');
}

test('when today is full the guest goes to the waitlist with party, section and details', async ({ guest }) => {
  const ada = somebody();
  await guest.opens(`${FULL_HOUSE.address}/`);
  await guest.choosesParty(4);
  await guest.choosesDay(THURSDAY);
  await guest.choosesSection('Patio');
  await guest.choosesTime('6:00 PM');
  await guest.fillsIn(ada);
  await guest.choosesDay(TODAY);
  await expect(guest.says(`${TODAY} is full`)).toBeVisible();

  await guest.button('Join the waitlist for now').click();
  await expect(guest.section('Patio')).toBeChecked();
  await expect(guest.section('Patio')).toBeFocused();
  await expect(guest.ticket).toContainText('Party of 4 · Now · Patio');
  await guest.stillHas(ada);
  await guest.reserves();
  await expect(guest.status.getByRole('heading')).toHaveText('You’re on the list');
  const [row] = await bookingsOf(FULL_HOUSE, ada.email);
  expect(row).toMatchObject({ kind: 'waitlist', party_size: 4, section: 'Patio', first_name: ada.firstName });
});

test('from the waitlist the way back to the times is open, and nothing typed is lost', async ({ guest }) => {
  const ada = somebody();
  await guest.opens(`${FULL_HOUSE.address}/`);
  await guest.choosesDay(TODAY);
  await guest.button('Join the waitlist for now').click();
  await guest.fillsIn(ada);
  await guest.button('Choose a time instead').click();
  await guest.choosesDay(THURSDAY);
  await guest.choosesTime('7:00 PM');
  await guest.stillHas(ada);
  await expect(guest.ticket).toContainText(`Table for 2 · ${THURSDAY} · 7:00 PM`);
});
