/** Browser tests: each file of test/browser in a page of its own, from source, in an awkward time zone. */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';
import { modelOrder, modelPage } from './model-order.mjs';

const { executablePath, args, env } = await findBrowser();
const root = fileURLToPath(new URL('../../', import.meta.url));

/** A slice of the model of test/model, other runs each time; `npm run test:model` does all of it. */
const model = modelOrder({ runs: 300, deadline: 4 });

export default {
  rootDir: root,
  files: ['test/browser/**/*.test.ts', 'test/model/**/*.test.ts'],
  nodeResolve: true,
  plugins: [esbuildPlugin({ ts: true, tsconfig: `${root}tsconfig.json` })],
  middleware: [failFirst],
  testRunnerHtml: modelPage(model),
  browsers: [chrome()],
  concurrency: 2,
  // Said once per file; its warnings about our own faults are what it is kept for.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countReporter()],
};

/** `/second-try/x` is not there until it is asked for past the cache, as `x?r=2`. */
function failFirst(context, next) {
  if (context.path.startsWith('/second-try/') && context.query.r === '2')
    context.path = context.path.replace('/second-try/', '/test/config/pages/');
  return next();
}

function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
      for (const { passed, testResults, testFile } of sessions) {
        const failedBefore = counts.failed;
        addResults(testResults, counts);
        if (passed || counts.failed > failedBefore) continue;
        // A file that does not even load has no failed test.
        counts.failed += 1;
        counts.failures.push(testFile);
      }
      if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts));
    },
  };
}

function addResults(suite, counts) {
  for (const { name, skipped, passed } of suite?.tests ?? []) {
    counts[skipped ? 'skipped' : passed ? 'passed' : 'failed'] += 1;
    if (!skipped && !passed) counts.failures.push(name);
  }
  for (const inner of suite?.suites ?? []) addResults(inner, counts);
}

/** A browser of its own: pages of one browser share a thread. */
export function chrome() {
  return chromeLauncher({
    launchOptions: {
      executablePath,
      args,
      headless: 'shell',
      env: { ...process.env, ...env, TZ: 'Pacific/Kiritimati' },
    },
  });
}
