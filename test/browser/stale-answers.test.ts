import { expect } from '@open-wc/testing';
import { arrive, backend, clock, mount, settled, until } from './guest.js';
import type { Request } from './scripted-backend.js';

const REST = 250;

/** What was asked for, as `date/party`. */
function asked(request: Request | undefined): string | undefined {
  return request?.url.replace(/^.*availabletimes\//, '');
}

describe('choosing quickly', () => {
  it('asks once the guest has rested for 250 ms, and only for the last choice', async () => {
    const guest = await arrive();
    guest.chooses('3 guests');
    clock.pass(REST - 1);
    guest.chooses('4 guests');
    clock.pass(REST - 1);
    guest.chooses('Friday, June 7');
    clock.pass(REST - 1);
    await settled();
    expect(backend.of('times')).to.have.lengthOf(1);
    clock.pass(1);
    await backend.asked('times', 2);
    await settled();
    expect(backend.of('times').slice(1).map(asked)).to.deep.equal(['06-07-2030/4']);
  });

  it('calls off what is asked for no more', async () => {
    const guest = await arrive();
    backend.hold('times');
    guest.chooses('3 guests');
    clock.pass(REST);
    const third = await backend.asked('times', 2);
    guest.chooses('4 guests');
    expect(third.aborted).to.equal(true);
    clock.pass(REST);
    const fourth = await backend.asked('times', 3);
    expect(fourth.aborted).to.equal(false);
  });

  it('does not hear a late answer for another day', async () => {
    backend.times = (date) => ({ 0: date.endsWith('07') ? ['17:00'] : ['18:00'] });
    const guest = mount();
    await guest.finds('radio', 'Wednesday 6:00 PM');
    backend.hold('times');
    guest.chooses('Friday, June 7');
    clock.pass(REST);
    const friday = await backend.asked('times', 2);
    guest.chooses('Saturday, June 8');
    clock.pass(REST);
    const saturday = await backend.asked('times', 3);
    backend.serve(saturday);
    await guest.finds('radio', 'Saturday 6:00 PM');
    backend.serve(friday);
    await settled();
    expect(guest.times).to.deep.equal(['Saturday 6:00 PM']);
  });

  it('does not hear it before the right one either', async () => {
    const guest = await arrive();
    backend.hold('times');
    guest.chooses('Friday, June 7');
    clock.pass(REST);
    const friday = await backend.asked('times', 2);
    guest.chooses('Saturday, June 8');
    backend.serve(friday);
    await settled();
    expect(guest.times).to.deep.equal([]);
    clock.pass(REST);
    backend.serve(await backend.asked('times', 3));
    await guest.finds('radio', 'Saturday 7:30 PM');
  });

  it('does not take a question that was called off for the same one asked again', async () => {
    backend.hold('times');
    const guest = mount();
    const first = await backend.asked('times');
    guest.chooses('3 guests');
    guest.chooses('2 guests');
    expect(first.aborted).to.equal(true);
    await settled();
    expect(guest.canRead('We couldn’t load this')).to.equal(false);
    clock.pass(REST);
    backend.serve(await backend.asked('times', 2));
    await guest.finds('radio', /7:30 PM$/);
  });

  it('shows no failure of a question that is asked no more', async () => {
    const guest = await arrive();
    backend.hold('times');
    guest.chooses('3 guests');
    clock.pass(REST);
    await backend.asked('times', 2);
    guest.chooses('4 guests');
    await settled();
    expect(guest.canRead('We couldn’t load this')).to.equal(false);
    clock.pass(REST);
    backend.serve(await backend.asked('times', 3));
    await guest.finds('radio', /7:30 PM$/);
  });
});

describe('times once known', () => {
  it('are kept for a minute', async () => {
    const guest = await arrive();
    for (const day of ['Friday, June 7', 'Wednesday, June 5', 'Friday, June 7'] as const) {
      guest.chooses(day);
      clock.pass(REST);
      await guest.finds('radio', `${day.split(',')[0]} 7:30 PM`);
    }
    expect(backend.of('times').map(asked)).to.deep.equal(['06-05-2030/2', '06-07-2030/2']);
  });

  it('are asked for anew after it', async () => {
    const guest = await arrive();
    guest.chooses('Friday, June 7');
    clock.pass(REST);
    await guest.finds('radio', 'Friday 7:30 PM');
    clock.pass(60_000);
    guest.chooses('Wednesday, June 5');
    clock.pass(REST);
    expect(asked(await backend.asked('times', 3))).to.equal('06-05-2030/2');
  });

  it('that come later than in ten seconds count as not loaded', async () => {
    backend.hold('times');
    const guest = mount();
    const slow = await backend.asked('times');
    clock.pass(10_000);
    await guest.reads('We couldn’t load this');
    expect(slow.aborted).to.equal(true);
    backend.serve(slow);
    await settled();
    expect(guest.times).to.deep.equal([]);
  });
});

describe('a chosen time', () => {
  it('stays chosen for another party where it is free', async () => {
    const guest = await arrive();
    await guest.choosesTime('7:30 PM');
    guest.chooses('3 guests');
    clock.pass(REST);
    await backend.asked('times', 2);
    await guest.finds('group', 'Dinner');
    expect(guest.chosen('Dinner')).to.deep.equal(['Wednesday 7:30 PM']);
  });

  it('is let go where it is not, and the details stay open', async () => {
    const guest = await arrive();
    await guest.choosesTime('7:30 PM');
    guest.types('First name', 'Ada');
    backend.times = () => ({ 0: ['21:00'] });
    guest.chooses('3 guests');
    clock.pass(REST);
    await guest.finds('radio', 'Wednesday 9:00 PM');
    await guest.reads('Choose a time');
    expect(guest.wrote('First name')).to.equal('Ada');
  });
});

describe('no times', () => {
  beforeEach(() => {
    backend.times = () => ({});
  });

  it('the next free day is looked for at a press, one day after another, closed ones left out', async () => {
    const guest = mount({ date: '2030-06-08' });
    await guest.reads('Saturday, June 8 is full');
    expect(backend.of('times')).to.have.lengthOf(1);
    backend.times = (date) => (date === '2030-06-12' ? { 0: ['18:00'] } : {});
    guest.presses('Find the next free day');
    await guest.finds('radio', 'Wednesday 6:00 PM');
    expect(backend.of('times').slice(1).map(asked)).to.deep.equal(['06-09-2030/2', '06-11-2030/2', '06-12-2030/2']);
    expect(guest.focused).to.equal('Wednesday 6:00 PM');
  });

  it('the next free day is one with room in the section the guest has chosen', async () => {
    const ways: Record<string, Record<number, string[]>> = {
      '2030-06-05': { 0: ['18:00'] },
      '2030-06-06': { 0: ['18:00'] },
      '2030-06-07': { 0: ['18:00'], 41: ['19:00'] },
    };
    backend.times = (date) => ways[date] ?? {};
    const guest = mount();
    await guest.finds('radio', 'Wednesday 6:00 PM');
    guest.chooses('Patio');
    await guest.reads('Nothing free on Wednesday, June 5 for Patio');
    guest.presses('Find the next free day');
    await guest.finds('radio', 'Friday 7:00 PM');
    expect(guest.times).to.deep.equal(['Friday 7:00 PM']);
    expect(guest.chosen('Where')).to.deep.equal(['Patio']);
  });

  it('a day the guest chooses meanwhile is not overtaken by the search', async () => {
    const guest = mount();
    await guest.reads('Wednesday, June 5 is full');
    backend.hold('times');
    guest.presses('Find the next free day');
    const searching = await backend.asked('times', 2);
    backend.times = () => ({ 0: ['18:00'] });
    guest.chooses('Saturday, June 8');
    clock.pass(REST);
    const own = await backend.asked('times', 3);
    backend.serve(searching);
    await settled();
    backend.serve(own);
    await guest.finds('radio', 'Saturday 6:00 PM');
    expect(guest.chosen('Day')).to.deep.equal(['Saturday, June 8']);
    await settled();
    expect(guest.chosen('Day')).to.deep.equal(['Saturday, June 8']);
  });

  it('a closed day says so and leads on', async () => {
    const guest = mount();
    await guest.reads('Wednesday, June 5 is full');
    backend.times = () => ({ 0: ['18:00'] });
    guest.chooses('Monday, June 10, closed');
    await guest.reads('Closed on Mondays');
    guest.presses('Next: Tuesday, June 11');
    clock.pass(REST);
    await guest.finds('radio', 'Tuesday 6:00 PM');
    await until('the day', () => guest.canRead('Tuesday, June 11'));
  });

  it('a party above the limit of a house without a number reads whom to ask, and what the page says of that', async () => {
    backend.profile = { ...backend.profile, phoneNumber: undefined };
    const guest = mount();
    await guest.reads('is full');
    guest.selects('Larger party', '11+');
    await guest.reads('For more than 10 guests please ask the restaurant directly');
    expect(guest.widget.querySelector('a')?.checkVisibility(), 'the page’s own link').to.equal(true);
  });

  it('a party above the limit gets the phone number, and nothing is asked', async () => {
    const guest = mount();
    await guest.reads('is full');
    guest.selects('Larger party', '11+');
    await guest.reads('For more than 10 guests call us: (313) 555-0100');
    clock.pass(REST);
    await settled();
    expect(backend.of('times')).to.have.lengthOf(1);
  });
});
