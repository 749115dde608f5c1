/**
 * Where the form stands: in the page, or in a dialog. What the dialog needs is a companion, everything else in this
 * folder, fetched when the tag asks for it by `display="button"`.
 */
import { html, nothing } from 'lit/html.js';
import type { Text } from '../i18n/text.js';
import type { Content } from '../views/parts.js';

/** The form as it is now; asks the backend from the first time on. The button that closes the dialog goes to its head. */
type DrawForm = (closer: Content) => Content;

export interface Frame {
  draw(form: DrawForm): Content;
  /** After each drawing while the page waits for it. @returns whether it need not be asked again */
  open(root: ShadowRoot): boolean;
  /** @param left the element has left the page, or is drawn in another way from now on */
  close(left: boolean): void;
}

/** What the element lends. lit-html comes from it, too: two copies would not know each other's templates. */
export interface DialogDesk {
  readonly html: typeof html;
  readonly widget: HTMLElement;
  readonly root: ShadowRoot;
  readonly text: () => Text;
  /** At once. */
  readonly draw: () => void;
}

export type MakeDialog = (desk: DialogDesk) => Frame;

export const INLINE: Frame = {
  draw: (form) =>
    html`${form(nothing)}
      <div class="breadth"></div>`,
  open(root) {
    root.querySelector('h2')?.focus();
    return true;
  },
  close() {},
};

/** The page's own words, until the companion is there: a button that does nothing yet would be worse. */
export const WAITING: Frame = { draw: () => html`<slot></slot>`, open: () => false, close() {} };
