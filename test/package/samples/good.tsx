/** What a React page with TypeScript may write. Compiled against the packed package, never run. */
import { useRef } from 'react';
import type { Customer, MessageOverrides, ReservationEvent, ReservationWidget } from 'reservation-widget';
import 'reservation-widget/react';

const GUEST: Customer = { id: 'member-1001', firstName: 'Ada', memberInfo: { memberTier: 'Gold' } };
const WORDS: MessageOverrides = { guests: (party) => `${party} of us`, reserveHeading: 'Your evening' };

export function Booking({ known, language }: { readonly known: boolean; readonly language?: string }) {
  const widget = useRef<ReservationWidget>(null);
  const booked = ({ detail }: ReservationEvent) => console.log(detail.version === 1, detail.date?.slice(0, 4));
  return (
    <reservation-widget
      ref={widget}
      key="152"
      id="book"
      class="wide"
      style={{ minHeight: '44rem' }}
      lang={language}
      api="https://reserve.example.com"
      restaurant-id={152}
      party-size="4"
      mode="auto"
      theme="dark"
      last-name="hidden"
      membership="required"
      occasions="birthday, anniversary"
      diets="vegan"
      terms="/terms"
      privacy="/privacy"
      prefill="url"
      customer={known ? GUEST : undefined}
      customerToken={() => Promise.resolve('token')}
      messages={WORDS}
      onreservation-booked={booked}
      onreservation-companion-failed={({ detail }) => console.warn(detail.name, detail.reason)}
      onreservation-submit={(event) => event.detail.partySize > 8 && event.preventDefault()}
      onClick={() => widget.current?.reset()}
    >
      <a href="tel:+13135550142">Call us</a>
    </reservation-widget>
  );
}
