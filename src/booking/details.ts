/** What the guest types and ticks, the tiers to choose from, and what a backend refuses of it. */
import type { Message } from './message.js';
import type { MemberTier } from './model.js';
import type { Problem } from './problem.js';
import type { Form } from './state.js';

/** Takes the text as it came. What was said about this field's old text no longer holds. */
export function typeIn(form: Form, { field, value, arrivedWhole }: Message & { type: 'typed' }): Form {
  return {
    ...form,
    guest: { ...form.guest, [field]: value },
    phoneArrivedWhole: field === 'phone' ? (arrivedWhole ?? false) : form.phoneArrivedWhole,
    refusals: form.refusals.filter((problem) => problem.field !== field),
  };
}

/** A chosen tier that is no longer on the list is let go, and the guest is told why. */
export function receiveTiers(form: Form, tiers: readonly MemberTier[]): Form {
  const { memberTier } = form.guest;
  const known: Form = { ...form, tiers: { status: 'known', value: tiers } };
  if (!memberTier || tiers.some((tier) => tier.name === memberTier)) return known;
  return mark({ ...known, guest: { ...form.guest, memberTier: '' } }, [{ field: 'memberTier', code: 'tier-unknown' }]);
}

export function mark(form: Form, refusals: readonly Problem[]): Form {
  const marked = refusals.map((problem) => problem.field);
  return { ...form, refusals: form.refusals.concat(refusals), marked: form.marked.concat(marked), unfolded: true };
}

/** The backend may have said it at the field, too: once is enough. */
export function forgetTier(form: Form): Form {
  const refusals = form.refusals.filter((problem) => problem.field !== 'memberTier');
  const guest = { ...form.guest, memberTier: '' };
  return mark({ ...form, guest, refusals }, [{ field: 'memberTier', code: 'tier-unknown' }]);
}
