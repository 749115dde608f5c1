/** By keyboard alone: everything is reached, in the order of the screen, and seen when it is; a guest books. */
import { until } from '../engines/engine.js';
import { onEveryState, type Check } from './check.js';
import { Keys, standBefore, walk } from './keys.js';
import type { Stage } from './stage.js';

export const everyStop: Check = {
  holds: 'Tab comes to everything, once, in the order of the screen, and the focus is seen',
  criterion: '2.4.3, 2.4.7',
  cases: onEveryState({ width: 375 }, async (stage) => {
    await standBefore(stage);
    const stops = await walk(stage, 'Tab');
    // Asked afterwards: with the first focus the checks come, and the list of countries with them.
    const expected = await stage.page.run(() => window.inPage.expectedStops());
    const came = stops.map(({ name }) => name).join(' → ');
    const order = came === expected.join(' → ') ? [] : [`came by ${came}\n      instead of ${expected.join(' → ')}`];
    return [...order, ...stops.flatMap(({ faults }) => faults)];
  }),
};

/** In CSS pixels, of a header that stays at the top of the page. */
const HEADER = 120;

/** Where a press leads by script, and the first name that makes it lead there. */
const LED: Readonly<Record<string, string>> = { '#problems': '', '#end': 'Ada' };

export const header: Check = {
  holds: `nothing that has the focus lies under a page’s header of ${HEADER} px`,
  criterion: '2.4.11',
  // In the wide one the ticket stands beside the form and stays in sight.
  cases: [375, 768].flatMap((width) => [
    ...onEveryState({ width }, underHeader, (state) => state === (width === 375 ? 'full' : 'errors')),
    ...Object.entries(LED).map(([to, name]) => ({
      name: `led to ${to} ${width}`,
      inSlice: true,
      run: (stage: Stage) => ledUnderHeader(stage, width, to, name),
    })),
  ]),
};

/** The press moves the focus, and the page with it: a long form stands above. */
async function ledUnderHeader(stage: Stage, width: number, to: string, firstName: string): Promise<readonly string[]> {
  await stage.show('details', { width });
  await standBefore(stage);
  await stage.page.run(layHeader, HEADER);
  await stage.page.find({ label: 'First name' }).fill(firstName);
  await stage.page.find({ role: 'button', name: 'Reserve table for 2' }).press();
  await until(to, () => stage.page.run(nameOfFocus).then((now) => now === to));
  await stage.page.run(twiceDrawn);
  return stage.page.run((height: number) => window.inPage.coveredFocus(height), HEADER);
}

/** In the page: what was moved is where it stays, and drawn there. */
function twiceDrawn(): Promise<unknown> {
  return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
}

function nameOfFocus(): string {
  return window.inPage.nameOf(window.inPage.focused() ?? null);
}

/** In the page. */
function layHeader(height: number): void {
  const bar = document.createElement('header');
  Object.assign(bar.style, { position: 'sticky', top: 0, zIndex: 10, height: `${height}px`, background: '#ddd' });
  document.body.prepend(bar);
}

async function underHeader(stage: Stage): Promise<readonly string[]> {
  await standBefore(stage);
  await stage.page.run(layHeader, HEADER);
  const down = await walk(stage, 'Tab', HEADER);
  const up = await walk(stage, 'Shift+Tab', HEADER);
  return [...down, ...up].flatMap(({ faults }) => faults);
}

export const books: Check = {
  holds: 'a guest books a table by keyboard alone',
  criterion: '2.1.1',
  cases: [{ name: 'from the first Tab to the reference', inSlice: true, run: booksByKeys }],
};

async function booksByKeys(stage: Stage): Promise<readonly string[]> {
  await stage.show('empty');
  await standBefore(stage);
  const keys = new Keys(stage);
  await keys.tabTo('party 2');
  await keys.press('ArrowRight', 'party 3');
  await keys.tabTo('select “7+78910 11+”');
  await keys.tabTo(await nth(stage, 'date', 0));
  await keys.press('ArrowRight', await nth(stage, 'date', 1));
  await until('the times', () => stage.page.find({ role: 'radio', name: /7:00/ }).isThere());
  await keys.tabTo('reservation-date');
  await keys.tabTo('section ');
  await keys.press('ArrowRight', 'section 0');
  await keys.tabTo(await nth(stage, 'slot', 0));
  await keys.press('Space', await nth(stage, 'slot', 0));
  await keys.press('ArrowRight', await nth(stage, 'slot', 1));
  await keys.tabTo('#firstName');
  await keys.type('First name', 'Ida');
  await keys.tabTo('#lastName');
  await keys.tabTo('#country');
  await keys.tabTo('#phone');
  await keys.type('Phone', '2015361478');
  await keys.tabTo('#email');
  await keys.type('E-mail', 'ida@example.org');
  await keys.tabTo('summary “Member? Add your number”');
  await keys.press('Space', 'summary “Member? Add your number”');
  await keys.tabTo('#memberNumber');
  await keys.tabTo('tier ');
  await keys.tabTo('summary “Anything we should know?”');
  await keys.tabTo('input “Send me news and offers from Osteria Lume”');
  await keys.press('Space', 'input “Send me news and offers from Osteria Lume”');
  await keys.tabTo('#send');
  await stage.page.press('Enter');
  const end = stage.page.find({ role: 'heading', name: 'Your table is booked' });
  await until('the end', () => end.isThere());
  const told = await stage.page.find({ role: 'status' }).text();
  const right = /Your table is booked[^]*12:30 PM[^]*for 3[^]*K7NM-3PQR/.test(told);
  return right ? keys.faults : [...keys.faults, `The end says: ${told}`];
}

function nth(stage: Stage, group: string, at: number): Promise<string> {
  const nameOf = (name: string, index: number) =>
    window.inPage.nameOf(window.inPage.shadow().querySelectorAll(`input[name=${name}]`)[index] ?? null);
  return stage.page.run(nameOf, group, at);
}
