/** Whatever can happen to the companion and to the entry on their way; the entry's children are seen, or it books. */
import { until, type EnginePage } from '../../engines/engine.js';
import { readBuilt } from '../servers.js';
import { script, site, tag, usual, type Answer, type Ground, type HostPage, type Trap } from '../host-page.js';

const CORS = { 'Access-Control-Allow-Origin': '*' };
/** The cache keeps what it got first, though the server has the right one from then on. */
const KEPT = { ...CORS, 'Cache-Control': 'public, max-age=3600, immutable' };
const isCompanion = (file: string) => /-(companions|checks)\./.test(file);
const tampered = (built: Buffer): Answer => ({
  type: 'text/javascript',
  headers: CORS,
  body: `${String(built)}\n;window.hostNotes.push('error: tampered code ran')`,
});

function trapped(name: string, does: string, trap: Trap, more: Partial<HostPage> = {}): HostPage {
  const only: Trap = (file, built, asked) => (isCompanion(file) ? trap(file, built, asked) : undefined);
  return {
    ...{ name, does, trap: only, checks: 'stay away', maySay: LOADING },
    html: (ground) => usual(ground),
    ...more,
  };
}

/** What browsers say by themselves of a script that does not come, or is not what was promised. */
const LOADING = [
  /integrity/i,
  /Failed to load resource/,
  /^error: (undefined )?script http/,
  /CORS|Cross-Origin|Access-Control/i,
  /MIME|nosniff/i,
];

/** The retry comes with the next focus: not before the first try has failed. */
async function failsFirst(page: EnginePage): Promise<void> {
  await page.find({ role: 'radio', name: '2 guests' }).press();
  const failed = () =>
    page.run(() => Reflect.get(window, 'hostNotes').some((note: string) => /-companions/.test(note)));
  await until('the first try has failed', failed);
}

const withoutAssets = (ground: Ground) => tag(ground, '');

const throughBlob = (more: (ground: Ground) => string) => (ground: Ground) =>
  site({
    body: `${more(ground)}<script>fetch('${ground.files}reservation-widget.js').then(function (reply) { return reply.blob(); }).then(function (blob) {
      var script = document.createElement('script');
      script.src = URL.createObjectURL(new Blob([blob], { type: 'text/javascript' })); document.head.appendChild(script);
    });</script>`,
  });

const combined = () => ({ 'combined.js': { type: 'text/javascript', body: readBuilt('reservation-widget.js') } });

const entryTrapped = (name: string, does: string, trap: Trap, html: HostPage['html']): HostPage => ({
  ...{ name, does, html, trap, ends: 'fallback', maySay: LOADING },
});

/** The script is put in once the page is loaded, which what hangs would hold up. */
export function onceLoaded(ground: Ground): string {
  return site({
    body: `${tag(ground)}<script>addEventListener('load', function () { setTimeout(function () {
      var script = document.createElement('script'); script.src = '${ground.files}reservation-widget.js'; document.head.append(script); }); });</script>`,
  });
}

export const companions: readonly HostPage[] = [
  trapped('companion-tampered', 'the companion tampered with', (_file, built) => tampered(built)),
  trapped('companion-404', 'the companion not there', () => ({ status: 404, headers: CORS, body: '' })),
  trapped('companion-hangs', 'the companion never answered', () => 'hang'),
  trapped('companion-html', 'a page of a captive portal instead of the companion', () => ({
    headers: CORS,
    body: '<h1>Wi-Fi</h1>',
  })),
  trapped('companion-empty', 'an empty file instead of the companion', () => ({
    type: 'text/javascript',
    headers: CORS,
    body: '',
  })),
  trapped('companion-no-cors', 'the companion without Access-Control-Allow-Origin', (_file, built) => ({
    type: 'text/javascript',
    body: built,
  })),
  trapped(
    'companion-poisoned',
    'a cache that holds a spoilt companion',
    (file, built, asked) =>
      asked || !file.includes('-companions.') ? undefined : { ...tampered(built), headers: KEPT },
    {
      checks: 'come',
      arrives: failsFirst,
    },
  ),
  {
    ...{ name: 'no-assets', does: 'no assets attribute' },
    html: (ground) => site({ body: script(ground) + withoutAssets(ground) }),
  },
  {
    ...{ name: 'no-assets-module', does: 'no assets attribute, as a module' },
    html: (ground) => site({ body: script(ground, 'type="module"') + withoutAssets(ground) }),
  },
  {
    ...{ name: 'no-assets-clobbered', does: 'no assets attribute, images named currentScript and src' },
    html: (ground) =>
      site({
        body: `<img name="currentScript" alt=""><img name="src" alt="">${script(ground, '')}${withoutAssets(ground)}`,
      }),
  },
  {
    ...{
      name: 'no-assets-combined',
      does: 'no assets attribute, joined into a file of another name',
      checks: 'stay away',
      own: combined,
    },
    html: (ground) => site({ body: `<script src="combined.js"></script>${withoutAssets(ground)}` }),
  },
  {
    ...{ name: 'no-assets-blob', does: 'no assets attribute, run from a blob: address', checks: 'stay away' },
    html: throughBlob(withoutAssets),
  },
  { ...{ name: 'blob', does: 'run from a blob: address', html: throughBlob((ground) => tag(ground)) } },
  {
    ...{ name: 'assets-nonsense', does: 'assets that are no address', checks: 'stay away' },
    html: (ground) => site({ body: script(ground) + tag(ground, ' assets="http://[nonsense"') }),
  },
  entryTrapped(
    'entry-404',
    'the script not there',
    () => ({ status: 404, headers: CORS, body: '' }),
    (ground) => usual(ground),
  ),
  entryTrapped(
    'entry-tampered',
    'the script tampered with, integrity as in the snippet',
    (file, built) => (isCompanion(file) ? undefined : tampered(built)),
    (ground) =>
      site({ body: script(ground, `async crossorigin="anonymous" integrity="${ground.integrity}"`) + tag(ground) }),
  ),
  {
    ...{ name: 'entry-hangs', does: 'the script never answered', ends: 'fallback', trap: () => 'hang' },
    html: onceLoaded,
  },
];
