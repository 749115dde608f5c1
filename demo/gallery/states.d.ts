import type { House } from './backend.js';
import type { Guest } from './guest.js';

export interface GalleryState {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly house?: () => House;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly reach: (guest: Guest) => Promise<unknown>;
}
export const STATES: readonly GalleryState[];
