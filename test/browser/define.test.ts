import { expect } from '@open-wc/testing';

describe('the tag', () => {
  it('is registered once; a second copy says so and leaves the first alone', async () => {
    await import('../../src/define.js');
    const { register } = await import('../../src/register.js');
    const { ReservationWidget } = await import('../../src/reservation-widget.js');
    expect(customElements.get('reservation-widget')).to.equal(ReservationWidget);

    const said: unknown[] = [];
    const warn = console.warn;
    console.warn = (...words: unknown[]) => void said.push(...words);
    register(class extends ReservationWidget {});
    register(ReservationWidget);
    console.warn = warn;

    expect(customElements.get('reservation-widget')).to.equal(ReservationWidget);
    expect(said).to.have.lengthOf(1);
    expect(said[0]).to.match(/loaded twice: version \S+ runs, version \S+ is ignored/);
  });
});
