/**
 * Reading phone numbers: the interface, and what is used until the tables have come.
 * The one importer of libphonenumber-js is `phone-numbers.ts`; it is loaded on intent.
 */
import type { PhoneReading } from '../booking/model.js';

export interface PhoneNumbers {
  /** True when the numbering plans are known; false for the lenient stand-in. */
  readonly knowsPlans: boolean;
  /**
   * Reads what stands in the phone field.
   * @param text as typed, untouched
   * @param region ISO 3166-1 alpha-2 for numbers without `+`; empty = none
   * @param arrivedWhole the text came in one go (autofill, paste), so its prefix is less to be trusted
   */
  read(text: string, region: string, arrivedWhole: boolean): PhoneReading;
  /** Regions with their calling codes, `[['US', '1'], …]`; empty for the stand-in. */
  regions(): readonly (readonly [region: string, callingCode: string])[];
  /** The region a `+` number belongs to, as far as typed; undefined when it cannot be told yet. */
  regionOf(text: string): string | undefined;
}
