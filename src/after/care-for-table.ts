/** After a table was booked: it goes into the guest's calendar. */
import type { Drawn, OpenAftercare } from './aftercare.js';
import { bookedEvent, fileName } from './booked-event.js';
import type { Booked } from './booked-event.js';
import { calendarFile } from './calendar-file.js';
import { now } from '../clock.js';
import { handOverFile } from './hand-over-file.js';
import { enCalendar } from '../i18n/en-after.js';
import type { Scene } from '../views/scene.js';
import type { Text } from '../i18n/text.js';

export const careForTable: OpenAftercare = ({ quietButton, intent, receipt, restaurant }) => {
  const { slot } = intent;
  const booked = slot && restaurant && { intent, slot, receipt, restaurant, since: now() };
  const draw = ({ text }: Scene): Drawn => ({
    actions: booked ? quietButton(text.also(enCalendar).addToCalendar, () => handOver(booked, text)) : '',
  });
  return { draw, seen() {} };
};

function handOver(booked: Booked, text: Text): void {
  handOverFile(calendarFile(bookedEvent(booked, text, location.host, now())), fileName(booked));
}
