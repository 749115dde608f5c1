/**
 * What comes after the first paint, on the guest's first touch, and makes the form cleverer: numbering plans, likely
 * addresses, the contract's own schemas, and what is drawn and said of all that; the levels of members, too, which are
 * for choosing. When it never comes, the form still books, and the backend judges.
 */
import type { EmailReading } from '../booking/email.js';
import type { Kind } from '../booking/model.js';
import type { Problem, TwoReadings } from '../booking/problem.js';
import type { Text } from '../i18n/text.js';
import { lenientPhones } from '../phone/phone.js';
import type { PhoneNumbers } from '../phone/phone.js';
import type { Content } from '../views/parts.js';
import type { Scene } from '../views/scene.js';
import type { Lent } from '../views/lent.js';

export interface Checks {
  readonly phones: PhoneNumbers;
  /** Refuses what cannot work, asks about what may work and hardly anybody has. */
  readEmail(text: string): EmailReading;
  /**
   * The sentence for a problem that these checks find, or know more about.
   * @param region where a phone number was read, ISO 3166-1 alpha-2; empty = none
   */
  words(text: Text, problem: Problem, region: string): string | undefined;
  /** The countries to choose from, before the phone number. */
  countries(lent: Lent, scene: Scene): Content;
  /** Asks which of two numbers is meant. */
  twoReadings(lent: Lent, scene: Scene, readings: TwoReadings): Content;
  /** Under the e-mail: yes to an unusual one, and "Did you mean …?" for a mistyped one. */
  emailAnswers(lent: Lent, scene: Scene): Content;
  /** The levels to choose from. Without them the member's number can still be given. */
  tiers(lent: Lent, scene: Scene): Content;
  /** Under the reason of a refusal: other times, or a second booking; nothing = the restaurant's telephone. */
  noticeAnswers(lent: Lent, scene: Scene): Content;
  /** Dotted paths of the wire at which a body breaks the contract; empty = it may be sent. */
  contractFaults(kind: Kind, body: unknown): readonly string[];
}

/** Lets everything through that may work. */
export const lenientChecks: Checks = {
  phones: lenientPhones,
  readEmail: lenientEmail,
  words: () => undefined,
  countries: () => '',
  twoReadings: () => '',
  emailAnswers: () => '',
  tiers: () => '',
  noticeAnswers: ({ quietButton }, { form, text, submit }) =>
    form.notice?.failure.code === 'duplicate' && !form.notice.elsewhere
      ? quietButton(text.say.again, () => submit(true))
      : '',
  contractFaults: () => [],
};

/** An `@` there has to be, also that of a Japanese keyboard; what else is wrong, the backend says. */
function lenientEmail(text: string): EmailReading {
  const address = text.trim().replace(/[＠﹫]/g, '@');
  if (!address) return { verdict: 'empty' };
  return address.includes('@') ? { verdict: 'good', address } : { verdict: 'bad', reason: 'no-at' };
}
