/** Which time: by section and service, or a reason why there is none and what to do next. Never an empty box. */
import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { offeredSlots } from '../booking/attempt.js';
import { byService, inOrder, offsetOf, sameSlot } from '../booking/calendar.js';
import type { ServiceTimes } from '../booking/calendar.js';
import type { Restaurant, Slot } from '../booking/model.js';
import { isPartyTooLarge } from '../booking/party.js';
import { knownRestaurant } from '../booking/state.js';
import { noTimesView, timesFailedView, tooLargeView } from './no-times-view.js';
import { chipView, spoken } from './parts.js';
import type { Content } from './parts.js';
import type { Scene } from './scene.js';

export function timeView(scene: Scene): TemplateResult {
  const { form, text } = scene;
  return html`<div class="times" id="slot" tabindex="-1" aria-busy=${form.times.status === 'loading'}>
    ${content(scene)}
    <span class="spoken">${form.date && form.times.status === 'loading' ? text.say.loading : ''}</span>
  </div>`;
}

function content(scene: Scene): Content {
  const { form } = scene;
  const restaurant = knownRestaurant(form);
  if (!restaurant) return emptyTimes(scene);
  if (isPartyTooLarge(form)) return tooLargeView(scene, restaurant);
  if (form.times.status === 'loading') return html`${sectionView(scene, restaurant)}${emptyTimes(scene)}`;
  if (form.times.status === 'failed') return timesFailedView(scene, form.times.failure);
  if (form.times.status === 'waiting' || form.times.value.length === 0) return noTimesView(scene, restaurant);
  return html`${sectionView(scene, restaurant)}${timesView(scene, restaurant)}`;
}

/** A second row of chips, only when there is a choice. */
function sectionView({ form, text, send }: Scene, { sections }: Restaurant): Content {
  if (sections.length < 2) return nothing;
  const chip = (id: number | undefined, name: string) =>
    chipView({
      group: 'section',
      value: String(id ?? ''),
      checked: form.sectionId === id,
      content: name,
      choose: () => send({ type: 'section-chosen', sectionId: id }),
    });
  return html`<fieldset id="section">
    <legend>${text.say.section}</legend>
    <div class="chips words">
      ${chip(undefined, text.say.anySection)}${sections.map(({ id, name }) => chip(id, name))}
    </div>
  </fieldset>`;
}

function timesView(scene: Scene, restaurant: Restaurant): Content {
  const { form } = scene;
  const free = offeredSlots(form);
  // Times that were taken meanwhile are no choice: there has to be a way on.
  if (free.length === 0) return noTimesView(scene, restaurant);
  const offered = withTaken(free, form.taken);
  return html`${byService(offered, restaurant.services).map((group) => serviceView(scene, group))}${zoneNote(scene, restaurant, offered)}`;
}

/** A time that was taken meanwhile stays in its place, struck through, so that the guest sees where it went. */
function withTaken(free: readonly Slot[], taken: readonly Slot[]): Slot[] {
  const gone = taken.filter((slot) => !free.some((each) => each.instant === slot.instant));
  return inOrder([...free, ...gone]);
}

function serviceView(scene: Scene, { name, part, slots }: ServiceTimes): TemplateResult {
  const { say } = scene.text;
  return html`<fieldset>
    <legend>${name ?? (part === 'before' ? say.lunch : say.dinner)}</legend>
    <div class="chips clock">${slots.map((slot) => slotChip(scene, slot))}</div>
  </fieldset>`;
}

function slotChip({ form, text, send }: Scene, slot: Slot): TemplateResult {
  const gone = form.taken.some((taken) => sameSlot(taken, slot));
  const time = text.time(slot.time);
  return chipView({
    group: 'slot',
    value: `${slot.instant} ${slot.sectionId}`,
    checked: sameSlot(form.slot, slot),
    content: html`${spoken(`${text.weekday(slot.date)} `)}${gone ? html`<s>${time}</s>${spoken(`, ${text.say.justTaken}`)}` : time}`,
    choose: () => send({ type: 'slot-chosen', slot }),
    gone,
  });
}

/** Named only for a guest whose own clock differs, by the pair of times the backend gave. */
function zoneNote({ text }: Scene, { timeZone, name }: Restaurant, slots: readonly Slot[]): Content {
  const here = (slot: Slot) => -new Date(Date.parse(slot.instant)).getTimezoneOffset();
  if (slots.every((slot) => offsetOf(slot) === here(slot))) return nothing;
  const zone = timeZone && text.zone(timeZone);
  return html`<p class="note">${text.say.zone(zone ?? name)}</p>`;
}

/** Boxes where the times will be, so that little moves when they come. */
function emptyTimes({ text }: Scene): TemplateResult {
  const boxes: TemplateResult[] = [];
  for (let i = 0; i < 12; i++) boxes.push(html`<span class="chip empty"><span></span></span>`);
  return html`<fieldset>
    <legend>${text.say.time}</legend>
    <div class="chips clock">${boxes}</div>
  </fieldset>`;
}
