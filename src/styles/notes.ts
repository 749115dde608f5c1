/** What is said in boxes: reasons, problems, notices, the ticket's words and how it went. */
import { css } from './css.js';

export const notes = css`
  .ticket,
  .end,
  .reason,
  .problems,
  .notice {
    display: grid;
    gap: 16px;
    justify-items: start;
  }

  .reason {
    padding: 16px;
    border-inline-start: 3px solid var(--accent);
    background: var(--faint);
  }

  .problems,
  .notice {
    width: 100%;
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
    gap: 8px 12px;
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
