/**
 * Every state of the widget, in the order of a guest's way, and how a guest comes to it. This list feeds the gallery, the
 * accessibility checks and the pictures of all languages: a state that is not in it is looked at by nobody.
 *
 * @typedef {import('./guest.js').Guest} Guest
 * @typedef {object} GalleryState
 * @property {string} name in addresses and tables
 * @property {string} title
 * @property {string} about what is to be seen, and why it is so
 * @property {() => import('./backend.js').House} [house] what it answers; as usual without it
 * @property {Record<string, string>} [attributes] of the tag
 * @property {(guest: Guest) => Promise<unknown>} reach what the guest does; done when the state is on the screen
 */
import { profile, timesOn, weekdayIn } from './backend.js';
import { offline, QUIET, SEND } from './guest.js';

const NOBODY = () => /** @type {const} */ ('never');
/** @param {number} status @param {string} code */
const refusal = (status, code) => () => ({ status, error: { code } });
const full = () => ({ data: { availableTimes: [] } });

/** @type {GalleryState[]} */
export const STATES = [
  {
    name: 'loading',
    title: 'Loading',
    about: 'The house is asked for. Everything has its final place, so nothing moves when the answer comes.',
    house: () => ({ profile: NOBODY }),
    reach: (guest) => guest.sees('.empty'),
  },
  {
    name: 'loading-times',
    title: 'Loading times',
    about: 'The house is known, its free times are on their way.',
    house: () => ({ times: NOBODY }),
    reach: (guest) => guest.sees('[name=section]'),
  },
  {
    name: 'empty',
    title: 'Empty',
    about: 'What a guest finds: nothing typed, nothing chosen but the usual party and the first day.',
    reach: (guest) => guest.sees('[name=slot]'),
  },
  {
    name: 'elsewhere',
    title: 'In another zone',
    about: 'The restaurant’s clock is not the guest’s: its zone is named, its times are shown.',
    house: () => ({
      profile: () => profile({ timeZone: 'Asia/Tokyo' }),
      times: ({ date }) => timesOn(date, (day, clock) => new Date(`${day}T${clock}:00+09:00`)),
    }),
    reach: (guest) => guest.sees('[name=slot]'),
  },
  {
    name: 'closed',
    title: 'Closed day',
    about: 'A day on which the house rests: why, and the next day that is open.',
    house: () => ({ profile: () => profile({ closedWeekdays: [weekdayIn(1)] }) }),
    reach: async (guest) => {
      await guest.chooses('date', 1);
      await guest.sees(`.reason ${QUIET}`);
    },
  },
  {
    name: 'past-day',
    title: 'A day gone by',
    about: 'The date field takes any day: this one has passed, and the next that is open is one press away.',
    reach: (guest) => guest.picksDay(-2),
  },
  {
    name: 'too-far-day',
    title: 'A day too far',
    about: 'Tables can be booked until a certain day, which is said.',
    reach: (guest) => guest.picksDay(90),
  },
  {
    name: 'full',
    title: 'Full day',
    about: 'Nothing is free today: the waitlist, the next free day, the phone.',
    house: () => ({ times: fullOnce() }),
    reach: (guest) => guest.sees(`.reason ${QUIET}`, 1),
  },
  {
    name: 'full-section',
    title: 'Full room',
    about: 'Nothing is free in the chosen room, but elsewhere in the house.',
    house: () => ({ times: ({ date }) => onlyInside(timesOn(date)) }),
    reach: async (guest) => {
      await guest.sees('[name=slot]');
      await guest.chooses('section', 2);
      await guest.sees('.reason');
    },
  },
  {
    name: 'no-day',
    title: 'Two full weeks',
    about: 'The next free day was looked for, and there is none.',
    house: () => ({ times: full }),
    reach: async (guest) => {
      await guest.presses(`.reason ${QUIET}`, 1);
      await guest.sees('.reason .note');
    },
  },
  {
    name: 'days-failed',
    title: 'The search broke off',
    about: 'The next free day was looked for, and the answer did not come: why, and the press that tries again.',
    house: () => ({ times: fullOnce(refusal(500, 'unavailable')) }),
    reach: async (guest) => {
      await guest.presses(`.reason ${QUIET}`, 1);
      await guest.sees('.reason .note');
      await guest.sees(`.reason ${QUIET}`, 1);
    },
  },
  {
    name: 'too-large',
    title: 'Large party',
    about: 'More guests than can be booked here: the phone instead of a refusal.',
    reach: (guest) => comesWithMany(guest),
  },
  {
    name: 'too-large-no-phone',
    title: 'Large party, no phone',
    about: 'The house has given no number: whom to ask, and what the page itself says inside of the tag.',
    house: () => ({ profile: () => profile({ phoneNumber: undefined }) }),
    reach: (guest) => comesWithMany(guest),
  },
  {
    name: 'times-failed',
    title: 'Times did not load',
    about: 'Said in the place of the times, with a way to try again and the phone.',
    house: () => ({ times: refusal(500, 'unavailable') }),
    reach: (guest) => guest.sees(`.reason ${QUIET}`),
  },
  {
    name: 'details',
    title: 'Details',
    about: 'A time is chosen and the details unfold; membership and notes are open.',
    reach: async (guest) => {
      await guest.fillsIn();
      await guest.unfolds(0);
      await guest.unfolds(1);
      await guest.types('memberNumber', 'LUME-1001');
      await guest.chooses('tier', 2);
      await guest.types('notes', 'By the window, please.');
    },
  },
  {
    name: 'owners-fields',
    title: 'The owner’s fields',
    about: 'A required last name, no membership, occasion and diets, one in words of the house’s own; terms and privacy.',
    attributes: {
      'last-name': 'required',
      membership: 'hidden',
      occasions: 'birthday, anniversary, engagement, date-night, business-meal',
      diets: 'vegetarian, vegan, gluten-free, lactose-free, nut-allergy, shellfish-allergy, halal, kosher, No raw egg',
      terms: '/site/house-rules.html#table',
      privacy: '/site/house-rules.html#details',
    },
    reach: async (guest) => {
      await guest.fillsIn({ lastName: '' });
      await guest.unfolds(0);
      const list = /** @type {HTMLSelectElement} */ (await guest.sees('#occasion'));
      list.selectedIndex = 2;
      list.dispatchEvent(new Event('change', { bubbles: true }));
      await guest.presses('#diets input', 2);
      await guest.sends();
      await guest.sees('#problems');
    },
  },
  {
    name: 'many-levels',
    title: 'Many levels',
    about: 'More than six levels of membership are a list.',
    house: () => ({ tiers: () => ({ data: 'Tin Copper Bronze Silver Gold Platinum Diamond'.split(' ') }) }),
    reach: async (guest) => {
      await guest.fillsIn();
      await guest.unfolds(0);
      await guest.sees('select#memberTier');
    },
  },
  {
    name: 'levels-loading',
    title: 'Loading levels',
    about: 'The number can be given meanwhile.',
    house: () => ({ tiers: NOBODY }),
    reach: async (guest) => {
      await guest.fillsIn();
      await guest.unfolds(0);
      await guest.sees('details .note');
    },
  },
  {
    name: 'levels-failed',
    title: 'Levels did not load',
    about: 'The number can be given all the same.',
    house: () => ({ tiers: refusal(500, 'unavailable') }),
    reach: async (guest) => {
      await guest.fillsIn();
      await guest.unfolds(0);
      await guest.sees(`.note ${QUIET}`);
    },
  },
  {
    name: 'level-gone',
    title: 'A level that is gone',
    about: 'The house no longer offers it: the choice alone is let go, the list is fetched anew, and why is said.',
    house: () => ({ reservation: refusal(422, 'tier_unknown'), tiers: withoutGoldLater() }),
    reach: async (guest) => {
      await guest.fillsIn();
      await guest.unfolds(0);
      await guest.chooses('tier', 2);
      await guest.sends();
      await guest.sees('#memberTier-problem');
    },
  },
  {
    name: 'errors',
    title: 'Errors',
    about: 'After the press, never before: a list that takes the focus, and the same words at each field.',
    reach: async (guest) => {
      await guest.fillsIn({ firstName: '', phone: '12', email: 'ada' });
      await guest.unfolds(1);
      await guest.types('notes', 'The window table, please. '.repeat(20));
      await guest.sends();
      await guest.sees('#problems');
    },
  },
  {
    name: 'email-question',
    title: 'A doubtful e-mail',
    about: 'Asked about, never refused; what was probably meant is offered, and taken only on a press.',
    reach: async (guest) => {
      await guest.fillsIn({ email: 'ada,k@gmial.com' });
      await guest.sends();
      await guest.sees('#email-problem');
      await guest.sees(`.answers ${QUIET}`, 1);
    },
  },
  {
    name: 'phone-question',
    title: 'A doubtful phone number',
    about: 'Possible, and in no numbering plan: one question.',
    reach: async (guest) => {
      await guest.fillsIn({ phone: '(111) 222-3333' });
      await guest.sends();
      await guest.sees(`.answers ${QUIET}`, 1);
    },
  },
  {
    name: 'needs-country',
    title: 'A number of no country',
    about: 'Neither the page nor the house says where it is: the number has to begin with its country.',
    house: () => ({ profile: () => profile({ country: undefined }) }),
    reach: async (guest) => {
      await guest.fillsIn({ phone: '201 555 0123' });
      await guest.sends();
      await guest.sees('#phone-problem');
    },
  },
  {
    name: 'two-readings',
    title: 'Two readings',
    about: 'A number that came in one go and can be read in two ways: which is it?',
    attributes: { country: 'DE' },
    reach: async (guest) => {
      await guest.fillsIn();
      await guest.types('phone', '14155550132', 'insertFromPaste');
      await guest.sends();
      await guest.sees('[name=phone-reading]', 1);
    },
  },
  {
    name: 'sending',
    title: 'Sending',
    about: 'The choice is held still, the button says what it does.',
    house: () => ({ reservation: NOBODY }),
    reach: async (guest) => {
      await guest.fillsIn();
      await guest.sends();
      await guest.sees(`${SEND}[aria-busy=true]`);
    },
  },
  {
    name: 'just-taken',
    title: 'Just taken',
    about: 'Somebody was quicker: the times nearby are one press away, and everything typed is still there.',
    house: () => ({ reservation: refusal(409, 'slot_taken'), times: withoutItOnce() }),
    reach: async (guest) => {
      await guest.fillsIn();
      await guest.sends();
      await guest.sees('.notice .answers');
    },
  },
  {
    name: 'duplicate',
    title: 'The same again?',
    about: 'The same table, booked a moment ago: a question, not a refusal.',
    house: () => ({ reservation: refusal(409, 'duplicate') }),
    reach: async (guest) => {
      await guest.fillsIn();
      await guest.sends();
      await guest.sees(`.notice ${QUIET}`, 1);
    },
  },
  {
    name: 'refused',
    title: 'Not booked',
    about: 'The house said no: why, and the phone.',
    house: () => ({ reservation: refusal(422, 'closed') }),
    reach: async (guest) => {
      await guest.fillsIn();
      await guest.sends();
      await guest.sees('.notice');
    },
  },
  {
    name: 'offline',
    title: 'Offline',
    about: 'Nothing was sent and nothing is lost.',
    reach: async (guest) => {
      await guest.fillsIn();
      await offline(() => guest.sends());
      await guest.sees('.notice');
    },
  },
  {
    name: 'unavailable',
    title: 'Cannot be booked',
    about: 'The house does not answer: what the page itself says inside of the tag is shown.',
    house: () => ({ profile: refusal(404, 'not_found') }),
    reach: (guest) => guest.sees(`.reason ${QUIET}`),
  },
  {
    name: 'booked',
    title: 'Booked',
    about: 'What, when, for whom; the reference, the calendar, the way to see or cancel it.',
    reach: async (guest) => {
      await guest.fillsIn();
      await guest.sends();
      await guest.sees(`.end ${QUIET}`, 1);
    },
  },
  {
    name: 'not-known',
    title: 'Not known',
    about: 'Nobody can say whether it is booked. It can be looked up, without booking twice.',
    house: () => ({ reservation: () => ({ status: 202, data: { reference: '27384PQR' } }) }),
    reach: async (guest) => {
      await guest.fillsIn();
      await guest.sends();
      await guest.sees(`.end ${SEND}`);
    },
  },
  {
    name: 'token-refused',
    title: 'Booked, membership in doubt',
    about: 'The page’s own token for its member is not good: the table is booked, and who claims to be a member reads that.',
    reach: async (guest) => {
      Object.assign(guest.widget, { customerToken: () => Promise.reject(new Error('signed out')) });
      await guest.fillsIn();
      await guest.unfolds(0);
      await guest.types('memberNumber', '4711');
      await guest.sends();
      await guest.sees('.end .note');
    },
  },
  {
    name: 'not-known-no-key',
    title: 'Not known, and not to be repeated',
    about: 'A house that cannot tell a repeat from a second booking: nothing to press, and whom to ask.',
    house: () => ({
      profile: () => profile({ features: ['reservation', 'waitlist'] }),
      reservation: () => ({ status: 202, data: {} }),
    }),
    reach: async (guest) => {
      await guest.fillsIn();
      await guest.sends();
      await guest.sees('.end p', 2);
    },
  },
  {
    name: 'waitlist',
    title: 'Waitlist',
    about: 'The queue for now: where to sit, and how long it may take.',
    attributes: { mode: 'waitlist' },
    reach: (guest) => guest.fillsIn(),
  },
  {
    name: 'waits-failed',
    title: 'Waits did not load',
    about: 'The list can be joined all the same, and the waits be asked for again.',
    house: () => ({ waits: refusal(500, 'unavailable') }),
    attributes: { mode: 'waitlist' },
    reach: (guest) => guest.sees(`#section .note ${QUIET}`),
  },
  {
    name: 'waitlist-shut',
    title: 'No waiting today',
    about: 'There is no queue for now on a day on which the house rests.',
    house: () => ({ profile: () => profile({ closedWeekdays: [weekdayIn(0)] }) }),
    attributes: { mode: 'waitlist' },
    reach: (guest) => guest.sees('.reason a'),
  },
  {
    name: 'on-the-list',
    title: 'On the list',
    about: 'The live place in the queue, and the promise that is kept: the restaurant may still decline.',
    attributes: { mode: 'waitlist' },
    reach: async (guest) => {
      await guest.fillsIn();
      await guest.sends();
      await guest.sees('#leave');
    },
  },
  {
    name: 'leaving',
    title: 'Leaving the list?',
    about: 'Asked once, where the press was.',
    attributes: { mode: 'waitlist' },
    reach: async (guest) => {
      await guest.fillsIn();
      await guest.sends();
      await guest.presses('#leave');
      await guest.sees(`#leaving ${QUIET}`, 1);
    },
  },
  {
    name: 'leave-unknown',
    title: 'Left, perhaps',
    about: 'No answer that could be read came to leaving: the party may still be on the list.',
    house: () => ({ leave: () => ({ data: 'what?' }) }),
    attributes: { mode: 'waitlist' },
    reach: async (guest) => {
      await guest.fillsIn();
      await guest.sends();
      await guest.presses('#leave');
      await guest.presses(`#leaving ${QUIET}`);
      await guest.sees('.end .problem');
    },
  },
];

