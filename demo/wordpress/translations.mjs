/**
 * The plugin's words: the template for translators out of the sources, and what WordPress reads out of each translation
 * (`.mo` for PHP, `.json` for the editor's script).
 */
import gettext from 'gettext-parser';

const DOMAIN = 'reservation-widget';
/** The one script that speaks; WordPress looks for its words by its handle. */
const EDITOR = { file: 'block/editor.js', handle: 'reservation-widget-block' };
const CALL = new RegExp(
  `(?:/\\* translators: (.*?) \\*/\\s*[^;]*?)?\\b(?:__|esc_html__|esc_attr__)\\(\\s*'((?:[^'\\\\]|\\\\.)*)',\\s*'${DOMAIN}'`,
  'g',
);

/**
 * @param {Map<string, Buffer>} files the plugin's, by path
 * @returns {[string, Buffer][]} files for `languages/`
 */
export function translationFiles(files, version) {
  const entries = [...wordsOf(files).values()];
  const made = [[`${DOMAIN}.pot`, gettext.po.compile(catalogue(entries, headersOf(version)))]];
  for (const [path, content] of files) {
    const [, locale] = /^languages\/reservation-widget-(\w+)\.po$/.exec(path) ?? [];
    if (!locale) continue;
    const translated = gettext.po.parse(content);
    made.push([`${DOMAIN}-${locale}.mo`, gettext.mo.compile(translated)]);
    made.push([`${DOMAIN}-${locale}-${EDITOR.handle}.json`, scriptWords(translated, entries)]);
  }
  return made;
}

/** Everything that is said, each once, with the files that say it. */
export function wordsOf(files) {
  const words = new Map();
  for (const path of [...files.keys()].sort())
    for (const { context = '', message, comment } of said(path, files.get(path).toString('utf8'))) {
      const key = `${context}\u0004${message}`;
      const known = words.get(key) ?? { context, message, comment, paths: [] };
      if (!known.paths.includes(path)) known.paths.push(path);
      words.set(key, known);
    }
  return words;
}

function said(path, source) {
  if (path === `${DOMAIN}.php`) return headerWords(source);
  if (path === 'block/block.json') return blockWords(JSON.parse(source));
  if (!/\.(php|js)$/.test(path) || path.startsWith('assets/')) return [];
  return [...source.matchAll(CALL)].map(([, comment, message]) => ({
    message: message.replace(/\\(.)/g, '$1'),
    comment,
  }));
}

/** WordPress translates these two lines of the plugin's head. */
function headerWords(source) {
  return ['Plugin Name', 'Description'].map((line) => ({
    message: new RegExp(`^ \\* ${line}: +(.*)$`, 'm').exec(source)[1],
    comment: `${line} of the plugin`,
  }));
}

function blockWords({ title, description, keywords }) {
  return [
    { context: 'block title', message: title },
    { context: 'block description', message: description },
    ...keywords.map((message) => ({ context: 'block keyword', message })),
  ];
}

function headersOf(version) {
  return {
    'Project-Id-Version': `Reservation Widget ${version}`,
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=UTF-8',
    'Content-Transfer-Encoding': '8bit',
    'X-Domain': DOMAIN,
  };
}

function catalogue(entries, headers) {
  const translations = { '': { '': { msgid: '', msgstr: [''] } } };
  for (const { context, message, comment, paths } of entries) {
    const comments = { reference: paths.join('\n'), ...(comment && { extracted: comment }) };
    const group = (translations[context] ??= {});
    group[message] = { msgid: message, msgstr: [''], comments, ...(context && { msgctxt: context }) };
  }
  return { charset: 'utf-8', headers, translations };
}

/** Only what the script says: PHP's words would be sent for nothing. */
function scriptWords({ headers, translations }, entries) {
  const words = { '': { domain: DOMAIN, lang: headers.Language, 'plural-forms': headers['Plural-Forms'] } };
  for (const { message, paths } of entries) {
    const translated = translations['']?.[message]?.msgstr[0];
    if (paths.includes(EDITOR.file) && translated) words[message] = [translated];
  }
  return Buffer.from(JSON.stringify({ domain: 'messages', locale_data: { messages: words } }));
}
