/** The phone number with its country, and the questions about a doubtful one. */
import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { Problem } from '../booking/problem.js';
import { fieldView, problemOf } from './field-view.js';
import { pressAndFocus, quietButton } from './parts.js';
import type { Content } from './parts.js';
import type { Scene } from './scene.js';
import { LENT } from './lent.js';

export function phoneFieldView(scene: Scene): Content {
  return fieldView(scene, {
    field: 'phone',
    label: scene.text.say.phone,
    type: 'tel',
    autocomplete: 'tel',
    before: countryBox(scene),
    after: phoneAnswers(scene),
  });
}

/** Until the list of countries is there, only what a number without `+` would be read as. */
function countryBox(scene: Scene): TemplateResult {
  const { checks, region } = scene;
  return html`<span class="country"
    >${checks.countries(LENT, scene) || html`<span aria-hidden="true">${region || '+'}</span>`}</span
  >`;
}

function phoneAnswers(scene: Scene): Content {
  const { phone } = scene.contact;
  // Answered or not: in a group of radios an arrow key chooses, and may not take the group away.
  if (phone.verdict === 'two-readings' && scene.form.marked.includes('phone'))
    return scene.checks.twoReadings(LENT, scene, phone);
  const problem = problemOf(scene, 'phone');
  return problem?.doubt ? yesOrChange(scene, problem) : nothing;
}

function yesOrChange(scene: Scene, { value }: Problem): TemplateResult {
  const { text, focusOn } = scene;
  return html`<div class="answers">
    ${pressAndFocus(scene, text.say.yes, { type: 'accepted', accepted: { phone: value } }, 'phone')}
    ${quietButton(text.say.change, () => focusOn('phone'))}
  </div>`;
}
