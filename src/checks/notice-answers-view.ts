/**
 * What to press after a refusal: a free time nearest to the one that was just taken; or yes and no to a second booking.
 * It comes with the checks: without them the list of times says as much, and a second booking has a plainer button.
 */
import { offeredSlots } from '../booking/attempt.js';
import { nearest } from '../booking/calendar.js';
import type { Slot } from '../booking/model.js';
import { enChecks } from '../i18n/en-checks.js';
import type { Lent } from '../views/lent.js';
import type { Content } from '../views/parts.js';
import type { Scene } from '../views/scene.js';

const MOST = 3;

export function noticeAnswersView(lent: Lent, scene: Scene): Content {
  const { failure, slot, elsewhere } = scene.form.notice ?? {};
  if (failure?.code === 'slot_taken' && slot) return stillFreeView(lent, scene, slot);
  return failure?.code === 'duplicate' && !elsewhere ? secondView(lent, scene) : '';
}

function stillFreeView({ html, pressAndFocus }: Lent, scene: Scene, taken: Slot): Content {
  const { form, text } = scene;
  const others = offeredSlots(form).filter(({ instant }) => instant !== taken.instant);
  const near = nearest(others, taken, MOST);
  if (!near.length) return '';
  return html`<p>${text.also(enChecks).stillFree('')}</p>
    <div class="answers">
      ${near.map((slot) => pressAndFocus(scene, text.time(slot.time), { type: 'slot-chosen', slot }, 'send'))}
    </div>`;
}

function secondView({ html, quietButton, pressAndFocus }: Lent, scene: Scene): Content {
  const { form, text, submit } = scene;
  const say = text.also(enChecks);
  return html`<div class="answers">
    ${quietButton(form.kind === 'waitlist' ? text.say.joinAgain : say.bookSecond, () => submit(true))}
    ${pressAndFocus(scene, say.keepFirst, { type: 'notice-dismissed' }, 'send')}
  </div>`;
}
