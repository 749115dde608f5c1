/** Content-Security-Policy and Trusted Types: what strict sites write, and what happens when they forget us. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { script, site, tag, WATCH, type Ground, type HostPage } from '../host-page.js';
import { readBuilt } from '../servers.js';
import { inline } from './optimisers.js';

const NONCE = 'r4nd0m';
const TYPES = "require-trusted-types-for 'script'; trusted-types reservation-widget reservation-widget-lit";
const origin = (address: string) => new URL(address).origin;
const sha256 = (text: string | Buffer) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const hashOf = (text: string) => `'${sha256(text)}'`;
const FULL = 'reservation-widget.full.js';
const FULL_HASH = sha256(readBuilt(FULL));

/** The site's own script, with lit in it. */
const OWN_LIT = bundled(
  `import { html, render } from 'lit'; render(html\`<b>\${'Soup'}</b>\`, document.getElementById('menu'));`,
);

function bundled(contents: string): string {
  const options = { bundle: true, minify: true, write: false, format: 'iife' } as const;
  const resolveDir = fileURLToPath(new URL('.', import.meta.url));
  return buildSync({ ...options, stdin: { contents, resolveDir } }).outputFiles[0]?.text ?? '';
}

interface Policy {
  readonly name: string;
  readonly does: string;
  readonly policy: (ground: Ground) => string;
  /** How the page's scripts come. */
  readonly by?: 'host' | 'nonce' | 'hash' | 'integrity';
  readonly more?: Partial<HostPage>;
}

const WATCHER = readFileSync(new URL('../watch.js', import.meta.url), 'utf8');

/** The one page of a strict site: nothing inline but what a hash allows. */
function page(ground: Ground, by: Policy['by'] = 'host'): string {
  if (by === 'nonce')
    return site({
      watch: WATCH.replace('<script', `<script nonce="${NONCE}"`),
      body: script(ground, `async nonce="${NONCE}"`) + tag(ground),
    });
  if (by === 'hash')
    return site({
      watch: `<script>${WATCHER}</script>`,
      body: `<script>${inline(FULL)}</script>${tag(ground, '')}`,
    });
  if (by === 'integrity')
    return site({ body: script(ground, `crossorigin="anonymous" integrity="${FULL_HASH}"`, FULL) + tag(ground, '') });
  return site({ body: script(ground) + tag(ground) });
}

function strict({ name, does, policy, by, more }: Policy): HostPage {
  return {
    ...{ name: `csp-${name}`, does: `CSP: ${does}`, html: (ground) => page(ground, by) },
    headers: (ground) => ({ 'Content-Security-Policy': `${policy(ground)}; report-uri ${ground.own}reports` }),
    ...((by === 'hash' || by === 'integrity') && { checks: 'within' }),
    ...more,
  };
}

const api = ({ api }: Ground) => `connect-src ${origin(api)}`;
/** For the icon that browsers ask for by themselves. */
const BASE = "default-src 'none'; img-src 'self'";
const byHost = (ground: Ground) => `${BASE}; script-src 'self' ${origin(ground.files)}; ${api(ground)}`;
const byNonce = (ground: Ground) => `${BASE}; script-src 'nonce-${NONCE}'; ${api(ground)}`;
const byHash = (ground: Ground) => `${BASE}; script-src ${hashOf(WATCHER)} ${hashOf(inline(FULL))}; ${api(ground)}`;
const byTrust = (ground: Ground) => `${BASE}; script-src 'nonce-${NONCE}' 'strict-dynamic'; ${api(ground)}`;

