/** A guest before the restaurant's page: finds everything by its role, its label or its words. */
import { randomInt } from 'node:crypto';
import { expect, type Locator, type Page } from '@playwright/test';

/** The week that begins today; the restaurant is closed on Mondays, and on Sunday the evening is full. */
export const TODAY = 'Wednesday, June 5';
export const THURSDAY = 'Thursday, June 6';
export const FRIDAY = 'Friday, June 7';
export const SATURDAY = 'Saturday, June 8';
export const SUNDAY = 'Sunday, June 9';
export const TUESDAY = 'Tuesday, June 11';

export interface Person {
  readonly firstName: string;
  readonly lastName: string;
  /** As typed. */
  readonly phone: string;
  readonly email: string;
  readonly memberNumber?: string;
  readonly tier?: string;
  readonly notes?: string;
}

/** Somebody the house has never seen, with what the journey wants to be different. */
export function somebody(different: Partial<Person> = {}): Person {
  const line = randomInt(1000, 10_000);
  const exchange = randomInt(600, 1000);
  return {
    firstName: 'Ada',
    lastName: 'Okonkwo',
    phone: `(313) ${exchange}-${line}`,
    email: `ada.${exchange}.${line}@example.org`,
    ...different,
  };
}

/** `(313) 600-1234` → `+13136001234`. */
export const e164 = ({ phone }: Person) => `+1${phone.replace(/\D/g, '')}`;

export class Guest {
  readonly widget: Locator;

  constructor(readonly page: Page) {
    this.widget = page.locator('reservation-widget');
  }

  // ---- what is seen

  get send(): Locator {
    return this.widget.getByRole('button', { name: /^(Reserve table|Join the waitlist for \d|Reserving|Joining)/ });
  }

  /** Says what will be sent. */
  get ticket(): Locator {
    return this.widget.getByRole('region', { name: /^Your (table|place)$/ });
  }

  /** Says how it went. */
  get status(): Locator {
    return this.widget.getByRole('status');
  }

  /** What has to be mended, in one place. */
  get problems(): Locator {
    return this.widget.getByRole('group', { name: /thing(s)? to look at$/ });
  }

  field(label: string): Locator {
    return this.widget.getByLabel(label);
  }

  button(name: string | RegExp): Locator {
    return this.widget.getByRole('button', { name });
  }

  says(words: string | RegExp): Locator {
    return this.widget.getByText(words).filter({ visible: true }).first();
  }

  party(size: number): Locator {
    return this.widget.getByRole('radio', { name: size === 1 ? '1 guest' : `${size} guests`, exact: true });
  }

  day(name: string): Locator {
    return this.widget.getByRole('radio', { name });
  }

  /** @param clock as `7:30 PM` */
  time(clock: string): Locator {
    return this.widget.getByRole('radio', { name: new RegExp(`\\s${clock}`) });
  }

  get times(): Locator {
    return this.widget.getByRole('radio', { name: /\d:\d\d [AP]M/ });
  }

  section(name: string): Locator {
    return this.widget.getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  // ---- what is done

  async opens(address: string): Promise<void> {
    await this.page.goto(address);
    // Until the restaurant is known, the row of days begins with the visitor's own today, which is tomorrow here.
    await expect(this.day(TODAY).or(this.widget.getByRole('group', { name: 'Current wait' }))).toBeVisible();
  }

  async choosesParty(size: number): Promise<void> {
    if (size <= 6) await this.party(size).check();
    else await this.field('Larger party').selectOption(String(size));
  }

  async choosesDay(name: string): Promise<void> {
    await this.day(name).check();
  }

  async choosesSection(name: string): Promise<void> {
    await this.section(name).check();
  }

  async choosesTime(clock: string): Promise<void> {
    await this.time(clock).check();
  }

  async unfolds(summary: 'Member? Add your number' | 'Anything we should know?'): Promise<void> {
    await this.widget.getByText(summary).click();
  }

  async fillsIn({ firstName, lastName, phone, email, memberNumber, tier, notes }: Person): Promise<void> {
    await this.field('First name').fill(firstName);
    await this.field('Last name').fill(lastName);
    await this.field('Phone').fill(phone);
    await this.field('E-mail').fill(email);
    if (memberNumber || tier) await this.unfolds('Member? Add your number');
    if (memberNumber) await this.field('Member number').fill(memberNumber);
    if (tier) await this.section(tier).check();
    if (notes === undefined) return;
    await this.unfolds('Anything we should know?');
    await this.field('Notes for the restaurant').fill(notes);
  }

  /** As a password manager or a clipboard puts it in: all at once. */
  async pastes(text: string, label: string): Promise<void> {
    await this.field(label).fill(text);
    for (const keys of ['ControlOrMeta+a', 'ControlOrMeta+x', 'ControlOrMeta+v']) await this.field(label).press(keys);
    await expect(this.field(label)).toHaveValue(text);
  }

  /** Day, time and details, ready to be sent. */
  async prepares(person: Person, day: string, clock: string, where = 'Anywhere'): Promise<void> {
    await this.choosesDay(day);
    await this.choosesSection(where);
    await this.choosesTime(clock);
    await this.fillsIn(person);
  }

  async reserves(): Promise<void> {
    await this.send.click();
  }

  async isBooked(): Promise<void> {
    await expect(this.status.getByRole('heading')).toHaveText('Your table is booked');
  }

  async stillHas({ firstName, lastName, phone, email }: Person): Promise<void> {
    await expect(this.field('First name')).toHaveValue(firstName);
    await expect(this.field('Last name')).toHaveValue(lastName);
    await expect(this.field('Phone')).toHaveValue(phone);
    await expect(this.field('E-mail')).toHaveValue(email);
  }

  /** The tables for numbers have come, so a number is judged and not just let through. */
  async hasTheChecks(): Promise<void> {
    await expect(this.field('Country').getByRole('option', { name: /^Germany/ })).toBeAttached();
  }
}
