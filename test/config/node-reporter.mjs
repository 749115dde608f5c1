/** For node:test: says only what failed, in full, and writes the counts to the file in TEST_COUNTS. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { inspect } from 'node:util';

export default async function* report(events) {
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for await (const { type, data } of events) {
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // A suite that fails only because of its tests is not one more failure; one whose hook throws is.
    const onlyAround = data.details.type === 'suite' && data.details.error?.failureType !== 'hookFailed';
    if (onlyAround) continue;
    if (type === 'test:fail') {
      counts.failed += 1;
      const what = `${data.name} (${relative('.', data.file ?? '')})`;
      counts.failures.push(what);
      yield `\n✗ ${what}\n${explain(data.details.error)}\n`;
    } else if (data.skip !== undefined || data.todo !== undefined) counts.skipped += 1;
    else counts.passed += 1;
  }
  if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts));
}

function explain(error) {
  const cause = error?.cause ?? error;
  const text = cause instanceof Error ? (cause.stack ?? inspect(cause)) : inspect(cause);
  return text.replace(/^/gm, '    ');
}
