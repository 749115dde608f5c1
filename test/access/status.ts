/** A screen reader that is none but hears like one: what the status region says on ten ways through the form. */
import { until } from '../engines/engine.js';
import type { Check } from './check.js';
import type { Stage } from './stage.js';

interface Journey {
  readonly name: string;
  /** Whose house it goes to. */
  readonly state: string;
  readonly goes: (guest: Listener) => Promise<void>;
  readonly inSlice?: true;
  /** All that is said, in order. */
  readonly hears: readonly (string | RegExp)[];
}

const DAY = /^\w+day, \w+ \d+/;
const COUNTED = /^8 times free on \w+day, \w+ \d+$/;
const CHOSEN = '7:00 PM chosen. Your details are next';

const JOURNEYS: readonly Journey[] = [
  {
    name: 'books a table on another day',
    inSlice: true,
    state: 'empty',
    goes: async (guest) => {
      await guest.presses('radio', DAY, 1);
      await guest.hears(COUNTED);
      await guest.presses('radio', /7:00/);
      await guest.fillsIn();
      await guest.sends();
    },
    hears: [COUNTED, CHOSEN, 'Reserving…', /^Your table is booked.*7:00 PM · for 2 · Main Floor.*Reference K7NM-3PQR/],
  },
  {
    name: 'looks for parties of three, then four, on the patio',
    state: 'empty',
    goes: async (guest) => {
      await guest.presses('radio', '3 guests');
      await guest.hears(COUNTED);
      await guest.presses('radio', '4 guests');
      await guest.hears(COUNTED, 2);
      await guest.presses('radio', 'Patio');
      await guest.presses('radio', /9:00/);
    },
    hears: [COUNTED, COUNTED, /^2 times free on/, '9:00 PM chosen. Your details are next'],
  },
  {
    name: 'finds a full room, and one that is not',
    inSlice: true,
    state: 'full-section',
    goes: async (guest) => {
      await guest.presses('radio', 'Patio');
      await guest.hears(/^Nothing free/);
      await guest.presses('radio', 'Anywhere');
    },
    hears: [/^Nothing free on \w+day, \w+ \d+ for Patio$/, /^7 times free on/],
  },
  {
    name: 'looks at a day on which the house rests',
    inSlice: true,
    state: 'closed',
    goes: async (guest) => {
      await guest.presses('radio', /, closed$/);
      await guest.hears(/^Closed/);
      await guest.presses('button', /^Next: /);
    },
    hears: [/^Closed on \w+days$/, COUNTED],
  },
  {
    name: 'searches the next days in vain, because they do not load',
    state: 'days-failed',
    goes: (guest) => guest.presses('button', 'Find the next free day'),
    hears: ['Looking through the next few days', 'We couldn’t load this'],
  },
  {
    name: 'comes back to a full day and goes on to the next free one',
    state: 'full',
    goes: async (guest) => {
      await guest.presses('radio', DAY, 1);
      await guest.hears(COUNTED);
      await guest.presses('radio', DAY, 0);
      await guest.presses('button', 'Find the next free day');
    },
    hears: [COUNTED, /^\w+day, \w+ \d+ is full$/, 'Looking through the next few days', COUNTED],
  },
  {
    name: 'finds no free day in two weeks',
    state: 'no-day',
    goes: (guest) => guest.presses('button', 'Find the next free day'),
    hears: ['Looking through the next few days', 'Nothing free in the next two weeks'],
  },
  {
    name: 'tries again where the times do not load',
    inSlice: true,
    state: 'times-failed',
    goes: async (guest) => {
      await guest.presses('radio', '3 guests');
      await guest.hears('We couldn’t load this');
      await guest.presses('button', 'Try again');
    },
    hears: ['We couldn’t load this', 'We couldn’t load this'],
  },
  {
    name: 'mends what was missing',
    state: 'empty',
    goes: async (guest) => {
      await guest.presses('radio', /7:00/);
      await guest.sends();
      await guest.fillsIn();
      await guest.sends();
    },
    hears: [CHOSEN, 'Reserving…', /^Your table is booked/],
  },
  {
    name: 'takes another time than the one that was just taken',
    state: 'just-taken',
    goes: async (guest) => {
      await guest.presses('radio', /7:00/);
      await guest.fillsIn();
      await guest.sends();
      await guest.presses('button', '7:30 PM');
    },
    hears: [CHOSEN, 'Reserving…', '7:00 PM was just taken'],
  },
  {
    name: 'is asked whether the same table is meant twice',
    state: 'duplicate',
    goes: async (guest) => {
      await guest.presses('radio', /7:00/);
      await guest.fillsIn();
      await guest.sends();
      await guest.presses('button', 'Keep the first');
    },
    hears: [CHOSEN, 'Reserving…', 'You booked the same table a moment ago. Do you want a second one?'],
  },
  {
    name: 'is refused',
    state: 'refused',
    goes: async (guest) => {
      await guest.presses('radio', /7:00/);
      await guest.fillsIn();
      await guest.sends();
    },
    hears: [CHOSEN, 'Reserving…', 'Not booked. The restaurant is closed then. Please choose another time'],
  },
  {
    name: 'is told that nobody knows, and looks it up',
    state: 'not-known',
    goes: async (guest) => {
      await guest.presses('radio', /7:00/);
      await guest.fillsIn();
      await guest.sends();
      await guest.presses('button', 'Check again');
    },
    hears: [CHOSEN, 'Reserving…', /^We couldn’t confirm your table for 2/, 'Checking…', 'Check again'],
  },
  {
    name: 'joins the waitlist and stays on it',
    inSlice: true,
    state: 'on-the-list',
    goes: async (guest) => {
      await guest.fillsIn();
      await guest.sends();
      await guest.presses('button', 'Leave the list');
      await guest.presses('button', 'Keep your place');
    },
    hears: [
      'Joining…',
      /^You’re on the list.*Party of 2/,
      '3 parties ahead of you · About 15–25 minutes, Requested; the restaurant may still decline',
    ],
  },
  {
    name: 'asks for a table for more than there is room',
    state: 'empty',
    goes: async (guest) => {
      await guest.stage.page.run(() => {
        const list = document.querySelector('reservation-widget')?.shadowRoot?.querySelector('select');
        if (list) list.value = '11';
        list?.dispatchEvent(new Event('change', { bubbles: true }));
      });
    },
    hears: ['For more than 10 guests call us: +13135550142'],
  },
];

