/** The dialog of `display="button"`: a sheet as large as a small screen, a calm card on a larger one. */
import { css } from './css.js';

export const dialogStyles = css`
  .opener {
    container-type: normal;
    padding: 0;
    background: none;
  }

  dialog {
    container-type: inline-size;
    width: 100%;
    max-width: none;
    height: 100dvh;
    max-height: none;
    border: 0 solid var(--ground);
    border-width: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom)
      env(safe-area-inset-left);
    overscroll-behavior: contain;
    /* Over the page, whatever hides the button. */
    visibility: visible;
    pointer-events: auto;
  }

  /* Solid, also where a page wants to be seen through the form. */
  dialog,
  dialog .heading {
    background: linear-gradient(var(--ground), var(--ground)) Canvas;
  }

  dialog[open] {
    animation: arrive 160ms ease-out;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }

  /* A row of its own at the head, where the heading joins the button that closes; both stay in sight. */
  dialog .widget {
    padding: 64px clamp(16px, 4cqi, 32px) 24px;
  }

  dialog .heading,
  .close {
    position: sticky;
    z-index: 2;
    top: 0;
  }

  dialog .heading {
    margin-block: -64px 16px;
    padding-block: 16px;
    border-block-end: 1px solid var(--line);
    padding-inline-end: 48px;
  }

  .close {
    z-index: 3;
    top: 10px;
    display: block;
    width: 44px;
    margin-block: -54px 10px;
    margin-inline: auto -12px;
    padding: 0;
    border: 0;
    font: 28px/1 system-ui;
  }

  dialog .ticket {
    top: 88px !important;
  }

  @media (min-width: 600px) {
    dialog {
      width: calc(100% - 48px);
      max-width: var(--reservation-max-width, 960px);
      height: auto;
      max-height: 88dvh;
      margin: 6dvh auto;
      border: 1px solid var(--line);
      border-radius: min(16px, var(--radius));
      box-shadow: 0 16px 64px rgb(0 0 0 / 30%);
    }
  }
`;
