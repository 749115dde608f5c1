/** What is pressed can be hit: 44 px both ways, a link within a sentence 24. */
import { onEveryState, type Check } from './check.js';

/** Widths at which the rows of days and parties are at their tightest, and the ticket stands beside the form. */
const WIDTHS = [280, 380, 388, 768];

export const targets: Check = {
  holds: 'what can be pressed is 44 px high and wide, links within a sentence 24',
  criterion: '2.5.8',
  cases: WIDTHS.flatMap((width) =>
    onEveryState(
      { width },
      async (stage) => {
        await stage.bring('in-page.js');
        return stage.page.run(() => window.inPage.smallTargets());
      },
      (state) => (width === 280 || width === 388) && (state === 'errors' || state === 'booked'),
    ),
  ),
};
