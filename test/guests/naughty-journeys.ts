/**
 * What a naughty text may do in the widget: stand there. Two journeys: a guest types it into every field, and a backend
 * sends it in every text. Nothing runs, nothing leaves the widget's box at 320 px, and what was typed arrives to the letter
 * or is refused in words.
 */
import { expect } from '@open-wc/testing';
import { normaliseEmail } from '../../src/booking/email.js';
import { ADA, arrive, backend, fail, letCheck, mount, settled, until, type Guest } from '../browser/guest.js';
import type { Request } from '../browser/scripted-backend.js';
import { whatLeaves } from './box.js';

const SEND = 'Reserve table for 2';
const FIELDS = ['First name', 'Last name', 'Phone', 'E-mail', 'Member number', 'Notes for the restaurant'] as const;
type Label = (typeof FIELDS)[number];

/** What mends each field, so that the rest can be sent. */
const MENDED: Readonly<Record<Label, string>> = { ...ADA, 'Member number': '', 'Notes for the restaurant': '' };

/** How often something ran since the last look. */
let runs = 0;

export function tellOf(texts: readonly string[]): void {
  before(() => {
    Object.assign(window, { naughtyRan: () => (runs += 1) });
  });

  texts.forEach((text, nth) => {
    const name = JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
    it(`typed: ${name}`, () => typedEverywhere(text));
    it(`told: ${name}`, () => toldEverywhere(text, nth));
  });
}

async function typedEverywhere(text: string): Promise<void> {
  letCheck();
  const guest = await arriveUnfolded();
  const typed = new Map<Label, string>();
  for (const label of FIELDS) {
    guest.types(label, text);
    typed.set(label, guest.wrote(label));
  }
  const write = await sendsMending(guest, typed);
  for (const [label, value] of typed) expectSent(write, label, value);
  backend.serve(write);
  await guest.finds('heading', 'Your table is booked');
  expectCalm(guest);
}

/** A field that is refused, or asked about, says so in words, keeps its text, and is mended here. */
async function sendsMending(guest: Guest, typed: Map<Label, string>): Promise<Request> {
  for (let attempt = 0; attempt < FIELDS.length; attempt += 1) {
    guest.presses(SEND);
    await settled();
    expectCalm(guest);
    const [write] = backend.of('write');
    if (write) return write;
    const wrong = FIELDS.filter((label) => guest.field(label).getAttribute('aria-invalid') === 'true');
    expect(wrong, 'fields that say why nothing is sent').not.to.have.lengthOf(0);
    for (const label of wrong) mend(guest, label, typed);
  }
  return fail('nothing is ever sent');
}

function mend(guest: Guest, label: Label, typed: Map<Label, string>): void {
  expect(guest.told(label), `${label}: words`).to.match(/\w+ \w+/);
  expect(guest.wrote(label), `${label}: text`).to.equal(typed.get(label));
  typed.delete(label);
  guest.types(label, MENDED[label]);
}

function expectSent({ customer, body }: Request, label: Label, typed: string): void {
  const { memberNumber } = (customer.memberInfo ?? {}) as Record<string, unknown>;
  const trimmed = typed.trim();
  const [sent, wanted] = {
    'First name': [customer.firstName, trimmed.normalize('NFC')],
    'Last name': [customer.lastName, trimmed.normalize('NFC') || undefined],
    Phone: [/^\+?\d{6,15}$/.test(String(customer.phoneNumber)), true],
    'E-mail': [customer.email, normaliseEmail(typed)],
    'Member number': [memberNumber, trimmed || undefined],
    'Notes for the restaurant': [body.notes, trimmed || undefined],
  }[label];
  expect(sent, label).to.equal(wanted);
}

/** In every text that a backend may send, one after the other on the guest's way. */
async function toldEverywhere(text: string, nth: number): Promise<void> {
  letBackendSay(text, nth);
  if (!/./.test(text)) return expectUnavailable();
  const guest = await arriveUnfolded();
  expectCalm(guest);
  expectRead(guest, text);
  guest.fillsIn(ADA);
  guest.presses(SEND);
  const path = (field: string) => `customerInformation.${field}`;
  const fields = Object.fromEntries(
    ['firstName', 'lastName', 'phoneNumber', 'email'].map((field) => [path(field), text]),
  );
  (await backend.asked('write')).refuse(422, { message: text, messages: [text], fields: { ...fields, notes: text } });
  await guest.finds('heading', 'Not booked');
  expectCalm(guest);
  for (const label of ['First name', 'Phone', 'E-mail']) expect(guest.told(label)).to.include(inOneLine(text));
  guest.presses(SEND);
  (await backend.asked('write', 2)).answer({ reference: text }, 201);
  await guest.finds('heading', 'Your table is booked');
  expectCalm(guest);
  expect(guest.text).to.include(inOneLine(text.slice(0, 8)));
}

function letBackendSay(text: string, nth: number): void {
  const tier = (end: string) => ({ name: `${text}${end}`, description: text, prioritySeating: true });
  backend.profile = {
    ...backend.profile,
    ...{ name: text, phoneNumber: text, website: text, timeZone: text, country: text },
    services: [
      { name: text, from: '10:00', to: '16:00' },
      { name: `${text} 2`, from: '16:00', to: '23:00' },
    ],
  };
  backend.sections = [0, 41].map((id) => ({ id, name: `${text}${id || ''}`, partyFlag: id && 8 }));
  // Few levels are cards, many are a list.
  backend.tiers = [text, ...[...'ABCDEFG'].slice(0, nth % 2 ? 1 : 7).map(tier)];
}

async function expectUnavailable(): Promise<void> {
  const guest = mount();
  await guest.finds('button', 'Try again');
  expectCalm(guest);
}

async function arriveUnfolded(): Promise<Guest> {
  const guest = await arrive();
  guest.root.dispatchEvent(new Event('focusin'));
  await guest.choosesTime('7:30 PM');
  guest.fillsIn(ADA);
  guest.unfolds('Member? Add your number');
  guest.unfolds('Anything we should know?');
  await until('the membership', () => guest.sees('textbox', /^Member number/));
  return guest;
}

function expectRead(guest: Guest, text: string): void {
  const words = inOneLine(text);
  expect(guest.text, 'the text is shown as it is').to.include(words);
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Nothing ran, no element came out of a text, and all is where it belongs. */
function expectCalm(guest: Guest): void {
  const ran = runs;
  runs = 0;
  expect(ran, 'scripts that ran').to.equal(0);
  const foreign = guest.root.querySelectorAll(
    'script, img, iframe, object, embed, svg:not([aria-hidden]), video, audio',
  );
  expect([...foreign].map((element) => element.outerHTML)).to.deep.equal([]);
  const handlers = [...guest.root.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
  expect(handlers.filter((name) => /^(on|srcdoc)/.test(name))).to.deep.equal([]);
  for (const link of guest.root.querySelectorAll('a')) expect(link.protocol).to.match(/^(tel|https|mailto):$/);
  expect(document.documentElement.scrollWidth, 'width of the page').to.be.at.most(window.innerWidth);
  expect(whatLeaves(guest.widget, guest.root)).to.deep.equal([]);
}
