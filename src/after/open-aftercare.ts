/** The companion of the time after a booking: the calendar for a table, the live place for the list. */
import type { AfterDesk, Aftercare, Drawn, OpenAftercare } from './aftercare.js';
import { bookedEvent, fileName } from './booked-event.js';
import type { Booked } from './booked-event.js';
import { calendarFile } from './calendar-file.js';
import { handOverFile } from './hand-over-file.js';
import { placeView } from './place-view.js';
import { PlaceWatch } from './place-watch.js';
import { enAfter } from '../i18n/en-after.js';
import type { Scene } from '../views/scene.js';
import type { Text } from '../i18n/text.js';

export const openAftercare: OpenAftercare = (desk) =>
  desk.intent.kind === 'waitlist' ? careForPlace(desk) : careForTable(desk);

function careForTable({ quietButton, intent, receipt, restaurant }: AfterDesk): Aftercare {
  const { slot } = intent;
  const booked = slot && restaurant && { intent, slot, receipt, restaurant };
  const draw = ({ text }: Scene): Drawn => ({
    actions: booked ? quietButton(text.also(enAfter).addToCalendar, () => handOver(booked, text)) : '',
  });
  return { draw, seen() {} };
}

function handOver(booked: Booked, text: Text): void {
  const made = performance.timeOrigin + performance.now();
  handOverFile(calendarFile(bookedEvent(booked, text, location.host, made)), fileName(booked));
}

/** Live only where the backend tells it; else the end stays as it was told. */
function careForPlace(desk: AfterDesk): Aftercare {
  const live = desk.restaurant?.abilities.waitlistStatus ? desk.booked : undefined;
  if (!live) return { draw: () => ({ actions: '' }), seen() {} };
  const watch = new PlaceWatch(desk, live);
  return {
    draw: ({ text }) => placeView(desk, text, watch.life, watch.send),
    seen: (visible) => watch.send({ type: 'seen', visible }),
  };
}
