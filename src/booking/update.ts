/** What every step answers a message with. */
import type { Command } from './message.js';
import type { Form, State } from './state.js';

export interface Update {
  readonly state: State;
  readonly commands: readonly Command[];
}

export function stay(state: State): Update {
  return { state, commands: [] };
}

/** Back in the form, asking the outside for `commands`. */
export function choose(form: Form, ...commands: Command[]): Update {
  return { state: { step: 'choosing', form }, commands };
}
