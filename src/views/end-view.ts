/** How it went: booked, on the waitlist, or not known. Always what it was about, in words, in the restaurant's time. */
import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { Drawn } from '../after/aftercare.js';
import { waitFor } from '../booking/waits.js';
import type { Intent, Receipt } from '../booking/model.js';
import { knownRestaurant } from '../booking/state.js';
import type { State } from '../booking/state.js';
import { noticeView } from './notice-view.js';
import { callView, joined, quietButton, sectionWords } from './parts.js';
import type { Content } from './parts.js';
import type { Scene } from './scene.js';

/** Without the companion, or before it has come. */
const NO_MORE: Drawn = { actions: nothing };

export function endView(scene: Scene): Content {
  const { state } = scene;
  switch (state.step) {
    case 'booked':
    case 'waitlisted':
      return doneView(scene, state.intent, state.receipt);
    case 'unconfirmed':
      return notKnownView(scene, state);
    default:
      return nothing;
  }
}

/** What can be pressed is no message: it comes later than the words, and changes by itself. */
function doneView(scene: Scene, intent: Intent, receipt: Receipt): TemplateResult {
  const { text, send, tokenRefused } = scene;
  const { say } = text;
  const waitlist = intent.kind === 'waitlist';
  const { heading, words, actions, anew } = scene.aftercare?.draw(scene) ?? NO_MORE;
  return html`<div class="end" part="end">
    ${tick()}
    <h2 id="end" tabindex="-1">${heading ?? (waitlist ? say.requested : say.booked)}</h2>
    <p class="summary">${whatWords(scene, intent)}</p>
    ${words ?? (waitlist ? waitlistWords(scene, intent) : nothing)} ${referenceView(scene, receipt.reference)}
    ${tokenRefused && (intent.guest.memberNumber || intent.guest.memberTier) ? html`<p class="note">${say.memberNotConfirmed}</p>` : nothing}
    <div class="answers" aria-live="off">
      ${actions} ${manageView(scene, intent, receipt)}
      ${quietButton(anew ? say.joinAgain : say.again, () => send({ type: 'again-pressed', kind: anew }))}
    </div>
  </div>`;
}

/** The link is as good as the booking: no address of it goes to the page it leads to, or stays with the one it left. */
function manageView({ text }: Scene, { kind }: Intent, { manageUrl }: Receipt): Content {
  const { say } = text;
  return manageUrl
    ? html`<a href=${manageUrl} rel="noopener noreferrer" referrerpolicy="no-referrer"
        >${kind === 'waitlist' ? say.managePlace : say.manage}</a
      >`
    : nothing;
}

function whatWords({ form, text }: Scene, { kind, slot, party, section }: Intent): TemplateResult {
  const { say } = text;
  return joined([
    slot && text.day(slot.date),
    slot && text.time(slot.time),
    kind === 'waitlist' ? say.partyOf(party) : say.forParty(party),
    sectionWords(form, section),
  ]);
}

function waitlistWords({ form, text }: Scene, { section, party }: Intent): TemplateResult {
  const { say } = text;
  const wait = form.waits.status === 'known' && section ? waitFor(form.waits.value, section.id, party) : undefined;
  return html`<p>${wait ? `${say.wait(wait.from, wait.to)}. ` : nothing}${say.mayDecline}</p>`;
}

function referenceView({ text }: Scene, reference: string | undefined): Content {
  return reference
    ? html`<p class="reference" translate="no">${text.say.reference(text.ltr(printedReference(reference)))}</p>`
    : nothing;
}

/** Eight characters are read out in two breaths. */
function printedReference(reference: string): string {
  return reference.length === 8 ? `${reference.slice(0, 4)}-${reference.slice(4)}` : reference;
}

function notKnownView(
  scene: Scene,
  { writing, checking, alive, reference }: State & { step: 'unconfirmed' },
): TemplateResult {
  const { form, text, send } = scene;
  const { say } = text;
  const { intent } = writing;
  const safe = knownRestaurant(form)?.abilities.idempotency;
  return html`<div class="end" part="end">
    <h2 id="end" tabindex="-1">${say.notKnown(thing(scene, intent))}</h2>
    <p>${say.underName(`${intent.guest.firstName} ${intent.guest.lastName}`.trim())}</p>
    ${referenceView(scene, reference)} ${noticeView(scene)}
    ${
      safe
        ? html`<button type="button" class="send" part="button" @click=${() => send({ type: 'check-pressed' })}>
            ${checking ? say.checking : say.checkAgain}
          </button>`
        : html`<p>${say.dontResend}</p>`
    }
    ${callView(form, say.callUs)}
    ${form.outdated && !checking && !alive ? quietButton(say.again, () => send({ type: 'again-pressed' })) : nothing}
  </div>`;
}

function thing({ text }: Scene, { slot, party }: Intent): string {
  const { say } = text;
  return slot ? say.whatTable(party, text.day(slot.date), text.time(slot.time)) : say.whatPlace(party);
}

function tick(): TemplateResult {
  return html`<svg viewBox="0 0 48 48" aria-hidden="true">
    <circle cx="24" cy="24" r="22"></circle>
    <path d="M14 25l7 7 13-15"></path>
  </svg>`;
}
