/** What TypeScript has to refuse: each line that ends in `✗`, and no other. */
import type { ReservationWidget } from 'reservation-widget';
import 'reservation-widget/react';

export const noRestaurant = (
  <reservation-widget api="https://reserve.example.com" /> // ✗
);
// Where a name has a hyphen, TypeScript points at the tag.
export const wrongRestaurant = (
  <reservation-widget restaurant-id={{ id: 152 }} /> // ✗
);
export const wrongParty = (
  <reservation-widget restaurant-id={152} party-size={[2]} /> // ✗
);
export const wrongValues = (
  <reservation-widget
    restaurant-id={152}
    mode="queue" // ✗
    theme="sepia" // ✗
    membership="never" // ✗
    prefill="page" // ✗
    customer={{ first_name: 'Ada' }} // ✗
    customerToken={42} // ✗
    messages={{ reserveHeading: 7 }} // ✗
    onreservation-booked={(event) => event.detail.firstName} // ✗
  />
);
export const wrongName = (
  <reservation-widget
    restaurant-id={152}
    partySizes={2} // ✗
  />
);
export const wrongTag = <reservation-widgets restaurant-id={152} />; // ✗

export const wrongMember = (widget: ReservationWidget) => widget.restart(); // ✗
