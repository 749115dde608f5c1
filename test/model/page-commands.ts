/** What the page around does: moves the element, changes attributes, gives the guest it knows, comes back out of a cache. */
import type { Customer } from '../../src/customer.js';
import { DEADLINES } from '../../src/reserve-api/retry.js';
import { levelsOf, pick } from './guest-commands.js';
import type { Command } from './guest-commands.js';
import type { Label, World } from './world.js';

const MOVES: readonly (readonly [words: string, move: (world: World) => void | Promise<void>])[] = [
  ['takes the element out and puts it back', ({ widget }) => (widget.remove(), document.body.append(widget))],
  [
    'takes the element out, and puts it back later',
    async (world) => {
      world.widget.remove();
      await world.settle();
      await world.pass(300);
      document.body.append(world.widget);
    },
  ],
  [
    'moves the element into another parent',
    ({ widget }) => {
      const parent = box();
      document.body.append(parent);
      parent.append(widget);
    },
  ],
  [
    'renders anew around the element',
    ({ widget }) => {
      const parent = box();
      document.body.replaceChildren(parent);
      parent.append('before', widget, 'after');
    },
  ],
  [
    'replaces the neighbours',
    ({ widget }) => {
      const other = box();
      widget.before(other);
      other.replaceWith(box());
    },
  ],
  ['replaces the fallback', ({ widget }) => widget.replaceChildren('Call us')],
];

function box(): HTMLElement {
  const parent = document.createElement('div');
  parent.dataset['model'] = '';
  return parent;
}

export const moves: Command = async (world, a) => {
  const chosen = pick(MOVES, a);
  await chosen?.[1](world);
  await world.settle();
  return `the page ${chosen?.[0] ?? ''}`;
};

const ATTRIBUTES: readonly (readonly [name: string, values: readonly (string | null)[]])[] = [
  ['party-size', ['4', '2', '30', 'many', null]],
  ['date', ['2030-06-08', '2030-06-10', '2029-01-01', 'soon', null]],
  ['lang', ['en-GB', 'de', 'en-US', null]],
  ['theme', ['dark', 'auto', null]],
  ['country', ['DE', null]],
  ['restaurant-id', ['200', '152', '', '152']],
  ['mode', ['waitlist', 'auto', 'reservation', 'auto']],
];

/** A house may have let the level go and said so where no details stand: what it says is not taken to the next one. */
export function leavesTheHouse(world: World): void {
  world.levelMayBeGone ||= levelsOf(world).length === 0 && !world.backend.tiers.includes(world.tier);
}

export const changesAttribute: Command = async (world, a, b) => {
  const [name = '', values = []] = pick(ATTRIBUTES, a) ?? [];
  const value = pick(values, b) ?? null;
  if (name === 'restaurant-id') leavesTheHouse(world);
  if (value === null) world.widget.removeAttribute(name);
  else world.widget.setAttribute(name, value);
  await world.settle();
  return `the page sets ${name}=${String(value)}`;
};

const GUESTS: readonly (Customer | undefined)[] = [
  { firstName: 'Grace', lastName: 'Hopper', phoneNumber: '+13135550177', email: 'grace@example.com' },
  { id: 'g-2', firstName: 'Edsger', memberInfo: { memberNumber: 'M-2', memberTier: 'Platinum' } },
  undefined,
];

/** A framework gives the same guest at every render; another guest is another form. */
export const givesCustomer: Command = async (world, a, b) => {
  const customer = b % 2 ? world.customer : pick(GUESTS, a);
  world.widget.customer = customer && structuredClone(customer);
  if (customer !== world.customer) takeOver(world, customer);
  world.customer = customer;
  await world.settle();
  return `the page gives ${customer?.firstName ?? 'nobody'} as the guest${b % 2 ? ' again' : ''}`;
};

/** Fields the page leaves out are empty, but for the first guest it knows: those may have been typed already. */
function takeOver(world: World, customer: Customer | undefined): void {
  const isFirst = world.customer === undefined;
  const fields: readonly (readonly [Label, string | undefined])[] = [
    ['First name', customer?.firstName],
    ['Last name', customer?.lastName],
    ['Phone', customer?.phoneNumber],
    ['E-mail', customer?.email],
    ['Member number', customer?.memberInfo?.memberNumber],
  ];
  for (const [label, text] of fields) if (text || !isFirst) world.typed.set(label, text ?? '');
  const tier = customer?.memberInfo?.memberTier;
  if (tier || !isFirst) world.tier = tier ?? '';
  // One that the house does not have is let go, and said so once the form is there to be read.
  world.levelMayBeGone ||= tier !== undefined && !world.backend.tiers.includes(tier);
}

/**
 * Nothing is cleared while a booking is on its way; in a pause, or while a token may be waited for, the widget alone knows
 * whether another try is to come.
 */
export const resets: Command = async (world) => {
  const { screen, network, guest, ledger } = world;
  const checking = screen === 'unknown' && (network.writesInFlight > 0 || guest.sees('button', 'Checking…'));
  const pausing = network.heardWithin(DEADLINES.longestPause) || world.awaitsToken;
  world.widget.reset();
  await world.settle();
  if (world.screen !== 'unknown') world.awaitsToken = false;
  const kept = screen === 'sending' || checking || (pausing && screen === 'unknown' && world.screen === 'unknown');
  if (!kept) {
    world.typed.clear();
    world.tier = '';
    takeOver(world, world.customer);
    world.typed.set('Notes for the restaurant', '');
    ledger.open = undefined;
  }
  return 'the page resets it';
};

const TOKENS: readonly (readonly [words: string, token: World['widget']['customerToken']])[] = [
  ['no token', undefined],
  ['a token', 'head.body.sign'],
  ['a token that does not come', () => new Promise(() => {})],
  ['a token that takes its time', () => new Promise((resolve) => setTimeout(resolve, 4000, 'head.body.sign'))],
  ['a token that fails', () => Promise.reject(new Error('no session'))],
];

export const givesToken: Command = async (world, a) => {
  const [words, token] = pick(TOKENS, a) ?? [];
  world.widget.customerToken =
    typeof token === 'function'
      ? () => {
          world.awaitsToken = true;
          return token();
        }
      : token;
  return `the page gives ${words ?? ''}`;
};

export const givesMessages: Command = async (world, a) => {
  world.widget.messages = a % 2 ? { callUs: 'Ring us' } : undefined;
  await world.settle();
  return 'the page gives phrases of its own';
};

export const objects: Command = async (world, a) => {
  world.pageObjects = a % 3 === 0;
  return `the page ${world.pageObjects ? 'objects' : 'agrees'} from now on`;
};

export const comesBack: Command = async (world, a) => {
  window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  if (a % 2) world.clock.sleep(60_000 * (a % 30));
  world.ledger.guestIsAway();
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  document.dispatchEvent(new Event('visibilitychange'));
  await world.settle();
  return 'the page comes back out of the cache';
};
