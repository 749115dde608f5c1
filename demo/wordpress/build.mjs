/**
 * `npm run build:wordpress`: the plugin as a zip that WordPress installs, out of `plugin/` and of the widget's build:
 * its files under a path with their version, their hash, numbering plans, translations. Same sources, same bytes.
 *
 * The first argument is where to write it; `dist/` otherwise.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { phonePlans } from './phone-plans.mjs';
import { translationFiles } from './translations.mjs';

const NAME = 'reservation-widget';
const root = fileURLToPath(new URL('../../', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** Zips say when a file was made, in local time; ours say nothing. */
const NO_TIME = new Date(1980, 0, 1);

const read = (...path) => readFileSync(join(root, ...path));
const text = (content) => Buffer.from(content, 'utf8');

/** Path in the plugin's folder → content, of what is written by hand. */
function handWritten() {
  const folder = join(root, 'demo/wordpress/plugin');
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1));
  return new Map(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name))]));
}

/** Wherever a version is told to WordPress, the sources say 0.0.0. */
function stampVersion(files) {
  for (const [name, line] of [
    [`${NAME}.php`, 'Version:           0.0.0'],
    ['readme.txt', 'Stable tag: 0.0.0'],
  ]) {
    const content = files.get(name).toString('utf8');
    if (!content.includes(line)) throw new Error(`${name} has no line "${line}"`);
    files.set(name, text(content.replace(line, line.replace('0.0.0', version))));
  }
}

/** The entry and its companions; the one-file build is for pages that are written by hand. */
function widgetFiles() {
  const manifest = JSON.parse(read('dist/manifest.json'));
  const wanted = Object.entries(manifest.files).filter(([name]) => !name.endsWith('.full.js'));
  for (const [name, { path, integrity }] of wanted) {
    const found = `sha384-${createHash('sha384').update(read('dist', path)).digest('base64')}`;
    if (found !== integrity) throw new Error(`${name} is not what the manifest says: run npm run build`);
  }
  return { wanted, integrity: manifest.files[`${NAME}.js`].integrity };
}

function addAssets(files) {
  const token = files.get('page/customer-token.js');
  files.delete('page/customer-token.js');
  // Also of this file the content never changes under its address.
  const tokenFile = `customer-token.${createHash('sha256').update(token).digest('hex').slice(0, 13)}.js`;
  const { wanted, integrity } = widgetFiles();
  const folder = `assets/v${version}/`;
  for (const [name, { path }] of wanted) files.set(folder + name, read('dist', path));
  files.set(folder + tokenFile, token);
  files.set(`${folder}third-party-notices.txt`, read('dist/third-party-notices.txt'));
  files.set('LICENSE', read('LICENSE'));
  const built = { folder, entry: `${NAME}.js`, integrity, token: tokenFile };
  files.set('includes/page/built.php', phpArray('What the build knows of the widget’s files.', built));
}

/** A file that returns the value. */
function phpArray(about, value) {
  const php = JSON.stringify(value, null, '\t')
    .replaceAll("'", "\\'")
    .replaceAll(/[{[]/g, 'array(')
    .replaceAll(/[}\]]/g, ')')
    .replaceAll(/"((?:[^"\\]|\\.)*)"(:?)/g, (_, content, colon) => `'${content}'${colon ? ' =>' : ''}`);
  return text(
    `<?php\n/**\n * ${about} Written by the build.\n *\n * @package ReservationWidget\n */\n\nreturn ${php};\n`,
  );
}

function pluginFiles() {
  const files = handWritten();
  stampVersion(files);
  addAssets(files);
  files.set(
    'includes/backend/phone-plans.php',
    phpArray('Calling codes and lengths, out of libphonenumber-js.', phonePlans()),
  );
  for (const [name, content] of translationFiles(files, version)) files.set(`languages/${name}`, content);
  return files;
}

function zip(files) {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = sorted.map(([name, content]) => [`${NAME}/${name}`, [content, { mtime: NO_TIME, level: 9 }]]);
  return zipSync(Object.fromEntries(entries));
}

const target = join(process.argv[2] ?? join(root, 'dist'), `${NAME}-wordpress-${version}.zip`);
const archive = zip(pluginFiles());
writeFileSync(target, archive);
console.log(`${target} (${archive.length} bytes)`);
