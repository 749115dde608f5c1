import { expect } from '@open-wc/testing';
import { arriveFilledIn, backend } from './guest.js';
import type { Guest } from './guest.js';

interface Told {
  readonly event: string;
}

const layers = window as unknown as Record<string, Told[] | undefined>;

async function books(attributes: Readonly<Record<string, string>>): Promise<Guest> {
  const guest = await arriveFilledIn(attributes);
  guest.presses('Reserve table for 2');
  backend.serve(await backend.asked('write'));
  await guest.finds('heading', 'Your table is booked');
  return guest;
}

/** The README is what sites build on: its words are the measure. */
async function documentedKeys(): Promise<string[]> {
  const readme = await (await realFetch('/README.md')).text();
  const [, schema = ''] = /\n`detail`: `\{ (.*?) \}`/.exec(readme) ?? [];
  return schema.split(', ').map((key) => key.replace(/[?:].*/, ''));
}

const realFetch = window.fetch.bind(window);

describe('data-layer', () => {
  afterEach(() => {
    for (const name of ['dataLayer', 'ourEvents']) Reflect.deleteProperty(window, name);
  });

  it('absent, nothing is told and no array is made', async () => {
    await books({});
    expect('dataLayer' in window).to.equal(false);
  });

  it('present, dataLayer is told every public event, as the page hears it, in order', async () => {
    const guest = await books({ 'data-layer': '' });
    expect(layers.dataLayer).to.deep.equal(guest.events.map(({ name, detail }) => ({ event: name, ...detail })));
    expect(layers.dataLayer?.at(-1)?.event).to.equal('reservation-booked');
  });

  it('named, that array is told, after what is in it already', async () => {
    layers.ourEvents = [{ event: 'page' }];
    const guest = await books({ 'data-layer': 'ourEvents' });
    expect(layers.ourEvents[0]).to.deep.equal({ event: 'page' });
    expect(layers.ourEvents).to.have.lengthOf(guest.events.length + 1);
    expect('dataLayer' in window).to.equal(false);
  });

  it('the keys are exactly the documented ones', async () => {
    const guest = await books({ 'data-layer': '' });
    guest.presses('Make another booking');
    await guest.choosesTime('7:30 PM');
    guest.presses('Reserve table for 2');
    (await backend.asked('write', 2)).refuse(403, { code: 'policy' });
    await guest.reads('Not booked');
    const keys = new Set(layers.dataLayer?.flatMap((told) => Object.keys(told)));
    expect([...keys].sort()).to.deep.equal(['event', ...(await documentedKeys())].sort());
  });

  for (const [what, layer] of [
    ['whose push throws', { push: () => expect.fail('the page') }],
    ['that cannot be pushed to', 'text'],
    ['of null', null],
  ] as const)
    it(`a layer ${what} does not disturb a booking`, async () => {
      Reflect.set(window, 'dataLayer', layer);
      const guest = await books({ 'data-layer': '' });
      expect(guest.toldOf('reservation-booked')).to.have.lengthOf(1);
    });
});
