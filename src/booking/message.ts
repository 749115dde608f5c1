/** What may happen (Message) and what the outside is asked to do about it (Command). */
import type {
  Guest,
  GuestField,
  GuestIdentity,
  Intent,
  Kind,
  MemberTier,
  PlainDate,
  Receipt,
  Restaurant,
  SectionWait,
  Slot,
} from './model.js';
import type { Accepted, Failure, Problem } from './problem.js';
import type { Settings } from './state.js';

export type Message =
  // The page
  | { readonly type: 'configured'; readonly settings: Settings }
  | { readonly type: 'preselected'; readonly settings: Settings }
  | { readonly type: 'prefilled'; readonly guest: Partial<Guest>; readonly identity: GuestIdentity }
  | { readonly type: 'reset'; readonly guest: Partial<Guest>; readonly identity: GuestIdentity }
  | { readonly type: 'day-began'; readonly today: PlainDate }
  // The backend's answers to reads
  | { readonly type: 'restaurant-known'; readonly restaurant: Restaurant; readonly today: PlainDate }
  | { readonly type: 'restaurant-failed'; readonly failure: Failure }
  | { readonly type: 'times-known'; readonly date: PlainDate; readonly party: number; readonly slots: readonly Slot[] }
  | { readonly type: 'times-failed'; readonly date: PlainDate; readonly party: number; readonly failure: Failure }
  | { readonly type: 'waits-known'; readonly waits: readonly SectionWait[] }
  | { readonly type: 'waits-failed'; readonly failure: Failure }
  | { readonly type: 'tiers-known'; readonly tiers: readonly MemberTier[] }
  | { readonly type: 'tiers-failed'; readonly failure: Failure }
  | { readonly type: 'next-day-known'; readonly date: PlainDate; readonly slots: readonly Slot[] }
  | { readonly type: 'next-day-none' }
  | { readonly type: 'next-day-failed' }
  // The guest
  | { readonly type: 'party-chosen'; readonly party: number }
  | { readonly type: 'date-chosen'; readonly date: PlainDate }
  | { readonly type: 'section-chosen'; readonly sectionId: number | undefined }
  | { readonly type: 'slot-chosen'; readonly slot: Slot }
  | { readonly type: 'kind-chosen'; readonly kind: Kind }
  | { readonly type: 'next-day-pressed' }
  | { readonly type: 'typed'; readonly field: GuestField; readonly value: string; readonly arrivedWhole?: boolean }
  /** The hand has left the e-mail, as it stands. */
  | { readonly type: 'email-finished' }
  | { readonly type: 'consent-ticked'; readonly ticked: boolean }
  | { readonly type: 'accepted'; readonly accepted: Accepted }
  | { readonly type: 'retry-pressed'; readonly what: 'restaurant' | 'times' | 'waits' | 'tiers' }
  | { readonly type: 'attempted'; readonly problems: readonly Problem[] }
  /** Our own check of the body against the contract failed: nothing is sent. */
  | { readonly type: 'contract-broken'; readonly problems: readonly Problem[] }
  /** A press that cannot send now, for no fault of the guest's. */
  | { readonly type: 'held-back'; readonly code: 'offline' | 'not_ready' }
  | { readonly type: 'notice-dismissed' }
  /** `kind`: what to begin anew, where it is not what the page asks for. */
  | { readonly type: 'again-pressed'; readonly kind?: Kind | undefined }
  // Writing
  | { readonly type: 'sent'; readonly key: string; readonly intent: Intent; readonly duplicateConfirmed: boolean }
  | { readonly type: 'check-pressed' }
  /** No answer for so long that the guest has to be told. The request lives on. */
  | { readonly type: 'grew-slow'; readonly key: string }
  | { readonly type: 'confirmed'; readonly key: string; readonly receipt: Receipt }
  | { readonly type: 'refused'; readonly key: string; readonly failure: Failure }
  | { readonly type: 'left-unconfirmed'; readonly key: string; readonly reference?: string | undefined };

export type Command =
  | { readonly type: 'load-restaurant' }
  /** `rest`: wait until the guest has stopped choosing. `fresh`: the kept answer is known to be old. */
  | {
      readonly type: 'load-times';
      readonly date: PlainDate;
      readonly party: number;
      readonly rest: boolean;
      readonly fresh: boolean;
    }
  | { readonly type: 'load-waits' }
  | { readonly type: 'load-tiers' }
  /** Free in that section, where one is chosen. */
  | {
      readonly type: 'find-next-day';
      readonly days: readonly PlainDate[];
      readonly party: number;
      readonly sectionId: number | undefined;
    }
  | {
      readonly type: 'send';
      readonly key: string;
      readonly intent: Intent;
      readonly duplicateConfirmed: boolean;
    };
