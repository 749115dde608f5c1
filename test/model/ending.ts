/**
 * How every run has to end: the network heals, the page agrees, and a guest who presses what is offered comes to a
 * booking, a place on the list, or the truth that nobody can tell.
 */
import { nameOf } from '../browser/guest.js';
import { choosesSection, choosesTime, fieldsOf, inGroupOf, press, SECOND, usable } from './guest-commands.js';
import { obey } from './laws.js';
import { leavesTheHouse } from './page-commands.js';
import { isEnd } from './screen.js';
import type { Label, World } from './world.js';

const MOST_PRESSES = 20;
const GOOD: readonly (readonly [Label, string])[] = [
  ['First name', 'Ada'],
  ['Last name', 'Lovelace'],
  ['Phone', '+1 313 555 0142'],
  ['E-mail', 'ada@example.com'],
  ['Member number', '77'],
  ['Notes for the restaurant', 'Window'],
];
/** In this order: what is the better way on comes first. */
const WAYS = [/^Check again$/, SECOND, /^Next: /, /^Find the next free day$/, /^Try again$/, /^Anywhere$/];

export async function comesToAnEnd(world: World): Promise<void> {
  await heal(world);
  for (let turn = 0; turn < MOST_PRESSES; turn++) {
    obey(world);
    if (isOver(world)) return;
    world.story.push(`to end it: ${await goesOn(world, turn)}`);
    await world.pass(30_000);
  }
  throw new Error(`no end is reached; it stands at "${world.screen}": ${world.guest.text.slice(0, 400)}`);
}

async function heal(world: World): Promise<void> {
  const { network, widget } = world;
  network.online = true;
  network.fates = [];
  network.readFaults.clear();
  world.pageObjects = false;
  leavesTheHouse(world);
  widget.setAttribute('restaurant-id', '152');
  widget.setAttribute('lang', 'en-US');
  window.dispatchEvent(new Event('online'));
  world.story.push('to end it: the network heals');
  network.endSilence('truth');
  network.deliverLate();
  await world.settle();
  await world.pass(60_000);
}

function isOver({ screen, guest }: World): boolean {
  if (isEnd(screen)) return true;
  return screen === 'unknown' && guest.canRead('Please don’t send it again') && guest.sees('link', /\d/) !== undefined;
}

async function goesOn(world: World, turn: number): Promise<string> {
  const { guest } = world;
  for (const way of WAYS) {
    const button = guest.sees('button', way);
    if (button) return press(world, button);
  }
  const choice = await choosesWhatIsMissing(world);
  if (choice) return choice;
  await mendsEverything(world);
  if (guest.canRead('Not booked')) await takesAnotherTime(world, turn);
  const send = usable(guest.all('button')).find((each) => each.id === 'send');
  return send ? press(world, send) : 'waits';
}

/** A backend without codes says in its own words that a time is gone; in one section all may be. */
async function takesAnotherTime(world: World, turn: number): Promise<void> {
  const ANYWHERE = 0;
  await choosesSection(world, ANYWHERE, 0);
  await choosesTime(world, turn, 0);
}

/** A party that fits, a day that is open, a time that is free. */
async function choosesWhatIsMissing(world: World): Promise<string | undefined> {
  const radios = usable(world.guest.all('radio'));
  const of = (group: 'slot' | 'date' | 'party') => radios.filter((each) => inGroupOf(each, group));
  const chosen = (group: 'slot' | 'date' | 'party') => of(group).some((each) => each.matches(':checked'));
  const fits = (name: string) => !name.endsWith(', closed') && name !== '1 guest';
  const missing = (['party', 'date', 'slot'] as const).find((group) => of(group).length > 0 && !chosen(group));
  if (!missing) return undefined;
  const radio = of(missing).find((each) => fits(nameOf(each)));
  if (!radio) return undefined;
  const name = nameOf(radio);
  radio.click();
  await world.settle();
  return `chooses ${name}`;
}

async function mendsEverything(world: World): Promise<void> {
  await unfoldsWhatIsWrong(world);
  const fields = fieldsOf(world);
  for (const [label, text] of GOOD) {
    if (!fields.has(label) || (label === 'Last name' && world.typed.get(label) === '')) continue;
    world.guest.types(label, text);
    world.typed.set(label, text);
  }
  await world.settle();
}

/** The list of problems leads to each, into what is folded as well. */
async function unfoldsWhatIsWrong(world: World): Promise<void> {
  const problems = [...world.guest.root.querySelectorAll<HTMLElement>('#problems button')];
  for (const problem of problems) problem.click();
  await world.settle();
}
