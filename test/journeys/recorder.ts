/** What runs inside the page of a leak hunt. Each function is sent there as it stands, so it uses nothing from outside. */

/** Recorded from before the page's first script. */
export interface Caught {
  /** Every event that is made by a script, and every message between windows, workers and tabs. */
  readonly events: string[];
  /** What the policy would have stopped. */
  readonly policy: string[];
  /** Every attribute that an element has ever had, in every shadow root. */
  readonly attributes: Set<string>;
  /** With the objects that were handed over, which the console's own text leaves out. */
  readonly console: string[];
  /** Everything that was ever written, though it may have been taken away again. */
  readonly storage: string[];
  readonly history: string[];
  /** The browser's own list of what was fetched and measured; `performance` itself is replaced with the clock here. */
  readonly performance: string[];
}

export function record(): void {
  const caught: Caught = {
    ...{ events: [], policy: [], console: [], storage: [], history: [], performance: [] },
    attributes: new Set(),
  };
  Reflect.set(window, 'caught', caught);
  Reflect.set(window, 'dataLayer', []);
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => caught.policy.push(blockedURI));
  overhear(EventTarget.prototype, 'dispatchEvent', caught.events, ([event]) => {
    if (event instanceof CustomEvent) return `${event.type} ${inWords(event.detail)}`;
    return event instanceof Event ? `${event.type} ${inWords({ ...event })}` : '';
  });
  for (const sender of [window, MessagePort.prototype, BroadcastChannel.prototype, Worker.prototype])
    overhear(sender, 'postMessage', caught.events, inWords);
  for (const name of ['debug', 'log', 'info', 'warn', 'error', 'table', 'dir'])
    overhear(console, name, caught.console, inWords);
  overhear(Storage.prototype, 'setItem', caught.storage, inWords);
  for (const name of ['pushState', 'replaceState']) overhear(history, name, caught.history, inWords);
  const entries = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) caught.performance.push(JSON.stringify(entry));
  });
  for (const type of PerformanceObserver.supportedEntryTypes) entries.observe({ type, buffered: true });
  watch(document);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    watch(root);
    return root;
  };

  function overhear(of: object, name: string, into: string[], tell: (args: readonly unknown[]) => string): void {
    const own: unknown = Reflect.get(of, name);
    if (typeof own !== 'function') throw new Error(`there is no ${name} to listen in on`);
    Reflect.set(of, name, function (this: unknown, ...args: unknown[]) {
      into.push(tell(args));
      return Reflect.apply(own, this, args);
    });
  }

  function inWords(value: unknown): string {
    try {
      return JSON.stringify(value);
    } catch {
      return String(value);
    }
  }

  function watch(root: Document | ShadowRoot): void {
    const look = (records: readonly MutationRecord[]) => {
      for (const { target, attributeName, oldValue, addedNodes } of records) {
        if (attributeName !== null && target instanceof Element) {
          note(target, attributeName, oldValue);
          note(target, attributeName, target.getAttribute(attributeName));
        }
        for (const node of addedNodes) if (node instanceof Element) noteAll(node);
      }
    };
    new MutationObserver(look).observe(root, { subtree: true, childList: true, attributeOldValue: true });
  }

  function noteAll(top: Element): void {
    for (const element of [top, ...top.querySelectorAll('*')])
      for (const { name, value } of element.attributes) note(element, name, value);
  }

  function note({ localName }: Element, name: string, value: string | null): void {
    if (value !== null) caught.attributes.add(`<${localName} ${name}="${value}">`);
  }
}

/** For the hunter's own proof: the word `planted` wherever something could be left behind. */
export async function leaveMarks(): Promise<void> {
  document.body.dispatchEvent(new CustomEvent('planted', { detail: 'planted-event' }));
  window.postMessage('planted-message', '*');
  console.debug('planted-told');
  console.log({ mark: 'planted-object' });
  setTimeout(() => Promise.reject(new Error('planted-error')));
  localStorage.setItem('mark', 'planted-kept');
  localStorage.removeItem('mark');
  sessionStorage['mark'] = 'planted-session';
  document.cookie = 'mark=planted-cookie';
  await new Promise((resolve) => (indexedDB.open('planted').onsuccess = resolve));
  await caches.open('planted');
  history.replaceState('planted', '');
  window.name = 'planted';
  Reflect.get(window, 'dataLayer').push('planted');
  for (const [mode, mark] of [
    ['open', 'planted-open'],
    ['closed', 'planted-closed'],
  ] as const) {
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode });
    root.append(document.createElement('b'));
    root.firstElementChild?.setAttribute('title', mark);
  }
  const gone = document.createElement('i');
  gone.title = 'planted-gone';
  document.body.append(gone);
  gone.remove();
}

/** Everything a page hears when its guest leaves, without leaving: what is sent then is still seen. */
export function takeLeave(): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
  document.dispatchEvent(new Event('visibilitychange'));
  for (const name of ['beforeunload', 'pagehide', 'unload', 'blur']) window.dispatchEvent(new Event(name));
  document.dispatchEvent(new Event('freeze'));
}

/** Every place in which something could be left behind. Values of form fields are none: they are properties. */
export async function lookAround() {
  const all = (storage: Storage) => Object.entries(storage).map(([key, value]) => `${key}=${String(value)}`);
  const caught: Caught = Reflect.get(window, 'caught');
  return {
    ...caught,
    attributes: [...caught.attributes],
    storage: [...caught.storage, ...all(localStorage), ...all(sessionStorage), document.cookie].filter(Boolean),
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
    caches: await caches.keys(),
    window: [window.name, document.title, location.href, JSON.stringify(history.state)],
    dataLayer: [JSON.stringify(Reflect.get(window, 'dataLayer'))],
  };
}
