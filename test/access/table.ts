/** One table: criteria down, engines across, in each cell how many cases were gone through, or have failed. */
import { ENGINE_NAMES } from '../engines/engine.js';
import type { Check } from './check.js';
import type { Result } from './run-checks.js';

export function tableOf(checks: readonly Check[], results: readonly Result[]): string {
  const engines = ENGINE_NAMES.filter((name) => results.some(({ engine }) => engine === name));
  const width = Math.max(...checks.map(({ holds }) => holds.length));
  const row = (criterion: string, holds: string, cells: readonly string[]) =>
    `${criterion.padEnd(14)}${holds.padEnd(width)}  ${cells.map((cell) => cell.padEnd(18)).join('')}`.trimEnd();
  const cell = (check: Check, name: string) => {
    const own = results.filter((one) => one.check === check && one.engine === name);
    const held = own.filter(({ faults }) => faults.length === 0).length;
    if (own.length === 0) return '–';
    return held === own.length ? `all ${held}` : `${own.length - held} of ${own.length} FAILED`;
  };
  return [
    row('WCAG 2.2', 'what has to hold', engines),
    ...checks.map((check) =>
      row(
        check.criterion ?? '',
        check.holds,
        engines.map((name) => cell(check, name)),
      ),
    ),
  ].join('\n');
}

export function wordsOf(results: readonly Result[]): string {
  const failed = results.filter(({ faults }) => faults.length > 0).length;
  return `${results.length - failed} passed, ${failed} failed`;
}
