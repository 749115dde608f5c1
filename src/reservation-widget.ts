import { html, render } from 'lit/html.js';
import type { Aftercare, OpenAftercare } from './after/aftercare.js';
import { announcementOf } from './announcements.js';
import { readCountry, readDisplay, readSettings, readTheme } from './attributes.js';
import type { Given } from './attributes.js';
import { shownProblems } from './booking/attempt.js';
import type { Kind } from './booking/model.js';
import type { Contact } from './booking/problem.js';
import { knownRestaurant } from './booking/state.js';
import type { Settings, State } from './booking/state.js';
import { adoptEarlyProperties, Base, once, propertyOf, reflectAttributes } from './element.js';
import { lenientChecks } from './checks/checks.js';
import { readContact, regionOf } from './checks/read-contact.js';
import type { LoadCompanion, OnTrouble } from './companions.js';
import { now, todayIn } from './clock.js';
import { prefillOf, withoutBlanks } from './customer.js';
import type { Customer, CustomerToken } from './customer.js';
import { pushToLayer } from './data-layer.js';
import { createDialogPlace } from './dialog-place.js';
import { INLINE } from './dialog/frame.js';
import type { Frame } from './dialog/frame.js';
import { detailOf, eventsOf, toEvent } from './events.js';
import type { CompanionFailedEvent, ReservationEvent, ReservationEventDetail, ReservationEventName } from './events.js';
import type { Fields } from './fields/fields.js';
import { FlowController } from './flow-controller.js';
import { focusAfter, focusById } from './focus.js';
import { keepToItself, pressesEnter } from './host-page.js';
import { nearestLanguage } from './i18n/nearest-language.js';
import { createPackShelf } from './i18n/pack-shelf.js';
import type { Pack } from './i18n/packs.js';
import { Text } from './i18n/text.js';
import type { MessageOverrides } from './i18n/text.js';
import { createLoader } from './loader.js';
import type { Loader } from './loader.js';
import { encodeJson } from './reserve-api/json.js';
import { ReserveClient } from './reserve-api/reserve-client.js';
import { DEADLINES } from './reserve-api/retry.js';
import type { Deadlines } from './reserve-api/retry.js';
import { tellOfPolicy } from './policy.js';
import { submit } from './submission.js';
import { widgetStyles } from './styles/widget-styles.js';
import { VERSION } from './version.js';
import { DECOY } from './views/guest-view.js';
import { quietButton } from './views/parts.js';
import type { Content } from './views/parts.js';
import type { Scene } from './views/scene.js';
import { widgetView } from './views/widget-view.js';

/** What the owner asks for otherwise than usual: read by a companion, which comes where one of them is given. */
const FIELDS = ['last-name', 'membership', 'occasions', 'diets', 'terms', 'privacy', 'prefill'];
const ATTRIBUTES = [
  'api',
  'restaurant-id',
  'mode',
  'party-size',
  'date',
  'country',
  'theme',
  'assets',
  'display',
  'data-layer',
  ...FIELDS,
];
/** Properties a page may set before the script has come. */
const PROPERTIES = [...ATTRIBUTES.map(propertyOf), 'customer', 'customerToken', 'messages'];

