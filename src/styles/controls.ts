/** What is typed into and pressed: fields, lists, buttons. Native controls, drawn calmly; 44 px high at least. */
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
  }

  button,
  select,
  summary,
  .chip,
  .consent {
    cursor: pointer;
  }

  /* Of a date field the part that is focused is not the field itself. */
  [type='date']:focus-within,
  :focus-visible,
  :focus-visible + span {
    outline: 3px solid var(--mark);
    outline-offset: 2px;
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
    unicode-bidi: plaintext;
  }

  .wrong :is(input, select, textarea) {
    border-color: var(--error);
    box-shadow: inset 0 0 0 1px var(--error);
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
    padding-block: 11px;
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
    box-shadow: 0 0 0 2px var(--accent);
  }

  .quiet {
    justify-self: start;
    background: none;
    text-align: start;
  }

  .problems .quiet {
    padding: 10px 0;
    border: 0;
    text-decoration: underline;
  }

  /* As high as a finger needs, in the room of its line. */
  a {
    display: inline-block;
    padding-block: 11px;
    margin-block: -8px;
    color: inherit;
  }
`;
