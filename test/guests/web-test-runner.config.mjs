/** The browser tests' own setting, for the whole list of naughty texts, which takes longer than a file of tests may. */
import base from '../config/web-test-runner.config.mjs';

export default {
  ...base,
  files: 'test/guests/**/*.test.ts',
  testsFinishTimeout: 15 * 60_000,
  testFramework: { config: { timeout: 30_000 } },
};
