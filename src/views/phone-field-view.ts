/** The phone number with its country, and the questions about a doubtful one. */
import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { Problem } from '../booking/problem.js';
import { fieldView, problemOf } from './field-view.js';
import { pressAndFocus, quietButton } from './parts.js';
import type { Content, EventOn } from './parts.js';
import type { Scene } from './scene.js';
import { LENT } from './lent.js';

export function phoneFieldView(scene: Scene): Content {
  return fieldView(scene, {
    field: 'phone',
    label: scene.text.say.phone,
    type: 'tel',
    autocomplete: 'tel',
    before: countryView(scene),
    after: phoneAnswers(scene),
  });
}

/** A native list; until the numbering plans are there it holds only the country that is chosen already. */
function countryView({ text, checks, region, send }: Scene): TemplateResult {
  const regions = checks.phones.regions(text.locale);
  const chosen = regions.find(({ code }) => code === region);
  const option = (code: string, words: string) =>
    html`<option value=${code} .selected=${code === region}>${words}</option>`;
  return html`<span class="country"
    ><select
      id="country"
      aria-label=${text.say.country}
      autocomplete="off"
      @change=${({ currentTarget }: EventOn<HTMLSelectElement>) =>
        send({ type: 'typed', field: 'region', value: currentTarget.value })}
    >
      ${region ? nothing : option('', text.say.noCountry)}
      ${region && !chosen ? option(region, text.region(region)) : nothing}
      ${regions.map(({ code, callingCode, name }) => option(code, `${name} ${text.ltr(`+${callingCode}`)}`))}</select
    ><span aria-hidden="true">${chosen ? `${chosen.code} +${chosen.callingCode}` : region || '+'}</span></span
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
