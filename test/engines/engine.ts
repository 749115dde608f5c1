/**
 * One vocabulary for three browser engines, so that a scenario is written once. It holds only what all of them can do:
 * go to a page, find the widget's controls as a guest does, use them, run a script, and say what went wrong meanwhile.
 */

/** WebKitGTK shares its engine with Safari and is not Safari: other network code, other controls, another system. */
export const ENGINE_NAMES = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

export interface Engine {
  readonly name: EngineName;
  readonly version: string;
  /** A page of somebody nobody has seen before: no cache, no cookie, no connection from an earlier page. */
  newPage(): Promise<EnginePage>;
  close(): Promise<void>;
}

/** What the visitor's system asks pages for. WebKitGTK cannot be told to ask. */
export interface Wishes {
  readonly dark?: boolean;
  readonly lessMotion?: boolean;
  /** A few colours of the system's in the place of the page's own. */
  readonly forcedColours?: boolean;
}

export type Key = 'Tab' | 'Shift+Tab' | 'Enter' | 'Space' | 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

export interface EnginePage {
  goTo(address: string): Promise<void>;
  /** A control in the widget's open shadow root; the first that fits, or the `nth` after it. Looked for when used. */
  find(sought: Sought, nth?: number): Control;
  /** Runs a function in the page. It sees its arguments, which travel as JSON, and nothing else of where it is written. */
  run<Args extends readonly Json[], T>(work: (...args: Args) => T, ...args: Args): Promise<Awaited<T>>;
  /** A key of the keyboard, to whatever has the focus. */
  press(key: Key): Promise<void>;
  /** Takes the mouse to the window's corner, so that it is over nothing of the widget's. */
  pointAway(): Promise<void>;
  /** From here on `find` and `run` mean the page's frame of this number. */
  enterFrame(nth: number): Promise<void>;
  /** What is seen of the page, as PNG: all of it where the engine can, else what fits its window. */
  picture(): Promise<Buffer>;
  /** What the console was told as an error, and what nobody caught, since the page was opened. */
  errors(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** As people find things: by what they are and are called, by their label, by what stands there. */
export type Sought =
  | { readonly role: 'button' | 'radio' | 'heading' | 'status' | 'link'; readonly name?: string | RegExp }
  | { readonly label: string }
  | { readonly text: string | RegExp };

export interface Control {
  /** Waits until it is there, `patience` milliseconds at most, then clicks as a mouse does. */
  press(patience?: number): Promise<void>;
  /** Waits until it is there, then puts this in the place of what it holds, as an edit that the page hears. */
  fill(text: string): Promise<void>;
  /** Waits until it is there, then types this key by key, so that the page around may hear each. */
  type(text: string): Promise<void>;
  value(): Promise<string>;
  /** What is seen of it. */
  text(): Promise<string>;
  /** At this moment; does not wait. */
  isThere(): Promise<boolean>;
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** How long a control may take to appear, in milliseconds. */
export const PATIENCE = 15_000;

/** The text of a script that does `work` with `args`. What the compiler lends to functions is lent in the page, too. */
export function scriptOf(work: (...args: never[]) => unknown, args: readonly Json[]): string {
  return `((__name) => (${work})(...${JSON.stringify(args)}))((made) => made)`;
}

/**
 * Runs in the page: an edit that is heard as one, in the place of all that stood there. Playwright's own `fill` and the
 * driver's `sendKeys` do not do for all: in a Firefox over BiDi the first leaves the old text of an e-mail field before the
 * new one, in WebKitGTK the second drops repeated digits.
 */
export function edit(field: HTMLElement, text: string): void {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
    throw new Error('This is no text field.');
  field.focus();
  field.select();
  document.execCommand(text ? 'insertText' : 'delete', false, text);
}

/** Asks again and again; says what it waited for when that does not come. */
export async function until(what: string, holds: () => Promise<boolean>, patience = PATIENCE): Promise<void> {
  const deadline = performance.now() + patience;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`Not within ${patience} ms: ${what}`);
    await new Promise((later) => setTimeout(later, 50));
  }
}

export function wordsOf(sought: Sought): string {
  if ('label' in sought) return `the field "${sought.label}"`;
  if ('text' in sought) return `the text ${String(sought.text)}`;
  return `the ${sought.role}${sought.name === undefined ? '' : ` ${String(sought.name)}`}`;
}
