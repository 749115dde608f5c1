/** A guest before the widget, in whatever engine: does and sees what all of them can show. */
import { strict as assert } from 'node:assert';
import { until, type Control, type EnginePage } from './engine.js';

export interface Person {
  readonly firstName: string;
  readonly lastName: string;
  /** As typed. */
  readonly phone: string;
  readonly email: string;
}

export const DAY = /^\w+day, \w+ \d+$/;
export const TIME = /\d:\d\d [AP]M/;
const FIELDS = { firstName: 'First name', lastName: 'Last name', phone: 'Phone', email: 'E-mail' } as const;

/** Somebody the house has never seen. @param number up to 9,999,999, one for each person */
export function person(number: number): Person {
  const digits = String(number).padStart(7, '0');
  return {
    firstName: 'Ada',
    lastName: `Okonkwo-Byrne ${digits}`.replace(/\d/g, (digit) => 'ABCDEFGHIJ'[Number(digit)] ?? ''),
    phone: `(313) ${digits.slice(0, 3)}-${digits.slice(3)}`,
    email: `ada.${digits}@example.org`,
  };
}

export class Guest {
  constructor(readonly page: EnginePage) {}

  async opens(address: string): Promise<void> {
    await this.page.goTo(address);
    const [days, again] = [
      this.page.find({ role: 'radio', name: DAY }),
      this.page.find({ role: 'button', name: 'Try again' }),
    ];
    await until('the days', async () => {
      if (await again.isThere()) await again.press();
      return days.isThere();
    });
  }

  /** @param nth of the days on which the restaurant is open; of today little may be left */
  async choosesDay(nth: number): Promise<void> {
    await this.#chooses('date', this.page.find({ role: 'radio', name: DAY }, nth));
  }

  /** @param nth of the free times that are shown */
  async choosesTime(nth: number): Promise<void> {
    await this.#chooses('slot', this.page.find({ role: 'radio', name: TIME }, nth));
  }

  /** As people do: looks whether it took, and presses again. A page that moves the tag under the finger swallows presses. */
  async #chooses(group: string, choice: Control): Promise<void> {
    let looks = 0;
    await until(`the choice of the ${group}`, async () => {
      if (looks++ % 10 === 0) await choice.press();
      return (await this.page.run(chosenIn, group)) === (await choice.value());
    });
  }

  async fillsIn(person: Person): Promise<void> {
    await this.page.find({ label: FIELDS.firstName }).fill(person.firstName);
    await this.page.find({ label: FIELDS.lastName }).fill(person.lastName);
    await this.page.find({ label: FIELDS.phone }).fill(person.phone);
    await this.page.find({ label: FIELDS.email }).fill(person.email);
  }

  /** @param nth of the day's free times */
  async prepares(person: Person, nth = 0): Promise<void> {
    await this.choosesDay(2);
    await this.choosesTime(nth);
    await this.fillsIn(person);
  }

  async reserves(): Promise<void> {
    await this.page.find({ role: 'button', name: /^Reserve table/ }).press();
  }

  /** What the status region shows. */
  status(): Promise<string> {
    return this.page.find({ role: 'status' }).text();
  }

  async isBooked(): Promise<void> {
    const heading = this.page.find({ role: 'heading', name: 'Your table is booked' });
    await until('"Your table is booked"', () => heading.isThere());
  }

  async stillHas(person: Person): Promise<void> {
    assert.deepEqual(await this.hasTyped(), person);
  }

  async hasTyped(): Promise<Person> {
    const value = (label: string) => this.page.find({ label }).value();
    return {
      firstName: await value(FIELDS.firstName),
      lastName: await value(FIELDS.lastName),
      phone: await value(FIELDS.phone),
      email: await value(FIELDS.email),
    };
  }
}

/** Runs in the page: what is chosen of a group; empty = nothing. */
function chosenIn(group: string): string {
  const root = document.querySelector('reservation-widget')?.shadowRoot;
  return root?.querySelector<HTMLInputElement>(`input[name=${group}]:checked`)?.value ?? '';
}
