/**
 * Where a tag with `display="button"` draws: in its dialog, or in the page itself while the dialog's file is late or has
 * failed, so that there is always a form.
 */
import { createLoader } from './loader.js';
import { INLINE, WAITING } from './dialog/frame.js';
import type { Frame } from './dialog/frame.js';

/** How long a button waits for its dialog, in milliseconds; then the form stands in the page. */
const PATIENCE = 4000;

export interface DialogPlace {
  /** @param assets the folder of the files: a page may name it late, and then the dialog is looked for there */
  frame(assets: unknown): Frame;
  /** The dialog's file has failed, or is late: the form comes to stand in the page, unless the dialog is there. */
  standHere(): void;
  /** The guest has begun: a dialog that comes now is not used, nothing may jump under their hands. */
  touched(): void;
  /** Asked by the page. Where there is nothing to open yet, it is done once there is. */
  open(): void;
  drawn(frame: Frame, root: ShadowRoot): void;
  /** @param left the element has left the page, or is drawn in another way from now on */
  close(left: boolean): void;
  /** The element has left the page, or is being moved. */
  letGo(): void;
}

export function createDialogPlace(
  widget: HTMLElement,
  makeDialog: () => Promise<Frame>,
  redraw: () => void,
): DialogPlace {
  let askedFrom: unknown;
  let isAsked = false;
  /** The form stands in the page in the dialog's place. */
  let isHere = false;
  let isTouched = false;
  const dialog = createLoader(WAITING, makeDialog, () => {
    isHere &&= isTouched;
    redraw();
  });

  const standHere = () => {
    if (dialog.current() !== WAITING) return;
    isHere = true;
    redraw();
  };

  const open = () => {
    isAsked = true;
    redraw();
  };

  /** What opens the dialog leads to the form; a link stays a link. */
  const leadHere = ({ target }: Event) => {
    const opener = target instanceof Element && target.closest('[data-reservation-open]:not([href])');
    if (opener && isHere && [widget.id, ''].includes(opener.getAttribute('data-reservation-open') ?? '')) open();
  };

  return {
    frame(assets) {
      if (askedFrom !== assets) {
        askedFrom = assets;
        dialog.load();
        setTimeout(standHere, PATIENCE);
      }
      if (!isHere) return dialog.current();
      document.addEventListener('click', leadHere);
      return INLINE;
    },
    standHere,
    touched() {
      isTouched = isHere;
    },
    open,
    drawn(frame, root) {
      isAsked &&= !frame.open(root);
    },
    close(left) {
      isAsked &&= left;
      dialog.current().close(left);
    },
    letGo() {
      document.removeEventListener('click', leadHere);
    },
  };
}
