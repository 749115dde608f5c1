/** What every view is given: one snapshot, and the ways to answer it. Views keep no state of their own. */
import type { Aftercare } from '../after/aftercare.js';
import type { Fields } from '../fields/fields.js';
import type { Message } from '../booking/message.js';
import type { Contact, Problem } from '../booking/problem.js';
import type { Form, State } from '../booking/state.js';
import type { Text } from '../i18n/text.js';
import type { Checks } from '../checks/checks.js';
import type { Content } from './parts.js';

export interface Scene {
  readonly state: State;
  readonly form: Form;
  readonly text: Text;
  /** What a screen reader is told now, besides what it sees. */
  readonly announcement: string | undefined;
  readonly checks: Checks;
  /** What the owner asks for otherwise than usual, once the companion for it is there. */
  readonly fields: Fields | undefined;
  /** The region that numbers without `+` are read in; empty = none. */
  readonly region: string;
  /** How the guest can be reached, as it was read. */
  readonly contact: Contact;
  /** Problems to show now. */
  readonly problems: readonly Problem[];
  /** The page's token was refused, so the booking went on as a guest's claim. */
  readonly tokenRefused: boolean;
  /** What follows a booking, once it is in and the companion for it is there. */
  readonly aftercare: Aftercare | undefined;
  /** The button that closes the dialog, where there is one. */
  readonly closer: Content;
  readonly send: (message: Message) => void;
  /** The send button; `duplicateConfirmed` after the guest said that a second booking is meant. */
  readonly submit: (duplicateConfirmed: boolean) => void;
  /** Moves focus to what has this id, once the answer is drawn: for presses whose button goes away. */
  readonly focusOn: (id: string) => void;
}
