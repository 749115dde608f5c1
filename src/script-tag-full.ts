/** Everything in one file: for pages that combine scripts, allow one hash only, or forbid Trusted Types policies. */
import { phoneNumbers } from './phone/phone-numbers.js';
import { register } from './register.js';
import { ReservationWidget } from './reservation-widget.js';

ReservationWidget.loadPhones = () => Promise.resolve(phoneNumbers);
register(ReservationWidget);
