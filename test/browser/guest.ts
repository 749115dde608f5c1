/**
 * What a test says of a guest at the widget: finds things by role, label and text, the way they are met. Importing it
 * gives every test a fresh scripted backend and a clock that stands still, and clears the page afterwards.
 */
import { fullChecks } from '../../src/checks/full-checks.js';
import type { CompanionLoaders, Companions, OnTrouble } from '../../src/companions.js';
import '../../src/define.js';
import type { ReservationEvent } from '../../src/events.js';
import { ReservationWidget } from '../../src/reservation-widget.js';
import { Clock, until } from './clock.js';
import { API, ScriptedBackend } from './scripted-backend.js';

export { settled, until } from './clock.js';
export { API, TODAY } from './scripted-backend.js';

export let backend: ScriptedBackend;
export let clock: Clock;
const guests: Guest[] = [];
const { load } = ReservationWidget;

beforeEach(() => {
  backend = new ScriptedBackend();
  clock = new Clock();
  // They come only where a test is about them.
  ReservationWidget.load = nothingComes;
  letCome({ packs: async () => async () => undefined });
});

afterEach(() => {
  for (const guest of [...guests]) guest.leaves();
  clock.restore();
  backend.restore();
  ReservationWidget.load = load;
});

function nothingComes(): Promise<never> {
  return new Promise(() => {});
}

/** The checks come at the first touch: numbering plans, offers, levels. */
export function letCheck(): void {
  letCome({ checks: async () => fullChecks });
}

/** From now on these companions come as the test says; what it has said of others holds. */
export function letCome(loaders: Partial<CompanionLoaders>): void {
  const others = ReservationWidget.load;
  ReservationWidget.load = <Name extends keyof Companions>(name: Name, ...rest: [string?, OnTrouble?]) => {
    const own: CompanionLoaders[Name] | undefined = loaders[name];
    return own ? own(...rest) : others(name, ...rest);
  };
}

/** By label, as {@link Guest.fillsIn} takes it. */
export const ADA = {
  'First name': 'Ada',
  'Last name': 'Lovelace',
  Phone: '+1 313 555 0142',
  'E-mail': 'ada@example.com',
};

type Attributes = Readonly<Record<string, string>>;
type Name = string | RegExp;

const ROLES = {
  button: 'button',
  link: 'a[href]',
  radio: 'input[type=radio]',
  checkbox: 'input[type=checkbox]',
  textbox: 'input[type=text], input[type=tel], input[type=email], textarea',
  combobox: 'select',
  date: 'input[type=date]',
  heading: 'h1, h2, h3',
  group: 'fieldset, [role=group]',
  region: 'section[aria-label]',
} as const;

type Role = keyof typeof ROLES;

export const EVENTS = [
  'reservation-ready',
  'reservation-step',
  'reservation-submit',
  'reservation-booked',
  'reservation-waitlisted',
  'reservation-failed',
] as const;

/** Puts a widget into the page and does not wait for anything. */
export function mount(attributes: Attributes = {}, properties: Partial<ReservationWidget> = {}): Guest {
  // Else the browser's own language counts, and that is not the same in every browser.
  document.documentElement.lang = 'en-US';
  const widget = document.createElement('reservation-widget');
  for (const [name, value] of Object.entries({ api: API, 'restaurant-id': '152', ...attributes })) {
    widget.setAttribute(name, value);
  }
  Object.assign(widget, properties);
  const link = document.createElement('a');
  link.href = 'tel:+13135550100';
  link.textContent = 'Call the restaurant';
  widget.append(link);
  document.body.append(widget);
  return new Guest(widget);
}

/** The same, once the restaurant and its times are there. */
export async function arrive(attributes: Attributes = {}, properties: Partial<ReservationWidget> = {}): Promise<Guest> {
  const guest = mount(attributes, properties);
  await guest.finds('radio', attributes.mode === 'waitlist' ? /^Main Floor/ : /day 7:30 PM$/);
  return guest;
}

