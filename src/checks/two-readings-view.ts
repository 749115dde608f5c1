/**
 * Which of two numbers: two radios, neither chosen beforehand. It comes with the numbering plans: without them nobody
 * knows that there are two.
 */
import type { Problem } from '../booking/problem.js';
import { enChecks } from '../i18n/en-checks.js';
import type { Content } from '../views/parts.js';
import type { Scene } from '../views/scene.js';
import type { Lent } from '../views/lent.js';

export function twoReadingsView(lent: Lent, { text, send, focusOn }: Scene, problem: Problem): Content {
  const { html, chipView } = lent;
  // The radio's value is an attribute, and numbers stand in no attribute: pages read those.
  const reading = (value: string, e164: string | undefined, printed: string | undefined) =>
    chipView({
      group: 'phone-reading',
      value,
      checked: false,
      content: html`<bdi>${printed}</bdi>`,
      choose: () => {
        send({ type: 'accepted', accepted: { phone: e164 } });
        focusOn('phone');
      },
    });
  return html`<fieldset class="answers">
    <legend class="spoken">${text.also(enChecks).phoneTwoReadings}</legend>
    <div class="chips words">
      ${reading('one', problem.value, problem.offer)}${reading('other', problem.otherValue, problem.other)}
    </div>
  </fieldset>`;
}
