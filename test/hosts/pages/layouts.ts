/** Where the page asks the tag for a width of its own, and where it hides what the tag stands in. */
import { until, type EnginePage } from '../../engines/engine.js';
import { usual, type HostPage } from '../host-page.js';

/** In a box of the page beside which something else stands. The form has to be wide enough, and right. */
function within(name: string, does: string, box: string, own = ''): HostPage {
  return {
    ...{ name, does, looks: 'right' },
    html: (ground) =>
      usual(ground, `<style>reservation-widget { ${own} }</style>`, (widget) => `<div style="${box}">${widget}</div>`),
  };
}

/** The form is made, and nothing of it is seen or can be hit where it stands. */
async function isAway(page: EnginePage): Promise<void> {
  await until('the form', () =>
    page.run(() => !!document.querySelector('reservation-widget')?.shadowRoot?.querySelector('form input')),
  );
  const complaint = await page.run(complainOfWhatIsSeen);
  if (complaint) throw new Error(complaint);
}

function complainOfWhatIsSeen(): string {
  const host = document.querySelector('reservation-widget');
  let seen = '';
  for (const one of host?.shadowRoot?.querySelectorAll('h2, button, label, input, legend') ?? []) {
    one.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = one.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    if (hit === host) seen += ` ${one.localName} can be hit.`;
    if (one.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }))
      seen += ` ${one.localName} is seen.`;
  }
  return seen;
}

function hidden(name: string, does: string, style: string): HostPage {
  return {
    ...{ name, does },
    html: (ground) => usual(ground, '', (widget) => `<div id="menu" style="${style}">${widget}</div>`),
    arrives: async (page) => {
      await isAway(page);
      await page.run(() => void document.getElementById('menu')?.removeAttribute('style'));
    },
  };
}

export const layouts: readonly HostPage[] = [
  within('flex-row', 'in a flex row', 'display: flex; gap: 1em'),
  within('flex-column', 'in a flex column, centred', 'display: flex; flex-direction: column; align-items: center'),
  within('grid', 'in a grid, centred', 'display: grid; justify-items: center'),
  within('float', 'in a float', 'float: left'),
  within('own-float', 'itself a float', '', 'float: right'),
  within('inline-block', 'in an inline block', 'display: inline-block'),
  within('table-cell', 'in a cell of a table', 'display: table-cell'),
  within('absolute', 'positioned from one side', 'position: absolute; left: 2em'),
  hidden('menu-hidden', 'in a menu that is closed by visibility, and opened', 'visibility: hidden'),
  hidden('menu-faded', 'in a menu that is closed by opacity, and opened', 'opacity: 0; pointer-events: none'),
];
