/**
 * Used by the build only: takes out of libphonenumber-js what comes before and after reading a number. `phone-numbers.ts`
 * gives it nothing but ASCII digits with at most one `+` before them, and prints by itself: so nothing has to be found
 * in running text, no extension split off, no URI read, no digit translated, no number written out.
 *
 * A test holds every verdict to the whole package. Modules are replaced by name, and one that is not met stops the build.
 */

/** Importing module of `libphonenumber-js/es6-modern` → what it imports → what is enough for ASCII digits. */
const STAND_INS = {
  'PhoneNumber.js': {
    './format.js': 'export default () => "";',
    './helpers/getPossibleCountriesForNumber.js': 'export default () => [];',
  },
  'parse.js': {
    './helpers/extension/extractExtension.js': 'export default () => ({});',
    './helpers/extractFormattedPhoneNumberFromPossibleRfc3966NumberUri.js':
      'export default (text, { extractFormattedPhoneNumber }) => extractFormattedPhoneNumber(text);',
    './helpers/isViablePhoneNumber.js':
      'export default (text) => /^(\\d\\d|\\+?\\d{3,})$/.test(text);' +
      'export const isViablePhoneNumberStart = (text) => /^\\+?\\d\\d?$/.test(text);',
    './parseIncompletePhoneNumber.js': 'export default (text) => text;',
  },
  // Compares the tables' version where that is a text, as it was long ago.
  'metadata.js': { './tools/semver-compare.js': 'export default () => 0;' },
};

/** A rollup plugin that puts the stand-ins in place. */
export function leanPhoneReading() {
  const missing = new Set(Object.values(STAND_INS).flatMap(Object.keys));
  return {
    name: 'lean-phone-reading',
    resolveId(source, importer) {
      const [, from] = /libphonenumber-js[\\/]es6-modern[\\/]([^\\/]*)$/.exec(importer ?? '') ?? [];
      if (!from || !STAND_INS[from]?.[source]) return null;
      missing.delete(source);
      return { id: `\0lean ${from} ${source}`, moduleSideEffects: false };
    },
    load(id) {
      const [mark, from, source] = id.split(' ');
      return mark === '\0lean' ? STAND_INS[from][source] : null;
    },
    buildEnd(error) {
      if (!error && missing.size) this.error(`libphonenumber-js no longer imports ${[...missing].join(', ')}`);
    },
  };
}
