/** How it looks: layout by container width, the few shapes, and their states. Spacing keeps to a grid of 4 px. */
import { css } from 'lit';
import { controls } from './controls.js';
import { tokens } from './tokens.js';

const layout = css`
  :host {
    display: block !important;
    container: reservation / inline-size;
    color-scheme: light;
  }

  :host([hidden]) {
    display: none !important;
  }

  /* Host pages reset and restyle everything that inherits: begin again here. Spacing of letters and words stays theirs. */
  .widget {
    all: initial;
    display: block;
    box-sizing: border-box;
    max-width: var(--reservation-max-width, 60rem);
    margin-inline: auto;
    padding: var(--reservation-padding, 16px);
    color: var(--text);
    background: var(--ground);
    font-family: var(--reservation-font, inherit);
    font-size: var(--size);
    line-height: 1.45;
    letter-spacing: inherit;
    word-spacing: inherit;
    text-align: start;
    color-scheme: inherit;
    overflow-wrap: anywhere;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  p,
  ul,
  h2,
  h3 {
    margin: 0;
    padding: 0;
  }

  .heading,
  .end h2 {
    font-family: var(--reservation-heading-font, inherit);
    font-size: 1.625em;
    font-weight: var(--reservation-heading-weight, 600);
    line-height: 1.2;
    text-wrap: balance;
  }

  .heading {
    margin-block-end: calc(var(--gap) * 0.75);
  }

  h3,
  legend,
  .legend,
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
    padding-block-start: var(--gap);
    border-block-start: 1px solid var(--line);
    animation: arrive 160ms ease-out;
  }

  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend,
  .legend {
    padding: 0;
    margin-block-end: 8px;
  }

  .times {
    display: grid;
    gap: 20px;
    min-height: 196px;
    align-content: start;
  }

  .service legend,
  .service .legend,
  .sections legend {
    color: var(--muted);
    font-weight: 400;
  }

  .pair {
    display: grid;
    gap: 20px;
  }

  .pair + .pair {
    margin-block-start: 20px;
  }

  .optional {
    margin-inline-start: 6px;
  }

  .note,
  .optional,
  small {
    color: var(--muted);
    font-size: 0.875em;
    font-weight: 400;
  }

  .reason {
    display: grid;
    gap: 12px;
    justify-items: start;
    padding: 16px;
    border-inline-start: 3px solid var(--accent);
    background: var(--faint);
  }

  /* The ticket */
  .ticket {
    display: grid;
    gap: 16px;
    padding-block-start: calc(var(--gap) * 0.75);
    border-block-start: 1px solid var(--line);
  }

  .summary {
    font-family: var(--reservation-heading-font, inherit);
    font-size: 1.125em;
    line-height: 1.4;
  }

  .summary b {
    font-weight: 600;
  }

  .dot {
    color: var(--muted);
    font-style: normal;
  }

  .summary em {
    color: var(--muted);
    font-style: normal;
  }

  .summary,
  .clock {
    font-variant-numeric: tabular-nums;
  }

  .problems,
  .notice,
  .problem,
  .question {
    display: grid;
    gap: 8px;
  }

  .problems,
  .notice {
    justify-items: start;
    padding: 12px 16px;
    border: 1px solid var(--error);
    border-radius: var(--radius);
  }

  .problems ul {
    padding-inline-start: 0;
    list-style: none;
  }

  .problem {
    color: var(--error);
  }

  .problem p::before {
    content: '!' / '';
    display: inline-block;
    inline-size: 1.25em;
    margin-inline-end: 6px;
    border-radius: 50%;
    background: var(--error);
    color: var(--ground);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
  }

  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }

  /* How it went */
  .end {
    display: grid;
    gap: 12px;
    justify-items: start;
    padding-block: 8px;
    animation: arrive 160ms ease-out;
  }

  .end h2:focus {
    outline: none;
  }

  .end .summary {
    font-size: 1.25em;
  }

  .reference {
    padding: 4px 12px;
    border: 1px dashed var(--edge);
    border-radius: var(--radius);
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.06em;
  }

  .tick {
    inline-size: 48px;
    block-size: 48px;
    fill: none;
    stroke: var(--accent);
    stroke-width: 2.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .tick path {
    stroke-dasharray: 36;
    animation: draw 320ms 120ms ease-out backwards;
  }

  @container reservation (min-width: 480px) {
    .widget {
      padding: var(--reservation-padding, 24px);
    }

    .pair {
      grid-template-columns: 1fr 1fr;
    }
  }

  /* Beside the form from here on, and in sight while it is filled in. */
  @container reservation (min-width: 720px) {
    form {
      grid-template-columns: minmax(0, 1fr) minmax(240px, 17rem);
      column-gap: 40px;
    }

    .choices,
    .details {
      grid-column: 1;
    }

    .ticket {
      grid-column: 2;
      grid-row: 1 / span 2;
      position: sticky;
      inset-block-start: 16px;
      align-self: start;
      padding: 20px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }

    .ticket .summary {
      display: grid;
      gap: 2px;
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

export const widgetStyles = [tokens, layout, controls];
