/**
 * Telephone numbers: every region's examples of every kind, and numbers near them, in the ways that people write them and
 * in every digit system, read through the same door as the element's, against Google's library.
 */
import { phoneToSend } from '../../src/booking/guest-rules.js';
import type { PhoneReading } from '../../src/booking/problem.js';
import { LONGEST_NUMBER, readPhone, regionOfPhone, type PhoneNumbers } from '../../src/phone/phone.js';
import { inDigits, ZEROS } from './digit-systems.js';
import {
  allExamples,
  callingCodeOf,
  callingCodeOfRegion,
  exampleNear,
  isWithdrawn,
  oracleReads,
  REGIONS,
  type Example,
} from './phone-oracle.js';
import { WRITINGS, type Writing, type Written } from './phone-writings.js';
import type { Random } from './random.js';
import { Tally, type Outcome } from './tally.js';

export interface Extent {
  /** Of how many examples one is taken. */
  readonly oneIn: number;
  /** Digit systems for each example besides ASCII: how many, chosen by the seed, or all. */
  readonly systems: number | 'all';
  /** Numbers near each example. */
  readonly near: number;
  /** Random strings of digits. */
  readonly digits: number;
}

export const EVERYTHING: Extent = { oneIn: 1, systems: 'all', near: 10, digits: 100_000 };

const ASCII_ZERO = 0x30;

export function surveyPhones(phones: PhoneNumbers, extent: Extent, random: Random): Tally[] {
  const all = allExamples();
  const withdrawn = all.filter(isWithdrawn);
  const examples = all.filter((example) => random.below(extent.oneIn) === 0 && !withdrawn.includes(example));
  const around = examples.flatMap((example) => nearTo(example, extent.near, random));
  const near = around.filter((example) => !isWithdrawn(example));
  return [
    surveyLeftOut('examples', all.length, withdrawn.length),
    surveyLeftOut('numbers near them', around.length, around.length - near.length),
    ...WRITINGS.map((writing) => surveyWriting(phones, writing, examples, near, extent, random)),
    surveyDigits(phones, extent, random),
    ...(withdrawn.length > 0 ? [surveyWithdrawn(phones, withdrawn, random)] : []),
  ];
}

/**
 * What is left out as withdrawn is so by the word of the library under test: it is counted, and may be no more than the
 * numbers that are tried may lose.
 */
export function surveyLeftOut(what: string, all: number, leftOut: number): Tally {
  const tally = new Tally(`phone: ${what}, tried (same) or left out as withdrawn (refused)`, 'sent');
  tally.counts.same = all - leftOut;
  tally.counts.refused = leftOut;
  return tally;
}

function surveyWriting(
  phones: PhoneNumbers,
  writing: Writing,
  examples: readonly Example[],
  near: readonly Example[],
  extent: Extent,
  random: Random,
): Tally {
  const tally = new Tally(`phone: ${writing.what}`, writing.bound, writing.least);
  for (const example of examples) {
    for (const zero of systemsFor(extent, random)) tryOne(phones, tally, writing, example, zero, random);
  }
  for (const example of near) tryOne(phones, tally, writing, example, random.pick(ZEROS), random);
  return tally;
}

/** ASCII always, for it is what nearly everybody types. */
function systemsFor({ systems }: Extent, random: Random): readonly number[] {
  if (systems === 'all') return ZEROS;
  return [ASCII_ZERO, ...Array.from({ length: systems }, () => random.pick(ZEROS))];
}

function nearTo(example: Example, tries: number, random: Random): Example[] {
  const near: Example[] = [];
  for (let nth = 0; nth < tries; nth += 1) {
    const kept = Math.max(1, example.significant.length - 1 - random.below(5));
    const tail = example.significant.slice(kept).replace(/\d/g, () => String(random.below(10)));
    const found = exampleNear(example, example.significant.slice(0, kept) + tail);
    if (found) near.push(found);
  }
  return near;
}

