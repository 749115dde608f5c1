/** Where focus goes after a change. Only when what had it is gone, or an explicit press led elsewhere: never on a choice. */
import { isWriting } from './booking/state.js';
import type { State } from './booking/state.js';

/** The id of the element to focus, or `undefined` to leave focus where it is. */
export function focusAfter(before: State, after: State): string | undefined {
  if (after.step !== before.step) return focusInStep(before, after);
  if (after.step !== 'choosing') return undefined;
  if (after.form.kind !== before.form.kind) return after.form.kind === 'waitlist' ? 'section' : 'slot';
  const arrived = before.form.daySearch === 'searching' && after.form.daySearch === 'idle';
  return arrived && after.form.date !== before.form.date ? 'slot' : undefined;
}

function focusInStep(before: State, after: State): string | undefined {
  switch (after.step) {
    case 'booked':
    case 'waitlisted':
    case 'unconfirmed':
      return 'end';
    case 'choosing':
      if (isWriting(before) && after.form.refusals.length) return 'problems';
      return before.step === 'unconfirmed' ? 'send' : undefined;
    // In the dialog, the heading that had focus is gone; elsewhere there is no such button, and focus stays.
    case 'unavailable':
      return 'close';
    case 'starting':
      return before.step === 'booked' || before.step === 'waitlisted' || before.step === 'unavailable'
        ? 'party'
        : undefined;
    default:
      return undefined;
  }
}

/**
 * Moves focus to an id in the shadow root: to its chosen or first control when it is a group. Only the level can be missing
 * where something is wrong with it, while the restaurant names no levels: the number beside it stands in.
 */
export function focusById(root: ShadowRoot, id: string): void {
  const target = root.getElementById(id) ?? root.getElementById('memberNumber');
  const folded = target?.closest('details');
  if (folded) folded.open = true;
  const control = target?.matches('fieldset, .times') ? controlIn(target, id) : target;
  control?.focus();
}

/**
 * What the group is named after goes first: among the times stand the sections, one of them always chosen. Where there
 * is no time, they go too, and would take focus with them: the group itself stays.
 */
function controlIn(group: HTMLElement, id: string): HTMLElement {
  const first = (selector: string) => group.querySelector<HTMLElement>(selector);
  const own = first(`input[name=${id}]:checked`) ?? first(`input[name=${id}]:enabled`);
  if (own || group.hasAttribute('tabindex')) return own ?? group;
  return first('input:checked') ?? first('input:enabled') ?? group;
}
