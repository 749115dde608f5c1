/** The button, the dialog, and the button that closes it. */
import type { Text } from '../i18n/text.js';
import type { Content, EventOn } from '../views/parts.js';
import type { DialogDesk } from './frame.js';
import type { Opener } from './openers.js';

export interface Button {
  readonly html: DialogDesk['html'];
  readonly text: Text;
  /** The page wants the waitlist only. */
  readonly waitlist: boolean;
  readonly want: () => void;
  readonly open: (opener: Opener) => void;
  readonly closedItself: (event: Event) => void;
}

/** @param content nothing until the first sign that somebody wants it */
export function dialogView(button: Button, content: Content): Content {
  const { html, text, want, open, closedItself } = button;
  const label = button.waitlist ? text.say.waitlistHeading : text.say.reserveHeading;
  return html`<div class="widget opener" lang=${text.locale} dir=${text.say.direction}>
    <button
      type="button"
      class="send"
      part="open-button"
      aria-haspopup="dialog"
      @pointerover=${want}
      @focus=${want}
      @click=${(event: EventOn<HTMLElement>) => open(event.currentTarget)}
    >
      ${label}
    </button>
    <dialog part="dialog" aria-label=${label} @close=${closedItself}>${content}</dialog>
  </div>`;
}

export function closeView({ html, text }: Button, close: () => void): Content {
  return html`<button
    type="button"
    class="close"
    id="close"
    part="close-button"
    aria-label=${text.say.close}
    @click=${close}
  >
    ×
  </button>`;
}
