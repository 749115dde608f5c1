import { StrictMode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { api, display, guests, parties, signToken, worded, wordings } from '../page.js';

const EVENTS = ['reservation-step', 'reservation-booked'];

/** React 18 writes every prop as an attribute and knows no events of custom elements: both go by the element itself. */
function Reservation({ customer, customerToken, messages, onTold, ...attributes }) {
  const widget = useRef(null);
  useLayoutEffect(() => void Object.assign(widget.current, { customer, customerToken, messages }));
  useEffect(() => {
    const { current } = widget;
    for (const name of EVENTS) current.addEventListener(name, onTold);
    return () => EVENTS.forEach((name) => current.removeEventListener(name, onTold));
  }, [onTold]);
  return <reservation-widget ref={widget} {...attributes} />;
}

const START = { renders: 0, given: 0, party: 0, shown: true, anew: 0 };

function App() {
  const [{ renders, given, party, shown, anew, moved }, set] = useState(START);
  const [told, setTold] = useState([]);
  const change = (what) => () => set((before) => ({ ...before, ...what(before) }));
  const tell = (event) => setTold((before) => [...before, worded(event)]);

  const widget = shown && (
    <Reservation
      key={`widget ${anew}`}
      api={api}
      restaurant-id={152}
      display={display}
      party-size={parties[party]}
      customer={{ ...guests[given] }}
      customerToken={() => signToken()}
      messages={wordings[given]}
      onTold={tell}
    >
      <a href="tel:+13135550142">Call us to book a table</a>
    </Reservation>
  );
  const parts = [widget, <p key="news">Truffles have come in.</p>, <p key="hours">Open until midnight.</p>];
  return (
    <main>
      <button onClick={change(({ renders }) => ({ renders: renders + 1 }))}>Render again</button>
      <output>{renders}</output>
      <button onClick={change(({ given }) => ({ given: 1 - given }))}>Give another guest</button>
      <button onClick={change(({ party }) => ({ party: 1 - party }))}>Change the party</button>
      <button onClick={change(({ shown }) => ({ shown: !shown }))}>Hide or show</button>
      <button onClick={change(({ anew }) => ({ anew: anew + 1 }))}>Start anew</button>
      <button onClick={change(({ moved }) => ({ moved: !moved }))}>Move</button>
      {moved ? parts.reverse() : parts}
      <ol aria-label="Events">
        {told.map((words, index) => (
          <li key={index}>{words}</li>
        ))}
      </ol>
    </main>
  );
}

createRoot(document.getElementById('app')).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
