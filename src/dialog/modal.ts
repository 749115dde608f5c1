/** Shows dialogs, and gives the page back as it was: what it scrolled to, and what had focus. */
import type { Opener } from './openers.js';

/** The dialogs that are open, each with what gets the focus back. */
const openers = new Map<HTMLDialogElement, Opener | undefined>();

/** Gives back to the page what the first of them took. */
let release: (() => void) | undefined;

/**
 * @param opener gets the focus back; Safari does not focus what is clicked, and so does not know by itself
 * @param first gets the focus; else the heading
 * @returns whether it is open
 */
export function openModal(dialog: HTMLDialogElement | null, opener?: Opener, first?: HTMLElement): boolean {
  if (!dialog?.isConnected) return false;
  if (dialog.matches(':modal')) return true;
  // One that was moved in the page says that it is open, and no longer stands over it.
  dialog.open = false;
  dialog.showModal();
  // In a part of the page that is not shown, it would lock the page and not be seen.
  if (!dialog.getClientRects().length) {
    closeModal(dialog);
    return false;
  }
  openers.set(dialog, opener ?? openers.get(dialog));
  release ??= holdPage();
  (first ?? dialog.querySelector('h2'))?.focus();
  return true;
}

export function closeModal(dialog: HTMLDialogElement | null): void {
  if (!dialog) return;
  dialog.close();
  isClosed(dialog);
}

/** By Escape it closes itself, and says so with a later frame; by then it, or another, may be open. */
export function closedItself({ target }: Event): void {
  if (target instanceof HTMLDialogElement && !target.open) isClosed(target);
}

function isClosed(dialog: HTMLDialogElement): void {
  const opener = openers.get(dialog);
  if (!openers.delete(dialog)) return;
  if (!openers.size) {
    release?.();
    release = undefined;
  }
  opener?.focus({ preventScroll: true });
}

/**
 * What is behind the dialog does not scroll; where a scroll bar took room, the room is kept, so that nothing shifts. Where
 * only the body says how the page scrolls, it has to be the body that says otherwise: with a word from the root it would be
 * a box of its own, and the page at its top.
 */
function holdPage(): () => void {
  const { documentElement: root, body } = document;
  const { offsetWidth } = root;
  const giveBack: (() => void)[] = [];
  /** Until it is given back, unless the page has written something of its own meanwhile. */
  const lend = ({ style }: HTMLElement, name: Lent, value: string): void => {
    const before = style[name];
    style[name] = value;
    giveBack.push(() => {
      if (style[name] === value) style[name] = before;
    });
  };
  const scroller = getComputedStyle(root).overflow === 'visible' ? body : root;
  if (innerWidth > root.clientWidth) lend(root, 'scrollbarGutter', 'stable');
  // Each by itself: a page that has said one of them is given back that one.
  lend(scroller, 'overflowX', 'hidden');
  lend(scroller, 'overflowY', 'hidden');
  // Safari before 18.2 knows no gutter.
  const gone = root.offsetWidth - offsetWidth;
  if (gone > 0) lend(root, 'paddingRight', `${gone}px`);
  return () => giveBack.forEach((give) => give());
}

type Lent = 'overflowX' | 'overflowY' | 'paddingRight' | 'scrollbarGutter';
