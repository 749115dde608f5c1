/** The companion of `display="button"`: the tag is one button, and the form is in the modal dialog that it opens. */
import { dialogStyles } from '../styles/dialog-styles.js';
import { closeView, dialogView } from './dialog-view.js';
import type { MakeDialog } from './frame.js';
import { closeModal, closedItself, openModal } from './modal.js';
import { addOpenable, removeOpenable } from './openers.js';
import type { Openable, Opener } from './openers.js';

export const makeDialog: MakeDialog = ({ html, widget, root, text, draw }) => {
  let isWanted = false;
  let focused: HTMLElement | undefined;
  const element = () => root.querySelector('dialog');
  const want = (): void => {
    if (isWanted) return;
    isWanted = true;
    draw();
  };
  const open = (opener?: Opener): boolean => {
    want();
    return openModal(element(), opener);
  };
  const close = (): void => closeModal(element());
  const openable: Openable = { widget, open, prepare: want };
  dress(root);
  root.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) focused = target;
  });

  return {
    draw(form) {
      addOpenable(openable);
      // Moved in the page, it has left its place over it.
      const dialog = element();
      if (dialog?.open) openModal(dialog, undefined, focused);
      const button = {
        html,
        text: text(),
        waitlist: widget.getAttribute('mode') === 'waitlist',
        want,
        open,
        closedItself,
      };
      return dialogView(button, isWanted ? form(closeView(button, close)) : '');
    },
    open: () => open() || true,
    close(left) {
      if (left) removeOpenable(openable);
      close();
    },
  };
};

function dress(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(dialogStyles);
  root.adoptedStyleSheets.push(sheet);
}
