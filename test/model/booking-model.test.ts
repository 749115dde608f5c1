/**
 * The real element in a real page, against a model backend that holds the truth. Random guests,
 * pages and networks do anything in any order; the laws hold after each command, and every run comes to an end.
 * One run takes less than a tenth of a second, so all of it is done here, at the element, and nothing below it needs a model.
 * `MODEL_SEED=… MODEL_PATH=… npm run test:model` does a failed run again.
 */
import fc from 'fast-check';
import { COMMANDS } from './commands.js';
import { comesToAnEnd } from './ending.js';
import { FATES } from './fates.js';
import { pick } from './guest-commands.js';
import { obey } from './laws.js';
import { World } from './world.js';
import type { Beginning } from './world.js';

type Step = readonly [command: number, a: number, b: number];

/** Set by the runner's page. */
interface Order {
  readonly seed: number;
  readonly runs: number;
  readonly path?: string;
  /** In minutes. */
  readonly deadline: number;
}

const MOST_COMMANDS = 30;
const number = fc.nat({ max: 9999 });
const step: fc.Arbitrary<Step> = fc.tuple(fc.nat({ max: COMMANDS.length - 1 }), number, number);
const beginning: fc.Arbitrary<Beginning> = fc.record({
  house: fc.constantFrom('ours', 'ours', 'vendor'),
  mode: fc.constantFrom('auto', 'auto', 'waitlist'),
  hour: fc.constantFrom(12, 12, 23.7),
  chance: number,
});
/** Without bias: small numbers are no simpler here, they are other particulars. */
const steps = fc.noBias(fc.array(step, { maxLength: MOST_COMMANDS, size: 'max' }));
const { seed, runs, path = '', deadline }: Order = Reflect.get(window, 'MODEL');

// Nobody looks at it: drawing and lay-out would take a third of the time. What is hidden or seen stays so.
document.body.style.cssText = 'position: absolute; width: 1px; height: 1px; overflow: hidden; contain: strict';

/** Formatters are slow to make, and each run's element would make the same ones again. */
for (const name of ['NumberFormat', 'DateTimeFormat'] as const) {
  const made = new Map<string, object>();
  const construct = (format: () => void, options: readonly unknown[]): object => {
    const key = JSON.stringify(options);
    const kept: object = made.get(key) ?? Reflect.construct(format, options);
    made.set(key, kept);
    return kept;
  };
  Reflect.set(Intl, name, new Proxy(Intl[name], { construct }));
}

/** The clock of the wall; that of a run is put in its place. */
const DATE = Date;

/** How often what was come to. */
const seen = new Map<string, number>();
const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);

it('whatever guest, page and network do: one booking, nothing lost, the truth, and always a way on', async function () {
  this.timeout(deadline * 60_000);
  const began = DATE.now();
  const property = fc.asyncProperty(beginning, steps, lives);
  const { failed, counterexamplePath, errorInstance, numRuns } = await fc.check(property, {
    ...{ seed, path, numRuns: runs, endOnFailure: path !== '' },
  });
  console.log(`${numRuns} runs, seed ${seed}, ${Math.round((DATE.now() - began) / 1000)} s: ${summary()}`);
  for (const { name } of FATES) if (!seen.has(`fate ${name}`)) console.log(`not met: ${name}`);
  if (!failed) return;
  const [what = '', ...story] = wordsOf(errorInstance).split('\n');
  console.log(`${what}:\n${story.join('\n')}`);
  throw new Error(`${what} (MODEL_SEED=${seed} MODEL_PATH=${counterexamplePath ?? ''} does it again)`);
});

async function lives(begin: Beginning, all: readonly Step[]): Promise<void> {
  const world = new World(begin);
  try {
    await world.settle();
    for (const [command, a, b] of all) {
      const words = await pick(COMMANDS, command)?.(world, a, b);
      if (words) world.story.push(words);
      count(world.screen);
      obey(world);
    }
    await comesToAnEnd(world);
    count(`the end ${world.screen}`);
  } catch (error) {
    throw new Error(`${wordsOf(error)}\n${toldOf(begin, world)}`);
  } finally {
    for (const fate of world.network.seen) count(`fate ${fate}`);
    world.end();
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The shrunk list of commands, in words. */
function toldOf({ house, mode, hour }: Beginning, { story }: World): string {
  const begins = `a backend like ${house}, mode ${mode}, ${hour} o’clock at the restaurant`;
  return [begins, ...story].map((words, at) => `  ${at}. ${words}`).join('\n');
}

function summary(): string {
  const fates = [...seen.keys()].filter((what) => what.startsWith('fate ')).length;
  const screens = [...seen].filter(([what]) => !what.startsWith('fate ')).sort();
  return `${fates} of ${FATES.length} fates; ${screens.map(([what, times]) => `${what} ${times}`).join(', ')}`;
}
