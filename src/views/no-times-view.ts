/** No times: why, and the next step. */
import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { addDays, isOpenDay, openDaysAfter } from '../booking/calendar.js';
import { SEARCH_DAYS } from '../booking/choosing.js';
import type { PlainDate, Restaurant } from '../booking/model.js';
import type { Failure } from '../booking/problem.js';
import { daySearchWords, hasTimesElsewhere, noTimesWords } from '../i18n/no-times-words.js';
import { loadWords } from '../i18n/problem-words.js';
import { callView, pressAndFocus, quietButton } from './parts.js';
import type { Content } from './parts.js';
import type { Scene } from './scene.js';

/** Where the restaurant has given no number, the page may have: what it says inside of the tag. */
export function tooLargeView({ form, text }: Scene, { largestParty }: Restaurant): TemplateResult {
  const { say } = text;
  const call = callView(form, (phone) => say.partyTooLarge(largestParty, phone));
  return html`<div class="reason">
    ${
      call === nothing
        ? html`<p>${say.askForMore(largestParty)}</p>
            <slot></slot>`
        : call
    }
  </div>`;
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
  const call = callView(form, text.say.callUs);
  return html`<div class="reason">
    <p>${noTimesWords(text, form)}</p>
    ${
      isOpenDay(restaurant, today, date)
        ? html`${hasTimesElsewhere(form) ? anySectionButton(scene) : nothing} ${waitlistButton(scene, restaurant)}
          ${nextDayView(scene)} ${call}`
        : (nextOpenButton(scene, restaurant, today, date) ?? call)
    }
  </div>`;
}

function nextOpenButton(
  scene: Scene,
  restaurant: Restaurant,
  today: PlainDate,
  date: PlainDate,
): TemplateResult | undefined {
  const { nextOpen } = scene.text.say;
  const next = openDaysAfter(restaurant, today, date < today ? addDays(today, -1) : date, SEARCH_DAYS)[0];
  return next
    ? pressAndFocus(scene, nextOpen(scene.text.day(next)), { type: 'date-chosen', date: next }, 'slot')
    : undefined;
}

function anySectionButton(scene: Scene): TemplateResult {
  return pressAndFocus(scene, scene.text.say.anySection, { type: 'section-chosen', sectionId: undefined }, 'slot');
}

/** The queue for now: offered only when the full day is today, and the page allows it. */
function waitlistButton({ form, text, send }: Scene, { abilities }: Restaurant): Content {
  const offered = form.date === form.today && abilities.waitlist && form.settings.mode === 'auto';
  return offered ? quietButton(text.say.joinWaitlist, () => send({ type: 'kind-chosen', kind: 'waitlist' })) : nothing;
}

function nextDayView({ form, text, send }: Scene): TemplateResult {
  const { daySearch } = form;
  const words = daySearchWords(text, daySearch);
  const label = daySearch === 'failed' ? text.say.tryAgain : text.say.nextDay;
  const stuck = daySearch === 'searching' || daySearch === 'none';
  return html`${words && html`<p class="note">${words}</p>`}
  ${stuck ? nothing : quietButton(label, () => send({ type: 'next-day-pressed' }))}`;
}