/** A guest who has only to press the button. */
export async function arriveFilledIn(
  attributes: Attributes = {},
  properties: Partial<ReservationWidget> = {},
): Promise<Guest> {
  const guest = await arrive(attributes, properties);
  if (attributes.mode !== 'waitlist') await guest.choosesTime('7:30 PM');
  guest.fillsIn(ADA);
  return guest;
}

export class Guest {
  readonly root: ShadowRoot;
  /** All that the page around is told, in order. */
  readonly events: { readonly name: string; readonly detail: ReservationEvent['detail'] }[] = [];
  /** All that the status region has said, in order. */
  readonly heard: string[] = [];
  readonly #left = new AbortController();
  readonly #listener = new MutationObserver(() => this.#listen());

  constructor(readonly widget: ReservationWidget) {
    this.root = widget.shadowRoot ?? fail('no open shadow root');
    this.#listener.observe(this.root, { subtree: true, childList: true, characterData: true });
    for (const name of EVENTS) {
      document.addEventListener(name, (event) => this.#note(name, event as ReservationEvent), this.#left);
    }
    guests.push(this);
  }

  // ---- finding

  all(role: Role): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(ROLES[role])].filter((element) => element.checkVisibility());
  }

  /** What has this role and name now, or `undefined`. */
  sees(role: Role, name: Name): HTMLElement | undefined {
    // In this order: whether it is seen costs a reckoning of all styles.
    const elements = [...this.root.querySelectorAll<HTMLElement>(ROLES[role])];
    return elements.find((element) => fits(nameOf(element), name) && element.checkVisibility());
  }

  /** The same; a test that needs it and does not find it says what there was. */
  the(role: Role, name: Name): HTMLElement {
    const names = () => this.all(role).map(nameOf).join(' | ');
    return this.sees(role, name) ?? fail(`no ${role} ${String(name)} among: ${names()}`);
  }

  finds(role: Role, name: Name): Promise<HTMLElement> {
    return until(`${role} ${String(name)}`, () => this.sees(role, name));
  }

  reads(words: Name): Promise<boolean> {
    return until(`"${String(words)}" in: ${this.text}`, () => this.canRead(words));
  }

  canRead(words: Name): boolean {
    return typeof words === 'string' ? this.text.includes(words) : words.test(this.text);
  }

  get text(): string {
    return wordsOf(this.root);
  }

  get heading(): string {
    return this.all('heading').map(nameOf)[0] ?? '';
  }

  get status(): Element {
    const [only, ...more] = this.root.querySelectorAll('[role=status]');
    return only && more.length === 0 ? only : fail('not exactly one status region');
  }

  field(label: string): HTMLInputElement {
    return this.the('textbox', new RegExp(`^${label}( optional)?$`)) as HTMLInputElement;
  }

  /** What is written in a field. */
  wrote(label: string): string {
    return this.field(label).value;
  }

  /** The words that belong to a field besides its name. */
  told(label: string): string {
    const ids = this.field(label).getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids.map((id) => wordsOf(this.root.getElementById(id) ?? fail(`${id} is not there`))).join(' ');
  }

  /** Names of what is chosen in a group, by the group's legend. */
  chosen(legend: string): string[] {
    const radios = this.the('group', new RegExp(`^${legend}`)).querySelectorAll<HTMLInputElement>('input:checked');
    return [...radios].map(nameOf);
  }

  /** Names of the times that can be chosen. */
  get times(): string[] {
    return this.all('radio')
      .map(nameOf)
      .filter((name) => /day \d+:\d\d [AP]M$/.test(name));
  }

  get focused(): string {
    return this.root.activeElement ? nameOf(this.root.activeElement) : '';
  }

  // ---- doing

  chooses(name: Name): void {
    act(this.the('radio', name));
  }

  async choosesTime(time: string): Promise<void> {
    act(await this.finds('radio', new RegExp(`day ${time}$`)));
    await this.finds('textbox', 'First name');
  }

  /** A larger party, a country, out of a list. */
  selects(label: Name, option: Name): void {
    const list = this.the('combobox', label) as HTMLSelectElement;
    const wanted = [...list.options].find((each) => fits(wordsOf(each), option)) ?? fail(`no option ${String(option)}`);
    list.value = wanted.value;
    list.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    list.dispatchEvent(new Event('change', { bubbles: true }));
  }

  types(label: string, text: string, inputType = 'insertText'): void {
    const field = this.field(label);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType }));
  }

  pastes(label: string, text: string): void {
    this.types(label, text, 'insertFromPaste');
  }

  fillsIn(details: Readonly<Record<string, string>>): void {
    for (const [label, text] of Object.entries(details)) this.types(label, text);
  }

  /** The first sign of a person, at which the checks are fetched. */
  touches(): void {
    this.root.dispatchEvent(new PointerEvent('pointerdown'));
  }

  unfolds(summary: string): void {
    const folded = [...this.root.querySelectorAll('summary')].find((each) => wordsOf(each) === summary);
    act(folded ?? fail(`no ${summary}`));
  }

  /** Or takes the tick away again. */
  ticks(name: Name): void {
    act(this.the('checkbox', name));
  }

  presses(name: Name): void {
    act(this.the('button', name));
  }

  /** @returns true when the page around got to see it */
  hitsKey(label: string, key: string, more: KeyboardEventInit = {}): boolean {
    let seen = false;
    const look = () => (seen = true);
    document.addEventListener('keydown', look);
    const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more });
    this.field(label).dispatchEvent(event);
    document.removeEventListener('keydown', look);
    return seen;
  }

  leaves(): void {
    this.#left.abort();
    this.#listener.disconnect();
    this.widget.remove();
    const at = guests.indexOf(this);
    if (at >= 0) guests.splice(at, 1);
  }

  // ---- listening

  /** Details of all events of one name. */
  toldOf(name: (typeof EVENTS)[number]): ReservationEvent['detail'][] {
    return this.events.filter((event) => event.name === name).map(({ detail }) => detail);
  }

  #note(name: string, event: ReservationEvent): void {
    if (event.target === this.widget) this.events.push({ name, detail: event.detail });
  }

  #listen(): void {
    // Neither a button nor what the page itself says has anything to tell yet.
    if (!this.root.querySelector('[part=widget]')) return;
    const words = wordsOf(this.status);
    if (words && words !== this.heard.at(-1)) this.heard.push(words);
  }
}

