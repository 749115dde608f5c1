/** Chips and cards: native radios, and one list, under what is drawn for them; their states. */
import { css } from './css.js';

export const chips = css`
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
    z-index: 1;
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
    padding: 4px 0;
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
    border-color: var(--mark) !important;
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
    grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
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
    box-shadow: inset 0 0 0 1px var(--mark);
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
  }

  .chip :not(:checked) + span .closed {
    color: var(--muted);
  }

  .party select {
    appearance: none;
    text-align-last: center;
  }

  /* The whole list is native; what stands in its place says only the code. */
  .country {
    flex: none;
    min-width: 44px;
  }

  .country > span {
    padding-inline: 12px;
    border-color: var(--edge);
    border-inline-end: 0;
    border-start-end-radius: 0;
    border-end-end-radius: 0;
    color: var(--muted);
  }

  /* Numbers are written from left to right, their corners lie where the page's are. */
  .country + input {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    direction: inherit;
  }

  option {
    background: var(--ground);
    color: var(--text);
  }

  /* From here on seven are 44 px wide each. */
  @container (min-width: 356px) {
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

    .cards :checked + span small {
      color: inherit !important;
    }

    svg {
      stroke: CanvasText;
    }
  }
`;
