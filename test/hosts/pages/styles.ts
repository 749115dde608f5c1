/** Style sheets that mean the whole page and hit the widget. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { usual, type HostPage } from '../host-page.js';

const NORMALIZE = readFileSync(createRequire(import.meta.url).resolve('normalize.css'), 'utf8');

/** The resets of Meyer's kind: every element by name. */
const RESET = `html, body, div, span, h1, h2, h3, p, a, em, b, i, ul, li, fieldset, form, label, legend, input, select, button, section, reservation-widget {
  margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; list-style: none; background: transparent; outline: 0 }
  * { box-sizing: content-box !important } button, input { appearance: none }`;

const LOUD = `body { color: #fff; background: #123; font: italic bold small-caps 11px/3 Impact, sans-serif; text-transform: uppercase; text-align: center;
  text-indent: 4em; text-shadow: 2px 2px red; white-space: nowrap; direction: ltr; cursor: none; visibility: visible; list-style: square; quotes: none;
  word-spacing: normal; font-variant: small-caps; -webkit-user-select: none; user-select: none; hyphens: auto; tab-size: 1 }`;

function styled(name: string, does: string, css: string): HostPage {
  return { name, does, html: (ground) => usual(ground, `<style>${css}</style>`), looks: 'right' };
}

export const styles: readonly HostPage[] = [
  styled('all-unset', '* { all: unset !important }', '* { all: unset !important }'),
  styled('all-initial', '* { all: initial !important }', '* { all: initial !important }'),
  styled(
    'all-revert',
    '* { all: revert !important; color: inherit !important }',
    '* { all: revert !important; color: inherit !important }',
  ),
  styled(
    'hidden',
    'the tag hidden',
    'reservation-widget { display: none } reservation-widget { display: none !important; float: left !important }',
  ),
  styled('loud', 'italics, capitals, white text, shadows and more to inherit', LOUD),
  styled('small-root', 'a root of 62.5%', 'html { font-size: 62.5% } body { font-size: 1.4rem }'),
  styled('normalize', 'normalize.css itself', NORMALIZE),
  styled('reset', 'a reset of every element, and content-box', RESET),
  styled(
    'flex-child',
    'in a flex row that centres',
    'body { display: flex; align-items: center; justify-content: center; flex-wrap: wrap; gap: 2em } reservation-widget { flex: 1 1 300px }',
  ),
  styled(
    'transitions',
    'a transition and a filter on everything',
    '* { transition: all .6s !important; animation-duration: 3s !important } reservation-widget { filter: saturate(.9); columns: 2; display: inline }',
  ),
];
