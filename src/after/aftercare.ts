/**
 * What the entry and the companions of the time after a booking know of each other. Types only: the companions are
 * everything else in this folder, fetched while the booking is on its way. Without it the end is told all the same.
 */
import type { html } from 'lit/html.js';
import type { Intent, Kind, Receipt, Restaurant } from '../booking/model.js';
import type { Answer, Read } from '../reserve-api/reserve-client.js';
import type { Content, quietButton } from '../views/parts.js';
import type { Scene } from '../views/scene.js';

/** What the element lends. lit-html comes from it, too: two copies would not know each other's templates. */
export interface AfterDesk {
  readonly html: typeof html;
  readonly quietButton: typeof quietButton;
  readonly intent: Intent;
  readonly receipt: Receipt;
  /** Where the end card is drawn. */
  readonly root: ShadowRoot;
  /** Undefined only when it was never known. */
  readonly restaurant: Restaurant | undefined;
  /** Asks what has become of the booking, or gives it up; undefined without a token. */
  readonly booked: (<T>(giveUp: boolean, read: Read<T>) => Promise<Answer<T>>) | undefined;
  /** After how many milliseconds a guest is told that there is no answer. */
  readonly patience: number;
  readonly redraw: () => void;
  /** Moves focus to what has this id, once it is drawn. */
  readonly focusOn: (id: string) => void;
}

/** What is drawn into the end card; what is absent is told as it was when the booking came in. */
export interface Drawn {
  readonly heading?: string | undefined;
  /** Instead of the wait that was quoted. */
  readonly words?: Content | undefined;
  readonly actions: Content;
  /** Begins anew with this kind of booking, where that is the next thing to do. */
  readonly anew?: Kind | undefined;
}

export interface Aftercare {
  draw(scene: Scene): Drawn;
  /** Whether anybody may be looking: not on a hidden page, and not once the element or the booking is gone. */
  seen(visible: boolean): void;
}

export type OpenAftercare = (desk: AfterDesk) => Aftercare;
