/** Narrow columns, large letters, spaced-out text: nothing is cut off, and nothing has to be scrolled sideways. */
import { onEveryState, type Check } from './check.js';
import type { Stage } from './stage.js';

export const reflow: Check = {
  holds: 'at 320 and 280 px nothing is wider than its column or cut off',
  criterion: '1.4.10',
  cases: [280, 320].flatMap((width) => onEveryState({ width }, misfits, width === 280 ? undefined : () => false)),
};

export const largeText: Check = {
  holds: 'with text at 200 % nothing is cut off',
  criterion: '1.4.4',
  cases: [375, 640].flatMap((width) => onEveryState({ width }, enlarged, width === 375 ? undefined : () => false)),
};

async function enlarged(stage: Stage): Promise<readonly string[]> {
  await stage.page.run(() => {
    const { style } = document.querySelector('reservation-widget') as HTMLElement;
    style.setProperty('--reservation-font-size', '32px');
  });
  return misfits(stage);
}

/** By the browser, which enlarges boxes and edges with the text, and leaves the window as it is. */
export const zoomed: Check = {
  holds: 'at a zoom of 200 % nothing is cut off',
  criterion: '1.4.4',
  // WebKitGTK does not enlarge what stands in a shadow root by it.
  engines: ['chromium', 'firefox'],
  cases: onEveryState({ width: 320 }, async (stage) => {
    const before = await stage.page.run(heightOfButton);
    await stage.page.run(() => void document.documentElement.style.setProperty('zoom', '2'));
    const grown = (await stage.page.run(heightOfButton)) / before;
    return [...(grown > 1.9 ? [] : [`Nothing grew: ${grown}`]), ...(await misfits(stage))];
  }),
};

function heightOfButton(): number {
  const words = document.querySelector('reservation-widget')?.shadowRoot?.querySelector('h2, p');
  return words?.getBoundingClientRect().height ?? 0;
}

/** Of the page, from which the widget inherits it; and of a reader's own style, which reaches into open shadow roots. */
export const textSpacing: Check = {
  holds: 'with spaced-out text nothing is cut off',
  criterion: '1.4.12',
  cases: onEveryState({ width: 320 }, async (stage) => {
    const before = await stage.page.run(spacing);
    await stage.page.run(() => {
      document.body.style.letterSpacing = '0.12em';
      document.body.style.wordSpacing = '0.16em';
    });
    const inherited = await stage.page.run(spacing);
    const kept = before === inherited ? [`The page’s spacing does not reach the text: ${inherited}`] : [];
    await stage.page.run(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`
        * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
        p { margin-block-end: 2em !important; }`);
      document.querySelector('reservation-widget')?.shadowRoot?.adoptedStyleSheets.push(sheet);
    });
    return [...kept, ...(await misfits(stage))];
  }),
};

async function misfits(stage: Stage): Promise<readonly string[]> {
  await stage.bring('in-page.js');
  return stage.page.run(() => window.inPage.misfits());
}

function spacing(): string {
  const text = document.querySelector('reservation-widget')?.shadowRoot?.querySelector('h2, p');
  if (!text) return 'nothing is drawn';
  const { letterSpacing, wordSpacing } = getComputedStyle(text);
  return `${letterSpacing} ${wordSpacing}`;
}
