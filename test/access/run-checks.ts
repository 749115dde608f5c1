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

/** What the visitor's system asks for is asked at a browser's start: checks with the same wishes share one. */
async function runIn(
  found: FoundEngine,
  checks: readonly Check[],
  wants: (one: Case) => boolean,
  address: string,
  say: (line: string) => void,
): Promise<Result[]> {
  const results: Result[] = [];
  const own = checks.filter(({ engines }) => !engines || engines.includes(found.name));
  const alike = new Map<string, Check[]>();
  for (const check of own) {
    const wishes = JSON.stringify(check.wishes ?? {});
    alike.set(wishes, [...(alike.get(wishes) ?? []), check]);
  }
  for (const [wishes, group] of alike) {
    const engine = await found.open(JSON.parse(wishes));
    try {
      const page = await engine.newPage();
      for (const check of group) results.push(...(await runCheck(found.name, check, wants, page, address, say)));
    } finally {
      await engine.close();
    }
  }
  return results;
}

async function runCheck(
  engine: EngineName,
  check: Check,
  wants: (one: Case) => boolean,
  page: EnginePage,
  address: string,
  say: (line: string) => void,
): Promise<Result[]> {
  const began = performance.now();
  const results: Result[] = [];
  for (const one of check.cases.filter(wants))
    results.push({ engine, check, case: one, faults: await runCase(one, engine, page, address) });
  const failed = results.filter(({ faults }) => faults.length > 0).length;
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  say(
    `${failed ? '✗' : '✓'} ${engine}: ${check.holds}, ${results.length - failed} of ${results.length} (${seconds} s)`,
  );
  return results;
}

async function runCase(one: Case, engine: EngineName, page: EnginePage, address: string): Promise<readonly string[]> {
  try {
    return await one.run(new Stage(engine, page, address));
  } catch (fault) {
    return [fault instanceof Error ? fault.message.slice(0, 600) : String(fault)];
  }
}
