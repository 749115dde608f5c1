/** The two commands' second half: real processes, from the first line to Ctrl-C, once and again. */
import assert from 'node:assert/strict';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { newKey, openHouse, someReservation } from './house.js';

const folder = mkdtempSync(join(tmpdir(), 'house-'));
// As a checkout is: others may go through it, PostgreSQL's own user among them.
chmodSync(folder, 0o755);
const children = new Set<ChildProcess>();
after(() => {
  for (const child of children) child.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

interface Started {
  readonly child: ChildProcess;
  readonly address: string;
  readonly passcode: string;
  readonly output: string;
}

const USUAL = {
  PORT: '0',
  DATA_FOLDER: join(folder, 'data'),
  DEMO_NOW: '2030-05-31T15:00:00Z',
  DATABASE_URL: '',
  FILL_TODAY: '',
};

function launch(settings: Record<string, string>, args: string[] = []): ChildProcess {
  const env = { ...process.env, ...USUAL, ...settings };
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/start.ts', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

async function start(settings: Record<string, string> = {}, args: string[] = []): Promise<Started> {
  const child = launch(settings, args);
  const output = await said(child, /^passcode: \d{8}$/m);
  const [, address = ''] = /Osteria Lume\s+(http:\S+?)\/?\n/.exec(output) ?? [];
  const [, passcode = ''] = /^passcode: (\d{8})$/m.exec(output) ?? [];
  assert.match(output, new RegExp(`Host stand\\s+${address}/host\n`));
  return { child, address, passcode, output };
}

/** What the process has said once the pattern is in it, or when it ends. */
function said(child: ChildProcess, pattern: RegExp): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      text += chunk.toString();
      if (pattern.test(text)) resolve(text);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => reject(new Error(`It ended without saying ${pattern}:\n${text}`)));
  });
}

async function stop({ child }: Pick<Started, 'child'>, signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill(signal);
  return ended;
}

function post(address: string, body: unknown, headers: Record<string, string> = {}) {
  const usual = { 'content-type': 'application/json', 'idempotency-key': newKey() };
  return fetch(`${address}/v2/reservations/152/reservation`, {
    method: 'POST',
    headers: { ...usual, ...headers },
    body: JSON.stringify(body),
  });
}

/** Whatever host the request names: the link is the server's own. */
async function bookedAt(address: string): Promise<{ manageUrl: string }> {
  const reply = await post(address, someReservation(), { origin: address, 'x-forwarded-host': 'elsewhere.example' });
  assert.equal(reply.status, 201);
  return (await reply.json()).data;
}

