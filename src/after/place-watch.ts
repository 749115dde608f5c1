/** Holds the life of a place on the list, asks, rests and leaves for it, and says what has to be drawn and focused. */
import type { Failure } from '../booking/problem.js';
import { now } from '../clock.js';
import { toPlace } from '../reserve-api/place.js';
import type { AfterDesk } from './aftercare.js';
import { UNSEEN, update } from './place-life.js';
import type { PlaceCommand, PlaceLife, PlaceMessage } from './place-life.js';

type Booked = NonNullable<AfterDesk['booked']>;

export class PlaceWatch {
  life: PlaceLife = UNSEEN;
  readonly #desk: AfterDesk;
  readonly #booked: Booked;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #isPageSeen = false;
  /** Until the browser says otherwise, which it does with the next frame. */
  #isCardSeen = true;
  #card: Element | null | undefined;
  /** The card may be scrolled away, in an element that is hidden, or in a dialog that is closed. */
  readonly #eye = new IntersectionObserver((sightings) => {
    this.#isCardSeen = sightings.at(-1)?.isIntersecting ?? true;
    this.#look();
  });

  constructor(desk: AfterDesk, booked: Booked) {
    this.#desk = desk;
    this.#booked = booked;
  }

  readonly send = (message: PlaceMessage): void => {
    const before = this.life;
    const { life, commands } = update(before, message, now());
    this.life = life;
    if (life !== before) {
      this.#desk.redraw();
      const id = focusAfter(before, life);
      if (id) this.#desk.focusOn(id);
    }
    for (const command of commands) this.#run(command);
  };

  readonly pageIsSeen = (visible: boolean): void => {
    this.#isPageSeen = visible;
    this.#look();
  };

  /** It may be another one than before: judged once it is there. */
  cardIsDrawn(): void {
    queueMicrotask(() => {
      const card = this.#desk.root.querySelector('.end');
      if (card === this.#card) return;
      this.#card = card;
      this.#eye.disconnect();
      if (card) this.#eye.observe(card);
    });
  }

  #look(): void {
    const visible = this.#isPageSeen && this.#isCardSeen;
    if (this.life.step !== 'over' && visible !== this.life.visible) this.send({ type: 'seen', visible });
  }

  #run(command: PlaceCommand): void {
    switch (command.type) {
      case 'ask':
        return void this.#ask();
      case 'rest':
        this.#rest = setTimeout(() => this.send({ type: 'rested' }), command.milliseconds);
        return;
      case 'wake':
        return clearTimeout(this.#rest);
      case 'leave':
        return void this.#leave();
      default:
        return command satisfies never;
    }
  }

  async #ask(): Promise<void> {
    const answer = await this.#booked(false, toPlace);
    this.send(answer.ok ? { type: 'known', place: answer.value } : { type: 'missed', failure: answer.failure });
  }

  /** Never aborted: that could not un-send it. Offline is found out beforehand, when it is true that nothing was sent. */
  async #leave(): Promise<void> {
    if (!navigator.onLine) return this.#notLeft({ code: 'offline' });
    const slow = setTimeout(() => this.#notLeft({ code: 'unreachable' }), this.#desk.patience);
    const answer = await this.#booked(true, toPlace);
    clearTimeout(slow);
    if (answer.ok) this.send({ type: 'left', place: { ...answer.value, leavable: false } });
    else this.#notLeft(answer.failure.code === 'offline' ? { code: 'unreachable' } : answer.failure);
  }

  #notLeft(failure: Failure): void {
    this.send({ type: 'not-left', failure });
  }
}

/** Each press takes away its own button: focus goes where it led. */
function focusAfter(before: PlaceLife, after: PlaceLife): string | undefined {
  if (before.step === after.step) return undefined;
  if (after.step === 'asked') return 'leaving';
  if (after.step === 'over') return before.step === 'watching' ? undefined : 'end';
  return after.step === 'leaving' ? undefined : 'leave';
}