/** Under these everything works, and nothing is reported. */
const allowing: readonly Policy[] = [
  { name: 'host', does: 'script by host', policy: byHost },
  { name: 'host-types', does: 'script by host, Trusted Types', policy: (ground) => `${byHost(ground)}; ${TYPES}` },
  { name: 'nonce', does: 'script by nonce', policy: byNonce, by: 'nonce' },
  {
    name: 'nonce-types',
    does: 'script by nonce, Trusted Types',
    policy: (ground) => `${byNonce(ground)}; ${TYPES}`,
    by: 'nonce',
  },
  { name: 'hash', does: 'script by hash', policy: byHash, by: 'hash' },
  {
    name: 'hash-types',
    does: 'script by hash, Trusted Types',
    policy: (ground) => `${byHash(ground)}; ${TYPES}`,
    by: 'hash',
  },
  {
    ...{ name: 'integrity', does: 'script as a file by the hash in its integrity', by: 'integrity' },
    policy: (ground) => `${BASE}; script-src 'self' '${FULL_HASH}'; ${api(ground)}`,
    // WebKitGTK fetches ahead what it sees in the page, and reports that without a look at the integrity.
    more: { mayReport: ['webkit'] },
  },
  { name: 'dynamic', does: 'strict-dynamic', policy: byTrust, by: 'nonce' },
  {
    name: 'dynamic-types',
    does: 'strict-dynamic, Trusted Types',
    policy: (ground) => `${byTrust(ground)}; ${TYPES}`,
    by: 'nonce',
  },
  {
    ...{ name: 'none', does: 'everything else ‘none’, sandboxed' },
    policy: (ground) =>
      `${byHost(ground)}; style-src 'none'; font-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; worker-src 'none'; sandbox allow-scripts allow-same-origin`,
  },
  {
    ...{ name: 'more-types', does: 'Trusted Types with other names and a default policy' },
    policy: (ground) => `${byHost(ground)}; ${TYPES} lit-html dompurify default 'allow-duplicates'`,
  },
  {
    ...{ name: 'second-lit', does: 'Trusted Types, and a lit of the page’s own under its own name' },
    policy: (ground) => `${byHost(ground)}; ${TYPES} lit-html`,
    more: {
      own: () => ({ 'site.js': { type: 'text/javascript', body: OWN_LIT } }),
      html: (ground) => page(ground).replace('</h1>', '$&<div id="menu"></div><script src="site.js"></script>'),
      look: (driven) =>
        driven.run(() =>
          document.querySelector('#menu b')?.textContent === 'Soup' ? undefined : 'The page’s own lit has not drawn.',
        ),
    },
  },
  {
    ...{ name: 'paths', does: 'script and API by their full paths', by: 'nonce' },
    policy: (ground) => `${BASE}; script-src 'nonce-${NONCE}' ${ground.files}; connect-src ${ground.api}/; ${TYPES}`,
  },
  {
    ...{ name: 'report-only', does: 'the strictest, only reported', policy: byHost },
    more: {
      headers: (ground) => ({
        'Content-Security-Policy-Report-Only': `${byHost(ground)}; style-src 'none'; ${TYPES}; report-uri ${ground.own}reports`,
      }),
    },
  },
];

const names = (directive: string) => new RegExp(`^console.warn: <reservation-widget>: ${directive} forbids`);
/** What browsers say of a violation by themselves. */
const VIOLATION = [
  /^violation: /,
  /Content.Security.Policy|Trusted ?Types?|TrustedScript|violates the following|Refused to/i,
  /Failed to load resource|access control checks|^error: (undefined )?script /i,
];
/** The control to what is not reported under the policies that allow us: here the browser has to report. */
const reported = (directive: string): Partial<HostPage> => ({ maySay: VIOLATION, reported: new RegExp(directive) });
/** Nothing but this one line of ours, which names the directive. */
const fallback = (directive: string): Partial<HostPage> => ({
  ...reported(directive),
  ...{ ends: 'fallback', says: [names(directive)] },
});

/** Something we need is missing: the fallback, and one line of ours that names the directive. */
const forbidding: readonly Policy[] = [
  {
    ...{
      name: 'no-script',
      does: 'the script forbidden: the browser’s own line',
      policy: (ground) => `${BASE}; script-src 'self'; ${api(ground)}`,
    },
    more: { ...reported('script-src'), ends: 'fallback', tells: /script-src/ },
  },
  {
    name: 'no-api',
    does: 'connect-src without the API',
    policy: (ground) => byHost(ground).replace(api(ground), "connect-src 'self'"),
    more: fallback('connect-src'),
  },
  {
    name: 'no-connect',
    does: 'no connect-src, default-src ‘none’',
    policy: (ground) => byHost(ground).replace(api(ground), "font-src 'self'"),
    more: fallback('(connect|default)-src'),
  },
  {
    name: 'no-types',
    does: 'trusted-types ‘none’',
    policy: (ground) => `${byHost(ground)}; require-trusted-types-for 'script'; trusted-types 'none'`,
    more: fallback('trusted-types'),
  },
  {
    name: 'no-lit-type',
    does: 'trusted-types without reservation-widget-lit',
    policy: (ground) => `${byHost(ground)}; ${TYPES.replace(' reservation-widget-lit', '')}`,
    more: fallback('trusted-types'),
  },
  {
    ...{ name: 'no-own-type', does: 'trusted-types without reservation-widget: books without the companion' },
    policy: (ground) => `${byHost(ground)}; ${TYPES.replace(' reservation-widget ', ' ')}`,
    more: {
      ...reported('trusted-types'),
      checks: 'stay away',
      says: [names('trusted-types')],
    },
  },
  {
    ...{ name: 'no-companion', does: 'only the entry allowed: books without the companion' },
    policy: (ground) => byHost(ground).replace(origin(ground.files), `${ground.files}reservation-widget.js`),
    more: { ...reported('script-src'), checks: 'stay away', says: [names('script-src(-elem)?')] },
  },
];

export const policies: readonly HostPage[] = [...allowing, ...forbidding].map(strict);
