/** The live board: PostgreSQL tells every server process of a change, each tells the host stands it serves. */
import { sql, type SQL } from 'drizzle-orm';
import pg from 'pg';
import type { Transaction } from '../database/connect.js';

const CHANNEL = 'board';

/** Part of the change: told when it is committed, and not at all when it is rolled back. */
export async function announce(tx: Transaction, restaurantId: number): Promise<void> {
  await tx.execute(sql`select ${announcement(restaurantId)}`);
}

/** For a statement that changes something and announces it by itself. */
export function announcement(restaurantId: number): SQL {
  return sql`pg_notify(${CHANNEL}, ${String(restaurantId)})`;
}

type Listener = (restaurantId: number | undefined) => void;

/** One connection that listens, made again when it breaks. The listener is told `undefined` when changes may have been missed. */
export class BoardFeed {
  private client: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly listener: Listener,
  ) {}

  async open(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url });
    this.client = client;
    client.on('notification', ({ payload }) => this.listener(Number(payload)));
    client.on('error', () => this.reopen(client));
    client.on('end', () => this.reopen(client));
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
  }

  private reopen(broken: pg.Client): void {
    if (this.closed || this.client !== broken) return;
    this.client = undefined;
    broken.end().catch(() => {});
    this.retry = setTimeout(
      () =>
        void this.open().then(
          () => this.listener(undefined),
          () => this.reopenLater(),
        ),
      500,
    );
  }

  private reopenLater(): void {
    if (this.client) this.reopen(this.client);
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => {});
  }
}
