/** What changes under the widget while a guest is at it: moves, new drawings, translation, a service worker. */
import { until, type EnginePage } from '../../engines/engine.js';
import { Guest } from '../../engines/guest.js';
import { ADA } from '../expected-body.js';
import { afterScript, script, site, tag, usual, type HostPage } from '../host-page.js';

const move = () => {
  const widget = document.querySelector('reservation-widget');
  const place = document.createElement('div');
  document.body.append(place);
  if (widget) place.append(widget);
};

/** A framework that knows no better: everything is written anew again and again, and nothing of it has changed. */
const REDRAW = `addEventListener('load', function () { setInterval(function () {
  var widget = document.querySelector('reservation-widget');
  if (!widget) return;
  [].slice.call(widget.attributes).forEach(function (one) { widget.setAttribute(one.name, one.value); });
  widget.customer = {}; widget.messages = widget.messages;
  widget.parentNode.insertBefore(widget, widget.nextSibling);
  widget.className = 'hydrated-' + Math.random();
}, 100); });`;

/** As browsers translate: each text becomes a \`font\` in a \`font\`, again whenever something new is drawn. */
const TRANSLATE = `addEventListener('load', function () {
  function translate(root) {
    var walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach(function (text) {
      var parent = text.parentNode;
      if (!text.data.trim() || !parent || parent.nodeName === 'FONT' || parent.nodeName === 'STYLE' || parent.nodeName === 'OPTION') return;
      var outer = document.createElement('font'), inner = document.createElement('font');
      outer.append(inner); inner.textContent = text.data; text.replaceWith(outer);
    });
  }
  customElements.whenDefined('reservation-widget').then(function () {
    var root = document.querySelector('reservation-widget').shadowRoot;
    new MutationObserver(function () { translate(root); }).observe(root, { subtree: true, childList: true, characterData: true });
    translate(root); translate(document.body);
  });
});`;

/** What the guest agrees to by pressing has to be what was chosen. */
function saysAnotherDay(): string | undefined {
  const root = document.querySelector('reservation-widget')?.shadowRoot;
  const chosen = root?.querySelector<HTMLInputElement>('[name=date]:checked')?.labels?.[0]?.querySelector('.spoken');
  const [day, summary] = [chosen?.textContent ?? 'no day', root?.querySelector('[part=summary]')?.textContent ?? ''];
  return summary.includes(day) ? undefined : `Chosen is ${day}, and the summary says ${summary}.`;
}

/** Takes everything, answers first from its cache, and keeps whatever it gets, the backend's answers too. */
const WORKER = `addEventListener('install', function () { skipWaiting(); });
addEventListener('activate', function (event) { event.waitUntil(clients.claim()); });
addEventListener('fetch', function (event) {
  if (event.request.method !== 'GET') return;
  event.respondWith(caches.open('all').then(function (cache) {
    return cache.match(event.request).then(function (kept) {
      return kept || fetch(event.request).then(function (reply) { cache.put(event.request, reply.clone()); return reply; });
    });
  }));
});`;

const REGISTER = `window.worked = navigator.serviceWorker.register('worker.js').then(function () { return navigator.serviceWorker.ready; })
  .then(function () { return navigator.serviceWorker.controller || new Promise(function (done) { navigator.serviceWorker.oncontrollerchange = done; }); });`;

/** Leaves for another page of the site and comes back, as one does to look at the menu once more. */
async function leavesAndComesBack(page: EnginePage): Promise<void> {
  const here = await page.run(() => {
    addEventListener('pageshow', ({ persisted }) => Reflect.set(window, 'isKept', persisted));
    return location.href;
  });
  await page.goTo(`${here}menu.html`);
  await page.run(() => void setTimeout(() => history.back()));
  await until('the page again', () => page.run((place) => location.href === place, here).catch(() => false));
  if (await page.run(() => Reflect.get(window, 'isKept') === true)) return;
  // The Chromium that is built for servers keeps no page.
  if (!(await page.run(() => navigator.userAgent.includes('Chrome')))) throw new Error('The page was not kept.');
  await new Guest(page).prepares(ADA);
}

export const changes: readonly HostPage[] = [
  {
    ...{ name: 'moved', does: 'the element moved while the guest types' },
    html: (ground) => usual(ground),
    meanwhile: (page) => page.run(move),
  },
  {
    ...{ name: 'replaced', does: 'the element replaced before the guest begins' },
    html: (ground) => usual(ground),
    arrives: (page) =>
      page.run(() => {
        const widget = document.querySelector('reservation-widget');
        widget?.replaceWith(widget.cloneNode(true));
      }),
  },
  {
    ...{ name: 're-rendered', does: 'attributes and properties written anew all the time' },
    html: afterScript(REDRAW),
  },
  {
    ...{ name: 'translated', does: 'translated by the browser while it is used' },
    html: afterScript(TRANSLATE),
    meanwhile: async (page) => {
      const complaint = await page.run(saysAnotherDay);
      if (complaint) throw new Error(complaint);
    },
  },
  {
    ...{ name: 'service-worker', does: 'a service worker that caches everything' },
    own: () => ({ 'worker.js': { type: 'text/javascript', body: WORKER } }),
    html: afterScript(REGISTER),
    arrives: async (page) => {
      await page.run(() => Reflect.get(window, 'worked').then(() => null));
      const here = await page.run(() => location.href);
      await page.goTo(here);
      await page.goTo(here);
    },
  },
  {
    ...{ name: 'back-forward', does: 'left for another page and come back to', html: (ground) => usual(ground) },
    // `no-store` keeps a page out of the cache that browsers go back to.
    headers: () => ({ 'Cache-Control': 'max-age=60' }),
    own: () => ({ 'menu.html': { body: '<h1>Menu</h1>' } }),
    meanwhile: leavesAndComesBack,
    // Firefox does not tell its driver that it has come back, and before a press the driver waits for that.
    sends: 'by Enter',
  },
  {
    ...{ name: 'two-tags', does: 'two tags on one page; the first is used' },
    html: (ground) => site({ body: `${script(ground)}${tag(ground)}${tag(ground)}` }),
  },
];
