export { ReservationWidget } from './reservation-widget.js';
