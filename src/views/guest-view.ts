/** Who is coming: names, phone with country, e-mail. */
import { html } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { fieldView } from './field-view.js';
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
    after: scene.checks.emailAnswers(LENT, scene),
  });
}
