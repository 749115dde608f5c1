/** What the guest sees, in one word; and everything on it, to tell whether a press has changed anything. */
import { wordsOf } from '../browser/guest.js';
import type { Guest } from '../browser/guest.js';

export type Screen =
  'starting' | 'form' | 'sending' | 'unknown' | 'booked' | 'waitlisted' | 'over' | 'unavailable' | 'nameless';

const END: readonly (readonly [Screen, RegExp])[] = [
  ['booked', /^Your table is booked$/],
  ['waitlisted', /^You’re on the list$/],
  [
    'over',
    /^(You have left the list|You are seated|The restaurant couldn’t take you|Your place on the list has ended)/,
  ],
  ['unknown', /^We couldn’t confirm your (table|place)/],
];

export function screenOf(guest: Guest): Screen {
  const { root } = guest;
  const heading = wordsOf(root.querySelector('h2') ?? root);
  const end = END.find(([, words]) => words.test(heading))?.[0];
  if (end) return end;
  if (/^(Reserve a table|Join the waitlist)$/.test(heading)) return formOf(guest);
  return guest.canRead(/Tables can’t be booked online right now|You’re offline/) ? 'unavailable' : 'nameless';
}

/** It is told how it went, and nothing more has to be done. */
export function isEnd(screen: Screen): boolean {
  return screen === 'booked' || screen === 'waitlisted' || screen === 'over';
}

function formOf({ root, text }: Guest): Screen {
  if (/\b(Reserving|Joining)…/.test(wordsOf(root.querySelector('#send') ?? root))) return 'sending';
  // Until the restaurant is known there is no day to choose.
  const known = root.querySelector('input[name=date], #section input') ?? /call us/i.test(text);
  return known ? 'form' : 'starting';
}

/** Words, values, choices, what is open, what has focus. */
export function everythingOn({ root }: Guest): string {
  const controls = [...root.querySelectorAll<HTMLInputElement>('input, select, textarea, details, button')];
  const states = controls.map((each) => {
    if (each instanceof HTMLDetailsElement) return each.open;
    return `${each.value} ${String(each.checked)} ${String(each.matches(':disabled'))}`;
  });
  return `${wordsOf(root)}\n${states.join('|')}\n${root.activeElement?.id ?? ''} ${wordsOf(root.activeElement ?? root)}`;
}
