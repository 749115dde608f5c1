/** The free times nearest to one that was just taken, each one press away. */
import { offeredSlots } from '../booking/attempt.js';
import { nearest } from '../booking/calendar.js';
import type { Slot } from '../booking/model.js';
import type { Content } from '../views/parts.js';
import type { Scene } from '../views/scene.js';
import type { Lent } from '../views/lent.js';

const MOST = 3;

export function stillFreeView({ html, pressAndFocus }: Lent, scene: Scene, taken: Slot): Content {
  const { form, text } = scene;
  const others = offeredSlots(form).filter(({ instant }) => instant !== taken.instant);
  const near = nearest(others, taken, MOST);
  if (!near.length) return '';
  return html`<p>${text.say.stillFree('')}</p>
    <div class="answers">
      ${near.map((slot) => pressAndFocus(scene, text.time(slot.time), { type: 'slot-chosen', slot }, 'send'))}
    </div>`;
}