/**
 * Lets a guest book a table or join the waitlist of one restaurant.
 *
 * Children of the tag are the fallback: they are seen until the script and the page's language have come, when it
 * cannot start, and when the restaurant cannot be booked. Every attribute may change at any time; what the guest typed stays.
 *
 * @tagname reservation-widget
 * @slot - Fallback content, such as a phone link.
 *
 * @attr {string} api - Text prefix of the backend; a trailing slash is dropped and the path appended.
 * @attr {number} restaurant-id - The restaurant's number on that backend.
 * @attr {'auto'|'reservation'|'waitlist'} mode - `auto` (default) books, and offers the waitlist when today is full.
 * @attr {number} party-size - Pre-selects the party, clamped to the restaurant's limits.
 * @attr {string} date - Pre-selects the day, `yyyy-mm-dd`, moved to the next day that can be booked.
 * @attr {string} lang - BCP 47; else the nearest ancestor's, else the browser's.
 * @attr {string} country - ISO 3166-1 alpha-2: default country of phone numbers; else the restaurant's.
 * @attr {'light'|'dark'|'auto'} theme - `light` by default; `auto` follows the visitor's system.
 * @attr {string} assets - Folder of the companion files; else the folder of the script.
 * @attr {'inline'|'button'} display - `inline` (default): the form, where the tag stands. `button`: a button that opens
 *   the form in a dialog, as does every element of the page with `data-reservation-open` (empty, or the tag's `id`).
 * @attr {string} data-layer - Present: each event of a guest's way is pushed to `window.dataLayer`, or to the array it names.
 * @attr {'optional'|'required'|'hidden'} last-name - Hidden: neither asked nor sent.
 * @attr {'optional'|'required'|'hidden'} membership - Required: the member number. Hidden: neither asked nor sent.
 * @attr {string} occasions - Words with commas between them, such as `birthday, anniversary`; for the host, in the notes.
 * @attr {string} diets - The same, such as `vegetarian, vegan, gluten-free`.
 * @attr {string} terms - Address of the restaurant's terms, linked under the button.
 * @attr {string} privacy - Address of the restaurant's privacy notice, linked under the button.
 * @attr {'url'} prefill - `url`: the page's address may fill in the form; nothing is sent by it.
 *
 * @fires {CustomEvent<ReservationEventDetail>} reservation-ready - The restaurant is known and can be booked.
 * @fires {CustomEvent<ReservationEventDetail>} reservation-step - The guest has come to another step (`detail.step`).
 * @fires {CustomEvent<ReservationEventDetail>} reservation-submit - All fields are in order and nothing is sent yet;
 *   `preventDefault()` returns to the form.
 * @fires {CustomEvent<ReservationEventDetail>} reservation-booked - The backend has confirmed the reservation.
 * @fires {CustomEvent<ReservationEventDetail>} reservation-waitlisted - The backend has taken the waitlist request.
 * @fires {CustomEvent<ReservationEventDetail>} reservation-failed - Not booked, or not known (`detail.code`).
 * @fires {CustomEvent<CompanionFailedDetail>} reservation-companion-failed - A file beside the script has not come; the
 *   form goes on without it (`detail.name`, `detail.reason`). Once for each; not pushed to the data layer.
 *
 * @csspart widget - Everything.
 * @csspart heading - The heading.
 * @csspart chip - One choice of party, day, time, section or level.
 * @csspart field - A text field.
 * @csspart ticket - The summary with the button.
 * @csspart summary - The words of the summary.
 * @csspart button - The button that sends.
 * @csspart secondary-button - Every other button.
 * @csspart notice - Why it is not booked.
 * @csspart end - How it went.
 * @csspart open-button - With `display="button"`: the button that opens the dialog.
 * @csspart dialog - The dialog.
 * @csspart close-button - The button that closes it.
 *
 * @cssprop --reservation-accent - The one colour of choice and action. Text on it is computed.
 * @cssprop --reservation-on-accent - Text on the accent, where the computed one is not wanted.
 * @cssprop --reservation-color - Text.
 * @cssprop --reservation-background - Behind everything.
 * @cssprop --reservation-error - Errors; never their only sign.
 * @cssprop --reservation-font - Font family of everything; inherited by default.
 * @cssprop --reservation-heading-font - Font family of headings and the ticket.
 * @cssprop --reservation-heading-weight - Weight of headings.
 * @cssprop --reservation-font-size - Base size, 16px and never below.
 * @cssprop --reservation-radius - Corners of chips, fields and buttons.
 * @cssprop --reservation-gap - Space between groups.
 * @cssprop --reservation-padding - Space around everything.
 * @cssprop --reservation-border - Colour of hairlines.
 * @cssprop --reservation-max-width - Widest the form gets.
 */
