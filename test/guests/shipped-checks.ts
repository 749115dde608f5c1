/**
 * The checks as a guest's browser gets them: bundled from source with the phone tables that the build writes in, which
 * lack what reading a number never looks at.
 */
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { leanTables } from '../../src/phone/lean-tables.mjs';
import type { Checks } from '../../src/checks/checks.js';

const SOURCE = new URL('../../src/checks/full-checks.ts', import.meta.url);

export async function shippedChecks(): Promise<Checks> {
  const { outputFiles } = await build({
    entryPoints: [SOURCE.pathname],
    ...{ bundle: true, write: false, format: 'esm', target: 'es2022', logLevel: 'silent' },
    plugins: [{ name: 'lean', setup: (bundle) => bundle.onLoad({ filter: /metadata\.min\.json\.js$/ }, leanModule) }],
  });
  const [file] = outputFiles;
  const module = await import(`data:text/javascript;base64,${Buffer.from(file?.contents ?? []).toString('base64')}`);
  return module.fullChecks;
}

async function leanModule({ path }: { path: string }): Promise<{ contents: string }> {
  const code = await readFile(path, 'utf8');
  const tables = JSON.parse(code.slice(code.indexOf('{'), code.lastIndexOf('}') + 1));
  return { contents: `export default ${JSON.stringify(leanTables(tables))}` };
}
