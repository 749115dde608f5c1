/** Draws one widget in one state: a house of its own, the built script, and a guest's hand. */
import { answerHere, open } from './backend.js';
import { Guest } from './guest.js';

/** @typedef {{ lang?: string, theme?: string }} Look */

answerHere();
// Nobody here is tired of waiting: what loads or is sent stays so, in milliseconds.
const DEADLINES = { read: 1e9, write: 1e9, pause: 500, longestPause: 5000 };

/**
 * @param {import('./states.js').GalleryState} state
 * @param {Look} look
 * @param {HTMLElement} place gets `data-drawn`, which is `failed` when the state cannot be reached
 * @param {boolean} [untouched] only the house is as the state's: whoever looks plays the guest
 */
export async function draw(state, look, place, untouched = false) {
  const widget = document.createElement('reservation-widget');
  const fallback = document.createElement('p');
  fallback.textContent = 'Call us: (313) 555-0142';
  widget.append(fallback);
  const api = open(state.house?.() ?? {});
  const attributes = { api, 'restaurant-id': '152', assets: '/dist/', ...state.attributes, ...look };
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  await customElements.whenDefined('reservation-widget');
  Object.assign(customElements.get('reservation-widget') ?? {}, { deadlines: DEADLINES });
  place.append(widget);
  try {
    if (!untouched) await state.reach(new Guest(widget));
    place.dataset.drawn = 'reached';
  } catch (error) {
    place.dataset.drawn = 'failed';
    console.error(`${state.name} cannot be drawn: ${error}`);
  }
}
