/** How the owner's fields look, beside what they share with all others. */
import { css } from '../styles/css.js';

export const fieldsStyles = css`
  /* Beside a hidden last name. */
  .pair > :only-child {
    grid-column: 1 / -1;
  }

  .legal {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    color: var(--muted);
    font-size: 0.875em;
  }

  .legal a {
    display: inline-block;
    min-height: 24px;
  }
`;
