/** What stands around the tag: forms, frames, routers, shortcuts, headers, other people's names. */
import type { EnginePage } from '../../engines/engine.js';
import { until } from '../../engines/engine.js';
import { afterScript, script, site, tag, usual, type Ground, type HostPage } from '../host-page.js';

/** Presses too early, and follows the summary's first entry. Where that leads is told by `look`. */
async function mends(page: EnginePage): Promise<void> {
  await page.find({ role: 'button', name: /^Reserve table/ }).press();
  const entry = page.find({ role: 'button', name: 'Choose a time' });
  await until('the summary of problems', () => entry.isThere());
  await entry.press();
}

const staysHere = (page: EnginePage) =>
  page.run(() =>
    location.hash || !document.querySelector('reservation-widget') ? `It is at ${location.href}.` : undefined,
  );

const ROUTER = `addEventListener('hashchange', function () { document.body.textContent = 'No such page: ' + location.hash; });
  document.addEventListener('click', function (event) {
    var link = event.composedPath().find(function (one) { return one.localName === 'a'; });
    if (link) { event.preventDefault(); location.hash = link.getAttribute('href'); }
  });`;

const SHORTCUTS = `['keydown', 'keypress', 'keyup'].forEach(function (type) {
  [document, window].forEach(function (target) {
    target.addEventListener(type, function (event) {
      if (event.key !== 'Tab' && event.key !== 'Escape') { event.preventDefault(); location.hash = 'shortcut-' + event.key; }
    });
  });
});`;

/** The host's own form hears nothing of the widget's, and gets nothing of it. */
const OWN_FORM = (widget: string) => `<form id="order" name="form" action="/order">
  <input name="id"><input name="submit"><input name="elements" required>${widget}<button>Order</button>
</form>
<script>['submit', 'input', 'change', 'reset', 'invalid'].forEach(function (type) {
  document.getElementById('order').addEventListener(type, function (event) { console.error('the host heard ' + type); });
});</script>`;

function framed(name: string, does: string, sandbox: string, more: Partial<HostPage> = {}): HostPage {
  return {
    ...{ name, does, framed: true },
    own: (ground) => ({ 'inner.html': { body: usual(ground) } }),
    html: () => site({ body: `<iframe sandbox="${sandbox}" src="inner.html" width="900" height="1600"></iframe>` }),
    ...more,
  };
}

const header = (ground: Ground) =>
  site({
    head: '<style>header { position: sticky; top: 0; z-index: 9; height: 120px; background: #fed } body { margin: 0 }</style>',
    body: `<header>Reservations</header>${script(ground)}${tag(ground)}<p style="height: 2000px"></p>`,
  });

const isUnderHeader = (page: EnginePage) =>
  page.run(() => {
    const focused = document.querySelector('reservation-widget')?.shadowRoot?.activeElement;
    const top = focused?.getBoundingClientRect().top ?? -1;
    return top < 120 ? `What has the focus begins at ${top} px, under a header of 120 px.` : undefined;
  });

const NO_SECURE_CONTEXT =
  'delete Crypto.prototype.randomUUID; delete Crypto.prototype.subtle; delete window.isSecureContext;';

export const surroundings: readonly HostPage[] = [
  {
    ...{ name: 'base', does: '<base href> to another place', arrives: mends, look: staysHere },
    html: (ground) => usual(ground, '<base href="http://127.0.0.1:9/elsewhere/">'),
  },
  {
    ...{ name: 'router', does: 'a hash router, and links taken over', arrives: mends, look: staysHere },
    html: afterScript(ROUTER),
  },
  {
    ...{ name: 'shortcuts', does: 'keyboard shortcuts on every key', look: staysHere },
    html: afterScript(SHORTCUTS),
    meanwhile: async (page) => {
      await page.find({ label: 'First name' }).fill('');
      await page.find({ label: 'First name' }).type('Ada');
    },
  },
  {
    ...{ name: 'own-form', does: 'inside the host’s own form, which has fields named id and submit' },
    html: (ground) => usual(ground, '', OWN_FORM),
  },
  framed('sandbox', 'a sandboxed frame without allow-forms', 'allow-scripts allow-same-origin'),
  framed('sandbox-enter', 'a sandboxed frame without allow-forms, sent by Enter', 'allow-scripts allow-same-origin', {
    sends: 'by Enter',
  }),
  framed('sandbox-null', 'a sandboxed frame without an origin, allowed by the backend', 'allow-scripts'),
  framed('sandbox-refused', 'a sandboxed frame without an origin, refused by the backend', 'allow-scripts', {
    ...{ ends: 'fallback', refusesNullOrigin: true },
    maySay: [/CORS|Access-Control-Allow-Origin|ERR_FAILED|access control checks|due to/i],
  }),
  {
    ...{ name: 'sticky-header', does: 'a sticky header of 120 px', html: header },
    arrives: async (page) => {
      await page.find({ role: 'button', name: /^Reserve table/ }).press();
      await until('the summary of problems', () => page.find({ role: 'button', name: 'Choose a time' }).isThere());
      const complaint = await isUnderHeader(page);
      if (complaint) throw new Error(complaint);
    },
    look: isUnderHeader,
  },
  {
    ...{ name: 'clipping', does: 'ancestors with overflow, transform, z-index, contain, filter' },
    html: (ground) =>
      usual(
        ground,
        '',
        (widget) =>
          `<div style="overflow: hidden; transform: translateZ(0)"><div style="contain: layout; position: relative; z-index: 0"><div style="overflow: auto; max-height: 500px; filter: none; will-change: transform">${widget}</div></div></div>`,
      ),
  },
  {
    ...{ name: 'tab', does: 'in a tab that is hidden when the script comes' },
    html: (ground) => usual(ground, '', (widget) => `<div id="panel" style="display: none">${widget}</div>`),
    arrives: (page) => page.run(() => void document.getElementById('panel')?.removeAttribute('style')),
  },
  {
    ...{ name: 'host-dialog', does: 'in a modal dialog of the host' },
    // WebKitWebDriver takes nothing in a modal dialog for something to press.
    html: (ground) => usual(ground, '', (widget) => `<dialog>${widget}</dialog>`),
    arrives: (page) => page.run(() => void document.querySelector('dialog')?.showModal()),
  },
  {
    ...{ name: 'insecure', does: 'what http pages lack: crypto.randomUUID and subtle' },
    html: afterScript(NO_SECURE_CONTEXT),
  },
  {
    ...{ name: 'narrow', does: 'a column of 280 px' },
    html: (ground) => usual(ground, '', (widget) => `<div style="width: 280px">${widget}</div>`),
  },
];
