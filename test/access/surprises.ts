/** Choosing and typing lead nowhere by themselves: focus, page and window stay, and nothing is sent. */
import type { Check } from './check.js';
import { Keys } from './keys.js';
import type { Stage } from './stage.js';

/** What a guest changes, by the name of the control that then still has the focus. */
const CHANGES: Readonly<Record<string, (keys: Keys) => Promise<void>>> = {
  'another party': (keys) => keys.press('ArrowRight', 'party 3'),
  'another section': (keys) => keys.press('ArrowRight', 'section 0'),
  'another time': (keys) => keys.press('ArrowRight', /^slot /),
  'a tier': (keys) => keys.press('ArrowUp', 'tier Silver'),
  'a letter': (keys) => keys.type('First name', 'B'),
  consent: (keys) => keys.press('Space', 'input “Send me news and offers from Osteria Lume”'),
};
/** Where the focus stands before each. */
const AT: Readonly<Record<string, string>> = {
  'another party': '[name=party]:checked',
  'another section': '[name=section]:checked',
  'another time': '[name=slot]:checked',
  'a tier': '[name=tier]:checked',
  'a letter': '#firstName',
  consent: '[type=checkbox]',
};

export const surprises: Check = {
  holds: 'no choice and no letter moves the focus, leaves the page or sends anything',
  criterion: '3.2.2',
  cases: Object.entries(CHANGES).map(([what, change]) => ({
    name: what,
    inSlice: true,
    run: async (stage) => {
      await stage.show('details');
      await stage.bring('in-page.js');
      const address = await stage.page.run(focusOn, AT[what] ?? '');
      const keys = new Keys(stage);
      await change(keys);
      return [...keys.faults, ...(await whatElse(stage, address))];
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
