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
