/** Content-Security-Policy and Trusted Types: what strict sites write, and what happens when they forget us. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { script, site, tag, WATCH, type Ground, type HostPage } from '../host-page.js';
import { inline } from './optimisers.js';

const NONCE = 'r4nd0m';
const TYPES = "require-trusted-types-for 'script'; trusted-types reservation-widget reservation-widget-lit";
const origin = (address: string) => new URL(address).origin;
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

interface Policy {
  readonly name: string;
  readonly does: string;
  readonly policy: (ground: Ground) => string;
  /** How the page's scripts come. */
  readonly by?: 'host' | 'nonce' | 'hash';
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
      body: `<script>${inline('reservation-widget.full.js')}</script>${tag(ground, '')}`,
    });
  return site({ body: script(ground) + tag(ground) });
}

function strict({ name, does, policy, by, more }: Policy): HostPage {
  return {
    ...{ name: `csp-${name}`, does: `CSP: ${does}`, html: (ground) => page(ground, by) },
    headers: (ground) => ({ 'Content-Security-Policy': `${policy(ground)}; report-uri ${ground.own}reports` }),
    ...(by === 'hash' && { checks: 'within' }),
    ...more,
  };
}

const api = ({ api }: Ground) => `connect-src ${origin(api)}`;
/** For the icon that browsers ask for by themselves. */
const BASE = "default-src 'none'; img-src 'self'";
const byHost = (ground: Ground) => `${BASE}; script-src 'self' ${origin(ground.files)}; ${api(ground)}`;
const byNonce = (ground: Ground) => `${BASE}; script-src 'nonce-${NONCE}'; ${api(ground)}`;
const byHash = (ground: Ground) =>
  `${BASE}; script-src ${hashOf(WATCHER)} ${hashOf(inline('reservation-widget.full.js'))}; ${api(ground)}`;
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

const names = (directive: string) => new RegExp(`console.warn: <reservation-widget>: ${directive} forbids`);
/** What browsers say of a violation by themselves. */
const VIOLATION = [
  /^violation: /,
  /Content.Security.Policy|Trusted ?Types?|TrustedScript|violates the following|Refused to/i,
  /Failed to load resource|access control checks|^error: (undefined )?script /i,
];
const fallback = (line: RegExp): Partial<HostPage> => ({
  ends: 'fallback',
  says: [line],
  maySay: VIOLATION,
});

/** Something we need is missing: the fallback, and one line of ours that names the directive. */
const forbidding: readonly Policy[] = [
  {
    ...{
      name: 'no-script',
      does: 'the script forbidden: the browser’s own line',
      policy: (ground) => `${BASE}; script-src 'self'; ${api(ground)}`,
    },
    more: { ends: 'fallback', says: [/^violation: script-src(-elem)? /], maySay: VIOLATION },
  },
  {
    name: 'no-api',
    does: 'connect-src without the API',
    policy: (ground) => byHost(ground).replace(api(ground), "connect-src 'self'"),
    more: fallback(names('connect-src')),
  },
  {
    name: 'no-connect',
    does: 'no connect-src, default-src ‘none’',
    policy: (ground) => byHost(ground).replace(api(ground), "font-src 'self'"),
    more: fallback(names('(connect|default)-src')),
  },
  {
    name: 'no-types',
    does: 'trusted-types ‘none’',
    policy: (ground) => `${byHost(ground)}; require-trusted-types-for 'script'; trusted-types 'none'`,
    more: fallback(names('trusted-types')),
  },
  {
    name: 'no-lit-type',
    does: 'trusted-types without reservation-widget-lit',
    policy: (ground) => `${byHost(ground)}; ${TYPES.replace(' reservation-widget-lit', '')}`,
    more: fallback(names('trusted-types')),
  },
  {
    ...{ name: 'no-own-type', does: 'trusted-types without reservation-widget: books without the companion' },
    policy: (ground) => `${byHost(ground)}; ${TYPES.replace(' reservation-widget ', ' ')}`,
    more: {
      checks: 'stay away',
      says: [names('trusted-types')],
      maySay: [...VIOLATION, names('require-trusted-types-for')],
    },
  },
  {
    ...{ name: 'no-companion', does: 'only the entry allowed: books without the companion' },
    policy: (ground) => byHost(ground).replace(origin(ground.files), `${ground.files}reservation-widget.js`),
    more: { checks: 'stay away', says: [names('script-src(-elem)?')], maySay: VIOLATION },
  },
];

export const policies: readonly HostPage[] = [...allowing, ...forbidding].map(strict);
