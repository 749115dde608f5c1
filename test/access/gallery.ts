/** Serves the demo's gallery, and beside it the tools that judge a page from inside. No database: its houses are in the page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import Fastify from 'fastify';
import { addPages } from '../../demo/server/pages.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** By the name under which a page asks for them. */
const TOOLS = {
  'axe.js': () => readFileSync(axe, 'utf8'),
  'in-page.js': () => bundle("import * as inPage from './in-page/index.js'; window.inPage = inPage;"),
  'screen-reader.js': () =>
    bundle("import { virtual } from '@guidepup/virtual-screen-reader'; window.screenReader = virtual;"),
} as const;
export type Tool = keyof typeof TOOLS;

export interface Gallery {
  readonly address: string;
  close(): Promise<void>;
}

export async function openGallery(): Promise<Gallery> {
  const app = Fastify({ forceCloseConnections: true });
  await addPages(app);
  const made = new Map<string, string>();
  for (const [name, make] of Object.entries(TOOLS))
    app.get(`/tools/${name}`, (_request, reply) => {
      const script = made.get(name) ?? make();
      made.set(name, script);
      return reply.type('text/javascript').send(script);
    });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return { address, close: () => app.close() };
}

function bundle(contents: string): string {
  const [script] = buildSync({
    stdin: { contents, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    ...{ bundle: true, write: false, format: 'iife', define: { 'process.env': '{}' } },
  }).outputFiles;
  return script?.text ?? '';
}
