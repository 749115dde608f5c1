/** After a party has joined the list: its live place, and the way to leave it. */
import type { OpenAftercare } from './aftercare.js';
import { placeView } from './place-view.js';
import { PlaceWatch } from './place-watch.js';

/** Live only where the backend tells it; else the end stays as it was told. */
export const careForPlace: OpenAftercare = (desk) => {
  const live = desk.restaurant?.abilities.waitlistStatus ? desk.booked : undefined;
  if (!live) return { draw: () => ({ actions: '' }), seen() {} };
  const watch = new PlaceWatch(desk, live);
  return {
    draw({ text }) {
      watch.cardIsDrawn();
      return placeView(desk, text, watch.life, watch.send);
    },
    seen: watch.pageIsSeen,
  };
};
