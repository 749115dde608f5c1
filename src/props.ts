/** The tag in JSX, without any framework: its attributes, properties and events. `react.ts` hands it to React. */
import type { Display, Theme } from './attributes.js';
import type { Mode } from './booking/model.js';
import type { Customer, CustomerToken } from './customer.js';
import type { Asked } from './fields/fields.js';
import type { CompanionFailedEvent, ReservationEvent, ReservationEventName } from './events.js';
import type { MessageOverrides } from './i18n/text.js';

interface Attributes {
  /** Text prefix of the backend; empty: this page's own origin. */
  api?: string | undefined;
  /** The restaurant's number on that backend. The one attribute that nothing can stand in for. */
  'restaurant-id': number | string | undefined;
  mode?: Mode | undefined;
  /** Pre-selects the party. */
  'party-size'?: number | string | undefined;
  /** Pre-selects the day, `yyyy-mm-dd`. */
  date?: string | undefined;
  /** BCP 47. */
  lang?: string | undefined;
  /** ISO 3166-1 alpha-2, for phone numbers without `+`. */
  country?: string | undefined;
  theme?: Theme | undefined;
  /** Folder of the companion file; with a bundler there is none. */
  assets?: string | undefined;
  /** The form where the tag stands, or a button that opens it in a dialog. */
  display?: Display | undefined;
  /** Pushes each event to `window.dataLayer` (empty text), or to the array of this name. */
  'data-layer'?: string | undefined;
  /** Hidden: neither asked nor sent. */
  'last-name'?: Asked | undefined;
  /** Required: the member number. Hidden: neither asked nor sent. */
  membership?: Asked | undefined;
  /** Words with commas between them, such as `birthday, anniversary`; for the host, in the notes. */
  occasions?: string | undefined;
  /** The same, such as `vegetarian, vegan, gluten-free`. */
  diets?: string | undefined;
  /** Address of the restaurant's terms, linked under the button. */
  terms?: string | undefined;
  /** Address of the restaurant's privacy notice, linked under the button. */
  privacy?: string | undefined;
  /** `url`: the page's address may fill in the form; nothing is sent by it. */
  prefill?: 'url' | undefined;
}

interface Properties {
  /** A guest the page knows: fills the form in. */
  customer?: Customer | undefined;
  /** The token your server signed for that guest, or a function that gets one. */
  customerToken?: CustomerToken | undefined;
  /** Phrases of your own. Keep the object from render to render: a new one words everything anew. */
  messages?: MessageOverrides | undefined;
}

/** `onreservation-booked` and its like: `on` before the event's name, as React 19 and Preact read it. */
type Listeners = {
  [Name in ReservationEventName as `on${Name}`]?: ((event: ReservationEvent) => void) | undefined;
} & { 'onreservation-companion-failed'?: ((event: CompanionFailedEvent) => void) | undefined };

export type ReservationWidgetProps = Attributes & Properties & Listeners;
