/** The phone number with its country, and the questions about a doubtful one. */
import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { Problem } from '../booking/model.js';
import { fieldView, problemOf } from './field-view.js';
import { chipView, pressAndFocus, quietButton } from './parts.js';
import type { Content, EventOn } from './parts.js';
import type { Scene } from './scene.js';

export function phoneFieldView(scene: Scene): TemplateResult {
  return fieldView(scene, {
    field: 'phone',
    label: scene.text.say.phone,
    type: 'tel',
    autocomplete: 'tel',
    before: countryView(scene),
    after: phoneAnswers(scene),
  });
}

/** A native list; until the tables are there it holds only the country that is chosen already. */
function countryView({ text, checks, region, send }: Scene): TemplateResult {
  const codes = new Map(checks.phones.regions());
  const listed = codes.size ? [...codes.keys()] : region ? [region] : [];
  const named = listed
    .map((code) => ({ code, name: text.region(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, text.locale));
  const label = (code: string) => (codes.has(code) ? `${code} +${codes.get(code)}` : code);
  return html`<span class="country"
    ><select
      id="country"
      aria-label=${text.say.country}
      autocomplete="off"
      @change=${({ currentTarget }: EventOn<HTMLSelectElement>) =>
        send({ type: 'typed', field: 'region', value: currentTarget.value })}
    >
      ${region ? nothing : html`<option value="">${text.say.noCountry}</option>`}
      ${named.map(
        ({ code, name }) =>
          html`<option value=${code} .selected=${code === region}>
            ${codes.has(code) ? `${name} +${codes.get(code)}` : name}
          </option>`,
      )}</select
    ><span aria-hidden="true">${region ? label(region) : '+'}</span></span
  >`;
}

function phoneAnswers(scene: Scene): Content {
  const problem = problemOf(scene, 'phone');
  if (!problem?.doubt) return nothing;
  return problem.code === 'two-readings' ? twoReadings(scene, problem) : yesOrChange(scene, problem);
}

function yesOrChange(scene: Scene, { value }: Problem): TemplateResult {
  const { text, focusOn } = scene;
  return html`<div class="answers">
    ${pressAndFocus(scene, text.say.yes, { type: 'accepted', accepted: { phone: value } }, 'phone')}
    ${quietButton(text.say.change, () => focusOn('phone'))}
  </div>`;
}

/** Which of two numbers: two radios, neither chosen beforehand. */
function twoReadings({ text, send, focusOn }: Scene, { value, offer, other, otherValue }: Problem): TemplateResult {
  const reading = (e164: string | undefined, printed: string | undefined) =>
    chipView({
      group: 'phone-reading',
      value: e164 ?? '',
      checked: false,
      content: html`<bdi>${printed}</bdi>`,
      choose: () => {
        send({ type: 'accepted', accepted: { phone: e164 } });
        focusOn('phone');
      },
    });
  return html`<fieldset class="answers">
    <legend class="spoken">${text.say.phoneTwoReadings}</legend>
    <div class="chips words">${reading(value, offer)}${reading(otherValue, other)}</div>
  </fieldset>`;
}
