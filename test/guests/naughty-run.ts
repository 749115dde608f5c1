/** Runs the naughty texts in a browser and tells how many journeys went well; what failed is printed by the runner. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Tally } from './tally.js';

const RUNNER = 'node_modules/@web/test-runner/dist/bin.js';
const CONFIG = 'test/guests/web-test-runner.config.mjs';

export async function runNaughtyTexts(): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'guests-'));
  const counts = join(folder, 'counts.json');
  const env = { ...process.env, TEST_COUNTS: counts };
  await once(spawn(process.execPath, [RUNNER, '--config', CONFIG], { env, stdio: 'inherit' }), 'close');
  const { passed, failed } = JSON.parse(readFileSync(counts, 'utf8'));
  rmSync(folder, { recursive: true });
  const tally = new Tally('naughty texts: typed and told, nothing runs or breaks', 'sent', 1);
  tally.counts.same = passed;
  tally.counts.wrong = failed;
  return tally;
}
