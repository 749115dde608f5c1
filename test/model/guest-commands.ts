/** What a guest does. Each command gives the words for what was done, or nothing where it could not be done. */
import { fail, nameOf } from '../browser/guest.js';
import { everythingOn } from './screen.js';
import { LABELS } from './world.js';
import type { Label, World } from './world.js';

/** @param a and b choose the particulars */
export type Command = (world: World, a: number, b: number) => Promise<string | undefined>;

export function pick<T>(from: readonly T[], at: number): T | undefined {
  return from[at % from.length];
}

const LONG = 'Wolfeschlegelsteinhausenbergerdorff '.repeat(20);
/** Good, doubtful, wrong and odd: what counts is that it stays. */
const TEXTS: { readonly [Name in Label]: readonly string[] } = {
  'First name': ['Ada', 'Bo', ' Ada Maria ', '', '李小龙', 'محمد', 'X Æ A-12', '!!!', '\u{1F957}', LONG],
  'Last name': ['Lovelace', 'O’Neill', '', 'van der Berg', 'a\u0000b', LONG],
  Phone: [
    '+1 313 555 0142',
    '(313) 555-0166',
    '+49 30 901820',
    '12',
    'call me',
    '',
    '+1 313 555 0142 ext. 7',
    '+49 30 901820 ext. 12',
    '٠٣١٣٥٥٥٠١٤٢',
  ],
  'E-mail': [
    'ada@example.com',
    'bo.berg@example.org',
    'ada',
    'ada@',
    'Ada <ada@example.com>',
    '',
    'ada@localhost',
    'ada@example..com',
    'ada@mail_house.example',
    'a b@c.de',
  ],
  'Member number': ['77', 'LUME-1001', '', LONG],
  'Notes for the restaurant': ['By the window', '<img src=x onerror=alert(1)>', '', 'one\ntwo', LONG],
};

/** Sent only once the guest has said that this very text is meant, whatever was said of another one. */
export const DOUBTFUL = [/ ext\. \d+$/, /@example\.\.com$/, /_house\.example$/];
const YES = 'Yes, it is';

/** A second table, or place, is asked for only by the button that says so. */
export const SECOND = /^(Book a second table|Join the list again)$/;
export const LEAVE = 'Leave the list';
const LEAVES = 'Your place goes to the next party';
const NOT_READY = 'Looking for free tables';
const OFFLINE = 'You’re offline';
const SENDS = /^(Reserve table for|Join the waitlist for) \d/;

export const types: Command = (world, a, b) => writes(world, a, b, 'insertText', 'types');
export const pastes: Command = (world, a, b) => writes(world, a, b, 'insertFromPaste', 'pastes');

async function writes(world: World, a: number, b: number, how: string, word: string) {
  const [label] = pick([...fieldsOf(world)], a) ?? [];
  if (!label) return undefined;
  const text = pick(TEXTS[label], b) ?? '';
  world.guest.types(label, text, how);
  world.typed.set(label, world.guest.wrote(label));
  await world.settle();
  return `${word} ${JSON.stringify(text.slice(0, 40))} into ${label}`;
}

