/** Layout by container width, type and space. Spacing keeps to a grid of 4 px. */
import { css } from './css.js';

export const layout = css`
  :host {
    display: block !important;
    color-scheme: light;
  }

  :host([display='button']) {
    display: inline-block !important;
  }

  :host([hidden]) {
    display: none !important;
  }

  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    /* Not under the page's sticky header when focus arrives. */
    scroll-margin-block: 140px 24px;
  }

  /*
   * What is measured by container queries has no width of its own. Where the page asks for one (in a flex row, a float, a
   * table), two empty boxes below answer: 560 px if there is room, 240 px if need be.
   */
  .breadth {
    display: flex;
    flex-wrap: wrap;
    column-gap: 80px;
  }

  .breadth::before,
  .breadth::after {
    content: '';
    width: 240px;
  }

  /* Host pages reset and restyle everything that inherits: begin again here. Spacing of letters and words stays theirs. */
  .widget {
    all: initial;
    box-sizing: border-box;
    display: block;
    container-type: inline-size;
    max-width: var(--reservation-max-width, 960px);
    margin: auto;
    padding: var(--reservation-padding, clamp(16px, 100% - 456px, 24px));
    color: var(--text);
    background: var(--ground);
    font-family: var(--reservation-font, inherit);
    font-size: var(--size);
    line-height: 1.45;
    font-variant-numeric: lining-nums tabular-nums;
    letter-spacing: inherit;
    word-spacing: inherit;
    color-scheme: inherit;
    /* A closed menu of the page hides what is in it by these two. */
    visibility: inherit;
    pointer-events: inherit;
    overflow-wrap: anywhere;
  }

  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  h2 {
    font-family: var(--heading);
    font-size: 1.625em;
    font-weight: var(--reservation-heading-weight, 600);
    line-height: 1.2;
    text-wrap: balance;
  }

  .heading {
    margin-block-end: 20px;
  }

  h3,
  b,
  legend,
  summary,
  label {
    font-size: 1em;
    font-weight: 600;
  }

  form,
  .choices,
  .details {
    display: grid;
    gap: var(--gap);
    min-width: 0;
  }

  .details {
    gap: 4px;
  }

  .details,
  .ticket {
    padding-block-start: var(--gap);
    border-block-start: 1px solid var(--line);
  }

  fieldset {
    min-width: 0;
    border: 0;
  }

  legend {
    margin-block-end: 8px;
  }

  .times {
    display: grid;
    gap: 20px;
    min-height: 196px;
    align-content: start;
  }

  .times legend,
  .other-day,
  .dot,
  em,
  .note,
  .optional,
  small {
    color: var(--muted);
    font-style: normal;
    font-weight: 400;
  }

  .other-day,
  .note,
  .optional,
  small {
    font-size: 0.875em;
  }

  .optional {
    margin-inline-start: 6px;
  }

  .pair {
    display: grid;
    gap: 20px;
    margin-block-end: 20px;
  }

  @container (min-width: 432px) {
    .pair {
      grid-template-columns: 1fr 1fr;
    }
  }

  /* Beside the form from here on, and in sight while it is filled in. */
  @container (min-width: 672px) {
    form {
      grid-template-columns: 1fr 272px;
      column-gap: 40px;
    }

    .choices,
    .details {
      grid-column: 1;
    }

    .ticket {
      grid-area: 1 / 2 / span 2;
      position: sticky;
      top: 140px;
      align-self: start;
    }

    .ticket,
    .end {
      padding: 20px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }

    .ticket .summary {
      display: grid;
    }

    .ticket .dot {
      display: none;
    }
  }
`;
