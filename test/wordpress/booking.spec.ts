/** A guest books on a page of the site, with the real widget, through the routes that hold the key. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { arrange, expect, page as publish, test, vendorCalls, vendorIs } from './cast.js';
import { e164, type Guest, somebody, THURSDAY } from '../journeys/guest.js';

const SHORTCODE = '[reservation_widget restaurant="152"]';

for (const [name, permalinks, api] of [
  ['pretty', '/%postname%/', /\/wp-json\/reservation-widget\/v1$/],
  ['plain', '', /\/index\.php\?rest_route=\/reservation-widget\/v1$/],
] as const)
  test(`a table is booked with ${name} permalinks`, async ({ guest }) => {
    await arrange({ permalinks });
    const ada = somebody({ memberNumber: 'LUME-4711', tier: 'Gold', notes: 'A quiet corner, please.' });
    await guest.opens(await publish(SHORTCODE));
    await expect(guest.widget).toHaveAttribute('api', api);
    await guest.choosesParty(4);
    await guest.prepares(ada, THURSDAY, '7:30 PM', 'Patio');
    await expect(guest.ticket).toContainText(`Table for 4 · ${THURSDAY} · 7:30 PM · Patio`);
    await guest.reserves();
    await guest.isBooked();
    const [made, ...more] = await vendorCalls('POST');
    expect(more).toEqual([]);
    expect(made?.body).toEqual({
      customerInformation: {
        id: expect.stringMatching(/^wp-/),
        firstName: 'Ada',
        lastName: 'Okonkwo',
        phoneNumber: e164(ada),
        email: ada.email,
        memberInfo: { memberNumber: 'LUME-4711', memberTier: 'Gold' },
      },
      time: '2030-06-06T23:30:00.000Z',
      partySize: 4,
      partyFlags: 8,
      notes: 'A quiet corner, please.',
    });
  });

test('a table is booked on a page that was made with the block', async ({ guest }) => {
  await arrange();
  const ada = somebody();
  await guest.opens(await publish('<!-- wp:reservation-widget/reservation {"restaurantId":153,"partySize":4} /-->'));
  await guest.prepares(ada, THURSDAY, '7:30 PM');
  await guest.reserves();
  await guest.isBooked();
  const [made] = await vendorCalls('POST');
  expect(made).toMatchObject({ path: '/v2/reservations/153/reservation', body: { partySize: 4 } });
  expect(made?.body.customerInformation).toMatchObject({ phoneNumber: e164(ada) });
});

test('a place on the waitlist is requested', async ({ guest }) => {
  await arrange();
  const ada = somebody();
  await guest.opens(await publish('[reservation_widget restaurant="152" mode="waitlist" party-size="2"]'));
  await guest.fillsIn(ada);
  await guest.reserves();
  await expect(guest.status.getByRole('heading')).toHaveText('You’re on the list');
  const [made] = await vendorCalls('POST');
  expect(made?.path).toBe('/v2/reservations/152/waitlist');
  expect(made?.body.customerInformation).toMatchObject({ phoneNumber: e164(ada) });
});

/** Ready to press, after everything has been read in good order. */
async function ready(guest: Guest): Promise<void> {
  await guest.opens(await publish(SHORTCODE));
  await guest.prepares(somebody(), THURSDAY, '8:00 PM');
}

test.describe('the vendor refuses', () => {
  test.beforeEach(() => arrange());

  for (const [manner, words] of [
    ['envelope', 'The kitchen is closed that evening.'],
    ['bare', 'Guests must confirm by phone.'],
    ['html', 'The restaurant can’t take bookings at the moment'],
    ['taken', '8:00 PM was just taken'],
  ] as const)
    test(`with "${manner}", and the guest reads why, keeps what was typed, and may try again`, async ({ guest }) => {
      await ready(guest);
      await vendorIs({ reservation: manner });
      await guest.reserves();
      await expect(guest.says(words)).toBeVisible({ timeout: 20_000 });
      await expect(guest.field('First name')).toHaveValue('Ada');
      await vendorIs({});
      if (manner === 'taken') await guest.choosesTime('8:15 PM');
      await guest.reserves();
      await guest.isBooked();
    });
});

test('no answer in time: the guest is told that nobody knows, and "Check again" does not book twice', async ({
  guest,
}) => {
  await arrange({ deadlines: { write: 1 } });
  await ready(guest);
  await vendorIs({ reservation: 'hang' });
  await guest.reserves();
  const heading = guest.status.getByRole('heading');
  await expect(heading).toHaveText(`We couldn’t confirm your table for 2 on ${THURSDAY} at 8:00 PM`);
  await expect(guest.status.getByRole('link', { name: '(313) 555-0142' })).toBeVisible();
  await expect(guest.status).not.toContainText(/booked/i);
  await vendorIs({});
  await guest.button('Check again').click();
  await expect(guest.button('Check again')).toBeVisible();
  await expect(heading).toHaveText(/^We couldn’t confirm/);
  expect(await vendorCalls('POST')).toHaveLength(1);
});

test('a line that breaks between browser and site: the widget asks again, and it is one booking', async ({ guest }) => {
  await arrange();
  await ready(guest);
  let tries = 0;
  await guest.page.route('**/v2/reservations/152/reservation', async (route) => {
    tries += 1;
    if (tries > 1) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  await guest.reserves();
  await guest.isBooked();
  expect(tries).toBe(2);
  expect(await vendorCalls('POST')).toHaveLength(1);
});

test('the restaurant cannot be reached: the page shows the phone number instead', async ({ guest }) => {
  await arrange({ deadlines: { read: 1 } });
  await vendorIs({ GET: 'hang' });
  await guest.page.goto(
    await publish('[reservation_widget restaurant="152" text="Ring us up:" phone="+1 313 555 0199"]'),
  );
  await expect(guest.page.getByRole('link', { name: '+1 313 555 0199' })).toBeVisible();
  await expect(guest.page.getByText('Ring us up:')).toBeVisible();
});

test('a page of another server’s is told that server’s address', async ({ page }) => {
  await arrange({ settings: { source: 'address', address: 'https://reserve.example.com/api' } });
  await page.route('https://reserve.example.com/**', (route) => route.abort());
  await page.goto(await publish(SHORTCODE));
  await expect(page.locator('reservation-widget')).toHaveAttribute('api', 'https://reserve.example.com/api');
  await expect(page.getByRole('link', { name: '(313) 555-0142' })).toBeVisible();
});

test('a page of another site books here once its origin is registered, and not before', async ({ guest }) => {
  await arrange();
  const here = await (await fetch(await publish(SHORTCODE))).text();
  const [script, tag] = [/<script[^>]*reservation-widget\.js[^>]*><\/script>/, /<reservation-widget[^>]*>/].map(
    (part) => part.exec(here)?.[0] ?? '',
  );
  const other = createServer((_, reply) =>
    reply
      .setHeader('Content-Type', 'text/html')
      .end(`${script?.replace(/ (integrity|crossorigin)="[^"]*"/g, '')}${tag}Call us</reservation-widget>`),
  );
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  await guest.page.goto(origin);
  await expect(guest.page.getByText('Call us')).toBeVisible();
  await arrange({ settings: { origins: [origin] } });
  await guest.opens(origin);
  await guest.prepares(somebody(), THURSDAY, '8:00 PM');
  await guest.reserves();
  await guest.isBooked();
  other.close();
});