/** Gold is on the list once. */
function withoutGoldLater() {
  let asked = 0;
  return () => ({ data: asked++ ? ['Silver'] : ['Silver', 'Gold'] });
}

/** @param {Guest} guest */
async function comesWithMany(guest) {
  await guest.sees('[name=slot]');
  const list = /** @type {HTMLSelectElement} */ (await guest.sees('#party select'));
  list.value = '11';
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await guest.sees('.reason');
}

/** The first day that is asked for is full, the others are not. @param {import('./backend.js').House['times']} [others] */
function fullOnce(others = ({ date }) => timesOn(date)) {
  let first = '';
  return (/** @type {{ date: string }} */ { date }) => {
    first ||= date;
    return date === first ? full() : others({ date, party: 2 });
  };
}

/** @param {ReturnType<typeof timesOn>} times */
function onlyInside({ data }) {
  return { data: { availableTimes: data.availableTimes.slice(0, 1) } };
}

/** Of each day, what was free at the first look is taken at the next: the fifth time of the main room. */
function withoutItOnce() {
  /** @type {Set<string>} */
  const asked = new Set();
  return (/** @type {{ date: string }} */ { date }) => {
    const { data } = timesOn(date);
    const [inside] = data.availableTimes;
    if (asked.has(date) && inside) for (const list of [inside.times, inside.localTimes]) list.splice(4, 1);
    asked.add(date);
    return { data };
  };
}
