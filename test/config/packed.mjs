/**
 * The package as it would be published: packed by npm and unpacked into a folder where its name resolves to it, as in
 * the node_modules of whoever installs it. It is made anew at each call.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @param {string} where folder that gets a node_modules with the package in it
 * @returns {{ home: string, folder: string, tarball: string }} who imports from `home` gets what is in `folder`
 */
export function pack(where = '.packed') {
  const home = join(root, where);
  const modules = join(home, 'node_modules');
  const folder = join(modules, 'reservation-widget');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(modules, { recursive: true });
  const run = (command, ...args) =>
    execFileSync(command, args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    });
  const [{ filename }] = JSON.parse(run('npm', 'pack', '--json', '--pack-destination', modules));
  const tarball = join(modules, filename);
  run('tar', '-xzf', tarball, '-C', modules);
  renameSync(join(modules, 'package'), folder);
  return { home, folder, tarball };
}
