/** The npm entry with a side effect: registers `<reservation-widget>`; phone tables come as a chunk, when needed. */
import { register } from './register.js';
import { ReservationWidget } from './reservation-widget.js';

ReservationWidget.loadPhones = () => import('./phone/phone-numbers.js').then((module) => module.phoneNumbers);
register(ReservationWidget);
