/** axe on every state, in each theme and each direction. */
import type * as Axe from 'axe-core';
import { onEveryState, type Check } from './check.js';
import type { Stage } from './stage.js';

/** `auto` follows a system that asks for dark, where it can be told to ask. */
const THEMES = ['light', 'dark', 'auto'] as const;

const SLICE: Readonly<Record<string, readonly string[]>> = {
  en: ['empty', 'closed', 'details', 'errors', 'two-readings', 'just-taken', 'booked', 'not-known', 'on-the-list'],
  ar: ['errors', 'booked'],
};

export const axe: Check = {
  holds: 'axe finds nothing, in three themes and two directions',
  wishes: { dark: true },
  cases: ['en', 'ar'].flatMap((lang) =>
    onEveryState({ lang }, violationsInThemes, (state) => SLICE[lang]?.includes(state) ?? false),
  ),
};

/** Else the runs above would look at the same colours twice. */
export const darkSystem: Check = {
  holds: 'the theme auto is dark where the system is',
  engines: ['chromium', 'firefox'],
  wishes: { dark: true },
  cases: [
    {
      name: 'empty',
      inSlice: true,
      run: async (stage) => {
        await stage.show('empty', { theme: 'dark' });
        const dark = await stage.page.run(ground);
        await stage.show('empty', { theme: 'auto' });
        const auto = await stage.page.run(ground);
        return auto === dark ? [] : [`${auto} instead of ${dark}`];
      },
    },
  ],
};

function ground(): string {
  const widget = document.querySelector('reservation-widget')?.shadowRoot?.querySelector('.widget');
  return widget ? getComputedStyle(widget).backgroundColor : 'nothing is drawn';
}

async function violationsInThemes(stage: Stage): Promise<readonly string[]> {
  await stage.bring('axe.js');
  const found: string[] = [];
  for (const theme of THEMES) {
    await stage.page.run((wanted: string) => {
      document.querySelector('reservation-widget')?.setAttribute('theme', wanted);
      return new Promise((drawn) => setTimeout(drawn));
    }, theme);
    await stage.settle();
    for (const violation of await stage.page.run(violations)) found.push(`${theme}: ${violation}`);
  }
  return found;
}

/** In the page: one line for each element that breaks a rule. */
async function violations(): Promise<string[]> {
  const { axe } = window as unknown as { axe: typeof Axe };
  const found = (await axe.run(document, { resultTypes: ['violations'] })).violations;
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}
