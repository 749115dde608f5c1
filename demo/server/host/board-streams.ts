/** The host stands that look at a board now: each gets a whole snapshot at first and after every change. */
import type { ServerResponse } from 'node:http';
import { BoardFeed } from './board-feed.js';
import type { Board } from './board.js';
import type { HostSession } from './host-session.js';

const HEARTBEAT = 15_000;
/** The clock and the day of a board go on without any change. */
const BEATS_PER_BOARD = 4;

export class BoardStreams {
  /** Per restaurant: who watches, and until when. */
  private readonly watching = new Map<number, Map<ServerResponse, Date>>();
  /** Boards that are being read, and whether one more change has come meanwhile. */
  private readonly reading = new Map<number, boolean>();
  private feed: BoardFeed | undefined;
  private beats = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly databaseUrl: string,
    private readonly read: (restaurantId: number) => Promise<Board>,
    private readonly now: () => Date,
  ) {}

  /** Listens first and reads then, so that no change falls between the two. */
  async add({ restaurantId, expiresAt }: HostSession, stream: ServerResponse): Promise<void> {
    await this.listen();
    // Whoever has left meanwhile has closed already, and would never be taken out again.
    if (stream.destroyed) return;
    const streams = this.watching.get(restaurantId) ?? new Map<ServerResponse, Date>();
    this.watching.set(restaurantId, streams.set(stream, expiresAt));
    stream.on('close', () => streams.delete(stream));
    stream.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    stream.write(eventOf(await this.read(restaurantId)));
  }

  private opening: Promise<void> | undefined;

  private listen(): Promise<void> {
    this.opening ??= this.open().catch((error: unknown) => {
      // The next host stand tries again.
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }

  private async open(): Promise<void> {
    const feed = new BoardFeed(this.databaseUrl, (restaurantId) => this.changed(restaurantId));
    await feed.open().catch((error: unknown) => {
      // Else it would try again for ever, beside the one of the next host stand.
      void feed.close();
      throw error;
    });
    this.feed = feed;
    this.timer = setInterval(() => this.beat(), HEARTBEAT);
  }

  private beat(): void {
    this.beats += 1;
    if (this.beats % BEATS_PER_BOARD === 0) this.changed(undefined);
    for (const id of this.watching.keys()) for (const stream of this.admitted(id)) stream.write(': still here\n\n');
  }

  /** Those whose session goes on; the others' streams end with it. */
  private admitted(restaurantId: number): ServerResponse[] {
    const streams = [...(this.watching.get(restaurantId) ?? [])];
    for (const [stream, until] of streams) if (until <= this.now()) stream.end();
    return streams.filter(([, until]) => until > this.now()).map(([stream]) => stream);
  }

  /** Undefined: perhaps everything. */
  private changed(restaurantId: number | undefined): void {
    const ids = restaurantId === undefined ? [...this.watching.keys()] : [restaurantId];
    for (const id of ids) void this.send(id).catch(() => {});
  }

  /** Many changes at once are one snapshot more, not many. */
  private async send(restaurantId: number): Promise<void> {
    if (!this.admitted(restaurantId).length) return;
    if (this.reading.has(restaurantId)) return void this.reading.set(restaurantId, true);
    this.reading.set(restaurantId, false);
    try {
      const event = eventOf(await this.read(restaurantId));
      for (const stream of this.admitted(restaurantId)) stream.write(event);
    } finally {
      const again = this.reading.get(restaurantId);
      this.reading.delete(restaurantId);
      if (again) this.changed(restaurantId);
    }
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    for (const streams of this.watching.values()) for (const stream of streams.keys()) stream.end();
    await this.feed?.close();
  }
}

function eventOf(board: Board): string {
  return `event: board\ndata: ${JSON.stringify(board)}\n\n`;
}
