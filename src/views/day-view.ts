/** Which day: the coming week as chips, any other in the browser's own date field. */
import { html } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { addDays, dayRow, dayState, isPlainDate } from '../booking/calendar.js';
import type { PlainDate } from '../booking/model.js';
import { knownRestaurant } from '../booking/state.js';
import { chipView } from './parts.js';
import type { EventOn } from './parts.js';
import type { Scene } from './scene.js';

const WEEK = 7;

export function dayView(scene: Scene): TemplateResult {
  const { form, text } = scene;
  return html`<fieldset id="date">
    <legend>${text.say.day}</legend>
    <div class="chips days">
      ${form.today && knownRestaurant(form) ? dayRow(form.today, WEEK).map((date) => dayChip(scene, date)) : emptyWeek()}
    </div>
    <label class="other-day"><span>${text.say.otherDay}</span>${dateField(scene)}</label>
  </fieldset>`;
}

/**
 * Boxes of the final size until the restaurant's own today is known: the visitor's may be another, and a row that moves
 * by one under a finger books the wrong day.
 */
function emptyWeek(): TemplateResult[] {
  const boxes: TemplateResult[] = [];
  for (let i = 0; i < WEEK; i++) {
    boxes.push(
      html`<span class="chip empty"
        ><span
          ><span class="day"><small>&nbsp;</small>&nbsp;</span></span
        ></span
      >`,
    );
  }
  return boxes;
}

function dayChip({ form, text, send }: Scene, date: PlainDate): TemplateResult {
  const restaurant = knownRestaurant(form);
  const closed = restaurant && form.today && dayState(restaurant, form.today, date) === 'closed';
  const name = text.day(date);
  return chipView({
    group: 'date',
    value: date,
    checked: form.date === date,
    content: html`<span class=${closed ? 'day closed' : 'day'} aria-hidden="true"
        ><small>${text.weekday(date, 'short')}</small>${text.dayNumber(date)}</span
      ><span class="spoken">${closed ? text.say.closedDay(name) : name}</span>`,
    choose: () => send({ type: 'date-chosen', date }),
  });
}

/** Left empty or half written, it says again which day is chosen: what was drawn once is not drawn again by itself. */
function dateField({ form, send }: Scene): TemplateResult {
  const restaurant = knownRestaurant(form);
  const last = restaurant && form.today ? addDays(form.today, restaurant.horizonDays) : '';
  const changed = ({ currentTarget: { value } }: EventOn<HTMLInputElement>) => {
    if (isPlainDate(value)) send({ type: 'date-chosen', date: value });
  };
  return html`<input
    type="date"
    name="reservation-date"
    autocomplete="off"
    min=${form.today ?? ''}
    max=${last}
    .value=${form.date ?? ''}
    @change=${changed}
    @blur=${({ currentTarget }: EventOn<HTMLInputElement>) => (currentTarget.value = form.date ?? '')}
  />`;
}
