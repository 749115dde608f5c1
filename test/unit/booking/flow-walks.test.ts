/** What holds whatever happens, in any order. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dayState, openDaysAfter, sameSlot } from '../../../src/booking/calendar.js';
import type { Message } from '../../../src/booking/message.js';
import type { Guest, Intent } from '../../../src/booking/model.js';
import { isWriting, NO_GUEST } from '../../../src/booking/state.js';
import type { Form, Step } from '../../../src/booking/state.js';
import { walk, walks, WALKS } from './walks.js';
import type { Happened, Owed } from './walks.js';

/** Says what is illegal about what happened. */
type Law = (happened: Happened) => void;

function holds(name: string, law: () => Law): void {
  it(name, () => {
    fc.assert(
      fc.property(walks, (moves) => {
        walk(moves, law());
      }),
      WALKS,
    );
  });
}

const always = (law: Law) => () => law;

/** A law about the form while it is shown. */
const whileChoosing = (law: (form: Form, owed: Owed) => void) =>
  always(({ after, owed }) => {
    if (after.step === 'choosing') law(after.form, owed);
  });

describe('whatever happens, in any order', () => {
  it('walks go everywhere', () => {
    const seen = new Map<Step, number>();
    const told = new Map<Message['type'], number>();
    const count = <T>(of: Map<T, number>, what: T) => of.set(what, (of.get(what) ?? 0) + 1);
    fc.assert(
      fc.property(walks, (moves) => {
        walk(moves, ({ before, message, after }) => {
          if (before.step !== after.step) count(seen, after.step);
          if (before !== after) count(told, message.type);
        });
      }),
      WALKS,
    );
    const steps: readonly Step[] = [
      'starting',
      'unavailable',
      'choosing',
      'sending',
      'unconfirmed',
      'booked',
      'waitlisted',
    ];
    for (const step of steps) assert.ok((seen.get(step) ?? 0) > 20, `${step}: ${seen.get(step)} times`);
    assert.equal(told.size, 38, [...told.keys()].join(' '));
  });

  describe('sending', () => {
    holds(
      'a write has one key and one intent until its end',
      always(({ before, after }) => {
        if (!isWriting(after)) return;
        assert.ok(after.writing.key);
        if (isWriting(before)) assert.equal(after.writing, before.writing);
      }),
    );

    holds('one press sends once, and only a check sends the same again', () => {
      const sent = new Map<string, Intent>();
      return ({ before, message, commands }) => {
        for (const command of commands) {
          if (command.type !== 'send') continue;
          const earlier = sent.get(command.key);
          if (message.type === 'check-pressed') {
            assert.ok(before.step === 'unconfirmed' && !before.checking);
            assert.ok(before.form.restaurant.status === 'known' && before.form.restaurant.value.abilities.idempotency);
            assert.equal(command.intent, earlier);
          } else {
            assert.equal(message.type, 'sent');
            assert.equal(earlier, undefined);
          }
          sent.set(command.key, command.intent);
        }
      };
    });

    holds(
      'nothing is asked of the outside while a write is on its way, except the check',
      always(({ after, message, commands }) => {
        if (!isWriting(after)) return;
        const allowed = message.type === 'sent' || message.type === 'check-pressed';
        assert.deepEqual(
          commands.filter(({ type }) => !allowed || type !== 'send'),
          [],
        );
      }),
    );

    holds(
      'a write is let go of only by its own end, or by the guest once nobody can tell',
      always(({ before, message, after }) => {
        if (!isWriting(before) || isWriting(after)) return;
        const own = 'key' in message && message.key === before.writing.key;
        const ended = own && (message.type === 'confirmed' || message.type === 'refused');
        const idle = before.step === 'unconfirmed' && !before.checking;
        assert.ok(ended || (idle && (message.type === 'again-pressed' || message.type === 'reset')), message.type);
      }),
    );

    holds(
      'an end is of what was sent',
      always(({ before, message, after }) => {
        if (after.step !== 'booked' && after.step !== 'waitlisted') return;
        if (before.step === after.step) {
          assert.equal(after.intent, before.intent);
          return;
        }
        assert.ok(isWriting(before) && message.type === 'confirmed' && message.key === before.writing.key);
        assert.equal(after.intent, before.writing.intent);
        assert.equal(after.receipt, message.receipt);
        assert.equal(after.step, after.intent.kind === 'waitlist' ? 'waitlisted' : 'booked');
      }),
    );

    holds(
      'answers about another write change nothing',
      always(({ before, message, after, commands }) => {
        const own = isWriting(before) ? before.writing.key : undefined;
        if (!('key' in message) || message.type === 'sent' || message.key === own) return;
        assert.equal(after, before);
        assert.deepEqual(commands, []);
      }),
    );

    holds(
      'a reference that was given is not lost while the end is not known',
      always(({ before, after }) => {
        if (before.step === 'unconfirmed' && after.step === 'unconfirmed' && before.reference)
          assert.ok(after.reference);
      }),
    );

    holds(
      'a refusal is told, unless the page has gone to another restaurant',
      always(({ before, message, after }) => {
        if (!isWriting(before) || message.type !== 'refused' || message.key !== before.writing.key) return;
        if (before.form.outdated) assert.equal(after.step, 'starting');
        else assert.equal(after.step === 'choosing' && after.form.notice?.failure, message.failure);
      }),
    );
  });

  describe('the guest', () => {
    /** What each message may change of the guest's details. */
    const expected = (form: Form, message: Message, after: Form): Guest => {
      const { guest } = form;
      switch (message.type) {
        case 'typed':
          return { ...guest, [message.field]: message.value };
        case 'prefilled': {
          const filled = { ...guest, ...message.guest };
          return { ...filled, memberTier: after.guest.memberTier && filled.memberTier };
        }
        case 'tiers-known':
        case 'refused':
          return { ...guest, memberTier: after.guest.memberTier && guest.memberTier };
        case 'again-pressed':
          return { ...guest, notes: '', wishes: '' };
        case 'reset':
          return NO_GUEST;
        default:
          return guest;
      }
    };

    holds(
      'nothing that was typed is lost',
      always(({ before, message, after }) => {
        if (before === after) return;
        // A step that shows no form lets nobody type in it.
        if (message.type === 'typed' && before.form === after.form) return;
        assert.deepEqual(after.form.guest, expected(before.form, message, after.form), message.type);
      }),
    );

    holds(
      'a tier is let go only when it is not on the list, or refused',
      always(({ before, message, after }) => {
        const was = before.form.guest.memberTier;
        if (!was || after.form.guest.memberTier) return;
        if (message.type === 'tiers-known') assert.ok(!message.tiers.some(({ name }) => name === was));
        else if (message.type === 'refused') assert.equal(message.failure.code, 'tier_unknown');
        else assert.ok(['typed', 'prefilled', 'reset'].includes(message.type), message.type);
      }),
    );

    holds(
      'typing is heard wherever there is a form',
      always(({ before, message, after }) => {
        const formless = ['unavailable', 'booked', 'waitlisted'].includes(before.step);
        if (message.type === 'typed' && !formless) assert.equal(after.form.guest[message.field], message.value);
      }),
    );

    holds(
      'the page never overrides party or day that the guest chose',
      always(({ before, message, after }) => {
        if (message.type !== 'preselected') return;
        const { own, party, date } = before.form;
        const { restaurant } = after.form;
        const tooMany = restaurant.status === 'known' ? restaurant.value.largestParty + 1 : Infinity;
        // Above the limit there is one choice, "more than …", whatever number stands for it.
        if (own.party) assert.equal(Math.min(after.form.party, tooMany), Math.min(party, tooMany));
        if (own.date && date && date >= (after.form.today ?? '')) assert.equal(after.form.date, date);
      }),
    );

    holds(
      'details that were open stay open until the guest starts over',
      always(({ before, message, after }) => {
        if (!before.form.unfolded || after.form.unfolded) return;
        assert.ok(message.type === 'again-pressed' || message.type === 'reset', message.type);
      }),
    );
  });

  describe('the form', () => {
    holds(
      'shows a restaurant that is known, in a mode that it and the page can do',
      whileChoosing((form) => {
        assert.ok(form.restaurant.status === 'known' && form.today && form.date);
        assert.ok(form.restaurant.value.abilities[form.kind]);
        assert.ok(form.settings.mode === 'auto' || form.settings.mode === form.kind);
        assert.equal(form.outdated, false);
      }),
    );

    holds(
      'waits only for what is on its way',
      always(({ after: { step, form }, owed }) => {
        if (step === 'starting') assert.ok(owed['load-restaurant'] || form.settings.restaurantId === 0);
        if (step !== 'choosing') return;
        const { date, party } = form;
        if (form.times.status === 'loading' && form.kind === 'reservation') {
          const asked = owed['load-times'];
          assert.deepEqual([asked?.date, asked?.party], [date, party]);
        }
        if (form.waits.status === 'loading') assert.ok(owed['load-waits']);
        if (form.tiers.status === 'loading') assert.ok(owed['load-tiers']);
        if (form.daySearch === 'searching') assert.ok(owed['find-next-day']);
      }),
    );

    holds(
      'has a chosen time only where it is free, in the chosen section, and for a reservation',
      whileChoosing((form) => {
        const { slot, sectionId, times, kind, taken } = form;
        if (!slot) return;
        assert.equal(kind, 'reservation');
        assert.notEqual(times.status, 'waiting');
        if (sectionId !== undefined) assert.equal(slot.sectionId, sectionId);
        if (times.status === 'known') assert.ok(times.value.some((each) => sameSlot(each, slot)));
        assert.equal(slot.date, form.date);
        assert.ok(!taken.some((each) => sameSlot(each, slot)));
      }),
    );

    holds(
      'lists times of its own day only, and none that was taken',
      whileChoosing(({ times, date, taken, kind }) => {
        if (times.status !== 'known' || kind === 'waitlist') return;
        for (const each of times.value) {
          assert.equal(each.date, date);
          assert.ok(!taken.some((gone) => sameSlot(gone, each)));
        }
      }),
    );

    holds(
      'asks for times only of days that are open and parties that fit',
      always(({ after, commands }) => {
        for (const command of commands) {
          if (command.type !== 'load-times') continue;
          const { restaurant, today = '' } = after.form;
          assert.ok(restaurant.status === 'known');
          assert.equal(dayState(restaurant.value, today, command.date), 'open');
          assert.ok(command.party <= restaurant.value.largestParty);
          assert.deepEqual([command.date, command.party], [after.form.date, after.form.party]);
        }
      }),
    );

    holds(
      'stands on a day that can be booked unless the guest chose another, or none can be',
      whileChoosing((form) => {
        const { restaurant, date = '', today = '', own } = form;
        if (own.date || restaurant.status !== 'known') return;
        const state = dayState(restaurant.value, today, date);
        assert.ok(
          state === 'open' || openDaysAfter(restaurant.value, today, date, 14).length === 0,
          `${date} is ${state}`,
        );
      }),
    );

    holds(
      'has a party within the limits unless the guest chose another',
      whileChoosing(({ restaurant, party, own }) => {
        assert.ok(restaurant.status === 'known');
        const { smallestParty, largestParty } = restaurant.value;
        assert.ok(own.party || (party >= smallestParty && party <= largestParty), String(party));
      }),
    );
  });

  holds(
    'searching the days says how it went only to who asked',
    always(({ before, message, after }) => {
      const { daySearch } = after.form;
      if (daySearch === before.form.daySearch || daySearch === 'idle') return;
      if (message.type === 'next-day-pressed') assert.ok(daySearch === 'searching' || daySearch === 'none');
      else assert.equal(before.form.daySearch, 'searching');
    }),
  );

  holds(
    'a command is one that the state stands for',
    always(({ after, commands }) => {
      for (const command of commands) {
        switch (command.type) {
          case 'load-restaurant':
            assert.equal(after.step, 'starting');
            break;
          case 'send':
            assert.ok(isWriting(after) && after.writing.key === command.key);
            break;
          case 'load-times':
            assert.equal(after.form.times.status, 'loading');
            break;
          case 'load-waits':
            assert.equal(after.form.waits.status, 'loading');
            break;
          case 'load-tiers':
            assert.equal(after.form.tiers.status, 'loading');
            break;
          case 'find-next-day':
            assert.ok(command.days.length > 0 && command.days.length <= 14);
            assert.equal(after.form.daySearch, 'searching');
            break;
          default:
            command satisfies never;
        }
      }
    }),
  );
});
