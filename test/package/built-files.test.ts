/** The script-tag build: the same from the same source, whole in its manifest, and ready to paste. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

interface Built {
  readonly path: string;
  readonly bytes: number;
  readonly integrity: string;
}
interface Manifest {
  readonly version: string;
  readonly files: Readonly<Record<string, Built>>;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (folder: string, file: string) => readFileSync(join(folder, 'dist', file));
const manifestOf = (folder: string): Manifest => JSON.parse(String(read(folder, 'manifest.json')));
const { version, files } = manifestOf(ROOT);
const entry = files['reservation-widget.js'];

/** What the build reads, and nothing else of the checkout. */
function elsewhere(): string {
  const folder = mkdtempSync(join(tmpdir(), 'reservation-widget-build-'));
  after(() => rmSync(folder, { recursive: true }));
  for (const one of ['src', 'rollup.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, one), join(folder, one), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

test('a clean build in another folder is the same to the byte', () => {
  const folder = elsewhere();
  execFileSync(process.execPath, ['node_modules/rollup/dist/bin/rollup', '-c', '--silent'], { cwd: folder });
  assert.deepEqual(manifestOf(folder), manifestOf(ROOT));
  assert.equal(String(read(folder, 'snippet.html')), String(read(ROOT, 'snippet.html')));
});

test('the manifest holds every script of the version’s folder, its bytes and its hash', () => {
  assert.deepEqual(readdirSync(join(ROOT, `dist/v${version}`)).sort(), Object.keys(files).sort());
  for (const [name, { path, bytes, integrity }] of Object.entries(files)) {
    const content = read(ROOT, path);
    assert.equal(path, `v${version}/${name}`);
    assert.equal(content.length, bytes, name);
    assert.equal(`sha384-${createHash('sha384').update(content).digest('base64')}`, integrity, name);
  }
});

test('the entry holds the hash of the companion that holds the hashes of all others', () => {
  const hashed = Object.keys(files).filter((name) => /\.[0-9a-f]{13}\.js$/.test(name));
  const list = hashed.find((name) => name.includes('-companions.'));
  const others = hashed.filter((name) => name !== list);
  assert.ok(entry && list && others.length > 0);
  // Baked in with the shorter hash, published with the longer one.
  const hashOf = (name: string) =>
    createHash('sha256')
      .update(read(ROOT, `v${version}/${name}`))
      .digest('base64');
  const holds = (file: string, name: string) => String(read(ROOT, file)).includes(`sha256-${hashOf(name)}`);
  assert.ok(holds(entry.path, list));
  for (const name of others) assert.ok(holds(`v${version}/${list}`, name), name);
});

test('the snippet names the version’s folder and the entry’s hash', () => {
  const snippet = String(read(ROOT, 'snippet.html'));
  assert.ok(snippet.includes(`integrity="${entry?.integrity}"`));
  assert.ok(snippet.includes(`/v${version}/reservation-widget.js"`));
  assert.ok(snippet.includes(`/v${version}/">`));
});
