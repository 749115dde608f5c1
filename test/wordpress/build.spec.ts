/** The zip itself: the same bytes each time, every word translatable, and the German translation whole. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { po } from 'gettext-parser';
import { arrange, expect, FACTS, php, test } from './cast.js';
import { insertsBlock, opensEditor } from './editor.js';

const zip = readFileSync(FACTS.zip);
const files = unzipSync(zip);
const textOf = (path: string) => Buffer.from(files[`reservation-widget/${path}`] ?? []).toString('utf8');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

test('two builds are the same, byte for byte, whatever the time zone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));
  execFileSync(process.execPath, ['demo/wordpress/build.mjs', folder], {
    env: { ...process.env, TZ: 'America/Los_Angeles' },
  });
  const [name = ''] = readdirSync(folder);
  expect(readFileSync(join(folder, name)).equals(zip)).toBe(true);
  rmSync(folder, { recursive: true });
});

test('every place says the version of the package', () => {
  expect(textOf('reservation-widget.php')).toContain(`Version:           ${version}`);
  expect(textOf('readme.txt')).toContain(`Stable tag: ${version}`);
  expect(Object.keys(files).some((path) => path.startsWith(`reservation-widget/assets/v${version}/`))).toBe(true);
});

test('the German translation has all that is said, and no more', () => {
  const said = keysOf(textOf('languages/reservation-widget.pot'));
  expect(said.length).toBeGreaterThan(60);
  const german = po.parse(textOf('languages/reservation-widget-de_DE.po'));
  expect(keysOf(textOf('languages/reservation-widget-de_DE.po'))).toEqual(said);
  for (const group of Object.values(german.translations))
    for (const { msgid, msgstr } of Object.values(group)) expect(msgstr[0], msgid).not.toBe('');
});

function keysOf(catalogue: string): string[] {
  const { translations } = po.parse(catalogue);
  return Object.entries(translations)
    .flatMap(([context, group]) => Object.keys(group).map((message) => `${context}|${message}`))
    .sort();
}

test.describe('a German site', () => {
  const locale = (what: string) => php(`$owner = get_user_by( 'login', 'owner' )->ID; ${what} return 1;`);

  test.beforeAll(() =>
    locale(
      `add_filter( 'get_available_languages', fn () => array( 'de_DE' ) ); update_user_meta( $owner, 'locale', 'de_DE' ); update_option( 'WPLANG', 'de_DE' );`,
    ),
  );
  test.afterAll(() => locale(`delete_user_meta( $owner, 'locale' ); delete_option( 'WPLANG' );`));
  test.beforeEach(() => arrange());

  test('speaks German: settings and refusals', async ({ owner }) => {
    await owner.goto(`${FACTS.address}/wp-admin/options-general.php?page=reservation-widget`);
    await expect(owner.getByLabel('Restaurantnummern')).toBeVisible();
    const reply = await fetch(`${FACTS.address}/wp-json/reservation-widget/v1/restaurant/7/profile`);
    expect((await reply.json()).error.message).toBe('Dieses Restaurant gibt es nicht.');
  });

  test('finds the block by German words, and it speaks them', async ({ owner }) => {
    const canvas = await opensEditor(owner);
    await insertsBlock(owner, 'Warteliste', 'Reservierung');
    await expect(
      canvas.getByText('Das System des Restaurants ist noch nicht verbunden.').or(canvas.locator('reservation-widget')),
    ).toBeVisible();
    await owner.getByRole('button', { name: 'Settings', exact: true }).click();
    await expect(owner.getByLabel('Restaurantnummer')).toBeVisible();
    await owner.getByRole('button', { name: 'Auswertung' }).click();
    await expect(owner.getByLabel('Data Layer deines Tag-Managers')).toBeVisible();
  });
});
