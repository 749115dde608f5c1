/** What has to arrive, from nothing but what the guest did: so that what is wrong on every page is wrong all the same. */
import type { Person } from '../engines/guest.js';
import { FIRST_TIME, ZONE } from './recorder.js';

/** With its country, so that the wire has the same number whether the tables have come or not. */
export const ADA: Person = {
  firstName: 'Ada',
  lastName: 'Okonkwo-Byrne',
  phone: '+1 313 600 1199',
  email: 'ada.okonkwo@example.org',
};

/** To the letter: two guests, the third day of the row, its first time, and Ada. */
export function expectedBody(now = new Date()): string {
  return (
    '{"customerInformation":{"firstName":"Ada","lastName":"Okonkwo-Byrne","phoneNumber":"+13136001199","email":"ada.okonkwo@example.org"},' +
    `"time":"${thirdDay(now)}T${FIRST_TIME}:00.000Z","partySize":2,"partyFlags":0,"locale":"en-US"}`
  );
}

function thirdDay(now: Date): string {
  const [today = ''] = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(now).split(' ');
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 2);
  return day.toISOString().slice(0, 10);
}
