/**
 * Builds the apps as their developers would, against the packed package in a node_modules folder of theirs, and serves
 * them on APPS_PORT: another origin than the backend's. `/token` stands for the site's own server,
 * which knows the guest.
 */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';
import { pack } from '../config/packed.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const isCustomElement = (tag) => tag === 'reservation-widget';
const PLUGINS = {
  vue: () => [vue({ template: { compilerOptions: { isCustomElement } } })],
  svelte: () => [svelte({ configFile: false })],
};
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

const { APPS_PORT, BACKEND, FRAMEWORKS } = process.env;
const { home } = pack('test/frameworks');
const outDirOf = (name) => join(home, 'node_modules/.apps', name);

for (const name of FRAMEWORKS.split(',')) await make(name);
createServer((request, reply) => void answer(request, reply)).listen(Number(APPS_PORT), '127.0.0.1', () => {
  console.log('apps are served');
});

function make(name) {
  return build({
    root: join(here, name),
    base: `/${name}/`,
    configFile: false,
    // Its warnings are about comments in zod.
    logLevel: 'error',
    esbuild: { jsx: 'automatic' },
    plugins: PLUGINS[name]?.() ?? [],
    build: { outDir: outDirOf(name), emptyOutDir: true, target: 'es2022' },
  });
}

async function answer({ url }, reply) {
  const { pathname } = new URL(url, 'http://apps');
  if (pathname === '/token') return reply.end(await signToken());
  const [, name, ...rest] = pathname.split('/');
  const file = join(outDirOf(name), rest.join('/') || 'index.html');
  try {
    const content = await readFile(file);
    reply.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(content);
  } catch {
    reply.writeHead(404).end();
  }
}

async function signToken() {
  const reply = await fetch(`${BACKEND}/member/token`);
  return (await reply.json()).token;
}
