/**
 * What the entry and the companion of the owner's fields know of each other. Types only: the companion is everything else
 * in this folder, fetched for tags that have one of its attributes. Without it the form asks what it always asks.
 */
import type { html } from 'lit/html.js';
import type { FieldRules } from '../booking/attempt.js';
import type { Message } from '../booking/message.js';
import type { GuestField } from '../booking/model.js';
import type { Settings, State } from '../booking/state.js';
import type { Text } from '../i18n/text.js';
import type { Content } from '../views/parts.js';
import type { Scene } from '../views/scene.js';

/** What the element lends. lit-html comes from it, too: two copies would not know each other's templates. */
export interface FieldsDesk {
  readonly html: typeof html;
  /** Its attributes are read at each use: they may change at any time. */
  readonly host: HTMLElement;
  readonly flow: { readonly state: State; send(message: Message): void };
  readonly text: () => Text;
  /** Told of every attribute that cannot be used; says each once. */
  readonly warn: (attribute: string, value: string, expected: string) => void;
}

/** How an owner asks for a field. Hidden = neither asked nor sent. */
export type Asked = 'optional' | 'required' | 'hidden';

export interface Fields extends FieldRules {
  /** What the page's own address pre-selects, where the owner lets it; it also fills in the guest, once. */
  settings(): Pick<Settings, 'party' | 'date'>;
  /** True = required; false = hidden; `undefined` = as usual. */
  requires(field: GuestField): boolean | undefined;
  /** The choices that stand before the notes. */
  wishes(scene: Scene): Content;
  /** What stands under the button. */
  legal(scene: Scene): Content;
}

export type OpenFields = (desk: FieldsDesk) => Fields;
