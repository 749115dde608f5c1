/** The package's one barrel: the class, and the types a page may need. Registering the tag is `define.ts`. */
export { ReservationWidget } from './reservation-widget.js';
export type { Display, Theme } from './attributes.js';
export type { Mode } from './booking/model.js';
export type { Customer, CustomerToken } from './customer.js';
export type {
  CompanionFailedDetail,
  CompanionFailedEvent,
  ReservationEvent,
  ReservationEventDetail,
  ReservationEventName,
  ReservationStep,
} from './events.js';
export type { MessageOverrides, Messages } from './i18n/text.js';
export type { ReservationWidgetProps } from './props.js';