/** Those on the screen, by label. */
export function fieldsOf({ guest }: World): Map<Label, HTMLInputElement | HTMLTextAreaElement> {
  const fields = new Map<Label, HTMLInputElement | HTMLTextAreaElement>();
  for (const field of guest.all('textbox')) {
    const name = nameOf(field).replace(/ optional$/, '');
    const label = LABELS.find((each) => each === name);
    if (label && (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) fields.set(label, field);
  }
  return fields;
}

/** All at once what is needed to send: else few runs would come that far. */
export const fillsIn: Command = async (world, a, b) => {
  const { guest } = world;
  const times = usable(guest.all('radio')).filter((radio) => inGroupOf(radio, 'slot'));
  pick(times, a)?.click();
  await world.settle();
  const fields = fieldsOf(world);
  for (const label of LABELS.slice(0, 4)) {
    if (!fields.has(label)) return undefined;
    guest.types(label, pick(TEXTS[label].slice(0, 2), b) ?? '');
    world.typed.set(label, guest.wrote(label));
  }
  await world.settle();
  return 'chooses a time and fills everything in';
};

type Group = 'party' | 'date' | 'slot' | 'section' | 'tier';

export const choosesParty = choosing('party');
export const choosesDay = choosing('date');
export const choosesTime = choosing('slot');
export const choosesSection = choosing('section');
export const choosesTier = choosing('tier');

function choosing(group: Group): Command {
  return async (world, a) => {
    const radio = pick(
      usable(world.guest.all('radio')).filter((each) => inGroupOf(each, group)),
      a,
    );
    if (!(radio instanceof HTMLInputElement)) return undefined;
    const name = nameOf(radio);
    radio.click();
    if (group === 'tier') world.tier = radio.value;
    await world.settle();
    return `chooses ${name}`;
  };
}

export function inGroupOf(radio: HTMLElement, group: Group): boolean {
  return radio instanceof HTMLInputElement && radio.name === group;
}

export function usable(controls: readonly HTMLElement[]): HTMLElement[] {
  return controls.filter((each) => !each.matches(':disabled') && !each.closest('[inert]'));
}

export const selects: Command = async (world, a, b) => {
  const list = pick(usable(world.guest.all('combobox')), a);
  if (!(list instanceof HTMLSelectElement)) return undefined;
  const option = pick(
    [...list.options].filter(({ hidden }) => !hidden),
    b,
  );
  if (!option) fail('an empty list');
  list.value = option.value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await world.settle();
  return `selects ${option.text.trim()} in ${nameOf(list)}`;
};

/** Another day, in the browser's own field. */
export const picksDate: Command = async (world, a) => {
  const field = pick(usable(world.guest.all('date')), 0);
  if (!(field instanceof HTMLInputElement)) return undefined;
  field.value = new Date(Date.UTC(2030, 5, 4 + (a % 40))).toISOString().slice(0, 10);
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await world.settle();
  return `picks ${field.value}`;
};

export const ticks: Command = async (world) => {
  const box = pick(usable(world.guest.all('checkbox')), 0);
  box?.click();
  await world.settle();
  return box && 'ticks the consent';
};

export const unfolds: Command = async (world, a) => {
  const folded = pick([...world.guest.root.querySelectorAll('summary')], a);
  folded?.click();
  await world.settle();
  return folded && `folds ${folded.textContent ?? ''} open or shut`;
};

// ---- sending

export const sends: Command = async (world) => {
  const button = world.guest.sees('button', SENDS);
  return button && press(world, button);
};

export const sendsTwice: Command = async (world) => {
  const button = world.guest.sees('button', SENDS);
  if (!button) return undefined;
  return press(world, button, 'twice, ');
};

/** Sends what is asked about and says yes to it: what a walk by single steps comes to too seldom. */
export const insists: Command = async (world, a, b) => {
  const label = a % 2 ? 'Phone' : 'E-mail';
  const text = pick(
    TEXTS[label].filter((each) => DOUBTFUL.some((doubt) => doubt.test(each))),
    b,
  );
  const filledIn = await fillsIn(world, a, 0);
  if (!filledIn || text === undefined) return undefined;
  world.guest.types(label, text);
  world.typed.set(label, text);
  await world.settle();
  const words = [filledIn, `types ${text}`, await sends(world, 0, 0)];
  const yes = world.guest.sees('button', YES);
  if (yes) words.push(await press(world, yes));
  return words.filter(Boolean).join('; ');
};

export const hitsEnter: Command = (world, a) => enter(world, a, 1);
export const holdsEnter: Command = (world, a) => enter(world, a, 6);

async function enter(world: World, a: number, times: number) {
  const fields = fieldsOf(world);
  const label = pick(
    LABELS.slice(0, 4).filter((each) => fields.has(each)),
    a,
  );
  if (!label) return undefined;
  readsThatTheLevelIsGone(world);
  world.ledger.guestActs();
  meansToSend(world, 'send');
  for (let turn = 0; turn < times && fieldsOf(world).has(label); turn++) {
    world.guest.hitsKey(label, 'Enter', { repeat: turn > 0 });
    // Two at once, the others as fast as the screen can follow.
    if (turn > 0) await world.settle();
  }
  await world.settle();
  return `${times > 1 ? 'holds' : 'hits'} Enter in ${label}`;
}

/** Any button there is. */
export const presses: Command = async (world, a) => {
  const button = pick(usable(world.guest.all('button')), a);
  return button && press(world, button);
};

/** While it is sending, perhaps still waiting for the page's token, a press is none. */
function meansToSend({ ledger, pageObjects, screen, typed }: World, what: 'send' | 'a second table'): void {
  if (pageObjects || screen === 'sending') return;
  ledger.guestPressed(what, [typed.get('Phone') ?? '', typed.get('E-mail') ?? '']);
}

export function levelsOf({ guest }: World): readonly HTMLInputElement[] {
  const radios = [...guest.root.querySelectorAll<HTMLInputElement>('input[type=radio][name=tier]')];
  return radios.filter((radio) => radio.checkVisibility());
}

/** Before the next press, which takes the words away: from here on the guest goes on without a level. */
export function readsThatTheLevelIsGone(world: World): void {
  // Nor is one chosen where the house has no levels any more.
  const isChosen = levelsOf(world).some(({ checked, value }) => checked && value !== '');
  if (!isChosen && world.guest.canRead('This level is no longer offered')) world.tier = '';
}

/** As a pointer does it. What comes of it has to be seen, or sent, or the reason stand there. */
export async function press(world: World, button: HTMLElement, times: '' | 'twice, ' = ''): Promise<string> {
  const { guest, ledger, network } = world;
  const name = nameOf(button);
  button.focus();
  const before = everythingOn(guest) + network.requests;
  readsThatTheLevelIsGone(world);
  ledger.guestActs();
  if (SENDS.test(name)) meansToSend(world, 'send');
  if (SECOND.test(name) && world.screen !== 'over') meansToSend(world, 'a second table');
  if (name === LEAVE && guest.canRead(LEAVES)) ledger.guestLeavesTheList();
  note(world, button, name);
  button.click();
  if (times) button.click();
  await world.settle();
  const idle = before === everythingOn(guest) + network.requests;
  if (idle && !isExcused(world, name)) ledger.broken.push(`nothing came of pressing "${name}"`);
  return `presses ${times}"${name}"`;
}

/** Busy, as it says itself; kept back by the page; or the reason stands there already. */
function isExcused({ pageObjects, guest, network, screen }: World, name: string): boolean {
  if (name.endsWith('…') || pageObjects) return true;
  return guest.canRead(screen === 'starting' ? NOT_READY : OFFLINE) && (screen === 'starting' || !network.online);
}

/** What a press puts into, or takes out of, what was typed, or says of it. */
function note(world: World, button: HTMLElement, name: string): void {
  const { typed, ledger } = world;
  if (name === YES) world.affirmed.add(textAskedAbout(world, button));
  const offer = /^Did you mean (.+)\?$/.exec(button.previousElementSibling?.textContent ?? '')?.[1];
  if (name === 'Use it' && offer) typed.set('E-mail', offer);
  if (name === 'Make another booking' || (name === 'Join the list again' && world.screen === 'over')) {
    typed.set('Notes for the restaurant', '');
    ledger.guestLetsGo();
  }
}

/** A question stands under its field. */
function textAskedAbout(world: World, answer: HTMLElement): string {
  const above = [...fieldsOf(world).values()].filter(
    (field) => field.compareDocumentPosition(answer) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return above.at(-1)?.value ?? '';
}
