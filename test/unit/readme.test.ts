/** The README's tables against the element's doc block, its map against the folders, its figures against the last weighing. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const readme = read('README.md');
const element = read('src/reservation-widget.ts');

/** Names after a tag of the doc block, such as `@attr {string} api`. */
const documented = (tag: string): string[] =>
  [...element.matchAll(new RegExp(`@${tag} (?:\\{.*\\} )?([\\w-]+)`, 'g'))].map(([, name]) => name ?? '');

/** First cells of the table under a heading of the README. */
function firstCells(heading: string): string[] {
  const section = readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name ?? '');
}

for (const [heading, tag] of [
  ['Attributes', 'attr'],
  ['Events', 'fires'],
  ['Style', 'cssprop'],
] as const) {
  test(`the README lists every ${tag} of the element, and no other`, () => {
    assert.ok(documented(tag).length > 5);
    assert.deepEqual(firstCells(heading).sort(), documented(tag).sort());
  });
}

test('the README names every part', () => {
  const [, line = ''] = /Parts for `::part\(\)`: ([\s\S]*?)\.\n/.exec(readme) ?? [];
  const named = [...line.matchAll(/`([\w-]+)`/g)].map(([, name]) => name);
  assert.deepEqual(named.sort(), documented('csspart').sort());
});

interface Budget {
  readonly files?: string[];
  readonly heaviestOf?: string;
  readonly ceiling: number;
}

test('the README says what the last weighing said', () => {
  const sizes = JSON.parse(read('test/bench/sizes.json')) as Record<string, { brotli: number }>;
  const budgets = JSON.parse(read('test/bench/ceilings.json')) as Record<string, Budget>;
  const weightOf = (file: string) => sizes[file]?.brotli ?? NaN;
  for (const [what, { files, heaviestOf = '', ceiling }] of Object.entries(budgets)) {
    const each = Object.keys(sizes).filter((file) => new RegExp(heaviestOf).test(file));
    const total = files
      ? files.reduce((sum, file) => sum + weightOf(file), 0)
      : Math.max(...each.map((file) => weightOf(file)));
    const row = `| ${[total, ceiling].map((bytes) => `${bytes.toLocaleString('en-US')} B`).join(' | ')} |`;
    assert.ok(readme.includes(row), `${what}: ${row}`);
  }
});

/** What the map of the house names under a folder: `views/ styles/   what they own` → both. */
function mapped(folder: string): RegExp[] {
  const [, map = ''] = /\n```\n(src\/\n[\s\S]*?)```/.exec(readme) ?? [];
  const [, lines = ''] = new RegExp(`^${folder}/\n((?:  .*\n)+)`, 'm').exec(map) ?? [];
  const names = lines.match(/^ {2}\S+(?: \S+)*(?= {2,})/gm)?.flatMap((line) => line.trim().split(' ')) ?? [];
  return names.map((name) => new RegExp(`^${name.replace(/\/$/, '').replace(/\./g, '\\.').replace('*', '.*')}$`));
}

for (const folder of ['src', 'demo', 'test'])
  test(`the README's map of the house names what is in ${folder}/, and nothing else`, () => {
    const there = readdirSync(new URL(`../../${folder}`, import.meta.url)).filter((name) => name !== 'tsconfig.json');
    const names = mapped(folder);
    const unnamed = there.filter((name) => !names.some((pattern) => pattern.test(name)));
    const gone = names.filter((pattern) => !there.some((name) => pattern.test(name)));
    assert.deepEqual({ unnamed, gone: gone.map(String) }, { unnamed: [], gone: [] });
  });
