/** No times: why, and the next step. */
import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { addDays, dayState, openDaysAfter } from '../booking/calendar.js';
import { SEARCH_DAYS } from '../booking/choosing.js';
import type { PlainDate, Restaurant } from '../booking/model.js';
import type { Failure } from '../booking/problem.js';
import { loadWords } from '../i18n/problem-words.js';
import type { Text } from '../i18n/text.js';
import { callView, pressAndFocus, quietButton } from './parts.js';
import type { Content } from './parts.js';
import type { Scene } from './scene.js';

export function tooLargeView({ form, text }: Scene, { largestParty }: Restaurant): TemplateResult {
  const call = callView(form, (phone) => text.say.partyTooLarge(largestParty, phone));
  return html`<div class="reason">${call === nothing ? text.say.moreThan(largestParty) : call}</div>`;
}

export function timesFailedView(scene: Scene, failure: Failure): TemplateResult {
  const { form, text } = scene;
  const { say } = text;
  return html`<div class="reason">
    <p>${loadWords(text, failure)}</p>
    ${pressAndFocus(scene, say.tryAgain, { type: 'retry-pressed', what: 'times' }, 'slot')}
    ${callView(form, say.callUs)}
  </div>`;
}

export function noTimesView(scene: Scene, restaurant: Restaurant): Content {
  const { form, text } = scene;
  const { date, today } = form;
  if (!date || !today) return nothing;
  const state = dayState(restaurant, today, date);
  if (state !== 'open') return closedDayView(scene, restaurant, today, date, state);
  const otherSections = form.times.status === 'known' && form.times.value.length > 0;
  return html`<div class="reason">
    <p>${otherSections ? sectionFull(scene, restaurant, date) : text.say.full(text.day(date))}</p>
    ${otherSections ? anySectionButton(scene) : nothing} ${waitlistButton(scene, restaurant)} ${nextDayView(scene)}
    ${callView(form, text.say.callUs)}
  </div>`;
}

function closedDayView(
  scene: Scene,
  restaurant: Restaurant,
  today: PlainDate,
  date: PlainDate,
  state: 'closed' | 'past' | 'too-far',
): TemplateResult {
  const { form, text } = scene;
  const next = openDaysAfter(restaurant, today, date < today ? addDays(today, -1) : date, SEARCH_DAYS)[0];
  return html`<div class="reason">
    <p>${closedReason(scene, restaurant, today, date, state)}</p>
    ${
      next
        ? pressAndFocus(scene, text.say.nextOpen(text.day(next)), { type: 'date-chosen', date: next }, 'slot')
        : callView(form, text.say.callUs)
    }
  </div>`;
}

function closedReason(
  { text }: Scene,
  restaurant: Restaurant,
  today: PlainDate,
  date: PlainDate,
  state: 'closed' | 'past' | 'too-far',
): string {
  if (state === 'past') return text.say.pastDay;
  if (state === 'too-far') return text.say.tooFar(text.day(addDays(today, restaurant.horizonDays)));
  return closedWords(text, restaurant, date);
}

/** "Closed on Mondays", or on that one day. */
export function closedWords(text: Text, { closedDates }: Restaurant, date: PlainDate): string {
  return closedDates.includes(date) ? text.say.closedOn(text.day(date)) : text.say.closed(text.weekday(date));
}

function sectionFull({ form, text }: Scene, { sections }: Restaurant, date: PlainDate): string {
  const section = sections.find(({ id }) => id === form.sectionId);
  return text.say.fullInSection(section?.name ?? '', text.day(date));
}

function anySectionButton(scene: Scene): TemplateResult {
  return pressAndFocus(scene, scene.text.say.anySection, { type: 'section-chosen', sectionId: undefined }, 'slot');
}

/** The queue for now: offered only when the full day is today, and the page allows it. */
function waitlistButton({ form, text, send }: Scene, { abilities }: Restaurant): Content {
  const offered = form.date === form.today && abilities.waitlist && form.settings.mode === 'auto';
  return offered ? quietButton(text.say.joinWaitlist, () => send({ type: 'kind-chosen', kind: 'waitlist' })) : nothing;
}

function nextDayView({ form, text, send }: Scene): Content {
  const { say } = text;
  if (form.daySearch === 'searching') return html`<p class="note">${say.searchingDay}</p>`;
  if (form.daySearch === 'none') return html`<p class="note">${say.noDay}</p>`;
  const label = form.daySearch === 'failed' ? say.tryAgain : say.nextDay;
  return quietButton(label, () => send({ type: 'next-day-pressed' }));
}
