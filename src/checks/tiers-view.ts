/**
 * A member's level out of the restaurant's own list, with what it brings. It comes with the checks: a level is chosen
 * with a touch, and who cannot choose one can still give the number.
 */
import type { MemberTier } from '../booking/model.js';
import { enChecks } from '../i18n/en-checks.js';
import type { ChecksMessages } from '../i18n/text.js';
import type { Content, EventOn } from '../views/parts.js';
import type { Scene } from '../views/scene.js';
import type { Lent } from '../views/lent.js';

/** More levels than this are a list instead of cards. */
const MOST_CARDS = 6;

interface Picker {
  readonly lent: Lent;
  readonly scene: Scene;
  readonly say: ChecksMessages;
}

export function tiersView(lent: Lent, scene: Scene): Content {
  const { html, pressAndFocus } = lent;
  const { tiers } = scene.form;
  const say = scene.text.also(enChecks);
  if (tiers.status === 'failed') {
    return html`<p class="note">
      ${say.tiersFailed}
      ${pressAndFocus(scene, scene.text.say.tryAgain, { type: 'retry-pressed', what: 'tiers' }, 'memberNumber')}
    </p>`;
  }
  if (tiers.status === 'loading') return html`<p class="note">${say.tiersLoading}</p>`;
  if (tiers.status === 'waiting' || tiers.value.length === 0) return '';
  const picker = { lent, scene, say };
  return tiers.value.length > MOST_CARDS ? tierList(picker, tiers.value) : tierCards(picker, tiers.value);
}

function tierCards(picker: Picker, tiers: readonly MemberTier[]): Content {
  const { html, nothing, chipView } = picker.lent;
  const { form, send } = picker.scene;
  const card = (name: string, content: Content) =>
    chipView({
      group: 'tier',
      value: name,
      checked: form.guest.memberTier === name,
      content,
      choose: () => send({ type: 'typed', field: 'memberTier', value: name }),
    });
  return html`<fieldset id="memberTier" aria-describedby=${isWrong(picker) ? 'memberTier-problem' : nothing}>
    <legend>${label(picker)}</legend>
    <div class="chips cards">
      ${card('', picker.say.noTier)}${tiers.map((tier) => card(tier.name, tierContent(picker, tier)))}
    </div>
  </fieldset>`;
}

function isWrong({ scene }: Picker): boolean {
  return scene.problems.some(({ field }) => field === 'memberTier');
}

function tierContent({ lent, say }: Picker, { name, description, prioritySeating }: MemberTier): Content {
  const { html, nothing } = lent;
  return html`<b>${name}</b>${prioritySeating ? html` <em>${say.prioritySeating}</em>` : nothing}${
      description ? html` <small>${description}</small>` : nothing
    }`;
}

function tierList(picker: Picker, tiers: readonly MemberTier[]): Content {
  const { html, nothing } = picker.lent;
  const wrong = isWrong(picker);
  const { form, send } = picker.scene;
  const bring = (tier: MemberTier) =>
    tier.prioritySeating ? `${tier.name} – ${picker.say.prioritySeating}` : tier.name;
  return html`<div class=${wrong ? 'field wrong' : 'field'}>
    <label for="memberTier">${label(picker)}</label>
    <select
      id="memberTier"
      part="field"
      aria-invalid=${wrong}
      aria-describedby=${wrong ? 'memberTier-problem' : nothing}
      @change=${({ currentTarget }: EventOn<HTMLSelectElement>) =>
        send({ type: 'typed', field: 'memberTier', value: currentTarget.value })}
    >
      <option value="">${picker.say.noTier}</option>
      ${tiers.map((tier) => html`<option value=${tier.name} .selected=${tier.name === form.guest.memberTier}>${bring(tier)}</option>`)}
    </select>
  </div>`;
}

function label({ lent, scene, say }: Picker): Content {
  return lent.html`${say.memberTier} <span class="optional">${scene.text.say.optional}</span>`;
}
