/** "Did you mean …?": the likely address, applied only on a click. */
import { emailOffer } from '../booking/email-typos.js';
import { enChecks } from '../i18n/en-checks.js';
import type { Content } from '../views/parts.js';
import type { Scene } from '../views/scene.js';
import type { Lent } from '../views/lent.js';

export function emailOfferView(lent: Lent, scene: Scene): Content | undefined {
  const offer = emailOffer(scene.form.guest.email, lent);
  if (!offer) return undefined;
  const { html, pressAndFocus } = lent;
  const say = scene.text.also(enChecks);
  return html`<span>${say.emailOffer(offer)}</span>
    ${pressAndFocus(scene, say.useIt, { type: 'typed', field: 'email', value: offer }, 'email')}`;
}