export const status: Check = {
  holds: 'a screen reader hears each message once, in order',
  criterion: '4.1.3',
  cases: JOURNEYS.map((journey) => ({
    name: journey.name,
    inSlice: journey.inSlice ?? false,
    run: (stage) => listen(stage, journey),
  })),
};

async function listen(stage: Stage, { state, goes, hears }: Journey): Promise<readonly string[]> {
  await stage.show(state, { untouched: 'yes' });
  const guest = new Listener(stage);
  await guest.begins();
  await goes(guest);
  await guest.hears(hears.at(-1) ?? '', hears.filter((words) => words === hears.at(-1)).length).catch(() => {});
  await stage.page.run(() => new Promise((later) => setTimeout(later, 300)));
  const heard = await guest.heard();
  const inOrder = heard.length === hears.length && heard.every((words, at) => fits(words, hears[at]));
  return inOrder ? [] : [`heard ${heard.join(' | ')}\n      instead of ${hears.join(' | ')}`];
}

function fits(words: string, wanted: string | RegExp | undefined): boolean {
  return wanted instanceof RegExp ? wanted.test(words) : words === wanted;
}

class Listener {
  constructor(readonly stage: Stage) {}

  /** Once the house is known: what it says then is not asked for. */
  async begins(): Promise<void> {
    const { page } = this.stage;
    const [times, fields] = [page.find({ role: 'radio', name: DAY }), page.find({ label: 'First name' })];
    await until('the form', async () => (await times.isThere()) || fields.isThere());
    await page.run(() => new Promise((later) => setTimeout(later, 400)));
    await this.stage.bring('screen-reader.js');
    await page.run(async () => {
      const container = document.querySelector('reservation-widget')?.shadowRoot?.querySelector('.widget');
      if (container) await window.screenReader.start({ container });
    });
  }

  presses(role: 'radio' | 'button', name: string | RegExp, nth = 0): Promise<void> {
    return this.stage.page.find({ role, name }, nth).press();
  }

  async fillsIn(): Promise<void> {
    const ada = { 'First name': 'Ada', Phone: '(201) 536-1478', 'E-mail': 'ada@example.org' };
    for (const [label, text] of Object.entries(ada)) await this.stage.page.find({ label }).fill(text);
  }

  sends(): Promise<void> {
    return this.presses('button', /^(Reserve table|Join the waitlist) for \d/);
  }

  /** Waits until it has been said so often. */
  hears(wanted: string | RegExp, times = 1): Promise<void> {
    const enough = async () => (await this.heard()).filter((words) => fits(words, wanted)).length >= times;
    return until(`hears ${wanted}`, enough, 4000);
  }

  async heard(): Promise<readonly string[]> {
    const spoken = await this.stage.page.run(() => window.screenReader.spokenPhraseLog());
    return spoken.flatMap((phrase) => (phrase.startsWith('polite: ') ? [phrase.slice('polite: '.length)] : []));
  }
}
