/**
 * A TCP proxy between a server process and PostgreSQL that reads which statement passes by. Upon a chosen one it lets
 * a process be killed and passes on nothing more of that connection, so that the kill falls exactly before the
 * statement, with it under way, or after its reply and before anyone has heard of it. The product knows nothing of it.
 */
import { connect, createServer, type Server, type Socket } from 'node:net';
import { Messages, nameOf, textOf, typeOf } from './wire-messages.js';

/** `before` PostgreSQL sees the statement · it was sent, and nobody waits (`during`) · `after` PostgreSQL has answered. */
export const MOMENTS = ['before', 'during', 'after'] as const;
export type Moment = (typeof MOMENTS)[number];

/** Where a process is stopped. */
export interface Point {
  /** As `commit after update idempotency_keys`: what a transaction has just done tells one commit from another. */
  readonly statement: string;
  readonly moment: Moment;
  /** Whether the transaction of the round's key is meant, not any. */
  readonly ofTheKey: boolean;
}

export interface Trap {
  readonly point: Point;
  readonly spring: (proxy: StatementProxy) => void;
}

/** Plain query, parse, bind, describe, execute, sync. */
const PARTS_OF_A_STATEMENT = new Set(['Q', 'P', 'B', 'D', 'E', 'S']);

/** What several proxies look out for together. */
export interface Watch {
  /** Springs once, at whichever connection comes to the point first. */
  trap: Trap | undefined;
  /** The key whose transactions are told from others. */
  key: string | undefined;
  /** Told of each statement, and whether its transaction is that of the key. */
  seen(statement: string, ofTheKey: boolean): void;
}

export class StatementProxy {
  private readonly server: Server;
  private readonly open = new Set<Connection>();

  constructor(
    /** Asked for each connection: PostgreSQL may come back at another port. */
    readonly upstreamPort: () => number,
    readonly watch: Watch,
  ) {
    this.server = createServer((client) => {
      const connection = new Connection(client, this);
      this.open.add(connection);
      client.once('close', () => this.open.delete(connection));
    });
  }

  async listen(): Promise<number> {
    await new Promise<void>((ready) => this.server.listen(0, '127.0.0.1', ready));
    const address = this.server.address();
    if (typeof address !== 'object' || !address) throw new Error('The proxy listens nowhere.');
    return address.port;
  }

  close(): void {
    this.server.close();
    for (const connection of this.open) connection.cut();
  }
}

/** One connection of the server's pool. The driver sends one statement at a time and waits for its end. */
class Connection {
  private readonly upstream: Socket;
  private readonly fromClient = new Messages('startup');
  private readonly fromDatabase = new Messages('typed');
  /** Messages of a statement that is not complete yet. */
  private pending: Buffer[] = [];
  private transaction: { last: string; ofTheKey: boolean } | undefined;
  /** The reply to the statement the trap waits for is held back until it is whole. */
  private holding: { readonly trap: Trap; readonly reply: Buffer[] } | undefined;
  private isCut = false;

  constructor(
    private readonly client: Socket,
    private readonly proxy: StatementProxy,
  ) {
    this.upstream = connect(proxy.upstreamPort(), '127.0.0.1');
    for (const socket of [client, this.upstream]) {
      socket.setNoDelay(true);
      socket.on('error', () => this.cut());
      socket.on('close', () => this.cut());
    }
    client.on('data', (chunk: Buffer) => this.readClient(chunk));
    this.upstream.on('data', (chunk: Buffer) => this.readDatabase(chunk));
  }

  cut(): void {
    if (this.isCut) return;
    this.isCut = true;
    this.client.destroy();
    this.upstream.destroy();
  }

  private readClient(chunk: Buffer): void {
    for (const message of this.fromClient.read(chunk)) {
      if (this.isCut) return;
      const type = typeOf(message);
      if (!PARTS_OF_A_STATEMENT.has(type)) this.upstream.write(message);
      else {
        this.pending.push(message);
        // A plain query is whole by itself; one with parameters is whole with the Sync at its end.
        if (type === 'Q' || type === 'S') this.pass(Buffer.concat(this.pending.splice(0)));
      }
    }
  }

  private pass(statement: Buffer): void {
    const trap = this.trapFor(statement);
    if (trap?.point.moment === 'before') return this.spring(trap);
    if (trap?.point.moment === 'after') this.holding = { trap, reply: [] };
    this.upstream.write(statement);
    if (trap?.point.moment === 'during') this.spring(trap);
  }

  private trapFor(statement: Buffer): Trap | undefined {
    const { watch } = this.proxy;
    const { name, ofTheKey } = this.follow(statement, watch.key);
    watch.seen(name, ofTheKey);
    const { trap } = watch;
    return trap?.point.statement === name && (ofTheKey || !trap.point.ofTheKey) ? trap : undefined;
  }

  /** What this statement is called, with what its transaction has done just before. */
  private follow(statement: Buffer, key: string | undefined): { name: string; ofTheKey: boolean } {
    const what = nameOf(textOf(statement));
    const holdsKey = key !== undefined && statement.includes(key);
    const before = this.transaction;
    const ofTheKey = holdsKey || before?.ofTheKey === true;
    const ends = what === 'commit' || what === 'rollback';
    this.transaction = (before && !ends) || what === 'begin' ? { last: what, ofTheKey } : undefined;
    return { name: before ? `${what} after ${before.last}` : what, ofTheKey };
  }

  private readDatabase(chunk: Buffer): void {
    if (this.isCut) return;
    if (!this.holding) return void this.client.write(chunk);
    this.holding.reply.push(chunk);
    // `Z`: ready for the next query, so this one is over and its effects are what they will be.
    const isOver = [...this.fromDatabase.read(chunk)].some((message) => typeOf(message) === 'Z');
    if (isOver) this.endHold(this.holding);
  }

  private endHold({ trap, reply }: { readonly trap: Trap; readonly reply: readonly Buffer[] }): void {
    this.holding = undefined;
    // Another connection may have come to the point first: then this one goes on.
    if (this.proxy.watch.trap === trap) this.spring(trap);
    else this.client.write(Buffer.concat(reply));
  }

  /** Kills, then lets go as the kernel does for the dead: what was sent arrives, nothing more is heard. */
  private spring(trap: Trap): void {
    this.proxy.watch.trap = undefined;
    this.isCut = true;
    trap.spring(this.proxy);
    this.client.destroy();
    this.upstream.end();
  }
}
