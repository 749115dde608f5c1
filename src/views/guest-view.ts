/** Who is coming: names, phone with country, e-mail. */
import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { fieldView, problemOf } from './field-view.js';
import { pressAndFocus } from './parts.js';
import type { Content } from './parts.js';
import { phoneFieldView } from './phone-field-view.js';
import type { Scene } from './scene.js';
import { LENT } from './lent.js';

/** Finds the field that only programs fill in. */
export const DECOY = '[name=website]';

export function guestView(scene: Scene): TemplateResult {
  const { say } = scene.text;
  return html`<fieldset>
    <legend>${say.details}</legend>
    <div class="pair">
      ${fieldView(scene, { field: 'firstName', label: say.firstName, autocomplete: 'given-name' })}
      ${fieldView(scene, { field: 'lastName', label: say.lastName, autocomplete: 'family-name', optional: true })}
    </div>
    <div class="pair">${phoneFieldView(scene)} ${emailView(scene)}</div>
    ${decoy()}
  </fieldset>`;
}

/** No guest sees this field, hears of it or comes to it; a program that fills in whatever it finds does. */
function decoy(): TemplateResult {
  return html`<input name="website" autocomplete="off" hidden />`;
}

function emailView(scene: Scene): Content {
  const { say } = scene.text;
  return fieldView(scene, {
    field: 'email',
    label: say.email,
    type: 'email',
    autocomplete: 'email',
    after: emailAnswers(scene),
  });
}

/** Yes to a doubtful address; and the likely one. */
function emailAnswers(scene: Scene): Content {
  const problem = problemOf(scene, 'email');
  const accept = problem?.doubt && problem.value;
  const offer = scene.checks.emailOffer(LENT, scene);
  if (!offer && !accept) return nothing;
  return html`<div class="answers">
    ${accept ? pressAndFocus(scene, scene.text.say.yes, { type: 'accepted', accepted: { email: accept } }, 'email') : nothing}
    ${offer}
  </div>`;
}
