/** Where focus goes after a change. Only when what had it is gone, or an explicit press led elsewhere: never on a choice. */
import { isWriting } from './booking/state.js';
import type { State } from './booking/state.js';

/** From these, it is begun anew by the guest. */
const LEFT_BY_A_PRESS: readonly string[] = ['booked', 'waitlisted', 'unavailable'];

/**
 * The id of the element to focus, or `undefined` to leave focus where it is.
 * @param isInside whether the focus is in the widget: from the page around, only the guest's own press leads here
 */
export function focusAfter(before: State, after: State, isInside: boolean): string | undefined {
  if (after.step !== before.step) return focusInStep(before, after, isInside);
  if (after.step !== 'choosing') return undefined;
  if (after.form.kind !== before.form.kind) return after.form.kind === 'waitlist' ? 'section' : 'slot';
  const arrived = before.form.daySearch === 'searching' && after.form.daySearch === 'idle';
  return arrived && after.form.date !== before.form.date ? 'slot' : undefined;
}

function focusInStep(before: State, after: State, isInside: boolean): string | undefined {
  switch (after.step) {
    case 'booked':
    case 'waitlisted':
    case 'unconfirmed':
      // A late answer: the guest may be writing elsewhere in the page by now.
      return before.step === 'unconfirmed' && !isInside ? undefined : 'end';
    case 'choosing':
      if (isWriting(before) && after.form.refusals.length) return 'problems';
      return before.step === 'unconfirmed' && isInside ? 'send' : undefined;
    // The form is gone, with whatever had the focus.
    case 'unavailable':
      return isInside ? 'again' : undefined;
    // Another restaurant is the page's doing.
    case 'starting':
      return LEFT_BY_A_PRESS.includes(before.step) && before.form.settings === after.form.settings
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
  const target = root.getElementById(id) ?? root.getElementById(id.replace('Tier', 'Number'));
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
