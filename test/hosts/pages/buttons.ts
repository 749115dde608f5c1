/** `display="button"` on pages of the other lists: the tag is a button, and the form is in the top layer, over everything. */
import { usual, type HostPage } from '../host-page.js';
import { companions, onceLoaded } from './companions.js';
import { libraries } from './libraries.js';
import { policies } from './policies.js';
import { styles } from './styles.js';
import { surroundings } from './surroundings.js';

const others = [...libraries, ...surroundings, ...styles, ...policies, ...companions];

const asButton = (page: HostPage): HostPage => ({
  ...page,
  ...{ name: `${page.name}-button`, does: `a button; ${page.does}` },
  html: (ground) => page.html(ground).replace('restaurant-id="152"', '$& display="button"'),
});

const inDialog = (page: HostPage): HostPage => ({ ...asButton(page), opens: 'button' });

function named(name: string): HostPage {
  const page = others.find((one) => one.name === name);
  if (!page) throw new Error(`There is no page ${name}.`);
  return page;
}

/** Too small for a form, and over it whatever the page has: what opens has to be whole, and in front. */
const CLIPPING = `<div style="overflow: hidden; transform: translateZ(0); contain: paint; width: 220px; height: 90px">`;
const OVER =
  '<div style="position: fixed; inset: 0 0 auto 40%; height: 100vh; z-index: 2147483647; background: #fed">Cookies?</div>';

const nothing = async () => undefined;

export const buttons: readonly HostPage[] = [
  inDialog({ ...{ name: 'clean', does: 'a clean page', looks: 'example' }, html: (ground) => usual(ground) }),
  inDialog({
    ...{ name: 'clipping', does: 'in a clipped, transformed box, under something with the highest z-index' },
    html: (ground) => usual(ground, '', (widget) => `${CLIPPING}${widget}</div>${OVER}`),
  }),
  inDialog(named('all-unset')),
  inDialog(named('loud')),
  // What has the focus when the dialog opens is its heading: nothing of the page can be over that.
  inDialog({ ...named('sticky-header'), arrives: nothing, look: nothing }),
  inDialog(named('prototype-js')),
  inDialog(named('host-dialog')),
  inDialog(named('csp-nonce-types')),
  // Without the file that makes the dialog, the form is in the page.
  asButton(named('companion-404')),
  asButton({ ...named('companion-hangs'), html: onceLoaded }),
];
