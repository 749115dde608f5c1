/** Names of headers beyond the usual (O). */
export const HEADERS = {
  /** A quoted structured-field string of 128 random bits; required on both POSTs by our backend. */
  idempotencyKey: 'Idempotency-Key',
  /** `true` on the new POST with which a guest confirms a second booking like the first. */
  duplicateConfirmed: 'Duplicate-Confirmed',
  /**
   * A structured-field dictionary (RFC 8941), sent with both POSTs where `signals` is announced: `decoy` when the hidden
   * field was filled in, `elapsed=<whole seconds>` from the form being ready to the press. It never refuses by itself.
   */
  guestSignals: 'Guest-Signals',
} as const;
