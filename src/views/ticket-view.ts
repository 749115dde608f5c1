/** The ticket: always says in words what will be sent, beside the button that sends it. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { chosenSection } from '../booking/attempt.js';
import { knownRestaurant } from '../booking/state.js';
import { noticeView } from './notice-view.js';
import { problemSummaryView } from './problem-summary-view.js';
import type { Scene } from './scene.js';

export function ticketView(scene: Scene): TemplateResult {
  const { form, text, state } = scene;
  const { say } = text;
  const waitlist = form.kind === 'waitlist';
  return html`<section class="ticket" part="ticket" aria-label=${waitlist ? say.waitlistTicket : say.ticket}>
    ${problemSummaryView(scene)} ${noticeView(scene)}
    <p class="summary" part="summary">${summaryWords(scene)}</p>
    <button
      type="button"
      class="send"
      id="send"
      part="button"
      aria-busy=${state.step === 'sending' ? 'true' : 'false'}
      @click=${() => scene.submit(false)}
    >
      ${buttonWords(scene)}
    </button>
  </section>`;
}

function summaryWords({ form, text }: Scene): TemplateResult {
  const { say } = text;
  const section = chosenSection(form);
  const several = (knownRestaurant(form)?.sections.length ?? 0) > 1;
  const place = section && several ? html`<span>${section.name}</span>` : nothing;
  if (form.kind === 'waitlist') {
    return html`<b>${say.partyOf(form.party)}</b><span>${say.now}</span>${place}`;
  }
  const date = form.slot?.date ?? form.date;
  return html`<b>${say.tableFor(form.party)}</b
    >${date && form.today ? html`<span>${text.day(date)}</span>` : nothing}<span class=${form.slot ? 'time' : 'open'}
      >${form.slot ? text.time(form.slot.time) : say.chooseTime}</span
    >${place}`;
}

function buttonWords({ form, text, state }: Scene): string {
  const { say } = text;
  const waitlist = form.kind === 'waitlist';
  if (state.step === 'sending') return waitlist ? say.joining : say.reserving;
  return waitlist ? say.join(form.party) : say.reserve(form.party);
}
