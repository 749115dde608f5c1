/** The queue for now: whether there is one, and which quoted wait is a party's. */
import { isRestDay } from './calendar.js';
import type { SectionWait, WaitRange } from './model.js';
import { knownRestaurant } from './state.js';
import type { Form } from './state.js';

/** The wait of a section for a size of party: 1, 2, 3–4, 5–6, 7 and more (contract). Absent = not known. */
export function waitFor(waits: readonly SectionWait[], sectionId: number, party: number): WaitRange | undefined {
  const section = waits.find((wait) => wait.sectionId === sectionId);
  if (party <= 1) return section?.one;
  if (party <= 2) return section?.two;
  if (party <= 4) return section?.four;
  return party <= 6 ? section?.six : section?.sevenPlus;
}

/** True on a day on which the restaurant does not open: nobody can be waiting. */
export function isShutToday(form: Form): boolean {
  const restaurant = knownRestaurant(form);
  return Boolean(restaurant && form.today && isRestDay(restaurant, form.today));
}
