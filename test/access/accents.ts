/** The owner sets one colour, and need not know what can be read on it. */
import type { Check } from './check.js';

export const accents: Check = {
  holds: 'whatever the accent, the text on it can be read, and what is chosen and focused is seen',
  criterion: '1.4.3, 1.4.11',
  cases: (['light', 'dark'] as const).map((theme) => ({
    name: theme,
    inSlice: true,
    run: async (stage) => {
      await stage.show('details', { theme });
      await stage.bring('in-page.js');
      return stage.page.run(() => window.inPage.accentFaults());
    },
  })),
};
