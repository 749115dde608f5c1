/**
 * A TCP proxy between a browser and the backend, which switches one toxic on at one point of a booking POST. It parses just
 * enough HTTP/1.1 to know where it is. Until it is armed, and for everything that is not that POST, it only passes on.
 *
 * The points, and how each is hit for certain:
 * 1. before the request: the head of the preflight or of the POST has come, nothing of it is passed on. (`down` closes and
 *    refuses already when it is armed, so that the browser finds nobody.)
 * 2. during the preflight: the `OPTIONS` has gone to the backend whole, its answer has not yet come back.
 * 3. in the middle of the request: the POST's head and half of its body have gone to the backend.
 * 4. before it is handled: the whole POST has gone to the backend, which has begun and cannot book yet: a transaction of the
 *    test holds the guest's row in `guest_locks`. The strike comes when the backend's transaction is seen to wait for it
 *    (a reset before that would take the request out of the backend's hands again), and a moment later the row is let go.
 *    When a lasting toxic strikes there again, the key is known and nothing waits: the strike is then only likely to be first.
 * 5. after the commit, before the reply: the reply's head has come to the proxy (the backend writes it after its commit),
 *    and nothing of it has been passed on.
 * 6. in the middle of the reply: its head and half of its body have gone to the browser.
 * 7. after the reply: all of it has gone to the browser; what comes next on that kept-alive connection is struck.
 *
 * Whether there was a booking at the moment of the strike is looked up by the cell, so that no point is only believed in.
 */
import { connect, createServer, type Server, type Socket } from 'node:net';
import { HttpScanner, type Piece } from './http-scanner.js';
import { Flow, Link } from './link.js';
import { BRIEFLY, strike, type Stay, type ToxicName } from './toxics.js';

export const POINTS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Point = (typeof POINTS)[number];

export interface Plan {
  readonly toxic: ToxicName;
  readonly point: Point;
  readonly stay: Stay;
  readonly random: () => number;
}

export class FaultyProxy {
  /** The keys of the booking POSTs that went to the backend whole, in their order. */
  readonly postsDone: string[] = [];
  /** Strikes so far. */
  strikes = 0;
  /** Waited for before each strike: until it is sure that the point is reached. */
  beforeStrike = async (): Promise<void> => {};
  /** Told before the first one. */
  onFirstStrike = (): void => {};
  readonly #plan: Plan;
  readonly #backendPort: number;
  readonly #port: number;
  readonly #links = new Set<Link>();
  #server: Server | undefined;
  #armed = false;

  constructor(port: number, backendPort: number, plan: Plan) {
    this.#port = port;
    this.#backendPort = backendPort;
    this.#plan = plan;
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async listen(): Promise<void> {
    const server = createServer((socket) => this.#join(socket));
    this.#server = server;
    await new Promise<void>((done, failed) => {
      server.once('error', failed);
      server.listen(this.#port, '127.0.0.1', () => done());
    });
  }

  arm(): void {
    this.#armed = true;
    if (this.#plan.toxic !== 'down' || this.#plan.point !== 1) return;
    this.#countStrike(() => this.#goDown(this.#plan.stay === 'brief' ? BRIEFLY : undefined));
  }

  async heal(): Promise<void> {
    this.#armed = false;
    this.#links.forEach((link) => link.clear());
    if (!this.#server) await this.listen();
  }

  close(): void {
    this.#armed = false;
    this.#links.forEach((link) => link.close());
    this.#server?.close();
  }

  // ---- one connection

  #join(browser: Socket): void {
    const backend = connect(this.#backendPort, '127.0.0.1');
    const link = new Link(browser, backend);
    const [up, down] = [new Flow(), new Flow()];
    const [requests, replies] = [new HttpScanner(), new HttpScanner()];
    /** First lines of the requests that are not yet answered. */
    const asked: string[] = [];
    this.#links.add(link);
    browser.on('data', (bytes: Buffer) => {
      for (const piece of requests.feed(bytes)) {
        if (piece.part === 'head') asked.push(piece.message.firstLine);
        this.#passRequest(link, up, piece);
      }
    });
    backend.on('data', (bytes: Buffer) => {
      for (const piece of replies.feed(bytes)) {
        const isOfPost = isBookingPost(asked[0] ?? '');
        if (piece.ends) asked.shift();
        this.#passReply(link, down, piece, isOfPost);
      }
    });
    browser.on('end', () => up.then(() => void backend.end()));
    backend.on('end', () => down.then(() => void browser.end()));
    browser.on('close', () => this.#links.delete(link) && backend.destroy());
  }

  #passRequest(link: Link, up: Flow, piece: Piece): void {
    const { firstLine } = piece.message;
    const isPost = isBookingPost(firstLine);
    const isPreflight = firstLine.startsWith('OPTIONS ');
    const pass = (bytes: Buffer) => up.then(() => link.toBackend(bytes));
    if ((isPost || isPreflight) && piece.part === 'head') this.#mark(1, link, up);
    if (isPost && isAtHalf(piece)) {
      const [before, after] = halves(piece);
      pass(before);
      this.#mark(3, link, up);
      pass(after);
    } else pass(piece.bytes);
    if (!piece.ends) return;
    if (isPreflight) this.#mark(2, link, up);
    if (!isPost) return;
    up.then(() => void (link.passesAll && this.postsDone.push(piece.message.header('Idempotency-Key') ?? '')));
    this.#mark(4, link, up);
  }

  #passReply(link: Link, down: Flow, piece: Piece, isOfPost: boolean): void {
    const pass = (bytes: Buffer) => down.then(() => link.toBrowser(bytes));
    if (isOfPost && piece.part === 'head') this.#mark(5, link, down);
    if (isOfPost && isAtHalf(piece)) {
      const [before, after] = halves(piece);
      pass(before);
      this.#mark(6, link, down);
      pass(after);
    } else pass(piece.bytes);
    if (isOfPost && piece.ends) this.#mark(7, link, down);
  }

  // ---- the strike

  /** Once everything before has gone out. */
  #mark(point: Point, link: Link, flow: Flow): void {
    flow.then(async () => {
      if (!this.#armed || point !== this.#plan.point || link.closed) return;
      await this.beforeStrike();
      const { toxic, stay, random } = this.#plan;
      const goDown = (milliseconds: number | undefined) => this.#goDown(milliseconds);
      this.#countStrike(() => strike(toxic, stay, { link, random, goDown }));
    });
  }

  #countStrike(work: () => void): void {
    this.strikes += 1;
    if (this.strikes === 1) this.onFirstStrike();
    if (this.#plan.stay === 'brief') this.#armed = false;
    work();
  }

  #goDown(milliseconds: number | undefined): void {
    this.#server?.close();
    this.#server = undefined;
    this.#links.forEach((link) => link.close());
    if (milliseconds !== undefined) setTimeout(() => this.#server ?? void this.listen(), milliseconds);
  }
}

function isBookingPost(firstLine: string): boolean {
  return /^POST \/v2\/reservations\/\d+\/reservation /.test(firstLine);
}

/** This piece of a body holds its middle. */
function isAtHalf({ part, message, at, bytes }: Piece): boolean {
  const half = Math.floor(message.length / 2);
  return part === 'body' && at <= half && half < at + bytes.length;
}

function halves({ message, at, bytes }: Piece): [Buffer, Buffer] {
  const here = Math.floor(message.length / 2) - at;
  return [bytes.subarray(0, here), bytes.subarray(here)];
}
