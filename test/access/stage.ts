/** One page of one engine on which the gallery's states are shown, one after the other. */
import { until, type EngineName, type EnginePage } from '../engines/engine.js';
import type { Tool } from './gallery.js';

export interface Look {
  readonly lang?: string;
  readonly theme?: 'light' | 'dark' | 'auto';
  /** Of the column, in CSS pixels; without it as wide as the window. */
  readonly width?: number;
  /** Only the house is as the state's: the check plays the guest. */
  readonly untouched?: 'yes';
}

export class Stage {
  constructor(
    readonly engine: EngineName,
    readonly page: EnginePage,
    readonly address: string,
  ) {}

  /** Goes to the state and waits until the guest has come there. */
  async show(state: string, look: Look = {}): Promise<void> {
    const asked = Object.entries({ state, ...look }).map(([name, value]) => [name, String(value)]);
    await this.page.goTo(`${this.address}/gallery/alone.html?${new URLSearchParams(asked)}`);
    let drawn = '';
    await until(`${state} is drawn`, async () => {
      drawn = await this.page.run(() => document.querySelector<HTMLElement>('[data-drawn]')?.dataset.drawn ?? '');
      return drawn !== '';
    });
    if (drawn !== 'reached') throw new Error(`${state} cannot be drawn: ${(await this.page.errors()).join(', ')}`);
    await this.settle();
  }

  /** What moves has arrived: colours on their way are nobody's. */
  async settle(): Promise<void> {
    await this.page.run(() => {
      const moving = document.querySelector('reservation-widget')?.shadowRoot?.getAnimations() ?? [];
      for (const animation of moving) animation.finish();
    });
  }

  /** Brings a tool into the page that is shown. */
  async bring(tool: Tool): Promise<void> {
    await this.page.run(async (address: string) => {
      if (document.querySelector(`script[src="${address}"]`)) return;
      const script = document.createElement('script');
      script.src = address;
      const loaded = new Promise((done, failed) => {
        script.onload = done;
        script.onerror = failed;
      });
      document.head.append(script);
      await loaded;
    }, `/tools/${tool}`);
  }
}
