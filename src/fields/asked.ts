/** Which fields are asked for, which may stay empty, and what of the guest is sent because of it. Pure. */
import type { Asked, Fields } from './fields.js';
import type { Guest, GuestField } from '../booking/model.js';
import type { Problem } from '../booking/problem.js';
import { knownRestaurant } from '../booking/state.js';
import type { Form } from '../booking/state.js';
import type { enFields } from '../i18n/en-fields.js';

/** Attributes that say how a field is asked for. First name, phone and e-mail have none: the wire needs them. */
export type Askable = 'last-name' | 'membership';

type Requires = Fields['requires'];

const KINDS: readonly Asked[] = ['optional', 'required', 'hidden'];

/** In the order of the screen, so that problems are read as they are met. */
const ORDER: readonly Problem['field'][] = [
  ...(['party', 'date', 'section', 'slot'] as const),
  ...(['firstName', 'lastName', 'phone', 'email', 'memberNumber', 'memberTier', 'notes'] as const),
];

/** As {@link Fields.requires} says it. */
export function requiredBy(
  attribute: Askable,
  written: string | null,
  warn: (attribute: string, value: string, expected: string) => void,
): boolean | undefined {
  const kind = KINDS.find((each) => each === written);
  if (written && !kind) warn(attribute, written, KINDS.join(', '));
  return kind === 'required' || (kind === 'hidden' ? false : undefined);
}

/** What the guest cannot see is not sent, whoever filled it in. */
export function toSendOf(guest: Guest, requires: Requires): Guest {
  const shown = (field: GuestField) => (requires(field) === false ? '' : guest[field]);
  return {
    ...guest,
    lastName: shown('lastName'),
    memberNumber: shown('memberNumber'),
    memberTier: shown('memberTier'),
  };
}

/** Adds what is required and empty. A membership only where the restaurant takes one: else there is no such field. */
export function toJudge(
  form: Form,
  problems: readonly Problem[],
  requires: Requires,
  say: Pick<typeof enFields, 'lastNameMissing' | 'memberNumberMissing'>,
): readonly Problem[] {
  if (!form.unfolded) return problems;
  const missing = (field: 'lastName' | 'memberNumber', message: string): Problem[] =>
    requires(field) && !form.guest[field].trim() ? [{ field, code: 'missing', message }] : [];
  const member = knownRestaurant(form)?.abilities.membership ? missing('memberNumber', say.memberNumberMissing) : [];
  const all = [...problems, ...missing('lastName', say.lastNameMissing), ...member];
  return all.sort((a, b) => ORDER.indexOf(a.field) - ORDER.indexOf(b.field));
}
