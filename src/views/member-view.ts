/** Membership: a number, and a level out of the restaurant's own list with what it brings. */
import { html, noChange, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { MemberTier } from '../booking/model.js';
import { knownRestaurant } from '../booking/state.js';
import { fieldView, problemOf, problemView } from './field-view.js';
import { chipView, pressAndFocus } from './parts.js';
import type { Content, EventOn } from './parts.js';
import type { Scene } from './scene.js';

/** More levels than this are a list instead of cards. */
const MOST_CARDS = 6;

/** It opens by itself when there is something in it; only the guest closes it: never under a hand that empties a field. */
export function memberView(scene: Scene): Content {
  const { form, text } = scene;
  if (knownRestaurant(form)?.abilities.membership === false) return nothing;
  const wrong = problemOf(scene, 'memberNumber') ?? problemOf(scene, 'memberTier');
  const given = form.guest.memberNumber || form.guest.memberTier;
  return html`<details ?open=${wrong || given ? true : noChange}>
    <summary>${text.say.member}</summary>
    ${fieldView(scene, { field: 'memberNumber', label: text.say.memberNumber, autocomplete: 'off', optional: true })}
    ${tiersView(scene)} ${problemView(scene, problemOf(scene, 'memberTier'))}
  </details>`;
}

function tiersView(scene: Scene): Content {
  const { form, text } = scene;
  const { tiers } = form;
  if (tiers.status === 'failed') {
    return html`<p class="note">
      ${text.say.tiersFailed}
      ${pressAndFocus(scene, text.say.tryAgain, { type: 'retry-pressed', what: 'tiers' }, 'memberNumber')}
    </p>`;
  }
  if (tiers.status === 'loading') return html`<p class="note">${text.say.tiersLoading}</p>`;
  if (tiers.status === 'waiting' || tiers.value.length === 0) return nothing;
  return tiers.value.length > MOST_CARDS ? tierList(scene, tiers.value) : tierCards(scene, tiers.value);
}

function tierCards(scene: Scene, tiers: readonly MemberTier[]): TemplateResult {
  const { form, text, send } = scene;
  const card = (name: string, content: Content) =>
    chipView({
      group: 'tier',
      value: name,
      checked: form.guest.memberTier === name,
      content,
      choose: () => send({ type: 'typed', field: 'memberTier', value: name }),
    });
  return html`<fieldset
    id="memberTier"
    aria-describedby=${ifDefined(problemOf(scene, 'memberTier') && 'memberTier-problem')}
  >
    <legend>${text.say.memberTier} <span class="optional">${text.say.optional}</span></legend>
    <div class="chips cards">
      ${card('', text.say.noTier)}${tiers.map((tier) => card(tier.name, tierContent(scene, tier)))}
    </div>
  </fieldset>`;
}

function tierContent({ text }: Scene, { name, description, prioritySeating }: MemberTier): TemplateResult {
  return html`<b>${name}</b>${prioritySeating ? html` <em>${text.say.prioritySeating}</em>` : nothing}${
      description ? html` <small>${description}</small>` : nothing
    }`;
}

function tierList({ form, text, send }: Scene, tiers: readonly MemberTier[]): TemplateResult {
  const bring = (tier: MemberTier) => (tier.prioritySeating ? `${tier.name} – ${text.say.prioritySeating}` : tier.name);
  return html`<div class="field">
    <label for="memberTier">${text.say.memberTier} <span class="optional">${text.say.optional}</span></label>
    <select
      id="memberTier"
      part="field"
      @change=${({ currentTarget }: EventOn<HTMLSelectElement>) =>
        send({ type: 'typed', field: 'memberTier', value: currentTarget.value })}
    >
      <option value="">${text.say.noTier}</option>
      ${tiers.map((tier) => html`<option value=${tier.name} .selected=${tier.name === form.guest.memberTier}>${bring(tier)}</option>`)}
    </select>
  </div>`;
}
