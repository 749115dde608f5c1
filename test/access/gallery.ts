/** Serves the demo's gallery, and beside it the tools that judge a page from inside. No database: its houses are in the page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Fastify from 'fastify';
import { addPages } from '../../demo/server/pages.js';

/** By the name under which a page asks for them. */
const TOOLS = { 'axe.js': createRequire(import.meta.url).resolve('axe-core/axe.min.js') } as const;
export type Tool = keyof typeof TOOLS;

export interface Gallery {
  readonly address: string;
  close(): Promise<void>;
}

export async function openGallery(): Promise<Gallery> {
  const app = Fastify({ forceCloseConnections: true });
  await addPages(app);
  for (const [name, path] of Object.entries(TOOLS))
    app.get(`/tools/${name}`, (_request, reply) => reply.type('text/javascript').send(readFileSync(path)));
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return { address, close: () => app.close() };
}
