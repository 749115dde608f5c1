/** Something that comes later, or never, and what stands in for it until then. */

export interface Loader<T> {
  /** The best there is now: the stand-in until the other has come. */
  current(): T;
  /** Fetches it unless that is done or under way. Never rejects; after a failure the next call tries again. */
  load(): void;
}

/**
 * @param fetchIt such as `() => import('./checks/full-checks.js').then((module) => module.fullChecks)`
 * @param onArrival told once, when it has come: what is drawn may change
 */
export function createLoader<T>(standIn: T, fetchIt: () => Promise<T>, onArrival: () => void): Loader<T> {
  let best = standIn;
  let underWay = false;
  const attempt = async () => {
    try {
      best = await fetchIt();
      onArrival();
    } catch {
      // Kept silent: the stand-in goes on, and the next call is the retry.
    }
    underWay = false;
  };
  return {
    current: () => best,
    load() {
      if (underWay || best !== standIn) return;
      underWay = true;
      void attempt();
    },
  };
}
