/** An app of some framework with the widget in it, and what it may do to it. */
import { expect, type Locator, type Page } from '@playwright/test';
import { OPEN_HOUSE } from '../config/journey.js';
import { Guest } from '../journeys/guest.js';

/** Counted from the page's beginning. */
interface Watch {
  /** On the document now; what an element leaves there outlives it. */
  listeners: number;
  /** How often the element was put into the page: once when it is drawn, once more when it is moved. */
  connections: number;
}

declare global {
  interface Window {
    watch: Watch;
  }
}

export class App extends Guest {
  /** Paths of what the widget asked the house. */
  readonly asked: string[] = [];

  constructor(
    page: Page,
    readonly framework: string,
  ) {
    super(page);
    page.on('request', (request) => {
      if (request.url().startsWith(OPEN_HOUSE.address) && request.method() !== 'OPTIONS')
        this.asked.push(`${request.method()} ${new URL(request.url()).pathname}`);
    });
  }

  async starts({ late = false, display = '' } = {}): Promise<void> {
    await this.page.addInitScript(watchPage);
    const query = new URLSearchParams({
      api: OPEN_HOUSE.address,
      ...(late && { late: 'yes' }),
      ...(display && { display }),
    });
    const address = `http://127.0.0.1:${process.env.APPS_PORT}/${this.framework}/?${query}`;
    if (late || display) await this.page.goto(address);
    else await this.opens(address);
  }

  /** With `late`, once the app has drawn the tag without knowing it. */
  async getsTheWidget(): Promise<void> {
    await this.page.getByText('Call us to book a table').waitFor();
    await this.page.evaluate(() => dispatchEvent(new Event('widget-may-come')));
  }

  /** With `display="button"`, by the tag's own button, which has the app's own words. */
  async opensTheDialog(): Promise<void> {
    await this.button('Your evening').click();
    await expect(this.widget.getByRole('dialog')).toBeVisible();
  }

  get heading(): Locator {
    return this.widget.getByRole('heading').first();
  }

  get told(): Locator {
    return this.page.getByRole('list', { name: 'Events' }).getByRole('listitem');
  }

  /** Presses without taking the focus, as a timer or an answer of the site's own would. */
  async changes(
    button: 'Render again' | 'Give another guest' | 'Change the party' | 'Hide or show' | 'Start anew' | 'Move',
  ): Promise<void> {
    await this.page.getByRole('button', { name: button }).dispatchEvent('click');
  }

  get renders(): Locator {
    return this.page.locator('output').first();
  }

  watched(): Promise<Watch> {
    return this.page.evaluate(() => ({ ...window.watch }));
  }
}

function watchPage(): void {
  window.watch = { listeners: 0, connections: 0 };
  const kept = new Map<string, Set<unknown>>();
  const note = (type: string, act: 'add' | 'delete', listener: unknown) => {
    const same = kept.get(type) ?? new Set();
    kept.set(type, same);
    same[act](listener);
    window.watch.listeners = [...kept.values()].reduce((sum, { size }) => sum + size, 0);
  };
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  document.addEventListener = (...args: Parameters<typeof addEventListener>) => {
    note(args[0], 'add', args[1]);
    addEventListener.apply(document, args);
  };
  document.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
    note(args[0], 'delete', args[1]);
    removeEventListener.apply(document, args);
  };
  const define = customElements.define.bind(customElements);
  customElements.define = (name, element, options) => {
    const connected: unknown = element.prototype.connectedCallback;
    if (name === 'reservation-widget' && typeof connected === 'function')
      element.prototype.connectedCallback = function () {
        window.watch.connections += 1;
        connected.call(this);
      };
    define(name, element, options);
  };
}
