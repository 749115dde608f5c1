/** From the press on the send button to a booking on its way, or to the words why it is not. */
import { formProblems, toIntent } from './booking/attempt.js';
import type { FieldRules } from './booking/attempt.js';
import type { Intent } from './booking/model.js';
import type { Contact, Problem } from './booking/problem.js';
import { knownRestaurant } from './booking/state.js';
import type { Checks } from './checks/checks.js';
import type { FlowController } from './flow-controller.js';
import type { Text } from './i18n/text.js';
import { newKey } from './reserve-api/key.js';
import { toProblems, toRequest } from './reserve-api/translate.js';

/** What the element lends for it. */
export interface Desk {
  readonly flow: FlowController;
  readonly checks: Checks;
  readonly contact: Contact;
  readonly fields: FieldRules | undefined;
  readonly text: Text;
  readonly focusOn: (id: string) => void;
  /** How the form was filled in: `decoy, elapsed=12`. */
  readonly signals: () => string;
  /** Tells the page that everything is in order; false = the page has prevented it. */
  readonly pageAgrees: () => boolean;
}

/** @param duplicateConfirmed the guest has said that a second booking like the first is meant */
export function submit(desk: Desk, duplicateConfirmed: boolean): void {
  const { flow, contact, fields, focusOn } = desk;
  if (flow.state.step === 'starting') flow.send({ type: 'held-back', code: 'not_ready' });
  if (flow.state.step !== 'choosing') return;
  const problems = formProblems(flow.state.form, contact, fields);
  flow.send({ type: 'attempted', problems });
  if (problems.length) focusOn('problems');
  else if (!navigator.onLine) flow.send({ type: 'held-back', code: 'offline' });
  else send(desk, duplicateConfirmed);
}

/** The key is made last: an intent that never left has none. */
function send(desk: Desk, duplicateConfirmed: boolean): void {
  const { flow, contact, fields, text, focusOn } = desk;
  const consent = text.say.consent(knownRestaurant(flow.state.form)?.name ?? '');
  const intent = toIntent(flow.state.form, contact, consent, text.locale, desk.signals(), fields);
  const refused = intent ? contractProblems(desk, intent) : [];
  if (refused.length) {
    flow.send({ type: 'contract-broken', problems: refused });
    focusOn('problems');
  } else if (intent && desk.pageAgrees()) {
    flow.send({ type: 'sent', key: newKey(), intent, duplicateConfirmed });
  }
}

/** What only the contract refuses is said at its field; a path that is not in the form is the backend's to judge. */
function contractProblems({ flow, checks }: Desk, intent: Intent): Problem[] {
  const abilities = knownRestaurant(flow.state.form)?.abilities;
  const faults = abilities ? checks.contractFaults(intent.kind, toRequest(intent, abilities)) : [];
  return toProblems(Object.fromEntries(faults.map((path) => [path, ''])));
}
