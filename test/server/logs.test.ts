/** What is written down about guests beside the reservation book: nothing, at whatever level, on whichever route. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { openHouse } from './house.js';

/** The routes in the tree that Fastify draws: each line continues the line it hangs under. */
function routesOf(tree: string): string[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', path = '', methods = ''] = /^([│ ]*)[├└]── (.+) \((.+)\)$/.exec(line) ?? [];
    if (!methods) return [];
    const depth = indent.length / 4;
    const whole = `${(depth > 0 && above[depth - 1]) || ''}${path}`.replace('//', '/');
    above[depth] = whole;
    return methods.split(', ').map((method) => `${method} ${whole}`);
  });
}

test('the log holds codes and routes of every call, and nothing of a guest, at the most talkative level', async () => {
  const house = await openHouse();
  const script = 'test/server/log-sample.ts';
  const run = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, house.databaseUrl]);
  const { secrets, routes }: { secrets: string[]; routes: string } = JSON.parse(run.stderr);
  const lines = run.stdout.trim().split('\n');
  const called = new Set(
    lines
      .map((line) => JSON.parse(line).req)
      .filter(Boolean)
      .map(({ method, route }) => `${method} ${route}`),
  );
  const all = routesOf(routes).filter((route) => !/^HEAD |\*$/.test(route));
  assert.ok(all.length > 20, routes);
  assert.deepEqual(
    all.filter((route) => !called.has(route)),
    [],
    'every route was called',
  );

  for (const words of [/id_ignored/, /tier_unknown/, /suspect_decoy/, /suspect_haste/, /not_found/, /"fault":"42703"/])
    assert.match(run.stdout, words);
  const faults = lines.filter((line) => line.includes('"fault":"42703"'));
  assert.ok(
    faults.some((line) => line.includes('take-booking.ts')),
    'a booking has failed, and the log says where',
  );
  assert.equal(secrets.filter((secret) => secret.length >= 40).length, 3, 'two tokens and a cookie are looked for');
  const marks = [
    /marker/i,
    /313555016\d/,
    /203\.0\.113/,
    /127\.0\.0\.1/,
    /Bearer|eyJ/,
    ...secrets.map((secret) => new RegExp(secret)),
  ];
  for (const line of lines) for (const mark of marks) assert.doesNotMatch(line, mark);
});
