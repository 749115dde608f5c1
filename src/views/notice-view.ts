/** Why the last attempt did not become a booking, and what to press next. */
import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { Slot } from '../booking/model.js';
import { isHeldBack } from '../booking/state.js';
import { failureWords } from '../i18n/problem-words.js';
import { LENT } from './lent.js';
import { callView, pressAndFocus, quietButton } from './parts.js';
import type { Content } from './parts.js';
import type { Scene } from './scene.js';

export function noticeView(scene: Scene): Content {
  const { form, text } = scene;
  if (!form.notice) return nothing;
  const { failure, slot, elsewhere } = form.notice;
  if (failure.code === 'slot_taken' && slot) return slotTakenView(scene, slot);
  if (failure.code === 'duplicate' && !elsewhere) return duplicateView(scene);
  const heldBack = isHeldBack(form.notice);
  return html`<div class="notice" part="notice">
    ${heldBack ? nothing : html`<h3>${text.say.notBooked}</h3>`}
    <p>${elsewhere ? text.say.refused : failureWords(text, failure)}</p>
    ${heldBack ? nothing : callView(form, text.say.callUs)}
  </div>`;
}

function slotTakenView(scene: Scene, taken: Slot): TemplateResult {
  const { checks, text } = scene;
  return html`<div class="notice" part="notice">
    <p>${text.say.slotTaken(text.time(taken.time))}</p>
    ${checks.stillFree(LENT, scene, taken)}
  </div>`;
}

function duplicateView(scene: Scene): TemplateResult {
  const { text, submit } = scene;
  return html`<div class="notice" part="notice">
    <p>${text.say.duplicate}</p>
    <div class="answers">
      ${quietButton(text.say.bookSecond, () => submit(true))}
      ${pressAndFocus(scene, text.say.keepFirst, { type: 'notice-dismissed' }, 'send')}
    </div>
  </div>`;
}
