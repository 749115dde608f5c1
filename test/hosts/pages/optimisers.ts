/** Plugins and services that make pages fast by moving, joining, rewriting and holding back other people's scripts. */
import { minify } from 'terser';
import { script, site, tag, usual, type Ground, type HostPage } from '../host-page.js';
import { readBuilt, readSnippet } from '../servers.js';
import { DELAY, ROCKET } from './stand-ins.js';

const ENTRY = 'reservation-widget.js';
const entry = (ground: Ground) => `${ground.files}${ENTRY}`;

function page(name: string, does: string, body: (ground: Ground) => string, more: Partial<HostPage> = {}): HostPage {
  return { name, does, html: (ground) => site({ body: body(ground) }), ...more };
}

/** The entry as a file of the host's own, which the optimiser wrote. */
function rewritten(name: string, does: string, text: (built: string) => string): HostPage {
  return page(name, does, (ground) => `<script src="combined.js" defer></script>${tag(ground)}`, {
    own: () => ({ 'combined.js': { type: 'text/javascript', body: text(String(readBuilt(ENTRY))) } }),
  });
}

const OTHERS = `(function () { var map = { a: 1 }; window.slider = function () { return map; }; })()`;

/** A script of the host's that inserts ours. */
function inserting(ground: Ground, when: (insert: string) => string): string {
  const insert = `var script = document.createElement('script'); script.src = '${entry(ground)}'; document.head.appendChild(script);`;
  return `<script>${when(insert)}</script>`;
}

const onLoad = (work: string) => `addEventListener('load', function () { ${work} });`;
const later = (work: string, by: number) => onLoad(`setTimeout(function () { ${work} }, ${by});`);

export const optimisers: readonly HostPage[] = [
  page('module', 'the script with type="module"', (ground) => script(ground, 'type="module"') + tag(ground)),
  page('in-place', 'type="module" and async taken off', (ground) => script(ground, '') + tag(ground)),
  {
    ...{ name: 'head', does: 'in <head>, without defer or async' },
    html: (ground) => site({ head: script(ground, ''), body: tag(ground) }),
  },
  {
    ...{ name: 'defer', does: 'in <head>, deferred' },
    html: (ground) => site({ head: script(ground, 'defer'), body: tag(ground) }),
  },
  page(
    'very-late',
    'inserted two seconds after the page has loaded',
    (ground) => tag(ground) + inserting(ground, (insert) => later(insert, 2000)),
  ),
  page(
    're-inserted',
    'the script element taken out, and put in anew twice',
    (ground) =>
      script(ground, '') +
      tag(ground) +
      inserting(ground, (insert) =>
        onLoad(`document.querySelector('script[src*=reservation]').remove(); ${insert} ${insert}`),
      ),
    { maySay: [/is loaded twice: version [\d.]+ runs, version [\d.]+ is ignored/] },
  ),
  page(
    'rocket-loader',
    'Rocket Loader: fetched and evaluated after load',
    (ground) =>
      `<script src="${entry(ground)}" type="8f2a-text/javascript"></script>${tag(ground)}<script>${ROCKET}</script>`,
  ),
  page(
    'delayed',
    'WP Rocket, LiteSpeed: held until the visitor moves',
    (ground) =>
      `<script data-held-src="${entry(ground)}" type="rocketlazyloadscript"></script>${tag(ground)}<script>${DELAY}</script>`,
    { arrives: (driven) => driven.run(() => void dispatchEvent(new Event('mousemove'))) },
  ),
  rewritten('combined', 'joined with other scripts in one file', (built) => `${OTHERS};\n${built};\n${OTHERS}`),
  rewritten('combined-bare', 'joined without a line between', (built) => `${OTHERS};${built.trim()};${OTHERS}`),
  rewritten('combined-strict', 'joined under "use strict"', (built) => `"use strict";${built};${OTHERS}`),
  rewritten(
    'wrapped',
    'wrapped into a try and a function',
    (built) => `try{(function(){${built}\n}).call(window)}catch(fault){console.error(fault)}`,
  ),
  await minifiedAgain(),
  page(
    'old-charset',
    'served as Latin-1 by an old server',
    (ground) => `<script src="old.js"></script>${tag(ground)}`,
    {
      own: () => ({
        'old.js': { headers: { 'Content-Type': 'text/javascript; charset=iso-8859-1' }, body: readBuilt(ENTRY) },
      }),
    },
  ),
  page('inlined', 'written into the page', (ground) => `<script>${inline(ENTRY)}</script>${tag(ground)}`),
  page(
    'full',
    'reservation-widget.full.js: everything in one file',
    (ground) => script(ground, 'async', 'reservation-widget.full.js') + tag(ground, ''),
    { checks: 'within' },
  ),
  page('tag-manager', 'Google Tag Manager: tag and script put in late, as markup', tagManager),
  {
    ...{ name: 'quirks', does: 'document.write, and no doctype: quirks mode' },
    html: (ground) =>
      usual(ground)
        .replace('<!doctype html>', '')
        .replace(script(ground), `<script>document.write('<script src="${entry(ground)}"><\\/script>')</script>`),
  },
  page('snippet', 'the snippet of the build, to the letter', snippet),
];

/** The text of a built file, as it can stand in a page. */
export function inline(file: string): string {
  return String(readBuilt(file)).replace(/<\/script/g, '<\\/script');
}

async function minifiedAgain(): Promise<HostPage> {
  const again = { toplevel: true, mangle: true, compress: { passes: 2, unsafe_arrows: true } };
  const { code = '' } = await minify(String(readBuilt(ENTRY)), again);
  return rewritten('minified-again', 'minified again, by terser', () => code);
}

function tagManager(ground: Ground): string {
  const markup = JSON.stringify(tag(ground)).replace(/</g, '\\u003c');
  const put = `document.getElementById('place').innerHTML = ${markup};`;
  return `<div id="place"></div>${inserting(ground, (insert) => later(put + insert, 300))}`;
}

/** Its addresses are the site's own to write in; everything else stays. */
function snippet(ground: Ground): string {
  return readSnippet()
    .replace(/https:\/\/www\.example\.com\/v[\d.]+\//g, ground.files)
    .replace('https://reserve.example.com', ground.api);
}
