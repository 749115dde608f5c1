/** What else the guest may say: notes, and consent to news where the restaurant can take it. */
import { html, noChange, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { knownRestaurant } from '../booking/state.js';
import { problemOf, problemView } from './field-view.js';
import type { Content, EventOn } from './parts.js';
import type { Scene } from './scene.js';

/** The notes open and close as the membership does. */
export function extrasView(scene: Scene): TemplateResult {
  const { form, text, send } = scene;
  const problem = problemOf(scene, 'notes');
  return html`<details ?open=${problem || form.guest.notes + form.guest.wishes ? true : noChange}>
      <summary>${text.say.moreToSay}</summary>
      ${scene.fields?.wishes(scene)}
      <div class=${problem ? 'field wrong' : 'field'}>
        <label for="notes">${text.say.notes} <span class="optional">${text.say.optional}</span></label>
        <textarea
          id="notes"
          name="notes"
          part="field"
          rows="3"
          autocomplete="off"
          aria-invalid=${Boolean(problem)}
          aria-describedby=${ifDefined(problem && 'notes-problem')}
          .value=${form.guest.notes}
          @input=${({ currentTarget }: EventOn<HTMLTextAreaElement>) =>
            send({ type: 'typed', field: 'notes', value: currentTarget.value })}
        ></textarea>
        ${problemView(scene, problem)}
      </div>
    </details>
    ${consentView(scene)}`;
}

function consentView({ form, text, send }: Scene): Content {
  const restaurant = knownRestaurant(form);
  if (!restaurant?.abilities.consent) return nothing;
  return html`<label class="consent"
    ><input
      type="checkbox"
      .checked=${form.consent}
      @change=${({ currentTarget }: EventOn<HTMLInputElement>) =>
        send({ type: 'consent-ticked', ticked: currentTarget.checked })}
    /><span>${text.say.consent(restaurant.name)}</span></label
  >`;
}
