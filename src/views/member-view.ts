/** Membership: a number, and a level, which comes with the checks. */
import { html, noChange, nothing } from 'lit/html.js';
import { knownRestaurant } from '../booking/state.js';
import { fieldView, problemOf, problemView } from './field-view.js';
import type { Content } from './parts.js';
import type { Scene } from './scene.js';
import { LENT } from './lent.js';

/** It opens by itself when there is something in it; only the guest closes it: never under a hand that empties a field. */
export function memberView(scene: Scene): Content {
  const { form, text } = scene;
  const required = scene.fields?.requires('memberNumber');
  if (knownRestaurant(form)?.abilities.membership === false || required === false) return nothing;
  const wrong = problemOf(scene, 'memberNumber') ?? problemOf(scene, 'memberTier');
  const given = form.guest.memberNumber || form.guest.memberTier || required;
  return html`<details ?open=${wrong || given ? true : noChange}>
    <summary>${text.say.member}</summary>
    ${fieldView(scene, { field: 'memberNumber', label: text.say.memberNumber, autocomplete: 'off', optional: true })}
    ${scene.checks.tiers(LENT, scene)} ${problemView(scene, problemOf(scene, 'memberTier'))}
  </details>`;
}
