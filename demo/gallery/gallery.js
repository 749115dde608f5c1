/** The gallery: a row for each state, drawn when it comes near the window, in the looks that are chosen. */
import { draw } from './stage.js';
import { STATES } from './states.js';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ja', 'zh-Hant', 'ar', 'he'];
const RIGHT_TO_LEFT = ['ar', 'he'];
const LOOKS = { light: 'Light', dark: 'Dark', rtl: 'Right to left' };

/** @typedef {keyof typeof LOOKS} LookName */

const switches = /** @type {HTMLFormElement} */ (document.querySelector('.switches'));
const wall = /** @type {HTMLElement} */ (document.getElementById('states'));
const ways = /** @type {HTMLElement} */ (document.getElementById('ways'));

/** @param {'looks' | 'lang' | 'width' | 'text'} name */
const list = (name) => /** @type {HTMLSelectElement} */ (switches.elements.namedItem(name));
/** @param {'looks' | 'lang' | 'width' | 'text'} name */
const chosen = (name) => list(name).value;

// ---- what is chosen, and kept in the address

for (const code of LANGUAGES) {
  const name = new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
  list('lang').append(new Option(name, code));
}
for (const [name, value] of new URLSearchParams(location.search)) {
  const control = switches.elements.namedItem(name);
  if (control instanceof HTMLSelectElement && [...control.options].some((option) => option.value === value))
    control.value = value;
}
switches.addEventListener('change', () => {
  const address = new URLSearchParams([...new FormData(switches)].map(([name, value]) => [name, String(value)]));
  history.replaceState(null, '', `?${address}${location.hash}`);
  hang();
});

// ---- the wall

/** @param {LookName} look */
function attributesOf(look) {
  const theme = look === 'dark' ? 'dark' : 'light';
  const lang = chosen('lang');
  return { theme, lang: look === 'rtl' && !RIGHT_TO_LEFT.includes(lang) ? 'ar' : lang };
}

/** @param {import('./states.js').GalleryState} state @param {LookName} look */
function sheet({ name, title }, look) {
  const attributes = attributesOf(look);
  const figure = element('figure');
  const alone = element('a', 'open alone');
  alone.setAttribute('href', `/gallery/alone.html?${new URLSearchParams({ state: name, ...attributes })}`);
  alone.setAttribute('aria-label', `${title}, ${LOOKS[look]}, alone`);
  const caption = element('figcaption', LOOKS[look]);
  caption.append(alone);
  const place = element('div');
  place.className = 'sheet';
  place.dataset.look = look;
  figure.append(caption, place);
  return figure;
}

/** @param {import('./states.js').GalleryState} state */
function row(state) {
  const section = element('section');
  section.id = state.name;
  section.setAttribute('aria-labelledby', `${state.name}-title`);
  const label = element('div');
  label.className = 'label';
  const title = element('h2', state.title);
  title.id = `${state.name}-title`;
  const about = element('p', state.about);
  about.className = 'about';
  label.append(title, about);
  const sheets = element('div');
  sheets.className = 'row';
  for (const look of /** @type {LookName[]} */ (chosen('looks').split(' '))) sheets.append(sheet(state, look));
  section.append(label, sheets);
  return section;
}

/** @param {string} tag @param {string} [text] */
function element(tag, text = '') {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

/** Rows whose turn has not come. */
let near = new IntersectionObserver(() => {});

function hang() {
  near.disconnect();
  const { style } = document.documentElement;
  style.setProperty('--width', `${chosen('width')}px`);
  style.setProperty('--text', `${chosen('text')}px`);
  wall.replaceChildren(...STATES.map(row));
  near = new IntersectionObserver((entries) => entries.forEach(({ target, isIntersecting }) => isIntersecting && begin(target)), {
    rootMargin: '800px 0px',
  });
  wall.querySelectorAll('section').forEach((section) => near.observe(section));
}

/** @param {Element} section */
function begin(section) {
  near.unobserve(section);
  const state = STATES.find(({ name }) => name === section.id);
  if (state) queue = queue.then(() => drawAll(state, section));
}

/** One row after the other: the widgets of a row take the focus from each other, and nobody waits for them. */
let queue = Promise.resolve();

/** @param {import('./states.js').GalleryState} state @param {Element} section */
async function drawAll(state, section) {
  const before = document.activeElement;
  const sheets = [.../** @type {NodeListOf<HTMLElement>} */ (section.querySelectorAll('.sheet'))];
  const looks = sheets.map((place) => attributesOf(/** @type {LookName} */ (place.dataset.look)));
  await standingStill(() => Promise.all(sheets.map((place, index) => draw(state, looks[index] ?? {}, place))));
  if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** Widgets move the focus to what they tell; with dozens of them, the page would jump under whoever reads it. */
async function standingStill(/** @type {() => Promise<unknown>} */ work) {
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function focusInPlace() {
    focus.call(this, { preventScroll: true });
  };
  try {
    await work();
  } finally {
    HTMLElement.prototype.focus = focus;
  }
}

ways.append(
  ...STATES.map(({ name, title }) => {
    const item = element('li');
    const way = element('a', title);
    way.setAttribute('href', `#${name}`);
    item.append(way);
    return item;
  }),
);
hang();
document.getElementById(location.hash.slice(1))?.scrollIntoView();
