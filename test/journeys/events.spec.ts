import { expect, OPEN_HOUSE, test } from './cast.js';
import { type Guest, somebody, THURSDAY } from './guest.js';
import { bookingsOf } from './reservation-book.js';

const NAMES = ['ready', 'step', 'submit', 'booked', 'waitlisted', 'failed'].map((name) => `reservation-${name}`);

interface Told {
  readonly name: string;
  readonly detail: Record<string, unknown>;
}

declare global {
  interface Window {
    told: Told[];
    refusing: boolean;
  }
}

/** The page listens on the document from its very beginning; `refusing` makes it hold every booking back. */
async function listens({ page }: Guest): Promise<void> {
  await page.addInitScript((names) => {
    window.told = [];
    for (const name of names)
      document.addEventListener(name, (event) => {
        if (window.refusing) event.preventDefault();
        if (event instanceof CustomEvent) window.told.push({ name, detail: event.detail });
      });
  }, NAMES);
}

const toldTo = ({ page }: Guest): Promise<Told[]> => page.evaluate(() => window.told);

const MARKED = somebody({
  firstName: 'Xanthippe',
  lastName: 'Quillfeather',
  memberNumber: 'MARK-8841',
  tier: 'Gold',
  notes: 'zebra-notes',
});

test('the page is told of every step of a booking, and never who the guest is', async ({ guest }) => {
  await listens(guest);
  await guest.opens('/reservations');
  await guest.prepares(MARKED, THURSDAY, '7:00 PM', 'Bar');
  await guest.reserves();
  await guest.isBooked();

  const told = await toldTo(guest);
  expect(told.map(({ name, detail }) => `${name} ${detail.step ?? ''}`.trim())).toEqual([
    'reservation-ready',
    'reservation-step time',
    'reservation-step details',
    'reservation-submit',
    'reservation-step sending',
    'reservation-step booked',
    'reservation-booked',
  ]);
  const chosen = { version: 1, restaurantId: 152, mode: 'reservation', partySize: 2 };
  expect(told.at(-1)?.detail).toMatchObject({ ...chosen, date: '2030-06-06', time: '19:00', sectionId: 42 });
  expect(told.at(-1)?.detail.durationMs).toBeGreaterThanOrEqual(0);
  await expectNobodyNamed(guest, told);
});

test('a page that holds a booking back sends the guest to the form again, and nothing is sent', async ({ guest }) => {
  const posts: string[] = [];
  guest.page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
  const ada = somebody();
  await listens(guest);
  await guest.opens('/reservations');
  await guest.prepares(ada, THURSDAY, '7:15 PM');
  await guest.page.evaluate(() => (window.refusing = true));
  await guest.reserves();
  await expect.poll(async () => (await toldTo(guest)).at(-1)?.name).toBe('reservation-submit');
  await guest.stillHas(ada);
  expect(posts).toEqual([]);
  expect(await bookingsOf(OPEN_HOUSE, ada.email)).toEqual([]);

  await guest.page.evaluate(() => (window.refusing = false));
  await guest.reserves();
  await guest.isBooked();
  expect(posts).toHaveLength(1);
});

test('an empty form is no submit, and a refusal is told by its code alone', async ({ guest }) => {
  await listens(guest);
  await guest.opens('/reservations');
  await guest.choosesDay(THURSDAY);
  await guest.choosesTime('12:00 PM');
  await guest.reserves();
  await expect(guest.problems).toBeFocused();
  expect((await toldTo(guest)).map(({ name }) => name)).not.toContain('reservation-submit');

  await guest.fillsIn(MARKED);
  const message = `No table for ${MARKED.firstName}`;
  await guest.page.route('**/v2/reservations/152/reservation', (route) =>
    route.fulfill({ status: 422, json: { data: null, error: { code: 'closed', message } } }),
  );
  await guest.reserves();
  await expect(guest.says('Not booked')).toBeVisible();
  const told = await toldTo(guest);
  expect(told.filter(({ name }) => name === 'reservation-failed')).toMatchObject([{ detail: { code: 'closed' } }]);
  await expectNobodyNamed(guest, told);
});

/** Neither in what the page is told nor in any place it can look at afterwards. */
async function expectNobodyNamed({ page }: Guest, told: readonly Told[]): Promise<void> {
  const kept = await page.evaluate(() => [
    location.href,
    JSON.stringify({ ...localStorage, ...sessionStorage }),
    document.cookie,
    document.querySelector('reservation-widget')?.outerHTML,
  ]);
  const everything = JSON.stringify([told, kept]);
  const digits = MARKED.phone.replace(/\D/g, '');
  const { firstName, lastName, email, memberNumber = '', notes = '' } = MARKED;
  for (const mark of [firstName, lastName, email, memberNumber, notes, digits, 'Gold'])
    expect(everything).not.toContain(mark);
}
