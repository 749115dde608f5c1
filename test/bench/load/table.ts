/** The figures of a load run: medians of its rounds, their spread, and each against the first contest. */
import type { ServerProcess } from '../../kills/server-process.js';
import type { Habit, Run } from './guests.js';

export interface Contest {
  readonly name: string;
  readonly doors: readonly ServerProcess[];
  readonly habit: Habit;
  readonly runs: Run[];
}

const HEADS = ['bookings/s', 'spread', 'p50 ms', 'p99 ms', 'ratio', 'p99 ratio', 'errors'];

export function tableOf(contests: readonly Contest[]): string {
  const [base] = contests.map(figuresOf);
  const rows = contests.map((contest) => {
    const { rate, spread, p50, p99, errors } = figuresOf(contest);
    const ratios = [rate / (base?.rate ?? NaN), p99 / (base?.p99 ?? NaN)].map((ratio) => ratio.toFixed(2));
    return row(contest.name, [rate.toFixed(0), spread, p50.toFixed(0), p99.toFixed(0), ...ratios, String(errors)]);
  });
  return [row('100 guests at once', HEADS), ...rows].join('\n');
}

/**
 * Against one bare INSERT, which keeps no promise: a booking also looks for its key, counts against four limits, knows the
 * guest again, takes free tables and looks for a second booking. Ratios, since seconds of one machine are not another's.
 *
 * Two cores on which nothing else ran gave 0.03 (140 bookings a second to 4,380): half of it is allowed. With a hundred
 * guests always under way, waiting goes up as bookings go down: 1 / 0.03 is 33, and a third more is allowed.
 */
const BUDGET = { rate: 0.015, p99: 45 } as const;

/** @returns a sentence for each of our own contests that is slower than the budget allows, with the difference */
export function overBudget(contests: readonly Contest[]): readonly string[] {
  const [base, ...ours] = contests.map((contest) => ({ name: contest.name, ...figuresOf(contest) }));
  if (!base) return [];
  return ours.flatMap(({ name, rate, p99 }) => {
    const [rateRatio, p99Ratio] = [rate / base.rate, p99 / base.p99];
    const [missing, over] = [BUDGET.rate - rateRatio, p99Ratio - BUDGET.p99].map((by) => by.toFixed(3));
    return [
      ...(rateRatio < BUDGET.rate ? [`${name}: ${missing} below the ratio of bookings, ${BUDGET.rate}`] : []),
      ...(p99Ratio > BUDGET.p99 ? [`${name}: ${over} above the ratio of p99, ${BUDGET.p99}`] : []),
    ];
  });
}

function row(name: string, cells: readonly string[]): string {
  return `${name.padEnd(38)}${cells.map((cell) => cell.padStart(12)).join('')}`;
}

function figuresOf({ runs }: Contest) {
  const rates = runs.map(({ booked, seconds }) => booked.length / seconds).sort((a, b) => a - b);
  const at = (share: number) => median(runs.map(({ times }) => quantile(times, share)));
  return {
    rate: median(rates),
    spread: `${rates[0]?.toFixed(0)}–${rates.at(-1)?.toFixed(0)}`,
    p50: at(0.5),
    p99: at(0.99),
    errors: runs.reduce((sum, run) => sum + run.errors.length, 0),
  };
}

const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
