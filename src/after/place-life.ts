/**
 * A place on the list as the guest watches it: asked for again while somebody looks, given up after a question.
 * Pure; time, visibility and answers come in as messages.
 */
import type { Place } from '../booking/model.js';
import type { Failure, FailureCode } from '../booking/problem.js';

/** The restaurant is asked again, or nobody looks, or an answer is on its way. */
type Poll = 'idle' | 'resting' | 'asking';

export type PlaceLife =
  | {
      /** `asked`: do you want to leave? `leaving`: told to the backend. `stayed`: that went wrong. */
      readonly step: 'watching' | 'asked' | 'leaving' | 'stayed';
      readonly poll: Poll;
      readonly visible: boolean;
      /** Answers in a row that did not come. */
      readonly missed: number;
      /** When the last question ended, answered or not. */
      readonly heard: number;
      /** Unknown until the first answer. */
      readonly place?: Place | undefined;
      /** Of `stayed`: why. */
      readonly failure?: Failure | undefined;
      /** Nobody knows what became of an attempt to leave: it may still be heard. */
      readonly mayHaveLeft?: true | undefined;
    }
  /** Nothing changes any more. Without a place, the backend does not know the booking by this token. */
  | { readonly step: 'over'; readonly place?: Place | undefined };

export type PlaceMessage =
  | { readonly type: 'seen'; readonly visible: boolean }
  | { readonly type: 'rested' }
  | { readonly type: 'known'; readonly place: Place }
  | { readonly type: 'missed'; readonly failure: Failure }
  | { readonly type: 'leave-pressed' }
  | { readonly type: 'stay-pressed' }
  | { readonly type: 'leave-confirmed' }
  | { readonly type: 'left'; readonly place: Place }
  | { readonly type: 'not-left'; readonly failure: Failure };

export type PlaceCommand =
  | { readonly type: 'ask' }
  | { readonly type: 'rest'; readonly milliseconds: number }
  /** Forget the rest that was begun. */
  | { readonly type: 'wake' }
  | { readonly type: 'leave' };

export interface PlaceUpdate {
  readonly life: PlaceLife;
  readonly commands: readonly PlaceCommand[];
}

export type Alive = Exclude<PlaceLife, { readonly step: 'over' }>;

/** Between one answer and the next question, in milliseconds; doubled with each answer missed, up to the longest. */
export const REST = 30_000;
export const LONGEST_REST = 300_000;

export const UNSEEN: PlaceLife = { step: 'watching', poll: 'idle', visible: false, missed: 0, heard: -Infinity };

const WAITING: readonly Place['status'][] = ['requested', 'accepted'];

/** @param now in milliseconds; set back by hours, it delays nothing by more than one rest */
export function update(life: PlaceLife, message: PlaceMessage, now: number): PlaceUpdate {
  if (life.step === 'over') return stay(life);
  switch (message.type) {
    case 'seen':
      return look({ ...life, visible: message.visible }, Math.min(life.heard + REST - now, REST));
    case 'rested':
      return life.poll === 'resting' ? look({ ...life, poll: 'idle' }, 0) : stay(life);
    case 'known':
      return life.poll === 'asking' ? learn({ ...life, heard: now }, message.place) : stay(life);
    case 'missed':
      return life.poll === 'asking' ? miss({ ...life, heard: now }, message.failure) : stay(life);
    case 'leave-pressed':
      return mayLeave(life) ? stay({ ...life, step: 'asked' }) : stay(life);
    case 'stay-pressed':
      return life.step === 'asked' ? stay({ ...life, step: 'watching' }) : stay(life);
    case 'leave-confirmed':
      return life.step === 'asked' ? leave(life) : stay(life);
    case 'left':
      // The truth, also when it comes after the guest was told that there is no answer.
      return end(life, message.place);
    case 'not-left':
      return life.step === 'leaving' ? look(stayed(life, message.failure), 0) : stay(life);
    default:
      return message satisfies never;
  }
}

function stay(life: PlaceLife): PlaceUpdate {
  return { life, commands: [] };
}

/**
 * Asks when somebody looks and nothing is under way; forgets the rest when nobody does.
 * @param wait milliseconds that are left of the rest: who comes and goes does not ask more often than who stays
 */
function look(life: Alive, wait: number): PlaceUpdate {
  if (life.visible && life.poll === 'idle' && life.step !== 'leaving') {
    if (wait > 0) return rest(life, wait);
    return { life: { ...life, poll: 'asking' }, commands: [{ type: 'ask' }] };
  }
  if (!life.visible && life.poll === 'resting')
    return { life: { ...life, poll: 'idle' }, commands: [{ type: 'wake' }] };
  return stay(life);
}

/** An answer that was asked for before leaving says nothing about it. */
function learn(life: Alive, place: Place): PlaceUpdate {
  if (life.step === 'leaving') return stay({ ...life, poll: 'idle' });
  return WAITING.includes(place.status) ? rest({ ...life, place, missed: 0 }, REST) : end(life, place);
}

/**
 * What was known stays. A booking that the backend does not know is not asked for again, once it has said so twice: while
 * a new version of it starts, anything may answer 404.
 */
function miss(life: Alive, failure: Failure): PlaceUpdate {
  if (failure.code === 'not_found' && life.missed) return end(life, undefined);
  const missed = life.missed + 1;
  return rest({ ...life, missed }, Math.min(REST * 2 ** missed, LONGEST_REST));
}

function rest(life: Alive, milliseconds: number): PlaceUpdate {
  if (!life.visible || life.step === 'leaving') return stay({ ...life, poll: 'idle' });
  return { life: { ...life, poll: 'resting' }, commands: [{ type: 'rest', milliseconds }] };
}

/** While it is told that the party leaves, nothing else is asked. */
function leave(life: Alive): PlaceUpdate {
  const commands: PlaceCommand[] = [{ type: 'leave' }];
  if (life.poll !== 'resting') return { life: { ...life, step: 'leaving' }, commands };
  return { life: { ...life, step: 'leaving', poll: 'idle' }, commands: [{ type: 'wake' }, ...commands] };
}

/** Said of this booking, or at the door before anything could be done. Whatever else is heard, the party may have left. */
const NOT_LEFT: readonly FailureCode[] = [
  'closed',
  'invalid',
  'bad_request',
  'rate_limited',
  'unauthorized_origin',
  'offline',
];

/** Who stands at the door knows nothing of an earlier attempt; who judges the booking does. */
function stayed(life: Alive, failure: Failure): Alive {
  const known = failure.code === 'closed' || (!life.mayHaveLeft && NOT_LEFT.includes(failure.code));
  return { ...life, step: 'stayed', failure, mayHaveLeft: known ? undefined : true };
}

function mayLeave({ step, place }: Alive): boolean {
  return (step === 'watching' || step === 'stayed') && place?.leavable === true;
}

function end(life: Alive, place: Place | undefined): PlaceUpdate {
  return { life: { step: 'over', place }, commands: life.poll === 'resting' ? [{ type: 'wake' }] : [] };
}
