/** The queue for now: where to sit, and the quoted wait as a range. */
import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { Restaurant, Section } from '../booking/model.js';
import { isPartyTooLarge } from '../booking/party.js';
import { isShutToday, waitFor } from '../booking/waits.js';
import { knownRestaurant } from '../booking/state.js';
import { closedWords } from '../i18n/no-times-words.js';
import { loadWords } from '../i18n/problem-words.js';
import { tooLargeView } from './no-times-view.js';
import { callView, chipView, pressAndFocus, quietButton } from './parts.js';
import type { Content } from './parts.js';
import type { Scene } from './scene.js';

export function waitlistView(scene: Scene): Content {
  const { form, text } = scene;
  const restaurant = knownRestaurant(form);
  if (restaurant && isPartyTooLarge(form)) return tooLargeView(scene, restaurant);
  if (restaurant && isShutToday(form)) return shutView(scene, restaurant);
  return html`<fieldset id="section">
      <legend>${text.say.waitNow}</legend>
      <div class="chips cards">
        ${restaurant?.sections.map((section) => sectionCard(scene, section)) ?? emptyCards()}
      </div>
      ${waitsFailed(scene)}
    </fieldset>
    ${backToTimes(scene, restaurant)}`;
}

/** There is no queue for now on a day without now. */
function shutView(scene: Scene, restaurant: Restaurant): TemplateResult {
  const { form, text } = scene;
  return html`<div class="reason">
    <p>${form.today && closedWords(text, restaurant, form.today)}</p>
    ${backToTimes(scene, restaurant)} ${callView(form, text.say.callUs)}
  </div>`;
}

function sectionCard({ form, text, send }: Scene, { id, name }: Section): TemplateResult {
  const wait = form.waits.status === 'known' ? waitFor(form.waits.value, id, form.party) : undefined;
  const quoted = wait ? text.say.wait(wait.from, wait.to) : form.waits.status === 'known' && text.say.waitUnknown;
  return chipView({
    group: 'section',
    value: String(id),
    checked: form.sectionId === id,
    content: html`<b>${name}</b> <small>${quoted || '\u00a0'}</small>`,
    choose: () => send({ type: 'section-chosen', sectionId: id }),
  });
}

function emptyCards(): TemplateResult {
  return html`<span class="chip empty"><span></span></span><span class="chip empty"><span></span></span>`;
}

function waitsFailed(scene: Scene): Content {
  const { form, text } = scene;
  if (form.waits.status !== 'failed') return nothing;
  return html`<p class="note">
    ${loadWords(text, form.waits.failure)}
    ${pressAndFocus(scene, text.say.tryAgain, { type: 'retry-pressed', what: 'waits' }, 'section')}
  </p>`;
}

function backToTimes({ form, text, send }: Scene, restaurant: Restaurant | undefined): Content {
  return restaurant?.abilities.reservation && form.settings.mode === 'auto'
    ? quietButton(text.say.backToTimes, () => send({ type: 'kind-chosen', kind: 'reservation' }))
    : nothing;
}
