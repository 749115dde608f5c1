/** The npm entry for React: registers the tag, and tells JSX its props. Nothing of React is loaded, types included. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import './define.js';
import type { ReservationWidgetProps } from './props.js';
import type { ReservationWidget } from './reservation-widget.js';

/** What every tag has in JSX: `ref`, `key`, `style`, `children`. React 18 writes `class` where 19 also reads `className`. */
type Common = DetailedHTMLProps<HTMLAttributes<ReservationWidget>, ReservationWidget> & { class?: string | undefined };

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React's own; there is no other way to add a tag
  namespace JSX {
    interface IntrinsicElements {
      'reservation-widget': Common & ReservationWidgetProps;
    }
  }
}
