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
  const shared = event instanceof KeyboardEvent && (event.key === 'Escape' || event.key === 'Tab');
  if (!shared) event.stopPropagation();
}

/** Enter in a line of text means "send", as in any form. Held down, or choosing a word to write, it does not. */
export function pressesEnter(event: Event): boolean {
  return (
    event instanceof KeyboardEvent &&
    event.key === 'Enter' &&
    !event.repeat &&
    !event.isComposing &&
    event.target instanceof HTMLInputElement &&
    ['text', 'tel', 'email'].includes(event.target.type)
  );
}
