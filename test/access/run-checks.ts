/** Goes through checks in engines: engines beside each other, the cases of each one after the other. */
import type { EngineName, EnginePage } from '../engines/engine.js';
import type { FoundEngine } from '../engines/find-engines.js';
import type { Case, Check } from './check.js';
import { openGallery } from './gallery.js';
import { Stage } from './stage.js';

export interface Result {
  readonly engine: EngineName;
  readonly check: Check;
  readonly case: Case;
  /** None = it holds. */
  readonly faults: readonly string[];
}

/** @param wants which of a check's cases are gone through */
export async function runChecks(
  engines: readonly FoundEngine[],
  checks: readonly Check[],
  wants: (one: Case) => boolean,
  say: (line: string) => void,
): Promise<readonly Result[]> {
  const gallery = await openGallery();
  try {
    return (await Promise.all(engines.map((found) => runIn(found, checks, wants, gallery.address, say)))).flat();
  } finally {
    await gallery.close();
  }
}

async function runIn(
  found: FoundEngine,
  checks: readonly Check[],
  wants: (one: Case) => boolean,
  address: string,
  say: (line: string) => void,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const check of checks) {
    const cases = check.cases.filter(wants);
    if (cases.length === 0 || (check.engines && !check.engines.includes(found.name))) continue;
    const began = performance.now();
    const own = await runCheck(found, check, cases, address);
    results.push(...own);
    const failed = own.filter(({ faults }) => faults.length > 0).length;
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    say(`${failed ? '✗' : '✓'} ${found.name}: ${check.holds}, ${own.length - failed} of ${own.length} (${seconds} s)`);
  }
  return results;
}

/** In a browser of its own, since what the visitor's system asks for is asked at its start. */
async function runCheck(found: FoundEngine, check: Check, cases: readonly Case[], address: string): Promise<Result[]> {
  const engine = await found.open(check.wishes);
  try {
    const page = await engine.newPage();
    const results: Result[] = [];
    for (const one of cases)
      results.push({ engine: found.name, check, case: one, faults: await runCase(one, found.name, page, address) });
    return results;
  } finally {
    await engine.close();
  }
}

async function runCase(one: Case, engine: EngineName, page: EnginePage, address: string): Promise<readonly string[]> {
  try {
    return await one.run(new Stage(engine, page, address));
  } catch (fault) {
    return [fault instanceof Error ? fault.message.slice(0, 600) : String(fault)];
  }
}
