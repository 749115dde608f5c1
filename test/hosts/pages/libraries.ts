/** Libraries of other times, and pages that change what the language itself brings. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterScript, script, site, tag, usual, type HostPage } from '../host-page.js';
import { AMD, FREEZE, POLYFILLS, PROTOTYPE, TO_JSON } from './stand-ins.js';

const resolve = createRequire(import.meta.url).resolve;
const library = (path: string) => ({ type: 'text/javascript', body: readFileSync(resolve(path)) });

/** The host loads this library first, and then does something with it. */
function after(name: string, does: string, path: string, then = '', more: Partial<HostPage> = {}): HostPage {
  return {
    ...more,
    ...{ name, does },
    own: () => ({ 'library.js': library(path) }),
    html: (ground) => usual(ground, `<script src="library.js"></script>\n<script>${then}</script>`),
  };
}

const EXTEND = `Object.prototype.extend = function (more) { for (var key in more) this[key] = more[key]; return this; };
  Object.prototype.each = function () {}; Object.prototype.color = 'red';`;

const GLOBALS = `var $ = 1, _ = 2, html = 3, render = 4, lit = 5, first = 6, register = 7, e = 8, t = 9, i = 10, s = 11;
  let n = 12; const r = 13; class Text2 {} class State {}`;

export const libraries: readonly HostPage[] = [
  { name: 'prototype-js', does: 'Prototype.js: Array.from, bind, map, toJSON replaced', html: afterScript(PROTOTYPE) },
  {
    ...{ name: 'object-prototype', does: 'enumerable additions to Object.prototype', html: afterScript(EXTEND) },
    // WebKitWebDriver's own scripts in the page end with "cannot serialize cyclic structures".
  },
  after('mootools', 'MooTools 1.5.2 itself, the half that needs no page', 'mootools/lib/mootools-core-1.5.2-server.js'),
  after('datejs', 'Datejs itself, and Date.now replaced', 'datejs', 'Date.now = function () { return new Date(0); };'),
  after(
    'jquery',
    'jQuery 3.7.1 itself, with handlers on everything',
    'jquery',
    `$(document).on('keydown keypress click change input', '*', function () {}).on('submit', 'form', function () { return false; });
    $(function () { $('*').addClass('js').on('focus', function () {}); $('a').on('click', function () { return false; }); });`,
  ),
  after(
    'ses',
    'SES lockdown itself: every intrinsic frozen',
    'ses/lockdown',
    'lockdown({ errorTaming: "unsafe", consoleTaming: "unsafe", overrideTaming: "severe" });',
    { maySay: [/Removing intrinsics/] },
  ),
  { name: 'frozen', does: 'prototypes of the language and the DOM frozen by hand', html: afterScript(FREEZE) },
  { name: 'polyfills', does: 'polyfills in place of JSON, then, fetch, Object.assign', html: afterScript(POLYFILLS) },
  { name: 'to-json', does: 'toJSON and toJSONString on every object', html: afterScript(TO_JSON) },
  { name: 'amd', does: 'define.amd, require and module are there', html: afterScript(AMD) },
  {
    name: 'names',
    does: 'globals named like ours',
    html: (ground) => site({ head: `<script>${GLOBALS}</script>`, body: script(ground) + tag(ground) }),
  },
];