/** While `act` runs, the browser says that it has no line. */
export async function offline(act: () => Promise<void>): Promise<void> {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  try {
    await act();
  } finally {
    Reflect.deleteProperty(navigator, 'onLine');
  }
}

/** As a pointer does it: not on what is disabled or inert. */
export function act(element: HTMLElement): void {
  if (element.matches(':disabled') || element.closest('[inert]')) fail(`${nameOf(element)} cannot be used`);
  element.click();
}

function fits(name: string, wanted: Name): boolean {
  return typeof wanted === 'string' ? name === wanted : wanted.test(name);
}

/** The accessible name, as far as the widget gives names: by `aria-label`, `aria-labelledby`, label, legend, content. */
export function nameOf(element: Element): string {
  const by = element.getAttribute('aria-labelledby');
  const root = element.getRootNode() as ShadowRoot;
  const label = element.getAttribute('aria-label') ?? (by && spokenWordsOf(root.getElementById(by) ?? element));
  if (label) return label;
  if (element instanceof HTMLFieldSetElement)
    return spokenWordsOf(element.querySelector('legend') ?? fail('no legend'));
  const { labels } = element as HTMLInputElement;
  return labels?.length ? [...labels].map(spokenWordsOf).join(' ') : spokenWordsOf(element);
}

function spokenWordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden=true], select, input, textarea')) hidden.remove();
  return wordsOf(copy);
}

export function wordsOf(node: Node): string {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export function fail(why: string): never {
  throw new Error(why);
}
