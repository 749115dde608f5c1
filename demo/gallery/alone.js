/**
 * `/gallery/alone.html?state=booked&lang=ar&theme=dark&width=320`: one state alone on a page, for a close look, for pictures
 * and for the accessibility checks. With `untouched=yes` only the house behind it is as the state's, to play the guest oneself.
 */
import { draw } from './stage.js';
import { STATES } from './states.js';

const asked = new URLSearchParams(location.search);
const given = (/** @type {string} */ name) => asked.get(name) ?? '';
const main = document.querySelector('main');
const heading = document.querySelector('h1');
const state = STATES.find(({ name }) => name === given('state'));

if (!state || !main || !heading) throw new Error(`The gallery has no state ${given('state')}.`);
const lang = given('lang') || 'en';
heading.textContent = state.title;
document.title = `${state.title} · The gallery of the reservation widget`;
if (/^\d+$/.test(given('width'))) main.style.setProperty('--width', `${given('width')}px`);
await draw(state, { lang, theme: given('theme') || 'light' }, main, given('untouched') === 'yes');
