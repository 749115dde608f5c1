/** What a host page is here: a document somebody else wrote, what happens on it, and how it has to end. */
import type { EngineName, EnginePage } from '../engines/engine.js';

/** The addresses a page is written with. Page, widget's files and backend are three origins, as they often are. */
export interface Ground {
  /** The page's own folder, up to and including its slash. */
  readonly own: string;
  /** The folder of the widget's files, up to and including its slash. */
  readonly files: string;
  /** The `api` attribute. */
  readonly api: string;
  /** The entry's published hash. */
  readonly integrity: string;
  readonly engine: EngineName;
}

export interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/**
 * A file that does not lie as it was built. `'hang'` never answers; `undefined` = as it was built.
 * @param asked how often this file was asked for before
 */
export type Trap = (file: string, built: Buffer, asked: number) => Answer | 'hang' | undefined;

export interface HostPage {
  readonly name: string;
  /** What the host does, in the words of the table that is printed. */
  readonly does: string;
  readonly html: (ground: Ground) => string;
  readonly headers?: (ground: Ground) => Readonly<Record<string, string>>;
  /** Other files of the page's own folder. */
  readonly own?: (ground: Ground) => Readonly<Record<string, Answer>>;
  readonly trap?: Trap;
  /** `booked`: the guest books, and the body is to the letter what was chosen and typed. `fallback`: the tag's children are seen, no form. */
  readonly ends?: 'booked' | 'fallback' | ((engine: EngineName) => 'booked' | 'fallback');
  /** Whether the companion has to come (it does), has to stay away, or is not there at all. */
  readonly checks?: 'come' | 'stay away' | 'within';
  /** The widget lives in the page's only frame. */
  readonly framed?: boolean;
  /** `button`: the guest presses the tag's own button, and the form is in a dialog. */
  readonly opens?: 'button';
  /** `right`: to be held against the clean page that is the `example`. */
  readonly looks?: 'example' | 'right';
  /** What happens before the guest can begin: a delay script waits for a first move, say. */
  readonly arrives?: (page: EnginePage) => Promise<void>;
  /** What happens when the form is filled in and not yet sent. */
  readonly meanwhile?: (page: EnginePage) => Promise<void>;
  /** Instead of the button. */
  readonly sends?: 'by Enter';
  /** Looked at once the guest is done; a complaint is a failure. */
  readonly look?: (page: EnginePage) => Promise<string | undefined>;
  /** Each has to be in exactly one of the lines that the page was told as a warning, an error or a violation. */
  readonly says?: readonly RegExp[];
  /** What the browser has to tell the console by itself. WebKitGTK tells its driver nothing of that. */
  readonly tells?: RegExp;
  /** What the browser has to report to the policy's address. */
  readonly reported?: RegExp;
  /** Engines that report what they then let run all the same. */
  readonly mayReport?: readonly EngineName[];
  /** What else it may be told: the page's own doing, or what the browser says of it by itself. */
  readonly maySay?: readonly RegExp[];
  /** `null` as an origin: frames without one, which the backend may refuse. */
  readonly refusesNullOrigin?: boolean;
}

/** What the tag holds for those who cannot book here. */
export const FALLBACK = 'Call us to book a table';

/** @param more further attributes, with a leading space */
export function tag({ api, files }: Ground, more = ` assets="${files}"`): string {
  return `<reservation-widget api="${api}" restaurant-id="152"${more}>
  <a href="tel:+13135550152">${FALLBACK}</a>
</reservation-widget>`;
}

/** The entry as the snippet loads it. */
export function script({ files }: Ground, attributes = 'async', file = 'reservation-widget.js'): string {
  return `<script src="${files}${file}" ${attributes}></script>`;
}

export const WATCH = '<script src="/watch.js"></script>';

/** A tidy page around what is given. */
export function site(parts: { head?: string; body: string; watch?: string }): string {
  return `<!doctype html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<title>A restaurant</title>
<meta name="viewport" content="width=device-width">
${parts.watch ?? WATCH}
${parts.head ?? ''}
</head>
<body>
<h1>A restaurant</h1>
${parts.body}
<p id="below">Open every day.</p>
</body>
</html>`;
}

/** The usual: tag and script in the body, something of the host's before them. */
export function usual(ground: Ground, head = '', around = (widget: string) => widget): string {
  return site({ head, body: around(`${script(ground)}\n${tag(ground)}`) });
}

/** A page on which the host runs a script of its own first. */
export function afterScript(body: string): (ground: Ground) => string {
  return (ground) => usual(ground, `<script>${body}</script>`);
}
