/** Why the last attempt did not become a booking, and what to press next. */
import { html, nothing } from 'lit/html.js';
import { isHeldBack } from '../booking/state.js';
import { isPlainRefusal, noticeWords } from '../i18n/problem-words.js';
import { LENT } from './lent.js';
import { callView } from './parts.js';
import type { Content } from './parts.js';
import type { Scene } from './scene.js';

export function noticeView(scene: Scene): Content {
  const { checks, form, text } = scene;
  if (!form.notice) return nothing;
  return html`<div class="notice" part="notice">
    ${isPlainRefusal(form.notice) ? html`<h3>${text.say.notBooked}</h3>` : nothing}
    <p>${noticeWords(text, form, form.notice)}</p>
    ${isHeldBack(form.notice) ? nothing : checks.noticeAnswers(LENT, scene) || callView(form, text.say.callUs)}
  </div>`;
}
