/** The few shapes that every view is made of: chip, link to the restaurant's phone, spoken-only text. */
import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { knownRestaurant } from '../booking/state.js';
import type { Message } from '../booking/message.js';
import type { Section } from '../booking/model.js';
import type { Form } from '../booking/state.js';
import type { Scene } from './scene.js';

/** An event of a control of that kind, as its own listener gets it. */
export type EventOn<T extends Element> = Event & { readonly currentTarget: T };

export type Content = TemplateResult | string | typeof nothing;

export interface Chip {
  readonly group: string;
  readonly value: string;
  readonly checked: boolean;
  readonly content: Content;
  readonly choose: () => void;
  /** Shown, but no longer to be had. */
  readonly gone?: boolean;
  readonly part?: string;
}

/** A native radio that looks like a chip; its name is its text, heard and seen. */
export function chipView({
  group,
  value,
  checked,
  content,
  choose,
  gone = false,
  part = 'chip',
}: Chip): TemplateResult {
  return html`<label class="chip" part=${part}
    ><input type="radio" name=${group} value=${value} .checked=${checked} ?disabled=${gone} @change=${choose} /><span
      >${content}</span
    ></label
  >`;
}

/** Heard by screen readers only. */
export function spoken(text: string): TemplateResult {
  return html`<span class="spoken">${text}</span>`;
}

/** A phrase with something to press or follow in the middle: wherever the language puts it. */
export function around(phrase: (middle: string) => string, middle: TemplateResult): TemplateResult {
  const [before, after] = phrase('\u0000').split('\u0000');
  return html`${before}${middle}${after}`;
}

/** "Call us: (313) 555-0142", when the restaurant has a phone. */
export function callView(form: Form, phrase: (phone: string) => string): Content {
  const phone = knownRestaurant(form)?.phoneNumber;
  return phone ? html`<p>${around(phrase, phoneLink(phone))}</p>` : nothing;
}

export function phoneLink(phone: string): TemplateResult {
  return html`<a href=${`tel:${phone.replace(/[^+\d]/g, '')}`} dir="ltr" translate="no">${printedPhone(phone)}</a>`;
}

/** North American numbers the way they are printed there; all others as the restaurant wrote them. */
function printedPhone(phone: string): string {
  return phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');
}

/** @param id where focus can come back to it */
export function quietButton(label: string, press: () => void, id: string | typeof nothing = nothing): TemplateResult {
  return html`<button type="button" class="quiet" part="secondary-button" id=${id} @click=${press}>${label}</button>`;
}

/** White space that has to stay is a value: the build trims it in templates. */
export const SPACE = ' ';
const DOT = ' · ';

/** Which part of the house, where there are several. */
export function sectionWords(form: Form, section: Section | undefined): string | false | undefined {
  const { sections = [] } = knownRestaurant(form) ?? {};
  return sections.length > 1 && section?.name;
}

/** "Thursday, November 26 · 7:30 PM · for 2": what is there, in one line to see and to hear. */
export function joined(parts: readonly (Content | false | undefined)[]): TemplateResult {
  const there = parts.filter(Boolean);
  return html`${there.map(
    (part, index) => html`${index ? html`<i class="dot">${DOT}</i>` : nothing}<span>${part}</span>`,
  )}`;
}

/** A button that goes away by being pressed: focus moves on to what it led to. */
export function pressAndFocus({ send, focusOn }: Scene, label: string, message: Message, id: string): TemplateResult {
  return quietButton(label, () => {
    send(message);
    focusOn(id);
  });
}
