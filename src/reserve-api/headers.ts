/** Names of headers beyond the usual (O). */
export const HEADERS = {
  /** A quoted structured-field string of 128 random bits; required on both POSTs by our backend. */
  idempotencyKey: 'Idempotency-Key',
  /** `true` on the new POST with which a guest confirms a second booking like the first. */
  duplicateConfirmed: 'Duplicate-Confirmed',
} as const;
