/** Which rounds are disturbed, where and by whom. Every point that calm rounds have shown comes up in turn. */
import { chanceOf } from './chance.js';
import type { Kill } from './play-round.js';
import { counted, FLAVOURS, type Flavour } from './round.js';
import { MOMENTS, type Moment } from './statement-proxy.js';

/** Statements of a flavour's calm round, and whether each belongs to the transaction of the round's key. */
export type Seen = ReadonlyMap<Flavour, ReadonlyMap<string, boolean>>;

export interface Planned {
  readonly flavour: Flavour;
  readonly kill?: Kill;
}

/** The booking is committed with this one: after it the guest is booked, and without a reply does not know. */
export const BOOKED = 'commit after update idempotency_keys';

export interface Shares {
  readonly rounds: number;
  /** Of one server process, after the commit and before the reply. */
  readonly afterCommit: number;
  /** Of a process or of both, at any other point. */
  readonly elsewhere: number;
  readonly database: number;
}

export function planRounds(seed: number, shares: Shares, seen: Seen): Planned[] {
  const chance = chanceOf(seed, 'plan');
  const flavour = (): Flavour => chance.pick(FLAVOURS);
  const points = chance.shuffled(pointsOf(seen));
  const kills: Planned[] = [
    ...counted(shares.afterCommit, () => stopAt({ flavour: flavour(), statement: BOOKED }, 'after', 'process')),
    ...counted(shares.elsewhere, (n) => stopAt(points[n % points.length], undefined, n % 4 === 3 ? 'both' : 'process')),
    ...counted(shares.database, (n) =>
      n % 2 === 0
        ? stopAt({ flavour: flavour(), statement: BOOKED }, chance.pick(MOMENTS), 'database')
        : stopAt(points[(shares.elsewhere + n) % points.length], undefined, 'database'),
    ),
  ];
  const calm = counted(shares.rounds - kills.length, () => ({ flavour: flavour() }));
  return chance.shuffled([...kills, ...calm]);

  function stopAt(at: Partial<SeenPoint> | undefined, moment: Moment | undefined, victim: Kill['victim']): Planned {
    const { flavour = 'reservation', statement = BOOKED } = at ?? {};
    const ofTheKey = seen.get(flavour)?.get(statement) ?? false;
    return { flavour, kill: { victim, point: { statement, ofTheKey, moment: moment ?? at?.moment ?? 'after' } } };
  }
}

interface SeenPoint {
  readonly flavour: Flavour;
  readonly statement: string;
  readonly moment: Moment;
}

/** Each statement once, in a flavour where the round's own key comes by it if there is one, at all three moments. */
function pointsOf(seen: Seen): SeenPoint[] {
  const flavours = new Map<string, Flavour>();
  for (const [flavour, statements] of seen)
    for (const [statement, ofTheKey] of statements)
      if (ofTheKey || !flavours.has(statement)) flavours.set(statement, flavour);
  return [...flavours].flatMap(([statement, flavour]) => MOMENTS.map((moment) => ({ flavour, statement, moment })));
}
