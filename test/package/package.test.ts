/** The packed package, as whoever installs it finds it: what is in it, how it resolves, what its types allow. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { PACKS } from '../../src/i18n/packs.js';
import { pack } from '../config/packed.mjs';
import { compile, SETTINGS } from './compile.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { home, folder, tarball } = pack();
const manifest: { [field: string]: object } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

const ENTRIES = ['reservation-widget', 'reservation-widget/define', 'reservation-widget/react'];

const shipped = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .sort();

test('publint has nothing to say', async () => {
  const { messages } = await publint({ pkgDir: folder, level: 'suggestion', strict: true });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, manifest)),
    [],
  );
});

test('types resolve for everybody who can load ES modules', () => {
  const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  const args = [attw, tarball, '--profile', 'esm-only', '--exclude-entrypoints', 'custom-elements.json', '--no-color'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
  for (const entry of ENTRIES) assert.ok(stdout.includes(`"${entry}"`), `${entry} was not looked at`);
});

test('ships the builds, their types, notices and what editors read; nothing else', () => {
  const beside = shipped
    .filter((file) => !file.startsWith('dist/npm/'))
    .map((file) => file.replace(/\.\w{13}\.js$/, '.<hash>.js'));
  const companions = [
    'after-reservation',
    'after-waitlist',
    'checks',
    'companions',
    'dialog',
    'fields',
    ...Object.keys(PACKS),
  ].sort();
  assert.deepEqual(beside, [
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'dist/custom-elements.json',
    'dist/manifest.json',
    ...companions.map((name) => `dist/reservation-widget-${name}.<hash>.js`),
    'dist/reservation-widget.full.js',
    'dist/reservation-widget.js',
    'dist/snippet.html',
    'dist/third-party-notices.txt',
    'dist/vscode.css-custom-data.json',
    'dist/vscode.html-custom-data.json',
    'package.json',
  ]);
  // The modules are readable as they are, and their sources are not shipped: maps would point nowhere.
  const modules = shipped.filter((file) => file.startsWith('dist/npm/'));
  assert.deepEqual(
    modules.filter((file) => !/\.(js|d\.ts)$/.test(file)),
    [],
  );
  const untyped = modules.filter((file) => file.endsWith('.js') && !modules.includes(file.replace(/js$/, 'd.ts')));
  assert.deepEqual(untyped, []);
});

test('the types offer nothing that is not for pages', () => {
  const types = readFileSync(join(folder, 'dist/npm/reservation-widget.d.ts'), 'utf8');
  assert.match(types, /open\(\): void/);
  assert.doesNotMatch(types, /@internal|flowChanged|getToken/);
});

test('every file that has a side effect is said to have one, and is there', () => {
  const effects = shipped.filter((file) => /^dist\/npm\/.*\.js$/.test(file) && hasEffect(file));
  const marked: unknown = manifest.sideEffects;
  assert.ok(Array.isArray(marked));
  for (const file of effects) assert.ok(marked.includes(`./${file}`), `${file} is not in sideEffects`);
  for (const file of marked)
    if (/^\.\/dist\/npm\//.test(file)) assert.ok(existsSync(join(folder, file)), `${file} is not shipped`);
});

/** Registers the tag, configures a library, or is there for an import that does. */
function hasEffect(file: string): boolean {
  const code = readFileSync(join(folder, file), 'utf8');
  return /^(register|config)\(/m.test(code) || (/^import ['"]/m.test(code) && !/^export /m.test(code));
}

test('a server may import every entry: nothing throws, nothing is registered', () => {
  const code = `for (const entry of ${JSON.stringify(ENTRIES)}) console.log(Object.keys(await import(entry)).join());`;
  const out = execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: home, encoding: 'utf8' });
  assert.equal(out, 'ReservationWidget\n\n\n');
});

for (const setting of SETTINGS) {
  test(`${setting.name}: what is right compiles, what is wrong is refused line by line`, () => {
    const { refused, expected } = compile(home, ['good.tsx', 'bad.tsx'], setting);
    assert.ok(expected.length > 8);
    assert.deepEqual(refused, expected);
  });
}

test('the props of the tag are the attributes of its manifest', () => {
  const described = JSON.parse(readFileSync(join(folder, 'dist/custom-elements.json'), 'utf8'));
  const [{ declarations }] = described.modules;
  const names = declarations[0].attributes.map(({ name }: { name: string }) => name);
  const props = readFileSync(join(folder, 'dist/npm/props.d.ts'), 'utf8');
  const typed = [...props.matchAll(/^ {4}'?([a-z-]+)'?\??: /gm)].map(([, name]) => name);
  assert.ok(names.length > 5);
  for (const name of names) assert.ok(typed.includes(name), `props.ts lacks ${name}`);
});

test('VS Code offers the tag, its attributes with their values, and the custom properties', () => {
  const read = (file: string) => JSON.parse(readFileSync(join(folder, 'dist', file), 'utf8'));
  const [tag] = read('vscode.html-custom-data.json').tags;
  assert.equal(tag.name, 'reservation-widget');
  const theme = tag.attributes.find(({ name }: { name: string }) => name === 'theme');
  assert.deepEqual(theme.values, [{ name: 'light' }, { name: 'dark' }, { name: 'auto' }]);
  const names = read('vscode.css-custom-data.json').properties.map(({ name }: { name: string }) => name);
  assert.ok(names.includes('--reservation-accent'));
});
