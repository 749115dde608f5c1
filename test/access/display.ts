/** The wishes of the visitor's system: forced colours, less motion. WebKitGTK cannot be told them. */
import { onEveryState, type Check } from './check.js';

/** Where no contrast theme is set up, Firefox forces the desktop's colours, in which buttons have an edge of 2.63. */
const FIREFOX_LEAST = 2;

export const forcedColours: readonly Check[] = [false, true].map((dark) => ({
  holds: `in forced colours, ${dark ? 'light on dark' : 'dark on light'}, choices, edges and icons can be told apart`,
  engines: dark ? ['chromium'] : ['chromium', 'firefox'],
  wishes: { forcedColours: true, dark },
  cases: onEveryState({ width: 375 }, async (stage) => {
    await stage.bring('in-page.js');
    const forced = await stage.page.run(() => matchMedia('(forced-colors: active)').matches);
    if (!forced) return ['No colours are forced.'];
    const picture = (await stage.page.picture()).toString('base64');
    const least = stage.engine === 'firefox' ? FIREFOX_LEAST : 3;
    return stage.page.run((png: string, ratio: number) => window.inPage.blurred(png, ratio), picture, least);
  }),
}));

export const lessMotion: Check = {
  holds: 'nothing moves where less motion is asked for',
  criterion: '2.3.3',
  engines: ['chromium', 'firefox'],
  wishes: { lessMotion: true },
  cases: onEveryState({ width: 375 }, async (stage) => {
    await stage.bring('in-page.js');
    return stage.page.run(() => window.inPage.motion());
  }),
};
