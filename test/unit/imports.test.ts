/** Who may import whom. The arrows are the architecture; this reads the import lines and says which one is wrong. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import test from 'node:test';
import ts from 'typescript';

/** What makes a file one that puts the parts together; the first match of PLACES is a file's place. */
const PLACES: readonly (readonly [place: string, files: RegExp])[] = [
  ['the backend', /^demo\/server\//],
  ['the demo', /^demo\//],
  ['the clock', /^src\/clock\.ts$/],
  ['booking', /^src\/booking\//],
  ['the phone tables', /^src\/phone\/phone-numbers\.ts$/],
  ['phone', /^src\/phone\//],
  ['the contract', /^src\/reserve-api\/(contract|manage-contract|requests|headers|jitless)\.ts$/],
  ['reserve-api', /^src\/reserve-api\//],
  ['i18n', /^src\/i18n\//],
  ['styles', /^src\/styles\//],
  ['the full checks', /^src\/checks\/(full-checks|found-words|[\w-]+-view)\.ts$/],
  ['checks', /^src\/checks\//],
  ['aftercare', /^src\/after\/aftercare\.ts$/],
  ['after', /^src\/after\//],
  ['the frame', /^src\/dialog\/frame\.ts$/],
  ['dialog', /^src\/dialog\//],
  ['fields', /^src\/fields\/fields\.ts$/],
  ['the full fields', /^src\/fields\//],
  ['views', /^src\/views\//],
  ["React's entry", /^src\/react\.ts$/],
  ['an entry', /^src\/(index|define|script-tag[\w-]*|register|companion)\.ts$/],
  ['the element', /^src\/[\w-]+\.ts$/],
];

/** Place → the places and packages it may import, beside itself. Packages by name, `*` = any that no one else owns. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'the clock': ['booking'],
  booking: [],
  phone: ['booking'],
  'the phone tables': ['phone', 'booking', 'libphonenumber-js'],
  'the contract': ['zod'],
  'reserve-api': ['the contract', 'the clock', 'booking'],
  i18n: ['booking'],
  styles: [],
  checks: ['booking', 'phone', 'i18n', 'views'],
  // Without lit: it is lent by the entry.
  'the full checks': ['checks', 'booking', 'phone', 'the phone tables', 'the contract', 'i18n', 'views'],
  // Types only: what the entry and the companion know of each other.
  aftercare: ['booking', 'reserve-api', 'views', 'lit'],
  // Without lit: it is lent by the entry.
  after: ['aftercare', 'the clock', 'booking', 'i18n', 'reserve-api', 'views'],
  // What the entry and the companion know of each other, and what stands in for it.
  'the frame': ['i18n', 'views', 'lit'],
  // Without lit: it is lent by the entry.
  dialog: ['the frame', 'i18n', 'styles', 'views'],
  // As the aftercare: types here, and in the companion no lit.
  fields: ['booking', 'i18n', 'views', 'lit'],
  'the full fields': ['fields', 'booking', 'i18n', 'styles', 'views', 'lit'],
  views: ['booking', 'checks', 'fields', 'i18n', 'aftercare', 'lit'],
  'the element': [
    'aftercare',
    'the frame',
    'the clock',
    'booking',
    'checks',
    'fields',
    'i18n',
    'styles',
    'views',
    'reserve-api',
    'lit',
  ],
  'an entry': [
    'the element',
    'aftercare',
    'after',
    'the frame',
    'dialog',
    'checks',
    'the full checks',
    'the full fields',
    'booking',
    'i18n',
  ],
  "React's entry": ['an entry', 'the element', 'react'],
  'the backend': ['the contract', 'booking', 'phone', 'the phone tables', 'zod', 'libphonenumber-js', '*'],
  'the demo': ['the backend', '*'],
};
const OWNED_PACKAGES = ['lit', 'zod', 'libphonenumber-js', 'react'];

interface Import {
  readonly from: string;
  readonly to: string;
}

const placeOf = (file: string): string => PLACES.find(([, files]) => files.test(file))?.[0] ?? 'outside';

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
    .map((file) => join(folder, file.replaceAll('\\', '/')));
}

function importsOf(file: string): Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
  return [...new Set(importedFiles.map(({ fileName }) => resolve(file, fileName)))].map((to) => ({ from: file, to }));
}

function resolve(file: string, name: string): string {
  if (!name.startsWith('.')) return name;
  return normalize(join(dirname(file), name)).replace(/\.js$/, '.ts');
}

/** @returns a sentence when the import is not allowed */
function complaint({ from, to }: Import): string | undefined {
  const allowed = MAY_IMPORT[placeOf(from)] ?? [];
  const isFile = to.includes('.ts') || /^(src|demo|test)\//.test(to);
  const what = isFile ? placeOf(to) : (OWNED_PACKAGES.find((name) => to === name || to.startsWith(`${name}/`)) ?? '*');
  if (isFile && what === placeOf(from)) return undefined;
  return allowed.includes(what) ? undefined : `${from.replace('src/', '')} imports ${to.replace('src/', '')}`;
}

const imports = [...sourceFiles('src'), ...sourceFiles('demo')].flatMap(importsOf);

test('every import follows the architecture', () => {
  assert.ok(imports.length > 20, 'too few imports were read to mean anything');
  assert.deepEqual(imports.map(complaint).filter(Boolean), []);
});

test('only the package entries use the barrel', () => {
  assert.deepEqual(
    imports.filter(({ to }) => to === 'src/index.ts').map(({ from }) => `${from} imports the barrel`),
    [],
  );
});

test('a wrong import is called by its name', () => {
  assert.equal(complaint({ from: 'src/booking/flow.ts', to: 'lit' }), 'booking/flow.ts imports lit');
  assert.equal(
    complaint({ from: 'src/views/day-view.ts', to: 'src/reserve-api/contract.ts' }),
    'views/day-view.ts imports reserve-api/contract.ts',
  );
  assert.equal(
    complaint({ from: 'demo/server/app.ts', to: 'src/views/day-view.ts' }),
    'demo/server/app.ts imports views/day-view.ts',
  );
  assert.equal(
    complaint({ from: 'src/phone/phone.ts', to: 'libphonenumber-js/core' }),
    'phone/phone.ts imports libphonenumber-js/core',
  );
});
