/** What is pressed and typed into: chips, fields, buttons. Native controls, drawn calmly; 44 px high at least. */
import { css } from './css.js';

export const controls = css`
  input,
  select,
  textarea,
  button {
    min-width: 0;
    min-height: 44px;
    padding: 8px 12px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--ground);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    /* Not under the page's sticky header when focus arrives. */
    scroll-margin-block: 140px 24px;
  }

  button,
  select,
  summary,
  .chip,
  .consent {
    cursor: pointer;
  }

  :focus-visible,
  :focus-visible + span {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  /* A native radio, or list, lies unseen over what is drawn for it. */
  .chip,
  .country {
    position: relative;
    display: grid;
    min-height: 44px;
    font-weight: 400;
  }

  .chip input,
  .country select {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    opacity: 0;
  }

  .chip > span,
  .country > span,
  .party select {
    display: grid;
    place-content: center;
    padding: 4px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    text-align: center;
    transition: 120ms;
    transition-property: background-color, border-color;
  }

  .chip:hover > span {
    border-color: var(--accent);
  }

  .chip :checked + span,
  .chosen,
  .send {
    border-color: var(--accent) !important;
    background: var(--accent);
    color: var(--on-accent);
  }

  :checked + span small {
    color: inherit;
  }

  .chip :disabled + span {
    border-style: dashed;
    color: var(--muted);
  }

  .empty > span {
    background: var(--faint);
  }

  .chips {
    display: grid;
    gap: 8px;
  }

  .party,
  .days {
    grid-template-columns: repeat(4, 1fr);
  }

  .clock {
    grid-template-columns: repeat(auto-fill, minmax(4.9em, 1fr));
  }

  .words {
    display: flex;
    flex-wrap: wrap;
  }

  .words .chip > span {
    padding: 4px 16px;
  }

  .cards {
    grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
  }

  /* A card says more than a chip: chosen, it keeps its words readable and is framed instead of filled. */
  .cards .chip > span {
    place-content: center start;
    padding: 10px 16px;
    color: inherit;
    text-align: start;
  }

  .cards :checked + span {
    background: color-mix(in oklab, var(--accent) 9%, var(--ground));
    box-shadow: inset 0 0 0 1px var(--accent);
  }

  .cards small {
    color: var(--muted) !important;
  }

  .cards em {
    color: inherit;
    font-size: 0.875em;
    font-weight: 600;
  }

  .day {
    display: grid;
    padding-block: 4px;
    line-height: 1.25;
  }

  .closed {
    text-decoration: line-through;
    opacity: 0.7;
  }

  .party select {
    appearance: none;
    text-align-last: center;
  }

  option {
    background: var(--ground);
    color: var(--text);
  }

  .other-day {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    margin-block-start: 12px;
  }

  .other-day input {
    color: var(--text);
    font-size: 16px;
  }

  .field {
    display: grid;
    gap: 6px;
    align-content: start;
    min-width: 0;
  }

  .row {
    display: flex;
  }

  .row > input,
  .field > select,
  textarea {
    width: 100%;
  }

  .wrong :is(input, textarea) {
    border-color: var(--error);
    box-shadow: inset 0 0 0 1px var(--error);
  }

  /* The whole list is native; what stands in its place says only the code. */
  .country {
    flex: none;
  }

  .country > span {
    padding-inline: 12px;
    border-color: var(--edge);
    border-inline-end: 0;
    border-start-end-radius: 0;
    border-end-end-radius: 0;
    color: var(--muted);
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
  }

  .consent input {
    width: 24px;
    min-height: 24px;
    accent-color: var(--accent);
  }

  summary {
    padding-block: 10px;
  }

  details > :nth-child(n + 2) {
    margin-block: 4px 16px;
  }

  .send {
    width: 100%;
    min-height: 52px;
    font-weight: 600;
  }

  .send:hover {
    filter: brightness(1.08);
  }

  .quiet {
    background: none;
    text-align: start;
  }

  .problems .quiet {
    padding: 0;
    border: 0;
    text-decoration: underline;
  }

  a {
    color: inherit;
  }

  @container (min-width: 380px) {
    .party,
    .days {
      grid-template-columns: repeat(7, 1fr);
    }
  }

  @media (forced-colors: active) {
    .chip :checked + span,
    .chosen {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
