/** What became of many tries of one kind, the bound it is held to, and the table that says so. */

/** `wrong`: something else than what was meant was sent, and nobody was asked. `lost`: asked, without the right answer. */
export type Outcome = 'same' | 'asked' | 'refused' | 'lost' | 'wrong';

/**
 * - `sent`: goes through as it was meant; asks so seldom that it does not count.
 * - `sent-or-asked`: here the widget asks on purpose; what was meant is among the answers.
 * - `asked`: nothing is sent before the guest has answered.
 * - `refused`: cannot work, and is never sent.
 */
export type Bound = 'sent' | 'sent-or-asked' | 'asked' | 'refused';

const GOES_WELL: Readonly<Record<Bound, readonly Outcome[]>> = {
  sent: ['same'],
  'sent-or-asked': ['same', 'asked'],
  asked: ['asked'],
  refused: ['refused'],
};

/** Share of tries that have to go well. The rest is refused or asked about: a wrong number is never part of it. */
export const LEAST_SHARE = 0.997;

/** As many examples of a fault as somebody reads. */
const EXAMPLES = 12;

export class Tally {
  readonly counts: Record<Outcome, number> = { same: 0, asked: 0, refused: 0, lost: 0, wrong: 0 };
  readonly examples: string[] = [];

  constructor(
    readonly what: string,
    readonly bound: Bound,
    readonly least = LEAST_SHARE,
  ) {}

  /** @param example says what was tried and what came of it; only made when it is worth reading */
  note(outcome: Outcome, example: () => string): void {
    this.counts[outcome] += 1;
    const worth = outcome === 'wrong' || outcome === 'lost' || this.least > 0;
    if (!GOES_WELL[this.bound].includes(outcome) && worth && this.examples.length < EXAMPLES)
      this.examples.push(`${outcome}: ${example()}`);
  }

  get tried(): number {
    return Object.values(this.counts).reduce((sum, count) => sum + count);
  }

  /** Of what was tried, that which went as its bound wants it. */
  get share(): number {
    return GOES_WELL[this.bound].reduce((sum, outcome) => sum + this.counts[outcome], 0) / this.tried;
  }

  /** In a sentence each; empty = within the bounds. */
  get faults(): string[] {
    const { wrong, lost } = this.counts;
    const { share } = this;
    const faults = [];
    if (this.tried === 0) faults.push('nothing was tried');
    if (wrong > 0) faults.push(`${wrong} went wrong without a question`);
    if (lost > 0) faults.push(`${lost} questions did not hold the right answer`);
    if (share < this.least) faults.push(`${percent(share)} went well, ${percent(this.least)} have to`);
    return faults.map((fault) => `${this.what}: ${fault}`);
  }
}

const COLUMNS = ['what', 'tried', 'same', 'asked', 'refused', 'silently wrong', 'went well'] as const;

export function tableOf(tallies: readonly Tally[]): string {
  const rows = [COLUMNS.map(String), ...tallies.map(cellsOf)];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, at) => pad(cell, widths[at] ?? 0, at)).join('  '));
  return [lines[0], widths.map((width) => '─'.repeat(width)).join('  '), ...lines.slice(1)].join('\n');
}

function cellsOf({ what, tried, counts, share }: Tally): string[] {
  const { same, asked, refused, lost, wrong } = counts;
  return [what, tried, same, asked + lost, refused, wrong, percent(share)].map((cell) =>
    typeof cell === 'number' ? cell.toLocaleString('en-US') : cell,
  );
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function percent(share: number): string {
  // Cut, never rounded up: 99.999 % are not all.
  return `${(Math.floor(share * 100_000) / 1000).toFixed(3)} %`;
}

/** Examples of what did not go as it should, for reading. */
export function examplesOf(tallies: readonly Tally[]): string {
  const spoken = tallies.filter(({ examples }) => examples.length > 0);
  return spoken.map(({ what, examples }) => [`${what}, for example:`, ...examples].join('\n  ')).join('\n');
}