async function logIn({ address, passcode }: Started): Promise<string> {
  const body = JSON.stringify({ passcode });
  const reply = await fetch(`${address}/host/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  assert.equal(reply.status, 204);
  return reply.headers.get('set-cookie')?.split(';')[0] ?? '';
}

test('it starts from nothing, stops promptly while a host stand looks on, and keeps what was booked', async () => {
  const settings = { PUBLIC_URL: 'https://reserve.example.com/' };
  const first = await start(settings);
  const wish = someReservation();
  const headers = { 'idempotency-key': newKey(), origin: first.address };
  const booked = await (await post(first.address, wish, headers)).text();
  assert.match(booked, /"reference":"\w{8}"/);
  assert.match(booked, /"manageUrl":"https:\/\/reserve\.example\.com\/manage\/152\/reservation#[\w-]+"/);

  const cookie = await logIn(first);
  const board = await (await fetch(`${first.address}/host/board`, { headers: { cookie } })).json();
  assert.ok(board.reservations.length >= 8, 'today is an open day with guests');
  assert.ok(board.reservations.some((entry: { vip?: { basis: string } }) => entry.vip?.basis === 'verified'));
  const stream = await fetch(`${first.address}/host/events`, { headers: { cookie } });
  assert.equal(stream.status, 200);

  const asked = performance.now();
  assert.equal(await stop(first), 0);
  assert.ok(performance.now() - asked < 5000);
  const pid = Number(readFileSync(join(folder, 'data', 'postgres-owner'), 'utf8'));
  assert.throws(() => process.kill(pid, 0));

  const second = await start(settings);
  assert.doesNotMatch(second.output, /once/);
  assert.equal(
    await (await post(second.address, wish, { 'idempotency-key': headers['idempotency-key'] })).text(),
    booked,
  );
  const again = await (
    await fetch(`${second.address}/host/board`, { headers: { cookie: await logIn(second) } })
  ).json();
  assert.equal(again.reservations.length, board.reservations.length, 'the day’s guests are made up once');
  assert.equal(await stop(second, 'SIGTERM'), 0);
});

test('after a crash the database is adopted, and stopped with the next', async () => {
  const crashed = await start();
  await stop(crashed, 'SIGKILL');
  const next = await start();
  assert.equal((await fetch(`${next.address}/health`)).status, 200);
  assert.equal(await stop(next), 0);

  // As after a power cut: the file of a server that is long gone, its number taken by somebody else.
  writeFileSync(join(folder, 'data', 'postgres', 'postmaster.pid'), `${process.pid}\n/nowhere\n1\n5432\n\n127.0.0.1\n`);
  const late = await start();
  assert.equal((await fetch(`${late.address}/health`)).status, 200);
  assert.equal(await stop(late), 0);
});

test('a second house on the same data shares the database; a token minted beside it works', async () => {
  const [first, token] = [await start(), promisify(execFile)];
  const second = await start();
  assert.notEqual(first.passcode, second.passcode);
  assert.match(second.output, /^Another start has this database open: .*\.$/m);
  assert.doesNotMatch(first.output, /Another start/);
  for (const { address } of [first, second])
    assert.ok((await bookedAt(address)).manageUrl.startsWith(`${address}/manage/152/reservation#`));
  const args = ['--import', 'tsx', 'demo/server/token.ts', '--sub', 'm-1', '--number', '77', '--tier', 'Gold'];
  const { stdout } = await token(process.execPath, args, { env: { ...process.env, ...USUAL } });
  assert.match(stdout, /^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  const none = await token(process.execPath, [...args, '--tier', 'Nope'], { env: { ...process.env, ...USUAL } }).catch(
    (error: unknown) => error,
  );
  assert.ok(none instanceof Error && 'code' in none && 'stderr' in none);
  assert.deepEqual(
    [none.code, none.stderr],
    [1, 'There is no tier "Nope" at Osteria Lume: its tiers are Silver, Gold, Platinum.\n'],
  );
  const reply = await post(second.address, someReservation(), { authorization: `Bearer ${stdout.trim()}` });
  assert.equal(reply.status, 201, await reply.text());
  assert.equal(await stop(second), 0);
  assert.equal((await fetch(`${first.address}/health`)).status, 200, 'the first still has its database');
  assert.equal(await stop(first), 0);
});

test('a port in use is one clear sentence, and ends with 1', async () => {
  const taken = createServer();
  after(() => taken.close());
  await new Promise<void>((ready) => taken.listen(0, '127.0.0.1', ready));
  const address = taken.address();
  assert.ok(typeof address === 'object' && address);
  const child = launch({ PORT: String(address.port) });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await said(child, new RegExp(`Port ${address.port} is in use: .*\\.\n`));
  assert.equal(await ended, 1);
});

test('in a folder that is closed to others it runs all the same, also as root', async () => {
  const closed = mkdtempSync(join(folder, 'closed-'));
  const before = moved();
  const house = await start({ DATA_FOLDER: join(closed, 'data') });
  assert.equal((await fetch(`${house.address}/health`)).status, 200);
  assert.equal(await stop(house), 0);
  for (const name of moved()) if (!before.includes(name)) rmSync(join('/var/tmp', name), { recursive: true });
});

function moved(): string[] {
  return readdirSync('/var/tmp').filter((name) => name.startsWith('reservation-widget-'));
}

test('two processes on one database of the operator’s: fifty guests, five tables, five booked', async () => {
  const house = await openHouse();
  const settings = { DATABASE_URL: house.databaseUrl, LIMITS: '{"address":1000}', DEMO_GUESTS: '0' };
  const [first, second] = await Promise.all([start(settings), start(settings)]);
  const time = '2030-06-08T23:30:00.000Z';
  await house.rows(
    `update table_quarters set capacity = 5 where section_id = 0 and starts_at >= '${time}' and starts_at < '2030-06-09T02:00:00Z'`,
  );
  const wishes = [...Array(50).keys()].map((n) => post((n % 2 ? first : second).address, someReservation({ time })));
  const statuses = (await Promise.all(wishes)).map((reply) => reply.status).sort();
  assert.deepEqual(statuses, [...Array(5).fill(201), ...Array(45).fill(409)]);
  assert.deepEqual(await Promise.all([stop(first), stop(second)]), [0, 0]);
});

test('today filled, even a Monday: no table, and the waitlist open', async () => {
  const house = await openHouse();
  const settings = { DATABASE_URL: house.databaseUrl, DEMO_NOW: '2030-06-03T15:00:00Z' };
  const full = await start(settings, ['--fill-today']);
  const times = await (await fetch(`${full.address}/v2/reservations/152/availabletimes/06-03-2030/2`)).json();
  assert.ok(times.data.availableTimes.every((section: { times: string[] }) => section.times.length === 0));
  const profile = await (await fetch(`${full.address}/restaurant/152/profile`)).json();
  assert.deepEqual(profile.data.closedWeekdays, []);
  assert.equal(profile.data.closedDates[0], '2030-06-10');
  const waits = await (await fetch(`${full.address}/v2/reservations/152/waittime`)).json();
  assert.deepEqual(waits.data.estimatedWaitTimes[0].two, { start: '00:10:00', end: '00:20:00' });
  await stop(full);
  const usual = await start(settings);
  const open = await (await fetch(`${usual.address}/v2/reservations/152/availabletimes/06-04-2030/2`)).json();
  assert.ok(open.data.availableTimes[0].times.length > 20);
  await stop(usual);
});
