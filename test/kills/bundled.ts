/** A server in one file of plain JavaScript: starting it anew after each kill takes a quarter of the time. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** What a file finds beside itself it finds from where it was written, not from where the bundle lies. */
const OWN_ADDRESSES: Plugin = {
  name: 'own-addresses',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]demo[\\/].*\.ts$/ }, ({ path }) => {
      const address = JSON.stringify(pathToFileURL(path).href);
      return { loader: 'ts', contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', address) };
    });
  },
};

/** @returns path of the bundle: made from what the script is now, gone with this process */
export async function bundled(script: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'reservation-server-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, `${basename(script, '.ts')}.mjs`);
  await build({
    entryPoints: [script],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['pg-native'],
    plugins: [OWN_ADDRESSES],
    // Packages that are CommonJS ask for Node's own modules in their way.
    banner: {
      js: `import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);`,
    },
    logLevel: 'error',
  });
  return outfile;
}
