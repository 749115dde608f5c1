/** Catches everything that leaves a widget by other ways than the booking itself, and gives it by the place it was found. */
import type { Page, Request } from '@playwright/test';
import { lookAround, record, takeLeave } from './recorder.js';

/** What was found, by place. */
export type Haul = Readonly<Record<string, readonly string[]>>;

/** Allows nothing, and stops nothing. */
const POLICY = "default-src 'none'";

export class Net {
  readonly #console: string[] = [];
  readonly #addresses: string[] = [];
  readonly #headers: string[] = [];
  /** Keys, tokens and links that came and went: not one of them may be anywhere else. */
  readonly secrets = new Set<string>();
  /** Hosts and paths that were asked, by the browser's own word. */
  readonly asked = new Set<string>();

  constructor(readonly page: Page) {
    page.on('console', (message) => {
      // The browser's own words about the policy that was added here: they repeat the address, and nobody else reads them.
      if (!message.text().includes(`directive: "${POLICY}"`)) this.#console.push(message.text());
    });
    page.on('pageerror', (error) => this.#console.push(String(error)));
    page.on('request', (request) => this.#note(request));
    page.on('response', async (response) => {
      if (response.request().method() !== 'POST') return;
      const text = await response.text().catch(() => '');
      for (const [, secret = ''] of text.matchAll(/"manage(?:Token|Url)":"([^"]+)"/g)) this.secrets.add(secret);
    });
  }

  /** Before the page is opened. A policy that allows nothing reports whatever it would have stopped. */
  async spread(): Promise<void> {
    await this.page.addInitScript(record);
    await this.page.route('**/*', async (route) => {
      if (route.request().resourceType() !== 'document') return route.fallback();
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy-report-only': POLICY };
      await route.fulfill({ response, headers });
    });
  }

  async haul(): Promise<Haul> {
    await this.page.evaluate(takeLeave);
    const { policy, console: said, ...inPage } = await this.page.evaluate(lookAround);
    const cookies = (await this.page.context().cookies()).map(({ name, value }) => `${name}=${value}`);
    for (const address of policy) this.asked.add(placeOf(address));
    return {
      ...inPage,
      console: [...this.#console, ...said],
      addresses: this.#addresses,
      headers: this.#headers,
      cookies,
    };
  }

  #note(request: Request): void {
    const { authorization, 'idempotency-key': key, ...others } = request.headers();
    this.#addresses.push(request.url());
    this.#headers.push(JSON.stringify(others));
    this.asked.add(placeOf(request.url()));
    for (const secret of [authorization?.replace('Bearer ', ''), key?.replaceAll('"', '')]) {
      if (secret) this.secrets.add(secret);
    }
  }
}

/** Without what differs from one booking to the next. */
function placeOf(address: string): string {
  if (!/^https?:/.test(address)) return address;
  const { origin, pathname } = new URL(address);
  return origin + pathname.replace(/\/availabletimes\/.*/, '/availabletimes');
}
