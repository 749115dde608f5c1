/** The whole: one status region, then the form in the order of the screen, or how it went. */
import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { isPartyTooLarge } from '../booking/party.js';
import type { Failure } from '../booking/problem.js';
import { isShutToday } from '../booking/waits.js';
import { unavailableWords } from '../i18n/problem-words.js';
import { dayView } from './day-view.js';
import { endView } from './end-view.js';
import { extrasView } from './extras-view.js';
import { guestView } from './guest-view.js';
import { memberView } from './member-view.js';
import { partyView } from './party-view.js';
import { noticeView } from './notice-view.js';
import { quietButton } from './parts.js';
import type { Scene } from './scene.js';
import { ticketView } from './ticket-view.js';
import { timeView } from './time-view.js';
import { waitlistView } from './waitlist-view.js';

export function widgetView(scene: Scene): TemplateResult {
  const { state, text, announcement } = scene;
  return html`<div class="widget" part="widget" lang=${text.locale} dir=${text.say.direction}>
    ${scene.closer}
    <div role="status" aria-atomic="false">${endView(scene)}<span class="spoken">${announcement}</span></div>
    ${state.step === 'starting' || state.step === 'choosing' || state.step === 'sending' ? formView(scene) : nothing}
    ${state.step === 'unavailable' ? unavailableView(scene, state.failure) : nothing}
  </div>`;
}

function formView(scene: Scene): TemplateResult {
  const { form, text, state } = scene;
  const waitlist = form.kind === 'waitlist';
  // Nothing can be sent: the reason and the phone number are the next step.
  const shut = isPartyTooLarge(form) || (waitlist && isShutToday(form));
  const heading = waitlist ? text.say.waitlistHeading : text.say.reserveHeading;
  return html`<h2 class="heading" part="heading" tabindex="-1">${heading}</h2>
    <form novalidate autocomplete="on" @submit=${(event: Event) => event.preventDefault()}>
      <div class="choices" ?inert=${state.step === 'sending'}>
        ${partyView(scene)} ${waitlist ? waitlistView(scene) : html`${dayView(scene)} ${timeView(scene)}`}
      </div>
      ${form.unfolded && !shut ? detailsView(scene) : nothing} ${shut ? nothing : ticketView(scene)}
    </form>`;
}

function detailsView(scene: Scene): TemplateResult {
  return html`<div class="details">${guestView(scene)} ${memberView(scene)} ${extrasView(scene)}</div>`;
}

/** The page's own words and links take over: they are what the restaurant wants said when it cannot be booked here. */
function unavailableView(scene: Scene, failure: Failure): TemplateResult {
  const { text, send, form } = scene;
  const again = quietButton(text.say.tryAgain, () => send({ type: 'retry-pressed', what: 'restaurant' }), 'again');
  // Without a restaurant there is nothing to ask for: only the page can mend that.
  return html`${form.notice?.elsewhere ? noticeView(scene) : nothing}
    <div class="reason">
      <p>${unavailableWords(text, failure)}</p>
      <slot></slot>
      ${form.settings.restaurantId ? again : nothing}
    </div>`;
}
