/** How it looks: layout by container width, and the few shapes. Spacing keeps to a grid of 4 px. */
import { css } from './css.js';
import { controls } from './controls.js';
import { tokens } from './tokens.js';

const layout = css`
  :host {
    display: block !important;
    container-type: inline-size;
    color-scheme: light;
  }

  :host([hidden]) {
    display: none !important;
  }

  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }

  /* Host pages reset and restyle everything that inherits: begin again here. Spacing of letters and words stays theirs. */
  .widget {
    all: initial;
    box-sizing: border-box;
    display: block;
    max-width: var(--reservation-max-width, 60rem);
    margin: auto;
    padding: var(--reservation-padding, 16px);
    color: var(--text);
    background: var(--ground);
    font-family: var(--reservation-font, inherit);
    font-size: var(--size);
    line-height: 1.45;
    font-variant-numeric: lining-nums tabular-nums;
    letter-spacing: inherit;
    word-spacing: inherit;
    color-scheme: inherit;
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

  .ticket,
  .end,
  .reason,
  .problems,
  .notice {
    display: grid;
    gap: 12px;
    justify-items: start;
  }

  .reason {
    padding: 16px;
    border-inline-start: 3px solid var(--accent);
    background: var(--faint);
  }

  .problems,
  .notice {
    padding: 12px 16px;
    border: 1px solid var(--error);
    border-radius: var(--radius);
  }

  .problem {
    padding-inline-start: 8px;
    border-inline-start: 3px solid;
    color: var(--error);
  }

  ul {
    list-style: none;
  }

  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }

  .summary {
    font-family: var(--heading);
    font-size: 1.125em;
  }

  .summary b {
    font-weight: var(--reservation-heading-weight, 600);
  }

  /* How it went */
  .details,
  .end {
    animation: arrive 160ms ease-out;
  }

  h2:focus {
    outline: none;
  }

  .reference {
    padding: 4px 12px;
    border: 1px dashed var(--edge);
    border-radius: var(--radius);
    letter-spacing: 0.06em;
  }

  svg {
    width: 48px;
    fill: none;
    stroke: var(--accent);
    stroke-width: 2.5;
    stroke-linecap: round;
  }

  path {
    stroke-dasharray: 36;
    animation: draw 320ms 120ms ease-out backwards;
  }

  @container (min-width: 480px) {
    .widget {
      padding: var(--reservation-padding, 24px);
    }

    .pair {
      grid-template-columns: 1fr 1fr;
    }
  }

  /* Beside the form from here on, and in sight while it is filled in. */
  @container (min-width: 720px) {
    form {
      grid-template-columns: 1fr 17rem;
      column-gap: 40px;
    }

    .choices,
    .details {
      grid-column: 1;
    }

    .ticket {
      grid-area: 1 / 2 / span 2;
      position: sticky;
      top: 16px;
      align-self: start;
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

  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(4px);
    }
  }

  @keyframes draw {
    from {
      stroke-dashoffset: 36;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
`;

export const widgetStyles = tokens + layout + controls;
