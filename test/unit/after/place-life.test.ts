/** The life of a place on the list, step by step and at random. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { LONGEST_REST, REST, UNSEEN, update } from '../../../src/after/place-life.js';
import type { PlaceCommand, PlaceLife, PlaceMessage } from '../../../src/after/place-life.js';
import type { Place } from '../../../src/booking/model.js';

const THIRD: Place = { status: 'requested', ahead: 3, wait: { from: 15, to: 25 }, leavable: true };
const LEFT: Place = { status: 'left', leavable: false };
const SEEN = { type: 'seen', visible: true } as const;
const HIDDEN = { type: 'seen', visible: false } as const;
const KNOWN = { type: 'known', place: THIRD } as const;
const MISSED = { type: 'missed', failure: { code: 'unreachable' } } as const;

/** Where the messages lead, and what the last of them asks for. A number is so many milliseconds that pass. */
function after(...messages: (PlaceMessage | number)[]): { life: PlaceLife; asks: string[] } {
  let life = UNSEEN;
  let commands: readonly PlaceCommand[] = [];
  let now = 1000;
  for (const message of messages)
    if (typeof message === 'number') now += message;
    else ({ life, commands } = update(life, message, now));
  return {
    life,
    asks: commands.map((command) => ('milliseconds' in command ? `rest ${command.milliseconds}` : command.type)),
  };
}

describe('a place that is watched', () => {
  it('is asked for as soon as somebody looks, and again after a rest', () => {
    assert.deepEqual(after(SEEN).asks, ['ask']);
    assert.deepEqual(after(SEEN, KNOWN).asks, [`rest ${REST}`]);
    assert.deepEqual(after(SEEN, KNOWN, { type: 'rested' }).asks, ['ask']);
  });

  it('is not asked for while nobody looks, and when somebody does again, as soon as the rest is over', () => {
    assert.deepEqual(after(SEEN, KNOWN, HIDDEN).asks, ['wake']);
    assert.deepEqual(after(SEEN, HIDDEN, KNOWN).asks, []);
    assert.deepEqual(after(SEEN, HIDDEN, KNOWN, REST, SEEN).asks, ['ask']);
    assert.deepEqual(after(SEEN, KNOWN, HIDDEN, REST, SEEN).asks, ['ask']);
    assert.deepEqual(after(SEEN, KNOWN, HIDDEN, 1000, SEEN).asks, [`rest ${REST - 1000}`]);
    assert.deepEqual(after(SEEN, HIDDEN, 500, KNOWN, 1000, SEEN).asks, [`rest ${REST - 1000}`]);
    assert.deepEqual(after(SEEN, KNOWN, HIDDEN, 1000, SEEN, { type: 'rested' }).asks, ['ask']);
    assert.deepEqual(after(SEEN, KNOWN, SEEN).asks, [], 'seen already');
  });

  it('that was missed for long is asked for sooner by who comes back', () => {
    const missed: (PlaceMessage | number)[] = [SEEN, MISSED, REST, { type: 'rested' }, MISSED];
    assert.deepEqual(after(...missed).asks, [`rest ${4 * REST}`]);
    assert.deepEqual(after(...missed, HIDDEN, REST, SEEN).asks, ['ask']);
    assert.deepEqual(after(...missed, HIDDEN, 1, SEEN).asks, [`rest ${REST - 1}`]);
  });

  it('is asked for less and less often while no answer comes, and as before after one', () => {
    const rest = (misses: number) => {
      const messages: PlaceMessage[] = [SEEN, KNOWN];
      for (let i = 0; i < misses; i++) messages.push({ type: 'rested' }, MISSED);
      return after(...messages);
    };
    assert.deepEqual(rest(1).asks, [`rest ${2 * REST}`]);
    assert.deepEqual(rest(2).asks, [`rest ${4 * REST}`]);
    assert.deepEqual(rest(9).asks, [`rest ${LONGEST_REST}`]);
    assert.deepEqual('place' in rest(9).life && rest(9).life, { ...rest(9).life, place: THIRD });
    assert.deepEqual(after(SEEN, MISSED, { type: 'rested' }, KNOWN).asks, [`rest ${REST}`]);
  });

  it('is over with what the restaurant decides', () => {
    for (const status of ['seated', 'finished', 'declined', 'left', 'no_show'] as const) {
      const place = { ...THIRD, status };
      assert.deepEqual(after(SEEN, { type: 'known', place }), { life: { step: 'over', place }, asks: [] });
    }
    assert.equal(after(SEEN, { type: 'known', place: { ...THIRD, status: 'accepted' } }).life.step, 'watching');
  });

  it('is over when the backend says twice that it does not know it: once may be anybody, while a new version starts', () => {
    const gone = { type: 'missed', failure: { code: 'not_found' } } as const;
    const RESTED = { type: 'rested' } as const;
    assert.equal(after(SEEN, gone).life.step, 'watching');
    assert.equal(after(SEEN, gone, RESTED, KNOWN, RESTED, gone).life.step, 'watching');
    assert.deepEqual(after(SEEN, gone, RESTED, gone), { life: { step: 'over', place: undefined }, asks: [] });
    assert.deepEqual(after(SEEN, gone, RESTED, gone, HIDDEN, SEEN).asks, []);
  });
});

