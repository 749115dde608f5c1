/** What the pages that run the model of test/model are told: how many runs, and from which seed. */
import { randomInt } from 'node:crypto';

/**
 * `MODEL_SEED` and `MODEL_PATH` do a failed run again.
 * @param {{ runs: number, deadline: number }} usual deadline in minutes
 */
export function modelOrder({ runs, deadline }) {
  const { MODEL_SEED, MODEL_PATH, MODEL_RUNS } = process.env;
  const seed = MODEL_SEED ? Number(MODEL_SEED) : randomInt(2 ** 31);
  return { seed, runs: Number(MODEL_RUNS ?? runs), ...(MODEL_PATH && { path: MODEL_PATH }), deadline };
}

export function modelPage(order) {
  return (framework) => `<!doctype html><html><head></head><body>
    <script>window.MODEL = ${JSON.stringify(order)}</script>
    <script type="module" src="${framework}"></script>
  </body></html>`;
}
