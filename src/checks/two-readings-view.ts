/**
 * Which of two numbers: two radios, neither chosen beforehand. It comes with the numbering plans: without them nobody
 * knows that there are two.
 */
import type { TwoReadings } from '../booking/problem.js';
import { enChecks } from '../i18n/en-checks.js';
import type { Content } from '../views/parts.js';
import type { Scene } from '../views/scene.js';
import type { Lent } from '../views/lent.js';

export function twoReadingsView(lent: Lent, scene: Scene, { national, foreign }: TwoReadings): Content {
  const { html, chipView } = lent;
  const { form, problems, send, text } = scene;
  // The radio's value is an attribute, and numbers stand in no attribute: pages read those.
  const reading = (value: string, { e164, international }: TwoReadings['national']) =>
    chipView({
      group: 'phone-reading',
      value,
      checked: form.accepted.phone === e164,
      content: html`<bdi>${international}</bdi>`,
      choose: () => send({ type: 'accepted', accepted: { phone: e164 } }),
    });
  // Seen once: at the field as long as it is open, here once it is answered.
  const open = problems.some(({ field }) => field === 'phone');
  return html`<fieldset class="answers">
    <legend class=${open ? 'spoken' : ''}>${text.also(enChecks).phoneTwoReadings}</legend>
    <div class="chips words">${reading('one', national)}${reading('other', foreign)}</div>
  </fieldset>`;
}
