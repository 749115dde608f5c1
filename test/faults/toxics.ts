/**
 * The eight toxics, modelled on toxiproxy's. Each strikes one connection (`down` the whole proxy) at the point where it is
 * switched on, in both directions, from there on. `brief` strikes the first exchange that comes to the point and is mild;
 * `lasting` strikes every exchange that comes there, harder, until the network is healed.
 *
 * - `latency`: each portion is late (600 ± 150 ms; 1,500 ± 300 ms)
 * - `down`: the proxy closes every connection and refuses new ones (for 400 ms; until healed)
 * - `bandwidth`: 1,000 bytes a second; 300
 * - `slow_close`: the backend's side is cut, the browser's side is closed a second later
 * - `timeout`: nothing passes any more; closed after a second; never, until healed
 * - `reset_peer`: both sides get a reset
 * - `slicer`: portions of about 7 bytes, 5 ms apart; of about 3 bytes, 12 ms apart
 * - `limit_data`: 24 more bytes pass, then the connection is closed
 */
import type { Link } from './link.js';

export const TOXICS = [
  'latency',
  'down',
  'bandwidth',
  'slow_close',
  'timeout',
  'reset_peer',
  'slicer',
  'limit_data',
] as const;
export type ToxicName = (typeof TOXICS)[number];

export const STAYS = ['brief', 'lasting'] as const;
export type Stay = (typeof STAYS)[number];

/** What a toxic needs of the proxy. */
export interface Struck {
  readonly link: Link;
  /** Between 0 and 1, out of the cell's seed. */
  readonly random: () => number;
  /** Closes every connection and refuses new ones, for that many milliseconds or until healed. */
  goDown(milliseconds: number | undefined): void;
}

/** How long `down` is down when it is brief, milliseconds. */
export const BRIEFLY = 400;
const SOON = 1000;

export function strike(name: ToxicName, stay: Stay, { link, random, goDown }: Struck): void {
  const brief = stay === 'brief';
  const about = (middle: number, spread: number) => middle + (random() * 2 - 1) * spread;
  switch (name) {
    case 'latency':
      return link.change({ delay: () => (brief ? about(600, 150) : about(1500, 300)) });
    case 'down':
      return goDown(brief ? BRIEFLY : undefined);
    case 'bandwidth':
      return link.change({ bytesPerSecond: brief ? 1000 : 300 });
    case 'slow_close':
      link.cutBackend();
      return closeLater(link);
    case 'timeout':
      link.change({ silent: true });
      return brief ? closeLater(link) : undefined;
    case 'reset_peer':
      return link.reset();
    case 'slicer':
      return link.change({ slice: { bytes: () => Math.round(about(brief ? 7 : 3, 2)), pause: brief ? 5 : 12 } });
    case 'limit_data':
      return link.change({ budget: 24 });
    default:
      return name satisfies never;
  }
}

function closeLater(link: Link): void {
  setTimeout(() => link.close(), SOON).unref();
}
