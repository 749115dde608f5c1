/** Shows dialogs, and gives the page back as it was: what it scrolled to, and what had focus. */
import type { Opener } from './openers.js';

/** The dialogs that are open, each with what gets the focus back. */
const openers = new Map<HTMLDialogElement, Opener | undefined>();

/** Gives back to the page what the first of them took. */
let release: (() => void) | undefined;

/**
 * @param opener gets the focus back; Safari does not focus what is clicked, and so does not know by itself
 * @returns whether it is open
 */
export function openModal(dialog: HTMLDialogElement | null, opener?: Opener): boolean {
  if (!dialog?.isConnected) return false;
  if (dialog.open) return true;
  dialog.showModal();
  // In a part of the page that is not shown, it would lock the page and not be seen.
  if (!dialog.getClientRects().length) {
    dialog.close();
    return false;
  }
  openers.set(dialog, opener);
  release ??= holdPage();
  dialog.querySelector('h2')?.focus();
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
  opener?.focus();
}

/** What is behind the dialog does not scroll; where a scroll bar took room, the room is kept, so that nothing shifts. */
function holdPage(): () => void {
  const { documentElement } = document;
  const { style } = documentElement;
  const { overflow, scrollbarGutter } = style;
  if (innerWidth > documentElement.clientWidth) style.scrollbarGutter = 'stable';
  style.overflow = 'hidden';
  return () => Object.assign(style, { overflow, scrollbarGutter });
}