describe('leaving the list', () => {
  const ASKED: PlaceMessage[] = [SEEN, KNOWN, { type: 'leave-pressed' }];
  const LEAVING: PlaceMessage[] = [...ASKED, { type: 'leave-confirmed' }];

  it('is asked about first, and can be thought better of', () => {
    assert.equal(after(...ASKED).life.step, 'asked');
    assert.deepEqual(after(...ASKED).asks, []);
    assert.equal(after(...ASKED, { type: 'stay-pressed' }).life.step, 'watching');
    assert.deepEqual(after(...LEAVING).asks, ['wake', 'leave']);
    assert.deepEqual(after(...LEAVING, { type: 'leave-confirmed' }).asks, [], 'pressed twice');
  });

  it('is not offered where the backend would not do it', () => {
    const fixed = { type: 'known', place: { ...THIRD, leavable: false } } as const;
    assert.equal(after(SEEN, fixed, { type: 'leave-pressed' }).life.step, 'watching');
    assert.equal(after(SEEN, { type: 'leave-pressed' }).life.step, 'watching', 'before the first answer');
  });

  it('ends the watch', () => {
    assert.deepEqual(after(...LEAVING, { type: 'left', place: LEFT }), {
      life: { step: 'over', place: LEFT },
      asks: [],
    });
  });

  it('is told as not done when it was refused, and the place is asked for at once', () => {
    const { life, asks } = after(...LEAVING, { type: 'not-left', failure: { code: 'closed' } });
    assert.equal(life.step, 'stayed');
    assert.deepEqual(asks, ['ask']);
  });

  it('believes an answer that comes late, and none that was asked for before', () => {
    const slow = { type: 'not-left', failure: { code: 'unreachable' } } as const;
    assert.equal(after(...LEAVING, slow, { type: 'left', place: LEFT }).life.step, 'over');
    const asking: PlaceMessage[] = [...ASKED, { type: 'rested' }, { type: 'leave-confirmed' }];
    assert.equal(after(...asking, { type: 'known', place: LEFT }).life.step, 'leaving');
  });
});

describe('any order of things', () => {
  const places = fc.record({
    status: fc.constantFrom('requested', 'accepted', 'seated', 'declined', 'left'),
    ahead: fc.option(fc.nat(9), { nil: undefined }),
    leavable: fc.boolean(),
  }) satisfies fc.Arbitrary<Place>;
  const failure = fc.record({ code: fc.constantFrom('unreachable', 'offline', 'closed', 'not_found', 'rate_limited') });
  /** What the outside may do next; answers come only to what was asked. */
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('answer'), place: places, failure, good: fc.boolean() }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('rest') }) },
    {
      weight: 4,
      arbitrary: fc.constantFrom<PlaceMessage>(
        SEEN,
        HIDDEN,
        { type: 'leave-pressed' },
        { type: 'stay-pressed' },
        { type: 'leave-confirmed' },
      ),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('leave-answer'), place: places, failure, good: fc.boolean() }),
    },
  );

  it('asks once at a time, rests once at a time, and never falls asleep while somebody looks', () => {
    const walk = fc.array(step, { maxLength: 40 });
    fc.assert(
      fc.property(walk, (steps) => {
        let life = UNSEEN;
        let now = 0;
        const open = { asks: 0, rests: 0, leaves: 0 };
        const send = (message: PlaceMessage) => {
          const before = life;
          now += 7000;
          const { life: next, commands } = update(life, message, now);
          life = next;
          if (before.step === 'over') assert.equal(next, before, 'over is over');
          for (const { type } of commands) {
            if (type === 'ask') open.asks += 1;
            else if (type === 'rest') open.rests += 1;
            else if (type === 'wake') open.rests -= 1;
            else {
              assert.equal(before.step, 'asked', 'nobody leaves without having been asked');
              open.leaves += 1;
            }
          }
        };
        for (const next of steps) {
          if ('type' in next) send(next);
          else if (next.kind === 'rest') {
            if (open.rests) {
              open.rests -= 1;
              send({ type: 'rested' });
            }
          } else if ('place' in next && next.kind === 'answer' && open.asks) {
            open.asks -= 1;
            send(next.good ? { type: 'known', place: next.place } : { type: 'missed', failure: next.failure });
          } else if ('place' in next && next.kind === 'leave-answer' && open.leaves) {
            open.leaves -= 1;
            send(next.good ? { type: 'left', place: next.place } : { type: 'not-left', failure: next.failure });
          }
          assert.ok(open.asks <= 1 && open.rests <= 1 && open.rests >= 0, JSON.stringify({ open, life }));
          if (life.step === 'over') assert.equal(open.rests, 0, 'a rest outlived the place');
          else if (life.visible && life.step !== 'leaving')
            assert.equal(open.asks + open.rests, 1, JSON.stringify({ open, life }));
          else assert.equal(open.rests, 0, `rests unseen: ${JSON.stringify(life)}`);
        }
      }),
      { numRuns: 5000 },
    );
  });
});
