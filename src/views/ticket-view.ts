/** The ticket: always says in words what will be sent, beside the button that sends it. */
import { html } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { chosenSection } from '../booking/attempt.js';
import { noticeView } from './notice-view.js';
import { joined, sectionWords } from './parts.js';
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
      aria-busy=${state.step === 'sending'}
      @click=${() => scene.submit(false)}
    >
      ${buttonWords(scene)}
    </button>
    ${scene.fields?.legal(scene)}
  </section>`;
}

function summaryWords({ form, text }: Scene): TemplateResult {
  const { say } = text;
  const place = sectionWords(form, chosenSection(form));
  if (form.kind === 'waitlist') return joined([html`<b>${say.partyOf(form.party)}</b>`, say.now, place]);
  const date = form.slot?.date ?? form.date;
  return joined([
    html`<b>${say.tableFor(form.party)}</b>`,
    date && form.today && text.day(date),
    form.slot ? text.time(form.slot.time) : html`<em>${say.chooseTime}</em>`,
    place,
  ]);
}

function buttonWords({ form, text, state }: Scene): string {
  const { say } = text;
  const waitlist = form.kind === 'waitlist';
  if (state.step === 'sending') return waitlist ? say.joining : say.reserving;
  return waitlist ? say.join(form.party) : say.reserve(form.party);
}
