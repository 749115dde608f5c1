/**
 * The page of one booking: shows it, keeps a place on the list up to date, and gives it up when asked twice. Opening
 * the page changes nothing, so whoever follows links in mails cancels nothing.
 *
 * @typedef {import('./manage-words.js').ManagedReservation} ManagedReservation
 * @typedef {import('./manage-words.js').ManagedPlace} ManagedPlace
 * @typedef {import('./manage-words.js').Trouble} Trouble
 */
import { call, whichBooking } from './manage-calls.js';
import {
  BUTTONS,
  CANNOT_GIVE_UP,
  CANNOT_SHOW,
  clockNote,
  dayWords,
  hourWords,
  partyWords,
  placeWords,
  questionWords,
  referenceWords,
  statusWords,
  waitWords,
} from './manage-words.js';

const LOOK_EVERY = 30_000;
const { kind } = whichBooking();

/** @type {ManagedReservation | ManagedPlace | undefined} */
let booking;
let sending = false;
/** How often something was asked: only the last answer counts. */
let asked = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let next;

/** @param {string} id @returns {HTMLElement} */
function the(id) {
  const node = document.getElementById(id);
  if (!node) throw new Error(`The page has no ${id}`);
  return node;
}

/** A text that stays is not written again, so that no reader repeats it. @param {string} id @param {string} text */
function say(id, text) {
  const node = the(id);
  if (node.textContent !== text) node.textContent = text;
  node.hidden = text === '' && node.getAttribute('role') === null && node.getAttribute('aria-live') === null;
}

/** @param {ManagedReservation | ManagedPlace} now */
function show(now) {
  booking = now;
  const [title, lead] = statusWords(kind, now.status);
  say('title', title);
  say('lead', lead);
  document.title = `${title} · Osteria Lume`;
  if ('localTime' in now) showTime(now);
  else showPlace(now);
  say('party', partyWords(now.partySize));
  say('section', now.section);
  say('reference', referenceWords(now.reference));
  the('slip').dataset.status = now.status;
  the('slip').classList.toggle('slip-ended', !now.cancellable);
  the('giving-up').hidden = !now.cancellable;
  if (!now.cancellable) keep();
  reveal('slip');
}

/** @param {ManagedReservation} reservation */
function showTime(reservation) {
  say('when', dayWords(reservation.localTime));
  say('hour', hourWords(reservation.localTime));
  say('note', clockNote(reservation));
}

/** @param {ManagedPlace} place */
function showPlace({ partiesAhead, estimatedWait }) {
  say('when', '');
  say('hour', partiesAhead === null ? '' : placeWords(partiesAhead));
  say('note', waitWords(estimatedWait));
  the('slip').querySelector('.slip-head')?.toggleAttribute('hidden', partiesAhead === null);
}

/** @param {'slip' | 'again-box'} shown */
function reveal(shown) {
  for (const id of ['slip', 'again-box']) the(id).hidden = id !== shown;
  the('main').removeAttribute('aria-busy');
}

/** @param {Trouble} trouble */
function cannotShow(trouble) {
  booking = undefined;
  const [title, lead] = CANNOT_SHOW[trouble];
  say('title', title);
  say('lead', lead);
  document.title = `${title} · Osteria Lume`;
  reveal('again-box');
  the('again-box').hidden = trouble === 'nothing' || trouble === 'elsewhere';
}

async function look() {
  clearTimeout(next);
  if (sending) return;
  const mine = (asked += 1);
  const answer = await call('GET');
  // What was asked before a cancellation, or before a later look, knows nothing of it.
  if (mine !== asked) return;
  if ('booking' in answer) show(answer.booking);
  // What was shown stays when a look fails; that a booking is gone is news.
  else if (!booking || answer.trouble === 'nothing') cannotShow(answer.trouble);
  else say('trouble', `This may be out of date. ${CANNOT_SHOW[answer.trouble][1]}`);
  if ('booking' in answer && the('asking').hidden) say('trouble', '');
  lookLater();
}

/** Only a place that is waited for moves, and only for eyes that see it. */
function lookLater() {
  clearTimeout(next);
  const waits = kind === 'waitlist' && booking?.cancellable === true;
  if (waits && !document.hidden && !sending) next = setTimeout(look, LOOK_EVERY);
}

function ask() {
  if (!booking) return;
  say('trouble', '');
  say('question', questionWords(kind, booking));
  the('give-up').hidden = true;
  the('asking').hidden = false;
  the('question').focus();
}

/** Back to the one button. */
function keep() {
  const heldFocus = the('asking').contains(document.activeElement);
  the('asking').hidden = true;
  the('give-up').hidden = false;
  if (heldFocus) the('give-up').focus();
}

async function giveUp() {
  if (sending) return;
  clearTimeout(next);
  asked += 1;
  setSending(true);
  const answer = await call('DELETE');
  setSending(false);
  if ('booking' in answer) {
    show(answer.booking);
    // The buttons are gone; what came of them is where the guest goes on.
    the('title').focus();
    return;
  }
  say('trouble', CANNOT_GIVE_UP[answer.trouble]);
  // It was told by others that the party sits, or is gone: show what is true now.
  if (answer.trouble === 'too-late') await showAfter();
  else lookLater();
}

async function showAfter() {
  const answer = await call('GET');
  if (!('booking' in answer)) return;
  show(answer.booking);
  say('lead', CANNOT_GIVE_UP['too-late']);
  the('title').focus();
}

/** Not `disabled`: that would throw the focus away. @param {boolean} now */
function setSending(now) {
  sending = now;
  const words = BUTTONS[kind];
  say('yes', now ? words.sending : words.yes);
  for (const id of ['yes', 'no']) the(id).setAttribute('aria-disabled', String(now));
}

function start() {
  const words = BUTTONS[kind];
  say('give-up', words.giveUp);
  say('yes', words.yes);
  say('no', words.no);
  the('give-up').addEventListener('click', ask);
  the('no').addEventListener('click', () => !sending && keep());
  the('yes').addEventListener('click', giveUp);
  the('again').addEventListener('click', look);
  the('asking').addEventListener('keydown', ({ key }) => key === 'Escape' && !sending && keep());
  // The fragment is the token here: followed as it stands, the link would lose it.
  document.querySelector('[data-skip]')?.addEventListener('click', (event) => {
    event.preventDefault();
    the('title').focus();
  });
  document.addEventListener('visibilitychange', () => (document.hidden ? clearTimeout(next) : look()));
  addEventListener('online', look);
  addEventListener('hashchange', () => location.reload());
  void look();
}

start();
