/** Occasion and diets to choose: a list for the one, boxes for the many, both native and both free to leave alone. */
import type { html as Html, TemplateResult } from 'lit/html.js';
import { chosenOf, withOccasion, withWish } from './wishes.js';
import type { Offered, Wish } from './wishes.js';
import type { Guest } from '../booking/model.js';
import type { enFields } from '../i18n/en-fields.js';
import type { EventOn } from '../views/parts.js';
import type { Scene } from '../views/scene.js';

/** White space that has to stay is a value: the build trims it in templates. */
const SPACE = ' ';

/** @param guest as it is at the moment of a press: two may fall between two drawings */
export function wishesView(
  html: typeof Html,
  scene: Scene,
  guest: () => Guest,
  say: typeof enFields,
  offered: Offered,
): TemplateResult {
  const { form, text, send } = scene;
  const choose = (value: string) => send({ type: 'typed', field: 'wishes', value });
  const optional = html`${SPACE}<span class="optional">${text.say.optional}</span>`;
  const chosen = (list: readonly Wish[]) => chosenOf(form.guest, list);

  const occasion = (list: readonly Wish[]) =>
    html`<div class="field">
      <label for="occasion">${say.occasion}${optional}</label>
      <select
        id="occasion"
        part="field"
        autocomplete="off"
        @change=${({ currentTarget }: EventOn<HTMLSelectElement>) =>
          choose(withOccasion(guest(), currentTarget.value, offered))}
      >
        <option value="">${say.noOccasion}</option>
        ${list.map((wish) => html`<option value=${wish.word} .selected=${chosen(list)[0] === wish}>${wish.label}</option>`)}
      </select>
    </div>`;

  const diet = (wish: Wish, checked: boolean) =>
    html`<label class="chip" part="chip"
      ><input
        type="checkbox"
        autocomplete="off"
        .checked=${checked}
        @change=${({ currentTarget }: EventOn<HTMLInputElement>) =>
          choose(withWish(guest(), wish.word, currentTarget.checked))}
      /><span>${wish.label}</span></label
    >`;

  const diets = (list: readonly Wish[]) =>
    html`<fieldset id="diets">
      <legend>${say.diets}${optional}</legend>
      <div class="chips words">${list.map((wish) => diet(wish, chosen(list).includes(wish)))}</div>
    </fieldset>`;

  const { occasions } = offered;
  return html`${occasions.length ? occasion(occasions) : ''}${offered.diets.length ? diets(offered.diets) : ''}`;
}
