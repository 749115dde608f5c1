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
  flowChanged getToken redraw writer alive fresh extra toSend closer
`;

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const SHORT = new Map(
  NAMES.trim()
    .split(/\s+/)
    .map((name, at) => [name, `$${LETTERS[at % LETTERS.length]}${at < LETTERS.length ? '' : '_'}`]),
);

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
