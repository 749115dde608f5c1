import { expect } from '@open-wc/testing';
import { createCompanion, findEntry, type CompanionFailure } from '../../src/companion.js';

const PAGES = '/test/config/pages/';
const HERE = { base: undefined, nonce: '' };
const companion = { file: 'companion.js', integrity: '', handover: 'companion-test' };
let content: ArrayBuffer;

before(async () => {
  content = await (await fetch(`${PAGES}companion.js`)).arrayBuffer();
});
beforeEach(() => void Reflect.deleteProperty(window, Symbol.for(companion.handover)));

async function integrity(): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-384', content);
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

const reasonOf = (arrival: Promise<unknown>) =>
  arrival.then(
    () => 'arrived',
    (failure: CompanionFailure) => failure.reason,
  );

/** Keys as a guest's would come, until the companion is settled. */
async function typeUntil<T>(arrival: Promise<T>): Promise<T> {
  // In a shadow root, as the widget's fields are: what ends there does not count.
  const place = document.createElement('div');
  document.body.append(place);
  const field = place.attachShadow({ mode: 'open' }).appendChild(document.createElement('input'));
  const guest = setInterval(
    () => field.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true })),
    50,
  );
  try {
    return await arrival;
  } finally {
    clearInterval(guest);
    place.remove();
  }
}

describe('a companion', () => {
  it('comes from `assets`, with or without its last slash, and is asked for once', async () => {
    const load = createCompanion<string>({ ...companion, integrity: await integrity() }, HERE);
    const [first, second] = [load(PAGES.slice(0, -1)), load(PAGES)];
    expect(await first).to.equal('handed over');
    expect(await second).to.equal('handed over');
    const requests = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/companion.js'));
    expect(requests.length).to.be.at.most(2, 'the test asked once itself');
    expect(document.querySelector('script[src*="companion.js"]'), 'a script left in the page').to.equal(null);
  });

  it('comes from beside the entry when there is no `assets`', async () => {
    const entry = { base: `${location.origin}${PAGES}`, nonce: '' };
    const load = createCompanion<string>({ ...companion, integrity: await integrity() }, entry);
    expect(await load()).to.equal('handed over');
  });

  it('is not asked for without an address, and may get one later', async () => {
    const load = createCompanion<string>({ ...companion, integrity: await integrity() }, HERE);
    expect(await reasonOf(load())).to.equal('no_address');
    expect(await reasonOf(load('data:text/javascript,'))).to.equal('no_address');
    expect(await reasonOf(load('http://['))).to.equal('no_address');
    expect(await load(PAGES)).to.equal('handed over');
  });

  it('does not run when it was tampered with, not at its second try either', async () => {
    const load = createCompanion<string>({ ...companion, integrity: `sha384-${'A'.repeat(64)}` }, HERE);
    expect(await typeUntil(reasonOf(load(PAGES)))).to.equal('not_loaded');
    expect(Reflect.get(window, Symbol.for(companion.handover))).to.equal(undefined);
  });

  it('is tried again, past the cache, at the next key, and whoever asks hears of the first failure at once', async () => {
    const load = createCompanion<string>({ ...companion, integrity: await integrity() }, HERE);
    const hears = () =>
      new Promise((resolve) => {
        load('/second-try/', ({ reason }) => resolve(reason)).catch(resolve);
      });
    expect([await hears(), await hears()]).to.deep.equal(['not_loaded', 'not_loaded']);
    expect(await typeUntil(load('/second-try/'))).to.equal('handed over');
  });

  it('is given up when the page forbids it', async () => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "script-src-elem 'none'";
    document.head.append(policy);
    const load = createCompanion<string>({ ...companion, integrity: await integrity() }, HERE);
    expect(await reasonOf(load(PAGES))).to.equal('blocked');
    expect(await reasonOf(load(PAGES))).to.equal('blocked');
  });
});

describe('the place of the entry', () => {
  it('is told by a script of its name, wherever it was loaded from', () => {
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.src = 'https://cdn.example/npm/reservation-widget@1.0.0/dist/reservation-widget.js?ver=6.5';
    document.head.append(script);
    const entry = findEntry('reservation-widget.js');
    script.remove();
    expect(entry.base).to.equal('https://cdn.example/npm/reservation-widget@1.0.0/dist/');
  });

  it('is not taken from a script of another name', () => {
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.src = 'https://cdn.example/combined.js?parts=reservation-widget.js';
    document.head.append(script);
    const entry = findEntry('reservation-widget.js');
    script.remove();
    expect(entry.base).to.equal(undefined);
  });

  it('survives an image that calls itself currentScript', () => {
    const image = document.createElement('img');
    image.name = 'currentScript';
    document.body.append(image);
    expect(findEntry('reservation-widget.js')).to.deep.equal({ base: undefined, nonce: '' });
    image.remove();
  });
});
