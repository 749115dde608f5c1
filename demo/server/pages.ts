/** The demo's pages and what they load: plain files, under headers that a careful site would send. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const PAGES = {
  '/': 'demo/site/index.html',
  '/reservations': 'demo/site/reservations.html',
  '/waitlist': 'demo/site/waitlist.html',
  '/member': 'demo/site/member.html',
  '/host': 'demo/host-page/host.html',
  '/gallery': 'demo/gallery/gallery.html',
} as const;

/** Nothing from elsewhere, nothing inline. Guests' pictures, on the host stand, may come from any https address. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: https:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const PAGE_HEADERS = {
  'Content-Security-Policy': POLICY,
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};

/** A page whose address opens something. */
const PRIVATE_PAGE_HEADERS = { ...PAGE_HEADERS, 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex' };

export async function addPages(app: FastifyInstance): Promise<void> {
  app.addHook('onSend', async (_request, reply) => void reply.header('X-Content-Type-Options', 'nosniff'));
  await app.register(fastifyStatic, { root: ROOT, serve: false });
  for (const [path, file] of Object.entries(PAGES)) {
    app.get(path, { schema: { hide: true } }, (_request, reply) =>
      reply.headers(PAGE_HEADERS).sendFile(file, { cacheControl: false }),
    );
  }
  // The token is in the fragment: no server sees it, and no page that the guest goes on to.
  app.get('/manage/:id(^\\d{1,9}$)/:kind(^(?:reservation|waitlist)$)', { schema: { hide: true } }, (_request, reply) =>
    reply.headers(PRIVATE_PAGE_HEADERS).sendFile('demo/site/manage.html', { cacheControl: false }),
  );
  await serveFolder(app, '/site/', 'demo/site', asPage);
  await serveFolder(app, '/host-page/', 'demo/host-page', asPage);
  await serveFolder(app, '/gallery/', 'demo/gallery', asPage);
  await serveFolder(app, '/dist/', 'dist', asWidget);
  // As the snippet names them.
  await serveFolder(app, `/v${packageFile().version}/`, 'dist', asWidget);
  for (const font of fontPackages())
    await serveFolder(app, `/fonts/${font}/files/`, `node_modules/${font}/files`, asFont);
}

/** Only folders that are named here; dot files and listings are never served. */
async function serveFolder(
  app: FastifyInstance,
  prefix: string,
  folder: string,
  setHeaders: (reply: FastifyReply) => void,
): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(ROOT, folder),
    prefix,
    decorateReply: false,
    index: false,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders,
  });
}

function asPage(reply: FastifyReply): void {
  reply.headers(PAGE_HEADERS);
}

/**
 * Script and companions are loaded by pages anywhere, with an integrity hash, which needs CORS. Not `immutable`, which a
 * released version's folder may be: here the next build changes it.
 */
function asWidget(reply: FastifyReply): void {
  reply.headers({
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': 'no-cache',
  });
}

function asFont(reply: FastifyReply): void {
  reply.header('Cache-Control', 'public, max-age=31536000, immutable');
}

function fontPackages(): string[] {
  return Object.keys(packageFile().devDependencies).filter((name) => /^@fontsource(-variable)?\//.test(name));
}

function packageFile(): { version: string; devDependencies: Record<string, string> } {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
}
