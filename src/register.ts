import type { ReservationWidget } from './reservation-widget.js';

const TAG = 'reservation-widget';

/**
 * Registers the tag once. A page may bring two copies (a plugin and a template, two versions): the first wins, the
 * second says so and does nothing.
 */
export function register(widget: typeof ReservationWidget): void {
  if (typeof customElements === 'undefined') return; // A server renders the page around the tag.
  const first = customElements.get(TAG);
  if (!first) customElements.define(TAG, widget);
  else if (first !== widget) {
    const running = (first as Partial<typeof ReservationWidget>).version ?? 'unknown';
    console.warn(`<${TAG}> is loaded twice: version ${running} runs, version ${widget.version} is ignored.`);
  }
}
