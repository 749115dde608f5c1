/**
 * Used by the build of the script-tag files only: writes names that are ours alone short. What we call our own values is
 * known to no page, no backend and no other copy: entry and companions of one build agree on it, and other builds never
 * meet (see `companion.ts`). Nothing here may be a name of the wire, of an event, of a phrase or of the platform.
 *
 * The longest and most frequent first: their short names are the shortest.
 */
const NAMES = `
  failure verdict settings instant today daySearch abilities duplicateConfirmed phoneArrivedWhole intent unfolded
  callingCode largestParty tokenRefused refusals receipt marked focusOn writing horizonDays slots international goesOn
  quietButton contractFaults smallestParty pressAndFocus elsewhere emailAnswers consentText twoReadings doubtEmail
  normaliseEmail finishedEmail waitlistStatus readEmail phones contact doubt judge national outdated regionOf arrivedWhole
  longestPause chipView announcement foreign outcome retryAfter pageAgrees aftercare patience timesOf largest smallest
  flowChanged getToken redraw writer alive fresh extra toSend closer standHere touched letGo noticeAnswers
`;

/** Kinds of messages and commands (see `booking/message.ts`): texts that only we compare. */
const KINDS = `
  restaurant-known restaurant-failed party-chosen date-chosen section-chosen slot-chosen kind-chosen times-known
  times-failed waits-known waits-failed tiers-known tiers-failed next-day-pressed next-day-known next-day-none
  next-day-failed email-finished consent-ticked retry-pressed contract-broken held-back notice-dismissed grew-slow
  left-unconfirmed check-pressed again-pressed day-began load-restaurant load-times load-waits load-tiers find-next-day
`;

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const letter = (at) => `${LETTERS[at % LETTERS.length]}${at < LETTERS.length ? '' : '_'}`;
const wordsOf = (list) => list.trim().split(/\s+/);
const SHORT = new Map(wordsOf(NAMES).map((name, at) => [name, `$${letter(at)}`]));
const SHORT_KINDS = new Map(wordsOf(KINDS).map((kind, at) => [kind, `'${letter(at)}'`]));

/** Calls `visit` with every node of a syntax tree. */
function walk(node, visit) {
  if (typeof node !== 'object' || node === null) return;
  if (typeof node.type === 'string') visit(node);
  for (const inner of Object.values(node)) walk(inner, visit);
}

/** A rollup plugin that writes them. Fails where one of them is also a text, and could be a key by which something is found. */
export function shortNames() {
  return {
    name: 'short-names',
    renderChunk(code) {
      const found = new Map();
      walk(this.parse(code), ({ type, name, value, start, end }) => {
        if (type === 'Identifier' && SHORT.has(name)) found.set(start, { end, short: SHORT.get(name) });
        if (type === 'Literal' && SHORT_KINDS.has(value)) found.set(start, { end, short: SHORT_KINDS.get(value) });
        const text = type === 'TemplateElement' ? value.raw : value;
        if (/Literal|TemplateElement/.test(type) && SHORT.has(text))
          this.error(`"${text}" is a text as well as a name`);
      });
      let written = '';
      let from = 0;
      for (const [start, { end, short }] of [...found].sort(([one], [other]) => one - other)) {
        written += code.slice(from, start) + short;
        from = end;
      }
      return { code: written + code.slice(from), map: null };
    },
  };
}
