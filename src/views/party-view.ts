/** How many: six chips, the larger parties in a list, and beyond those the phone. */
import { html } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { PARTY_CHIPS, partySizes } from '../booking/party.js';
import { chipView } from './parts.js';
import type { EventOn } from './parts.js';
import type { Scene } from './scene.js';

export function partyView(scene: Scene): TemplateResult {
  const { form, text, send } = scene;
  const { smallest, largest } = partySizes(form);
  const choose = (party: number) => send({ type: 'party-chosen', party });
  const chips: TemplateResult[] = [];
  for (let party = smallest; party < smallest + PARTY_CHIPS && party <= largest; party++) {
    chips.push(partyChip(scene, party, choose));
  }
  return html`<fieldset id="party">
    <legend>${text.say.party}</legend>
    <div class="chips party">${chips}${largerParties(scene, smallest + PARTY_CHIPS, largest, choose)}</div>
  </fieldset>`;
}

function partyChip({ form, text }: Scene, party: number, choose: (party: number) => void): TemplateResult {
  return chipView({
    group: 'party',
    value: String(party),
    checked: form.party === party,
    content: html`<span aria-hidden="true">${text.number(party)}</span
      ><span class="spoken">${text.say.guests(party)}</span>`,
    choose: () => choose(party),
  });
}

function largerParties(
  { form, text }: Scene,
  from: number,
  largest: number,
  choose: (party: number) => void,
): TemplateResult {
  const option = (party: number, words: string) =>
    html`<option value=${party} .selected=${form.party === party}>${words}</option>`;
  const options: TemplateResult[] = [];
  for (let party = from; party <= largest; party++) {
    options.push(option(party, text.number(party)));
  }
  const orMore = (party: number) => `${text.number(party)}+`;
  const chosen = form.party >= from || form.party > largest;
  const changed = ({ currentTarget }: EventOn<HTMLSelectElement>) => {
    const party = Number(currentTarget.value);
    if (party) choose(party);
  };
  return html`<select class=${chosen ? 'chosen' : ''} aria-label=${text.say.largerParty} @change=${changed}>
    <option value="" hidden .selected=${!chosen}>${orMore(Math.min(from, largest + 1))}</option>
    ${options} ${option(largest + 1, orMore(largest + 1))}
  </select>`;
}
