/** Public custom properties and what follows from them. One accent; everything else is mixed from text and background. */
import { css } from './css.js';

const light = css`
  :host {
    --text: var(--reservation-color, #1d1f1c);
    --ground: var(--reservation-background, #fff);
    --accent: var(--reservation-accent, #1f4d3a);
    --error: var(--reservation-error, #b3261e);
    --white: #fff;
    --on-accent: var(--reservation-on-accent, var(--white));
    /* Marks the focus and what is chosen: an accent as pale as the ground marks nothing. */
    --mark: color-mix(in oklab, var(--text) 60%, var(--accent));
    --line: var(--reservation-border, color-mix(in oklab, var(--text) 18%, var(--ground)));
    --muted: color-mix(in oklab, var(--text) 68%, var(--ground));
    --faint: color-mix(in oklab, var(--text) 5%, var(--ground));
    --edge: color-mix(in oklab, var(--text) 52%, var(--ground));
    --radius: var(--reservation-radius, 8px);
    --gap: var(--reservation-gap, 28px);
    --size: max(16px, var(--reservation-font-size, 16px));
    --heading: var(--reservation-heading-font, inherit);
  }
`;

const dark = css`
  :host([theme='dark']) {
    --text: var(--reservation-color, #f1efe9);
    --ground: var(--reservation-background, #161816);
    --accent: var(--reservation-accent, #8fd0ae);
    --error: var(--reservation-error, #ff9d92);
    --white: #0d0f0d;
    color-scheme: dark;
  }
`;

const onAccent = css`
  /*
   * Black or white, whichever can be read on the accent: both can, at 4.58 : 1, where its luminance is 0.179. A colour
   * with that much of everything has a lightness of 0.5654; the accent's own says nothing of its luminance. Older
   * browsers keep what suits the theme's own accent.
   */
  @supports (color: oklch(from color(from red xyz y y y) l c h)) {
    :host {
      --white: oklch(from color(from var(--accent) xyz y y y) clamp(0, (0.5654 - l) * 1e6, 1) 0 0) !important;
    }
  }
`;

/** A template with a value inside a rule is not minified: the dark theme is a rule of its own, used twice. */
export const tokens =
  light + dark + '@media (prefers-color-scheme: dark) {' + dark.replace('dark', 'auto') + '}' + onAccent;
