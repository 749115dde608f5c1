/** What is pressed and typed into: chips, fields, buttons. Native controls, drawn calmly; 44 px high at least. */
import { css } from 'lit';

export const controls = css`
  input,
  select,
  textarea,
  button {
    margin: 0;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    /* Not under the page's sticky header when focus arrives. */
    scroll-margin-block: 140px 24px;
  }

  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  /* Chips: a native radio under a label */
  .chips {
    display: grid;
    gap: 8px;
  }

  .party,
  .days {
    grid-template-columns: repeat(4, minmax(0, 1fr));
  }

  .clock {
    grid-template-columns: repeat(auto-fill, minmax(78px, 1fr));
  }

  .words {
    display: flex;
    flex-wrap: wrap;
  }

  .cards {
    grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
  }

  .chip {
    position: relative;
    display: grid;
    min-height: 44px;
    font-weight: 400;
    cursor: pointer;
  }

  .chip input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }

  .chip > span {
    display: grid;
    place-content: center;
    place-items: center;
    min-height: 44px;
    padding: 4px 8px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    text-align: center;
    transition:
      background-color 120ms,
      border-color 120ms;
  }

  .words .chip > span {
    padding-inline: 16px;
  }

  .cards .chip > span {
    place-content: center start;
    place-items: start;
    padding: 10px 16px;
    text-align: start;
  }

  /* A card says more than a chip: chosen, it keeps its words readable and is framed instead of filled. */
  .cards .chip input:checked + span {
    border-color: var(--accent);
    background: color-mix(in oklab, var(--accent) 9%, var(--ground));
    box-shadow: inset 0 0 0 1px var(--accent);
    color: inherit;
  }

  .cards .chip input:checked + span small {
    color: var(--muted);
  }

  .cards b {
    font-weight: 600;
  }

  .chip:hover > span {
    border-color: var(--accent);
  }

  .chip input:focus-visible + span {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  .chip input:checked + span {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }

  .chip input:checked + span small {
    color: inherit;
  }

  .chip input:disabled + span {
    border-style: dashed;
    color: var(--muted);
    cursor: not-allowed;
  }

  .chip.empty {
    cursor: default;
  }

  .chip.empty > span {
    border-color: transparent;
    background: var(--faint);
  }

  .days .chip > span {
    min-height: 56px;
  }

  .day {
    display: grid;
    line-height: 1.25;
    font-variant-numeric: tabular-nums;
  }

  .day.closed {
    color: var(--muted);
    text-decoration: line-through;
  }

  .chip input:checked + span .day {
    color: inherit;
  }

  .badge {
    padding: 1px 8px;
    border: 1px solid currentColor;
    border-radius: 99px;
    font-size: 0.8125em;
    font-style: normal;
  }

  /* Fields */
  .other-day {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    margin-block-start: 12px;
    color: var(--muted);
    font-size: 0.875em;
    font-weight: 400;
  }

  .other-day input {
    color: var(--text);
    font-size: max(16px, 1em);
  }

  .field {
    display: grid;
    gap: 6px;
    align-content: start;
    min-width: 0;
  }

  .row {
    display: flex;
    min-width: 0;
  }

  select,
  textarea,
  input:not([type='radio'], [type='checkbox']) {
    min-width: 0;
    min-height: 44px;
    padding: 8px 12px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--ground);
  }

  .row > input,
  .field > select,
  textarea {
    flex: 1;
    inline-size: 100%;
  }

  textarea {
    resize: vertical;
  }

  .party select {
    inline-size: 100%;
    padding-inline: 4px;
    border-color: var(--line);
    text-align: center;
    text-align-last: center;
    appearance: none;
    cursor: pointer;
  }

  .party select.chosen {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }

  .party option {
    background: var(--ground);
    color: var(--text);
  }

  .wrong input,
  .wrong textarea {
    border-color: var(--error);
    box-shadow: inset 0 0 0 1px var(--error);
  }

  /* The whole list is native; what stands in its place says only the code. */
  .country {
    position: relative;
    flex: none;
    display: grid;
    margin-inline-end: -1px;
  }

  .country select {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
    cursor: pointer;
  }

  .country > span {
    display: grid;
    place-content: center;
    min-width: 56px;
    padding-inline: 12px;
    border: 1px solid var(--edge);
    border-start-start-radius: var(--radius);
    border-end-start-radius: var(--radius);
    color: var(--muted);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .country select:focus-visible + span {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  .country + input {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }

  .consent {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 12px;
    align-items: center;
    min-height: 44px;
    font-weight: 400;
    cursor: pointer;
  }

  .consent input {
    inline-size: 24px;
    block-size: 24px;
    accent-color: var(--accent);
  }

  summary {
    min-height: 44px;
    padding-block: 10px;
    cursor: pointer;
  }

  details > :not(summary) {
    margin-block-start: 12px;
  }

  /* Buttons */
  .send {
    min-height: 52px;
    padding: 8px 24px;
    border: 1px solid var(--accent);
    border-radius: var(--radius);
    background: var(--accent);
    color: var(--on-accent);
    font-size: 1.0625em;
    font-weight: 600;
    cursor: pointer;
    transition: filter 120ms;
  }

  .send:hover {
    filter: brightness(1.08);
  }

  .quiet {
    min-height: 44px;
    padding: 8px 16px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: none;
    text-align: start;
    cursor: pointer;
  }

  .quiet:hover {
    border-color: var(--accent);
  }

  .problems .quiet {
    padding-inline: 0;
    border: 0;
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  a {
    color: inherit;
    text-underline-offset: 3px;
  }

  @container reservation (min-width: 380px) {
    .party,
    .days {
      grid-template-columns: repeat(7, minmax(0, 1fr));
      gap: 6px;
    }
  }

  @media (forced-colors: active) {
    .chip input:checked + span,
    .party select.chosen {
      border: 2px solid Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }

    .send {
      border: 2px solid ButtonText;
    }
  }
`;
