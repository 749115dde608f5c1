/** One server process of the real backend: started as an operator starts it, killed as the kernel kills it, started anew. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Pool, type Dispatcher } from 'undici';
import type { StatementProxy } from './statement-proxy.js';

/** The contract's limits would end a round of fifty at its sixth try. */
const LIMITS = JSON.stringify({ address: 1e9, phone: 1e9, email: 1e9, restaurant: 1e9, suspect: 1e9 });

/** Friday morning in Detroit; the same clock for every process, however often it is started. */
export const FRIDAY = Date.parse('2030-05-31T15:00:00Z');
const began = performance.now();
const houseNow = () => new Date(FRIDAY + performance.now() - began);

/** What came back, or nothing: the connection ended before an answer. */
export type Answer = { readonly status: number; readonly text: string } | undefined;

export class ServerProcess {
  private child: ChildProcess | undefined;
  private door: Pool | undefined;
  private words = '';
  address = '';

  constructor(
    /** Plain JavaScript, see `bundled`. */
    private readonly script: string,
    private readonly databaseUrl: string,
    /** What stands between it and its database. */
    readonly proxy?: StatementProxy,
  ) {}

  get isRunning(): boolean {
    return this.child !== undefined;
  }

  /** Its last words, when it has ended without having been killed. */
  get ownEnd(): string | undefined {
    return this.child && this.child.exitCode !== null ? this.words : undefined;
  }

  async start(): Promise<void> {
    const env = {
      ...process.env,
      PORT: '0',
      // Both stand behind one name, as two processes of one house do.
      PUBLIC_URL: 'https://reserve.example.com',
      DATABASE_URL: this.databaseUrl,
      DEMO_NOW: houseNow().toISOString(),
      DEMO_GUESTS: '0',
      FILL_TODAY: '',
      LIMITS,
    };
    const child = spawn(process.execPath, [this.script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    this.words = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (this.words += chunk));
    this.address = await addressOf(child);
    this.door = new Pool(this.address, { connections: 100 });
  }

  /** No goodbye: the kernel takes the process away at once. */
  kill(): void {
    this.child?.kill('SIGKILL');
    this.child = undefined;
    void this.door?.destroy().catch(() => {});
  }

  async stop(): Promise<void> {
    const { child } = this;
    await this.door?.destroy().catch(() => {});
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    await ended;
    this.child = undefined;
  }

  post(path: string, key: string, body: string): Promise<Answer> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': `"${key}"` };
    return this.ask({ method: 'POST', path, headers, body });
  }

  get(path: string): Promise<Answer> {
    return this.ask({ method: 'GET', path });
  }

  private async ask(question: Dispatcher.RequestOptions): Promise<Answer> {
    if (!this.door) return undefined;
    try {
      const reply = await this.door.request(question);
      return { status: reply.statusCode, text: await reply.body.text() };
    } catch {
      return undefined;
    }
  }
}

/** What `npm start` prints once it listens. */
function addressOf({ stdout, stderr }: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let text = '';
    const listen = (chunk: Buffer) => {
      text += chunk.toString();
      const address = /(http:\S+?)\/\n[^]*passcode/.exec(text)?.[1];
      if (address) found(address);
    };
    stdout?.on('data', listen);
    stderr?.on('data', listen);
    stdout?.once('end', () => failed(new Error(`A server process did not start:\n${text}`)));
  });
}
