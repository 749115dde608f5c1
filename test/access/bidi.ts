/** In Arabic and in Hebrew a number in a sentence is still read from left to right. */
import { onEveryState, type Check } from './check.js';

/** Here stand a number to compare, an address to take over, and a reference that begins with a digit. */
const TELLING = ['phone-question', 'email-question', 'not-known'];

export const bidi: Check = {
  holds: 'from right to left, too, numbers, addresses and references keep their order',
  criterion: '1.3.2',
  cases: ['ar', 'he'].flatMap((lang) =>
    onEveryState(
      { lang, width: 375 },
      async (stage) => {
        await stage.bring('in-page.js');
        return stage.page.run(() => window.inPage.scrambled());
      },
      (state) => TELLING.includes(state),
    ),
  ),
};