/** Digits of no sense in any country: most are no number, and none may become another than Google's. */
function surveyDigits(phones: PhoneNumbers, { digits }: Extent, random: Random): Tally {
  const tally = new Tally('phone: random digits', 'sent-or-asked', 0);
  for (let nth = 0; nth < digits; nth += 1) {
    const tail = `${random.below(1e8)}${random.below(1e8)}`.slice(0, 4 + random.below(11));
    const text = random.pick(['', '', '+', '0', '00']) + tail;
    const written = { text, region: random.pick(REGIONS), arrivedWhole: false };
    const reading = readAsElement(phones, written);
    const right = rightForDigits(written, reading);
    tally.note(outcomeOf(reading, right), () => explain(written, '', right, reading));
  }
  return tally;
}

/**
 * Where Google finds no valid number, no question has to offer one; and one of the same country that it holds for valid is
 * as good as its own: of `1 310 7622` in Anguilla it makes nothing, the widget the Canadian 310-7622, and the same of
 * `00 1 1 310 7622` from anywhere.
 */
function rightForDigits({ text, region }: Written, reading: PhoneReading): readonly string[] | undefined {
  const google = oracleReads(text, region);
  const sent = phoneToSend(reading, {});
  // German numbers may be longer than E.164 holds: Google takes them for valid, and no network carries them.
  const carried = google?.valid && google.e164.length <= '+'.length + LONGEST_NUMBER;
  if (sent === undefined) return carried ? [google.e164] : undefined;
  const typedCode = google ? callingCodeOf(google.e164) : undefined;
  const isOfThatCountry = [typedCode, callingCodeOfRegion(region)].includes(callingCodeOf(sent));
  const fits = !google?.valid && oracleReads(sent, '')?.valid && isOfThatCountry;
  return fits ? [sent] : google && [google.e164];
}

/** Nobody can be called there any more, so refusing and asking are as good as sending; only another number is not. */
function surveyWithdrawn(phones: PhoneNumbers, examples: readonly Example[], random: Random): Tally {
  const regions = [...new Set(examples.map(({ region }) => region))].join(' ');
  const tally = new Tally(`phone: withdrawn since Google’s tables (${regions || 'none'})`, 'sent-or-asked', 0);
  for (const example of examples) {
    for (const writing of WRITINGS.filter(({ bound }) => bound === 'sent'))
      tryOne(phones, tally, writing, example, ASCII_ZERO, random);
  }
  return tally;
}

function tryOne(
  phones: PhoneNumbers,
  tally: Tally,
  way: Writing,
  example: Example,
  zero: number,
  random: Random,
): void {
  const written = way.write(example, random);
  if (!written) return;
  const text = inDigits(written.text, zero);
  const reading = readAsElement(phones, { ...written, text });
  const right = way.bound === 'refused' ? undefined : rightNumbers(written, example);
  tally.note(outcomeOf(reading, right), () => explain({ ...written, text }, example.kind, right, reading));
}

function rightNumbers({ text, region, meant, orAsGoogle }: Written, example: Example): readonly string[] {
  if (meant !== undefined && !orAsGoogle) return [meant];
  const google = oracleReads(text, region)?.e164 ?? example.e164;
  return meant === undefined ? [google] : [meant, google];
}

/** A number with `+` moves the country beside it before it is read. */
function readAsElement(phones: PhoneNumbers, { text, region, arrivedWhole }: Written): PhoneReading {
  return readPhone(phones, text, regionOfPhone(phones, text) ?? region, arrivedWhole);
}

/** @param right the numbers that may be sent; `undefined` when there is none, and any question will do */
function outcomeOf(reading: PhoneReading, right: readonly string[] | undefined): Outcome {
  const sent = phoneToSend(reading, {});
  if (sent !== undefined) return right?.includes(sent) ? 'same' : 'wrong';
  if (reading.verdict === 'bad' || reading.verdict === 'empty') return 'refused';
  return !right || right.some((phone) => phoneToSend(reading, { phone }) === phone) ? 'asked' : 'lost';
}

function explain(written: Written, kind: string, right: readonly string[] | undefined, reading: PhoneReading): string {
  const how = `${written.arrivedWhole ? 'pasted' : 'typed'} in ${written.region || 'no region'}`;
  return `${JSON.stringify(written.text)} ${how}, ${kind} ${right?.join(' or ') ?? 'none'}: ${JSON.stringify(reading)}`;
}
