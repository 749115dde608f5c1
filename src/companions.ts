/** What comes after the first paint, by name, and how it is asked for. Types only: each entry has ways of its own. */
import type { OpenAftercare } from './after/aftercare.js';
import type { Checks } from './checks/checks.js';
import type { MakeDialog } from './dialog/frame.js';
import type { OpenFields } from './fields/fields.js';
import type { LoadPack } from './i18n/packs.js';

export interface Companions {
  /** Until they come, what may work goes through and the backend judges. */
  readonly checks: Checks;
  /** What follows a booking, by its kind; without it the end is told all the same. */
  readonly 'after-reservation': OpenAftercare;
  readonly 'after-waitlist': OpenAftercare;
  /** `display="button"`; without it, the form stands in the page. */
  readonly dialog: MakeDialog;
  /** What the owner asks for otherwise than usual; without it the form asks what it always asks. */
  readonly fields: OpenFields;
  /** The way to the languages beside English. */
  readonly packs: LoadPack;
}

/** Why a companion does not come: no address to load it from · forbidden by the page's policy · not fetched. */
export type CompanionReason = 'no_address' | 'blocked' | 'not_loaded';

/** Told when the first try has failed; another may follow, minutes later. */
export type OnTrouble = (failure: { readonly reason?: CompanionReason }) => void;

/**
 * @param assets folder of the companion files, where the page names one
 * @returns rejects, or never settles, when the companion does not come
 */
export type LoadCompanion = <Name extends keyof Companions>(
  name: Name,
  assets?: string,
  onTrouble?: OnTrouble,
) => Promise<Companions[Name]>;

/** A way to each. */
export type CompanionLoaders = {
  readonly [Name in keyof Companions]: (assets?: string, onTrouble?: OnTrouble) => Promise<Companions[Name]>;
};
