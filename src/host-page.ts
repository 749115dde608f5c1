/** Getting along with the page around: what happens in the widget stays in it. */

/**
 * Host pages listen for keys (shortcuts swallow letters typed here) and for `input` (their own forms). Escape and Tab
 * pass, so that the page's dialogs close and focus moves on. Safe to call again: the listener is the same.
 */
export function keepToItself(root: ShadowRoot): void {
  for (const type of ['keydown', 'keypress', 'keyup', 'input', 'change', 'submit']) {
    root.addEventListener(type, stopUnlessShared);
  }
}

function stopUnlessShared(event: Event): void {
  const { key, code, repeat } = event as KeyboardEvent;
  if (key !== 'Escape' && key !== 'Tab') event.stopPropagation();
  // Held down it would press a button again and again, and then the next one that gets the focus.
  if (key === 'Enter' && repeat && !(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
  // By its place on the keyboard: with Shift, WebKitGTK has no name for it.
  if (code === 'Tab' && event.type === 'keyup') unearth(event.target as Element);
}

/**
 * What the focus has come to by Tab, out from under the page's sticky header (its margin is in the styles). Browsers by
 * themselves do so only for some controls: of a date field and a text area they look at a part.
 */
function unearth(control: Element): void {
  control.scrollIntoView({ block: 'nearest' });
}

/** What every key is while a word is being chosen. Safari ends the choice before it tells of the Enter that made it. */
const CHOOSING_A_WORD = 229;

/** Enter in a line of text means "send", as in any form. Held down, or choosing a word to write, it does not. */
export function pressesEnter(event: Event): boolean {
  return (
    event instanceof KeyboardEvent &&
    event.key === 'Enter' &&
    !event.repeat &&
    !event.isComposing &&
    // Deprecated, and the only thing that says it in Safari (WebKit bug 165004).
    event.keyCode !== CHOOSING_A_WORD &&
    event.target instanceof HTMLInputElement &&
    ['text', 'tel', 'email'].includes(event.target.type)
  );
}
