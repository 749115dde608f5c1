/**
 * The host stand: joins the door, the line to the server and the board.
 *
 * @typedef {import('../server/host/board.ts').Board} Board
 * @typedef {import('./live.js').Line} Line
 */
import { Arrivals } from './arrivals.js';
import { lockedOut, mayLook } from './calls.js';
import { Column } from './column.js';
import { Door } from './door.js';
import { find, say } from './dom.js';
import { Live } from './live.js';
import { clockWords, dayWords } from './words.js';

const TICK = 15_000;

const stand = find(document, '#stand');
const link = find(document, '#link');
const columns = { reservation: new Column(find(document, '#reservation')), waitlist: new Column(find(document, '#waitlist')) };
const arrivals = new Arrivals(find(document, '#arrivals'));
const live = new Live(showBoard, showLine);
const door = new Door(open);
/** The restaurant's clock at the last board. */
let lastClock = '';

lockedOut.addEventListener('locked-out', lock);
setInterval(() => {
  for (const column of Object.values(columns)) column.tick(Date.now());
}, TICK);
begin();

async function begin() {
  // A server that does not answer is not a locked door: the line says so and keeps trying. A 401 has locked already.
  if (await mayLook().catch(() => true)) open();
}

function open() {
  stand.hidden = false;
  live.start();
}

function lock() {
  live.stop();
  if (stand.hidden && !door.element.hidden) return;
  stand.hidden = true;
  door.show();
}

/** @param {Board} board */
function showBoard(board) {
  const fresh = arrivals.of(board);
  const ids = new Set(fresh.map((entry) => entry.id));
  find(document, '#house').textContent = board.restaurant.name;
  find(document, '#day').textContent = dayWords(board.date);
  lastClock = clockWords(board.time);
  columns.reservation.update(board.reservations, ids);
  columns.waitlist.update(board.waitlist, ids);
  arrivals.announce(fresh);
  showLine('live');
}

/** @param {Line} line */
function showLine(line) {
  const words = { connecting: 'Connecting…', live: 'Live', silent: 'No news from the server', reconnecting: 'Reconnecting…' }[line];
  // Only a change of the line is read aloud, not each new minute.
  say(find(link, '#link-words'), words);
  say(find(link, '#link-since'), lastClock && `last update ${lastClock}`);
  link.dataset.line = line;
}
