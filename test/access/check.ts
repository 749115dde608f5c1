/** What a check of the accessibility floor is: a criterion, and cases that are gone through in each engine. */
import { STATES } from '../../demo/gallery/states.js';
import type { EngineName, Wishes } from '../engines/engine.js';
import type { Look, Stage } from './stage.js';

export interface Check {
  /** In the table, and as the test's name: what has to hold. */
  readonly holds: string;
  /** Of WCAG 2.2; none where axe or the project asks for it. */
  readonly criterion?: string;
  /** Engines that can show it; all of them, if left out. */
  readonly engines?: readonly EngineName[];
  /** What the visitor's system asks for meanwhile. */
  readonly wishes?: Wishes;
  readonly cases: readonly Case[];
}

export interface Case {
  readonly name: string;
  /** Among the few of `npm test`. */
  readonly inSlice: boolean;
  /** @returns faults, in sentences; none = it holds */
  run(stage: Stage): Promise<readonly string[]>;
}

export const STATE_NAMES: readonly string[] = STATES.map(({ name }) => name);

/** In these, most of what there is to draw is drawn. */
const TELLING = ['full', 'errors', 'just-taken', 'on-the-list'];

/** The same check on every state. @param inSlice which of them are among the few; the telling ones if left out */
export function onEveryState(
  look: Look,
  judge: (stage: Stage, state: string) => Promise<readonly string[]>,
  inSlice: (state: string) => boolean = (state) => TELLING.includes(state),
): Case[] {
  const words = Object.values(look).join(' ');
  return STATE_NAMES.map((state) => ({
    name: `${state} ${words}`.trim(),
    inSlice: inSlice(state),
    run: async (stage) => {
      await stage.show(state, look);
      return judge(stage, state);
    },
  }));
}
