/** A part of `npm run test:model`, whose test/model/all.mjs says which runs: the model alone, in a page of its own. */
import config from './web-test-runner.config.mjs';
import { modelOrder, modelPage } from './model-order.mjs';

export default {
  ...config,
  files: 'test/model/**/*.test.ts',
  // Lit as it is shipped: the checks of its development build take time in each drawing.
  nodeResolve: { exportConditions: ['production'] },
  testRunnerHtml: modelPage(modelOrder({ runs: 500, deadline: 10 })),
  testsFinishTimeout: 10 * 60_000,
};
