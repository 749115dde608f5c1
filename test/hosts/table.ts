/** One table: host pages down, engines across. */
import { ENGINE_NAMES } from '../engines/engine.js';
import type { HostPage } from './host-page.js';
import type { Result } from './play-all.js';

export function tableOf(pages: readonly HostPage[], results: readonly Result[]): string {
  const engines = ENGINE_NAMES.filter((name) => results.some(({ engine }) => engine === name));
  const width = Math.max(...pages.map(({ does }) => does.length));
  const row = (first: string, cells: readonly string[]) =>
    `${first.padEnd(width)}  ${cells.map((cell) => cell.padEnd(12)).join('')}`.trimEnd();
  const mark = (page: HostPage, name: string) => {
    const result = results.find((one) => one.page === page && one.engine === name);
    return result ? (result.complaints.length === 0 ? 'passed' : 'FAILED') : '–';
  };
  const count = (name: string) => {
    const own = results.filter(({ engine }) => engine === name);
    return `${own.filter(({ complaints }) => complaints.length === 0).length} of ${own.length}`;
  };
  return [
    row('the host', engines),
    ...pages.map((page) =>
      row(
        page.does,
        engines.map((name) => mark(page, name)),
      ),
    ),
    row('passed', engines.map(count)),
  ].join('\n');
}

export function wordsOf(results: readonly Result[]): string {
  const failed = results.filter(({ complaints }) => complaints.length > 0).length;
  return `${results.length - failed} passed, ${failed} failed`;
}
