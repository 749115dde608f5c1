/** Tells the site's analytics of the public events, where the site asks for it: the same name, the same detail, no more. */
import type { ReservationEventDetail, ReservationEventName } from './events.js';

/**
 * @param layer the attribute `data-layer`: absent = nothing is told, empty = `window.dataLayer`, else the array's name.
 *   An array that is not there yet is made, as tag managers expect that load later.
 */
export function pushToLayer(layer: string | null, event: ReservationEventName, detail: ReservationEventDetail): void {
  if (layer === null) return;
  const page: Record<string, object[]> = Object(window);
  try {
    (page[layer || 'dataLayer'] ??= []).push({ event, ...detail });
  } catch {
    // Tag managers replace `push` by their own. A booking does not depend on what they do in it.
  }
}
