/**
 * Everything the widget knows at one moment. Facts only: problems, labels and what may be pressed are derived from
 * them while drawing, so that no two fields can disagree.
 */
import type {
  Guest,
  GuestIdentity,
  Intent,
  Kind,
  MemberTier,
  Mode,
  PlainDate,
  Receipt,
  Restaurant,
  SectionWait,
  Slot,
} from './model.js';
import type { Accepted, Failure, Problem } from './problem.js';

/** What the page asks for, already checked; `party` and `date` only pre-select. */
export interface Settings {
  readonly restaurantId: number;
  readonly mode: Mode;
  readonly party?: number | undefined;
  readonly date?: PlainDate | undefined;
}

export type Loaded<T> =
  | { readonly status: 'waiting' }
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'known'; readonly value: T };

export const WAITING = { status: 'waiting' } as const;
export const LOADING = { status: 'loading' } as const;

/** Why the last attempt did not become a booking, and the slot it was about. */
export interface Notice {
  readonly failure: Failure;
  readonly slot?: Slot | undefined;
  /** It was about a restaurant the page has left since: there is nothing to press about it. */
  readonly elsewhere?: true;
}

/** Nothing was sent, and that is nobody's refusal: pressing again later will do. */
export function isHeldBack({ failure }: Notice): boolean {
  return ['offline', 'not_ready', 'unsent'].includes(failure.code);
}

/** The search for the next free day: asked for by a press, never by itself. */
export type DaySearch = 'idle' | 'searching' | 'none' | 'failed';

/** What has been learned, chosen and typed. It outlives every step, so nothing typed is lost. */
export interface Form {
  readonly settings: Settings;
  /** The page has named another restaurant while a write was on its way: start anew once that has ended. */
  readonly outdated: boolean;
  readonly restaurant: Loaded<Restaurant>;
  /** The restaurant's today; the visitor's until the profile is there. */
  readonly today?: PlainDate | undefined;
  readonly times: Loaded<readonly Slot[]>;
  readonly waits: Loaded<readonly SectionWait[]>;
  readonly tiers: Loaded<readonly MemberTier[]>;

  readonly kind: Kind;
  readonly party: number;
  readonly date?: PlainDate | undefined;
  /** Absent = any section. */
  readonly sectionId?: number | undefined;
  readonly slot?: Slot | undefined;
  /** Slots seen free and refused since: shown as gone. */
  readonly taken: readonly Slot[];
  readonly daySearch: DaySearch;
  /** The guest's own choices, which attributes never override. */
  readonly own: { readonly party: boolean; readonly date: boolean };

  /** The details stay open once a time was chosen, whatever becomes of it. */
  readonly unfolded: boolean;
  readonly guest: Guest;
  readonly identity: GuestIdentity;
  /** The phone number came in one go: autofill, paste or the page. */
  readonly phoneArrivedWhole: boolean;
  /** The e-mail as it stood when the hand last left it: until then it may be half an address. */
  readonly finishedEmail?: string;
  readonly consent: boolean;
  readonly accepted: Accepted;
  /** Fields shown as wrong at the last attempt: these are judged again as they are typed in. */
  readonly marked: readonly Problem['field'][];
  /** Refused by the backend, in its words; each goes when its field changes. */
  readonly refusals: readonly Problem[];
  readonly notice?: Notice | undefined;
}

/** The idempotency key *is* the sending state: lock, retry token and staleness check in one value. */
export interface Writing {
  readonly key: string;
  readonly intent: Intent;
  readonly duplicateConfirmed: boolean;
}

export type State =
  /** The restaurant is not known yet; party and day may already be chosen. */
  | { readonly step: 'starting'; readonly form: Form }
  /** It cannot be booked here: the page's own fallback is shown. */
  | { readonly step: 'unavailable'; readonly form: Form; readonly failure: Failure }
  | { readonly step: 'choosing'; readonly form: Form }
  | { readonly step: 'sending'; readonly form: Form; readonly writing: Writing }
  /** Nobody knows whether it is booked. `checking` while the same write is tried again. */
  | {
      readonly step: 'unconfirmed';
      readonly form: Form;
      readonly writing: Writing;
      readonly checking: boolean;
      /** The first try has not ended yet: its answer may still come. */
      readonly alive?: true | undefined;
      readonly reference?: string | undefined;
    }
  | { readonly step: 'booked' | 'waitlisted'; readonly form: Form; readonly intent: Intent; readonly receipt: Receipt };

export type Step = State['step'];

export const NO_GUEST: Guest = {
  firstName: '',
  lastName: '',
  phone: '',
  region: '',
  email: '',
  memberNumber: '',
  memberTier: '',
  notes: '',
  wishes: '',
};

/** Party before anyone chose: most tables are for two. */
export const USUAL_PARTY = 2;

export function blankForm(settings: Settings, today: PlainDate | undefined): Form {
  return {
    settings,
    outdated: false,
    restaurant: LOADING,
    today,
    times: WAITING,
    waits: WAITING,
    tiers: WAITING,
    kind: settings.mode === 'waitlist' ? 'waitlist' : 'reservation',
    party: settings.party ?? USUAL_PARTY,
    date: settings.date,
    taken: [],
    daySearch: 'idle',
    own: { party: false, date: false },
    unfolded: settings.mode === 'waitlist',
    guest: NO_GUEST,
    identity: {},
    phoneArrivedWhole: false,
    consent: false,
    accepted: {},
    marked: [],
    refusals: [],
  };
}

/** The restaurant, once it is known. */
export function knownRestaurant(form: Form): Restaurant | undefined {
  return form.restaurant.status === 'known' ? form.restaurant.value : undefined;
}

/** True while a booking may be on its way: the form is locked and nothing may start anew. */
export function isWriting(state: State): state is Extract<State, { readonly writing: Writing }> {
  return state.step === 'sending' || state.step === 'unconfirmed';
}