export class ReservationWidget extends Base {
  static readonly version: string = VERSION;
  static readonly observedAttributes = [...ATTRIBUTES, 'lang'];
  /** How what comes after the first paint is fetched; set by each entry. Without it the form books all the same. */
  static load: LoadCompanion = (name) => Promise.reject(new Error(name));
  /** Time limits, for tests to shorten. */
  static deadlines: Deadlines = DEADLINES;

  declare api: Given;
  declare restaurantId: Given;
  declare mode: Given;
  declare partySize: Given;
  declare date: Given;
  declare country: Given;
  declare theme: Given;
  declare assets: Given;
  declare display: Given;
  declare dataLayer: Given;
  declare lastName: Given;
  declare membership: Given;
  declare occasions: Given;
  declare diets: Given;
  declare terms: Given;
  declare privacy: Given;
  declare prefill: Given;

  #customer: Customer | undefined;
  #customerToken: CustomerToken | undefined;
  #messages: MessageOverrides | undefined;
  /** The change last told. Its words are found when they are drawn: the language may come after it. */
  #said: readonly [State, State] | undefined;
  readonly #flow = new FlowController(this, new ReserveClient('', 0), DEADLINES);
  readonly #redraw = once(() => this.#draw());
  readonly #checks = createLoader(lenientChecks, () => this.#load('checks'), this.#redraw);
  readonly #fields = createLoader<Fields | undefined>(
    undefined,
    () =>
      this.#load('fields').then((open) =>
        open({ html, host: this, flow: this.#flow, text: () => this.#text, warn: this.#warn }),
      ),
    this.#redraw,
  );
  #opener: Loader<OpenAftercare | undefined> | undefined;
  readonly #dialog = createDialogPlace(this, () => this.#makeDialog(), this.#redraw);
  #aftercare: Aftercare | undefined;
  readonly #packFor = createPackShelf(
    (language) => this.#load('packs').then((loadPack) => loadPack(language)),
    this.#redraw,
  );
  #text = new Text('en');
  /** What `#text` speaks; `undefined` once its phrases are out of date. */
  #language: string | undefined;
  #pack: Pack | undefined;
  #settings: (Settings & { readonly api: string }) | undefined;
  /** Pages that change their language in place say so where they say it at all: at an element around, or at their root. */
  readonly #languageWatch = new MutationObserver(this.#redraw);
  readonly #warned = new Set<string>();
  #wantsFocus: string | undefined;
  #readyAt = 0;
  /** The children of the tag, until something is drawn. */
  readonly #slot = document.createElement('slot');
  /** Nothing was ever drawn, and nothing will be. */
  #isBroken = false;
  /** The last of what is made: where the page lets something fail, its children are not hidden behind an empty root. */
  readonly #root = openRoot(this);

  constructor() {
    super();
    this.#root.append(this.#slot);
    keepToItself(this.#root);
    for (const sign of ['pointerdown', 'focusin']) this.#root.addEventListener(sign, this.#warmUp);
    this.#root.addEventListener('keydown', this.#sendOnEnter);
    adoptEarlyProperties(this, PROPERTIES);
  }

  /** A guest the page knows: fills the form in beforehand. */
  get customer(): Customer | undefined {
    return this.#customer;
  }
  set customer(customer: Customer | undefined) {
    const before = this.#customer;
    this.#customer = customer;
    const given = prefillOf(customer);
    // Frameworks give the same guest anew at every render: that must not undo what was typed since.
    if (encodeJson(given) !== encodeJson(prefillOf(before)))
      this.#flow.send({ type: 'prefilled', ...(before ? given : withoutBlanks(given)) });
  }

  /** A signed token for the guest, or a function that gets one; it alone makes a membership verified. */
  get customerToken(): CustomerToken | undefined {
    return this.#customerToken;
  }
  // A plain field is none for React 19 and Svelte: they look for a setter in the class, and write an attribute else.
  set customerToken(token: CustomerToken | undefined) {
    this.#customerToken = token;
  }

  /** Phrases of the page's own, by the names in `src/i18n/en.ts` and its companions. */
  get messages(): MessageOverrides | undefined {
    return this.#messages;
  }
  set messages(messages: MessageOverrides | undefined) {
    this.#messages = messages;
    this.#language = undefined;
    this.#redraw();
  }

  /** Clears everything the guest chose and typed, except while a booking is on its way. What the page gave stays. */
  reset(): void {
    // Before anybody wants the dialog there is nothing to clear.
    if (!this.#settings) return;
    this.#flow.send({ type: 'reset', ...prefillOf(this.#customer) });
  }

  /**
   * With `display="button"`: opens the dialog, with everything chosen and typed as it was when it was closed. Leads to the
   * form where that stands in the page.
   */
  open(): void {
    this.#dialog.open();
  }

  /** Closes the dialog. A booking on its way goes on. */
  close(): void {
    this.#dialog.close(false);
  }

  attributeChangedCallback(): void {
    this.#redraw();
  }

  connectedCallback(): void {
    document.addEventListener('visibilitychange', this.#noteDay);
    addEventListener('pageshow', this.#noteReturn);
    document.addEventListener('securitypolicyviolation', tellOfPolicy);
    this.#languageWatch.observe(document, { attributeFilter: ['lang'], subtree: true });
    requestAnimationFrame(() => setTimeout(() => this.#noteDay()));
    this.#redraw();
  }

  /** Judged a moment later: a move is no departure. */
  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#noteDay);
    removeEventListener('pageshow', this.#noteReturn);
    this.#dialog.letGo();
    this.#languageWatch.disconnect();
    queueMicrotask(this.#noteSeen);
  }

  readonly #load: LoadCompanion = (name) => {
    const failed: OnTrouble = ({ reason = 'not_loaded' }) => {
      if (name === 'dialog') this.#dialog.standHere();
      if (!this.#warned.has(name))
        this.dispatchEvent(toEvent('reservation-companion-failed', { version: 1, name, reason }));
      this.#warned.add(name);
    };
    const coming = ReservationWidget.load(name, this.assets ? String(this.assets) : undefined, failed);
    coming.catch(failed);
    return coming;
  };

  #draw(): void {
    // Not before the element is in a page: attributes come one by one.
    if (!this.isConnected || this.#isBroken) return;
    try {
      this.#drawNow();
    } catch (error) {
      // Told once, by the browser.
      this.#isBroken = this.#slot.isConnected;
      throw error;
    }
  }

  #drawNow(): void {
    const speaks = this.#speak(nearestLanguage(this));
    readTheme(this.theme, this.#warn);
    const frame = this.#chooseFrame();
    if (!speaks) return;
    render(frame.draw(this.#form), this.#root);
    // Prototype.js removes only what is somewhere.
    if (this.#slot.isConnected) this.#slot.remove();
    this.#dialog.drawn(frame, this.#root);
    if (this.#wantsFocus) focusById(this.#root, this.#wantsFocus);
    this.#wantsFocus = undefined;
  }

  // ---- what the flow asks of the element

  /** @internal */
  flowChanged(before: State, after: State): void {
    if (before.step === 'starting' && after.step === 'choosing') this.#readyAt = now();
    if (announcementOf(before, after, this.#text) !== undefined) this.#said = [before, after];
    this.#wantsFocus = focusAfter(before, after, this.#root.activeElement !== null) ?? this.#wantsFocus;
    // While the booking is on its way, so that it is there when the answer comes.
    if (after.step === 'sending' && before.step !== 'sending') this.#prepare(after.writing.intent.kind);
    this.#redraw();
    for (const { name, detail } of eventsOf(before, after)) this.#tell(name, detail);
  }

  /** @internal */
  async getToken(): Promise<string | undefined> {
    const { customerToken } = this;
    return typeof customerToken === 'function' ? customerToken() : customerToken;
  }

  // ---- settings

  /**
   * A text keeps its formatters, which are slow to make: it is replaced only when the language or the phrases change.
   * @returns false while the first language is on its way: what is asked of the backend need not wait for it
   */
  #speak(language: string): boolean {
    const pack = this.#packFor(language);
    if (pack === 'coming') return this.#language !== undefined;
    if (language !== this.#language || pack !== this.#pack) {
      this.#language = language;
      this.#pack = pack;
      this.#text = new Text(language, pack, this.#messages);
    }
    return true;
  }

  /** Another restaurant, API or mode starts anew; party and date only pre-select. */
  #applySettings(): void {
    if (FIELDS.some(this.getAttribute, this)) this.#fields.load();
    const before = this.#settings;
    const settings = {
      ...readSettings(this, this.#warn),
      ...this.#fields.current()?.settings(),
      api: String(this.api ?? ''),
    };
    if (before && encodeJson(before) === encodeJson(settings)) return;
    this.#settings = settings;
    if (
      before?.api === settings.api &&
      before.restaurantId === settings.restaurantId &&
      before.mode === settings.mode
    ) {
      this.#flow.send({ type: 'preselected', settings });
    } else {
      const client = new ReserveClient(settings.api, settings.restaurantId, ReservationWidget.deadlines);
      this.#flow.configure(client, ReservationWidget.deadlines, settings);
    }
  }

  readonly #warn = (attribute: string, value: string, expected: string): void => {
    const warning = `<reservation-widget> ${attribute}="${value}" is not ${expected}; the default is used.`;
    if (this.#warned.has(warning)) return;
    this.#warned.add(warning);
    console.warn(warning);
  };

  // ---- the guest's presses

  readonly #submit = (duplicateConfirmed: boolean): void => {
    const desk = {
      ...{ flow: this.#flow, checks: this.#checks.current(), contact: this.#readContact(), text: this.#text },
      fields: this.#fields.current(),
      focusOn: this.#focusOn,
      signals: this.#signals,
      pageAgrees: () => this.#tell('reservation-submit', detailOf(this.#flow.state)),
    };
    submit(desk, duplicateConfirmed);
  };

  readonly #sendOnEnter = (event: Event): void => {
    if (!pressesEnter(event)) return;
    event.preventDefault();
    this.#submit(false);
  };

  readonly #focusOn = (id: string): void => {
    this.#wantsFocus = id;
    this.#redraw();
  };

  readonly #signals = (): string => {
    const filled = this.#root.querySelector<HTMLInputElement>(DECOY)?.value;
    return `${filled ? 'decoy, ' : ''}elapsed=${Math.round((now() - this.#readyAt) / 1000)}`;
  };

  /** The checks come on the first sign of intent: before they are needed, after the first paint. */
  readonly #warmUp = (): void => {
    this.#dialog.touched();
    this.#checks.load();
  };

  readonly #noteSeen = (): void => {
    if (!this.isConnected) this.#dialog.close(true);
    this.#aftercare?.seen(this.isConnected && document.visibilityState !== 'hidden');
  };

  /** @param event none, where the page has only just come */
  readonly #noteDay = (event?: Event): void => {
    this.#noteSeen();
    if (document.visibilityState === 'hidden') return;
    const { step, form } = this.#flow.state;
    const today = todayIn(knownRestaurant(form)?.timeZone);
    if (today !== form.today) this.#flow.send({ type: 'day-began', today });
    // What was quoted before the guest went elsewhere is over.
    if (event && step === 'choosing' && form.kind === 'waitlist')
      this.#flow.send({ type: 'retry-pressed', what: 'waits' });
  };

  readonly #noteReturn = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.#flow.returned();
  };

  // ---- drawing

  #chooseFrame(): Frame {
    if (readDisplay(this.display, this.#warn) === 'button') {
      // Else an owner would hear of a bad value only when a guest opens the dialog.
      readSettings(this, this.#warn);
      return this.#dialog.frame(this.assets);
    }
    this.#dialog.close(true);
    this.#applySettings();
    return INLINE;
  }

  async #makeDialog(): Promise<Frame> {
    const makeDialog = await this.#load('dialog');
    return makeDialog({ html, widget: this, root: this.#root, text: () => this.#text, draw: () => this.#draw() });
  }

  readonly #form = (closer: Content): Content => {
    this.#applySettings();
    return widgetView(this.#scene(closer));
  };

  #scene(closer: Content): Scene {
    const { state, tokenRefused } = this.#flow;
    const { form } = state;
    const contact = this.#readContact();
    const fields = this.#fields.current();
    return {
      ...{ state, form, tokenRefused, text: this.#text, closer },
      announcement: this.#said && announcementOf(...this.#said, this.#text),
      ...{ checks: this.#checks.current(), region: this.#region(), fields },
      contact,
      problems: state.step === 'choosing' ? shownProblems(form, contact, fields) : [],
      aftercare: this.#attend(),
      send: (message) => this.#flow.send(message),
      submit: this.#submit,
      focusOn: this.#focusOn,
    };
  }

  #prepare(kind: Kind): void {
    const load = () => this.#load(`after-${kind}`);
    this.#opener = createLoader<OpenAftercare | undefined>(undefined, load, this.#redraw);
    this.#opener.load();
  }

  /** Begins once both are there, the booking and the companion; ends with the booking. */
  #attend(): Aftercare | undefined {
    const { state, writer } = this.#flow;
    if (state.step !== 'booked' && state.step !== 'waitlisted') {
      this.#aftercare?.seen(false);
      return (this.#aftercare = undefined);
    }
    const open = this.#opener?.current();
    if (this.#aftercare || !open) return this.#aftercare;
    const { intent, receipt, form } = state;
    const { manageToken } = receipt;
    this.#aftercare = open({
      ...{
        html,
        quietButton,
        intent,
        receipt,
        root: this.#root,
        restaurant: knownRestaurant(form),
        patience: ReservationWidget.deadlines.write,
      },
      booked: manageToken ? (giveUp, read) => writer.booked(intent, manageToken, giveUp, read) : undefined,
      redraw: this.#redraw,
      focusOn: this.#focusOn,
    });
    this.#noteSeen();
    return this.#aftercare;
  }

  #readContact(): Contact {
    return readContact(this.#flow.state.form, this.#region(), this.#checks.current());
  }

  /** Where the number says or the guest has chosen; else the page's, the restaurant's. */
  #region(): string {
    const { form } = this.#flow.state;
    const own = regionOf(form, this.#checks.current());
    return own || readCountry(this.country, this.#warn) || knownRestaurant(form)?.country || '';
  }

  /** @returns false when the page has prevented it */
  #tell(name: ReservationEventName, detail: ReservationEventDetail): boolean {
    const durationMs = this.#readyAt ? Math.round(now() - this.#readyAt) : undefined;
    const told = { ...detail, ...(durationMs !== undefined && { durationMs }) };
    pushToLayer(this.getAttribute('data-layer'), name, told);
    return this.dispatchEvent(toEvent(name, told));
  }
}

/** With constructable style sheets no page needs to allow styles. */
function openRoot(element: HTMLElement): ShadowRoot {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(widgetStyles);
  const root = element.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  return root;
}

reflectAttributes(ReservationWidget.prototype, ATTRIBUTES);

declare global {
  interface HTMLElementTagNameMap {
    'reservation-widget': ReservationWidget;
  }

  interface HTMLElementEventMap {
    'reservation-ready': ReservationEvent;
    'reservation-step': ReservationEvent;
    'reservation-submit': ReservationEvent;
    'reservation-booked': ReservationEvent;
    'reservation-waitlisted': ReservationEvent;
    'reservation-failed': ReservationEvent;
    'reservation-companion-failed': CompanionFailedEvent;
  }
}
