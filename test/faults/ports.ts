/**
 * Ports for proxies. Each is used once in a run, so that no browser has kept a preflight of it; and they lie below those that
 * the system gives to outgoing connections, so that a proxy which was down finds its port free when it comes back.
 */
import { createServer } from 'node:net';

let next = 20_000 + (process.pid % 10_000);

export async function nextPort(): Promise<number> {
  for (;;) {
    next = next >= 32_000 ? 20_000 : next + 1;
    if (await isFree(next)) return next;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((told) => {
    const probe = createServer();
    probe.once('error', () => told(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => told(true)));
  });
}
