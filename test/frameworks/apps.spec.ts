/** The same story in every framework: what it gives arrives, what it draws anew keeps what was typed, nothing is left. */
import { expect, OPEN_HOUSE, test as base } from '../config/journey.js';
import { FRIDAY, type Person, SATURDAY, somebody } from '../journeys/guest.js';
import { bookingsOf } from '../journeys/reservation-book.js';
import { App } from './app.js';

const FRAMEWORKS = (process.env.FRAMEWORKS ?? '').split(',');
/** React 19 and Svelte look at the element when they first draw it: the tag has to be registered by then. */
const DRAWN_BEFORE_THE_TAG = ['react-18', 'vue', 'lit'];
/** Vue's app keeps what is hidden; the others throw it away. */
const KEEPS_WHAT_IS_HIDDEN = ['vue'];

for (const framework of FRAMEWORKS) {
  const test = base.extend<{ app: App }>({ app: ({ page }, use) => use(new App(page, framework)) });

  /** Friday at seven, and a form that is half filled in, the caret in its middle. */
  async function beginsWith(app: App, { phone }: Person): Promise<void> {
    await app.choosesDay(FRIDAY);
    await app.choosesTime('7:00 PM');
    await app.field('First name').fill('Augusta');
    await app.field('Phone').fill(phone);
    await app.field('E-mail').pressSequentially('augusta@exampl');
    await app.field('E-mail').press('ArrowLeft');
  }

  async function hasStill(app: App, { phone }: Person): Promise<void> {
    await expect(app.day(FRIDAY)).toBeChecked();
    await expect(app.time('7:00 PM')).toBeChecked();
    await expect(app.field('First name')).toHaveValue('Augusta');
    await expect(app.field('Last name')).toHaveValue('Okonkwo');
    await expect(app.field('Phone')).toHaveValue(phone);
    await expect(app.field('E-mail')).toHaveValue('augusta@exampl');
  }

  test(`${framework}: attributes, properties and events arrive, each once`, async ({ app }) => {
    await app.starts();
    await expect(app.heading).toHaveText('Your evening');
    await expect(app.times.first()).toBeVisible();
    await app.choosesDay(FRIDAY);
    await app.choosesTime('7:00 PM');
    await expect(app.field('First name')).toHaveValue('Ada');
    await expect(app.party(2)).toBeChecked();
    await expect(app.told).toHaveText(['reservation-step time', 'reservation-step details']);
    expect(app.asked.filter((call) => call === 'GET /restaurant/152/profile')).toHaveLength(1);
    await app.changes('Give another guest');
    await expect(app.heading).toHaveText('Your night');
    await expect(app.field('First name')).toHaveValue('Grace');
    await app.changes('Change the party');
    await expect(app.party(4)).toBeChecked();
  });

  test(`${framework}: in a dialog, drawn anew, closed, moved and opened again, everything stays`, async ({ app }) => {
    const ada = somebody();
    await app.starts({ display: 'button' });
    await app.opensTheDialog();
    await beginsWith(app, ada);
    await app.changes('Render again');
    await expect(app.renders).toHaveText('1');
    await expect(app.field('E-mail')).toBeFocused();
    await hasStill(app, ada);
    await app.page.keyboard.press('Escape');
    await expect(app.widget.getByRole('dialog')).toBeHidden();
    await app.changes('Move');
    await app.opensTheDialog();
    await hasStill(app, ada);
    expect(app.asked.filter((call) => call === 'GET /restaurant/152/profile')).toHaveLength(1);
  });

  test(`${framework}: drawn anew, what was typed, chosen and focused stays`, async ({ app }) => {
    const ada = somebody();
    await app.starts();
    await beginsWith(app, ada);
    for (const times of ['1', '2', '3']) {
      await app.changes('Render again');
      await expect(app.renders).toHaveText(times);
    }
    await expect(app.field('E-mail')).toBeFocused();
    await hasStill(app, ada);
    await app.field('E-mail').pressSequentially('l');
    await expect(app.field('E-mail')).toHaveValue('augusta@exampll');
    expect(app.asked.filter((call) => call === 'GET /restaurant/152/profile')).toHaveLength(1);
  });

  test(`${framework}: moved in the page, it keeps everything and asks nothing again`, async ({ app }) => {
    const ada = somebody();
    await app.starts();
    await beginsWith(app, ada);
    const asked = app.asked.length;
    for (const _time of ['there', 'and back']) {
      await app.changes('Move');
      await hasStill(app, ada);
    }
    expect((await app.watched()).connections, 'the framework moved it').toBeGreaterThan(1);
    expect(app.asked).toHaveLength(asked);
  });

  test(`${framework}: taken out it leaves nothing behind, and begins anew when asked to`, async ({ app }) => {
    const ada = somebody();
    await app.starts();
    await beginsWith(app, ada);
    const { listeners: withWidget } = await app.watched();
    await app.changes('Hide or show');
    await expect(app.widget).toHaveCount(0);
    const { listeners: without } = await app.watched();
    expect(without).toBeLessThan(withWidget);
    for (const _time of [1, 2, 3]) {
      await app.changes('Hide or show');
      await expect(app.times.first()).toBeVisible();
      await app.changes('Hide or show');
      await expect(app.widget).toHaveCount(0);
    }
    expect((await app.watched()).listeners).toBe(without);

    await app.changes('Hide or show');
    if (KEEPS_WHAT_IS_HIDDEN.includes(framework)) await hasStill(app, ada);
    await app.changes('Start anew');
    await app.choosesDay(SATURDAY);
    await app.choosesTime('7:00 PM');
    await expect(app.field('First name')).toHaveValue('Ada');
    await expect(app.field('Phone')).toHaveValue('');
  });

  test(`${framework}: a booking is sent once, with the guest's token, from another origin`, async ({ app }) => {
    const { phone, email } = somebody();
    await app.starts();
    await app.choosesDay(FRIDAY);
    await app.choosesTime('8:00 PM');
    await app.field('Phone').fill(phone);
    await app.field('E-mail').fill(email);
    await app.reserves();
    await app.isBooked();
    expect(app.asked.filter((call) => call.startsWith('POST'))).toHaveLength(1);
    await expect(app.told.filter({ hasText: /^reservation-booked$/ })).toHaveCount(1);
    const rows = await bookingsOf(OPEN_HOUSE, email);
    expect(rows).toMatchObject([{ first_name: 'Ada', last_name: 'Okonkwo', member_basis: 'verified' }]);
  });

  if (DRAWN_BEFORE_THE_TAG.includes(framework))
    test(`${framework}: properties given before the tag was known are not lost`, async ({ app }) => {
      await app.starts({ late: true });
      await app.getsTheWidget();
      await expect(app.heading).toHaveText('Your evening');
      await app.choosesDay(FRIDAY);
      await app.choosesTime('7:00 PM');
      await expect(app.field('First name')).toHaveValue('Ada');
    });
}
