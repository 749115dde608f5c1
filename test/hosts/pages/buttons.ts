/** `display="button"` on pages of the other lists: the tag is a button, and the form is in the top layer, over everything. */
import { usual, type HostPage } from '../host-page.js';
import { companions } from './companions.js';
import { libraries } from './libraries.js';
import { policies } from './policies.js';
import { styles } from './styles.js';
import { surroundings } from './surroundings.js';

const others = [...libraries, ...surroundings, ...styles, ...policies, ...companions];

function inButton(page: HostPage): HostPage {
  return {
    ...page,
    ...{ name: `${page.name}-button`, does: `a button; ${page.does}`, opens: 'button' },
    html: (ground) => page.html(ground).replace('restaurant-id="152"', '$& display="button"'),
  };
}

/** @param more what is to be seen of it as a button, in the place of what is to be seen of the form in the page */
function alsoInButton(name: string, more: Partial<HostPage> = {}): HostPage {
  const page = others.find((one) => one.name === name);
  if (!page) throw new Error(`There is no page ${name}.`);
  return { ...inButton(page), ...more };
}

/** Too small for a form, and over it whatever the page has: what opens has to be whole, and in front. */
const CLIPPING = `<div style="overflow: hidden; transform: translateZ(0); contain: paint; width: 220px; height: 90px">`;
const OVER =
  '<div style="position: fixed; inset: 0 0 auto 40%; height: 100vh; z-index: 2147483647; background: #fed">Cookies?</div>';

export const buttons: readonly HostPage[] = [
  inButton({ ...{ name: 'clean', does: 'a clean page', looks: 'example' }, html: (ground) => usual(ground) }),
  inButton({
    ...{ name: 'clipping', does: 'in a clipped, transformed box, under something with the highest z-index' },
    html: (ground) => usual(ground, '', (widget) => `${CLIPPING}${widget}</div>${OVER}`),
  }),
  alsoInButton('all-unset'),
  alsoInButton('loud'),
  // What has the focus when the dialog opens is its heading: nothing of the page can be over that.
  alsoInButton('sticky-header', { arrives: undefined, look: undefined }),
  alsoInButton('prototype-js'),
  alsoInButton('host-dialog'),
  alsoInButton('csp-nonce-types'),
  alsoInButton('companion-404', { opens: undefined }),
  alsoInButton('companion-hangs', { opens: undefined }),
];
