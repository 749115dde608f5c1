/** Choosing and typing lead nowhere by themselves: focus, page and window stay, and nothing is sent. */
import type { Check } from './check.js';
import { Keys } from './keys.js';
import type { Stage } from './stage.js';

interface Change {
  /** Where the focus stands before it. */
  readonly at: string;
  /** It then still has the focus, under this name. */
  readonly change: (keys: Keys) => Promise<void>;
  /** In the details, unless it is said. */
  readonly state?: string;
}

const CHANGES: Readonly<Record<string, Change>> = {
  'another party': { at: '[name=party]:checked', change: (keys) => keys.press('ArrowRight', 'party 3') },
  'a larger party': { at: '#party select', change: (keys) => keys.press('ArrowDown', /^select/) },
  'another day': { at: '[name=date]:checked', change: (keys) => keys.press('ArrowRight', /^date /) },
  'another section': { at: '[name=section]:checked', change: (keys) => keys.press('ArrowRight', 'section 0') },
  'another time': { at: '[name=slot]:checked', change: (keys) => keys.press('ArrowRight', /^slot /) },
  'another country': { at: '#country', change: (keys) => keys.press('ArrowDown', '#country') },
  'one of two readings': {
    state: 'two-readings',
    at: '[name=phone-reading]',
    change: async (keys) => {
      // Up and down again: who hears what the other is has chosen it, and can still come back.
      await keys.press('ArrowDown', 'phone-reading other');
      await keys.press('ArrowUp', 'phone-reading one');
    },
  },
  'a tier': { at: '[name=tier]:checked', change: (keys) => keys.press('ArrowUp', 'tier Silver') },
  'a tier of many': {
    state: 'many-levels',
    at: '#memberTier',
    change: (keys) => keys.press('ArrowDown', '#memberTier'),
  },
  'an occasion': { state: 'owners-fields', at: '#occasion', change: (keys) => keys.press('ArrowDown', '#occasion') },
  'a letter': { at: '#firstName', change: (keys) => keys.type('First name', 'B') },
  consent: {
    at: '[type=checkbox]',
    change: (keys) => keys.press('Space', 'input “Send me news and offers from Osteria Lume”'),
  },
};

export const surprises: Check = {
  holds: 'no choice and no letter moves the focus, leaves the page or sends anything',
  criterion: '3.2.2',
  cases: Object.entries(CHANGES).map(([what, { state = 'details', at, change }]) => ({
    name: what,
    inSlice: true,
    run: async (stage) => {
      await stage.show(state);
      await stage.bring('in-page.js');
      const address = await stage.page.run(focusOn, at);
      const keys = new Keys(stage);
      await change(keys);
      const faults = await whatElse(stage, address);
      const last = await stage.page.run(() => window.inPage.nameOf(window.inPage.focused() ?? null));
      const moved = last === 'nothing' ? ['The focus is lost.'] : [];
      return [...keys.faults, ...moved, ...faults];
    },
  })),
};

function focusOn(selector: string): string {
  const control = document.querySelector('reservation-widget')?.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!control) throw new Error(`There is no ${selector}`);
  control.focus();
  return location.href;
}

async function whatElse(stage: Stage, address: string): Promise<string[]> {
  await stage.page.run(() => new Promise((later) => setTimeout(later, 400)));
  const [now, send] = await stage.page.run((): [string, string] => [
    location.href,
    document.querySelector('reservation-widget')?.shadowRoot?.querySelector('#send')?.textContent?.trim() ?? 'none',
  ]);
  return [
    ...(now === address ? [] : [`The page is now ${now}`]),
    ...(/^Reserve table for \d$/.test(send) ? [] : [`The button says ${send}`]),
  ];
}
