/** Yes to an unusual address as it stands; and "Did you mean …?", the likely one, applied only on a click. */
import { earlyEmailOffer, emailOffer } from '../booking/email-typos.js';
import { enChecks } from '../i18n/en-checks.js';
import type { Content } from '../views/parts.js';
import type { Scene } from '../views/scene.js';
import type { Lent } from '../views/lent.js';

export function emailAnswersView(lent: Lent, scene: Scene): Content {
  const { html, pressAndFocus } = lent;
  const unusual = scene.problems.find(({ field, doubt }) => field === 'email' && doubt)?.value;
  const { guest, finishedEmail, marked } = scene.form;
  const finished = guest.email === finishedEmail || marked.includes('email');
  const offer = (finished ? emailOffer : earlyEmailOffer)(guest.email);
  if (!unusual && !offer) return '';
  const say = scene.text.also(enChecks);
  const yes = () =>
    pressAndFocus(scene, scene.text.say.yes, { type: 'accepted', accepted: { email: unusual } }, 'email');
  const useIt = (value: string) => pressAndFocus(scene, say.useIt, { type: 'typed', field: 'email', value }, 'email');
  return html`<div class="answers">
    ${unusual ? yes() : ''} ${offer ? html`<span>${say.emailOffer(scene.text.ltr(offer))}</span> ${useIt(offer)}` : ''}
  </div>`;
}
