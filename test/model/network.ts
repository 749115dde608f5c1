/** Stands in for `fetch`: carries every request to the model backend, or fails it as the fates will. */
import { HONEST } from './fates.js';
import type { Fate, Manner } from './fates.js';
import type { Ledger } from './ledger.js';
import type { ModelBackend, Said, Write } from './model-backend.js';
import { answerRead, readOf, tokenIn } from './reads.js';
import type { Read } from './reads.js';

/** A write that has no answer yet. */
interface Held {
  readonly write: Write;
  /** What the backend made of it, if it got it. */
  readonly said: Said | undefined;
  readonly settle: (said: Said | undefined) => void;
}

const OFFLINE: Fate = { name: 'offline', reaches: 'never', answer: 'nothing' };
const CHUNK = 65_536;
/** No reader of this contract needs more of an endless reply (limit 262,144 B, and what was under way). */
const MOST_READ = 6 * CHUNK;

export class Network {
  online = true;
  /** For the next writes, in order; honest ones after. */
  fates: Fate[] = [];
  /** For the next reads of a kind. */
  readonly readFaults = new Map<Read, 'nothing' | 'silence' | Said>();
  readonly seen = new Set<string>();
  readonly #held = new Set<Held>();
  readonly #late: Write[] = [];
  /** Tokens of places to be left: on their way, and nobody hears the answer. */
  readonly #leaving = new Set<string>();
  readonly #inFlight = new Set<RequestInit>();
  #heardAt = -Infinity;
  /** Every read and write that was tried. */
  requests = 0;

  constructor(
    readonly backend: ModelBackend,
    readonly ledger: Ledger,
    /** Milliseconds of which timers know. */
    readonly awake: () => number,
  ) {}

  get writesInFlight(): number {
    return this.#inFlight.size;
  }

  readonly fetch = (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = String(input);
    this.requests += 1;
    if (init.method === 'POST') return this.#post(url, init);
    if (init.method === 'DELETE') return this.#leave(tokenIn(url));
    const read = readOf(url);
    if (!read) this.ledger.broken.push(`asked for ${url}`);
    return read ? this.#get(read, url, init) : Promise.reject(new TypeError('no such call'));
  };

  #get(read: Read, url: string, { signal }: RequestInit): Promise<Response> {
    const fault = this.readFaults.get(read);
    this.readFaults.delete(read);
    if (!this.online || fault === 'nothing' || signal?.aborted) return Promise.reject(new TypeError('Failed to fetch'));
    if (fault !== 'silence') return Promise.resolve(respond(fault ?? answerRead(read, url, this.backend)));
    return new Promise((_, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    });
  }

  async #post(url: string, init: RequestInit): Promise<Response> {
    const write = writeOf(url, init);
    if (init.signal?.aborted) throw new DOMException('aborted', 'AbortError');
    this.ledger.note(write, this.#inFlight.size);
    this.#inFlight.add(init);
    init.signal?.addEventListener('abort', () => this.#inFlight.delete(init));
    try {
      return await this.#carry(write, this.#fateOf(write), init.signal);
    } finally {
      this.#inFlight.delete(init);
      this.#heardAt = this.awake();
    }
  }

  /** Asked in the same words again and again, it is done once: so it may break in any way. */
  async #leave(token: string): Promise<Response> {
    this.ledger.noteLeaving();
    const fate = this.online ? (this.fates.shift() ?? HONEST) : OFFLINE;
    const { reaches, answer, manner } = fate;
    this.seen.add(fate.name);
    const said = reaches === 'now' || reaches === 'twice' ? this.backend.leave(token) : undefined;
    if (reaches === 'later' || answer === 'silence') this.#leaving.add(token);
    const reply = answer === 'truth' ? said : answer === 'nothing' || answer === 'silence' ? undefined : answer;
    if (!reply) throw new TypeError('Failed to fetch');
    return respond(reply, manner, () => this.ledger.broken.push('an endless answer was read on and on'));
  }

  /** Whether that place may yet be left, by what was sent before. */
  isLeaving(token: string): boolean {
    return this.#leaving.has(token);
  }

  /** A write has ended, in whatever way, within these milliseconds. */
  heardWithin(milliseconds: number): boolean {
    return this.awake() - this.#heardAt <= milliseconds;
  }

  /** Who has the key in the book does not judge it anew. */
  #fateOf(write: Write): Fate {
    if (!this.online) return OFFLINE;
    const fate = this.fates.shift() ?? HONEST;
    const judge = fate.judged && (this.backend.knows(write.key) || this.backend.bookedBy(write.key).length > 0);
    this.seen.add(fate.name);
    if (fate.judged) this.#forget(write.key);
    return judge ? HONEST : fate;
  }

  async #carry(
    write: Write,
    { reaches, answer, manner = 'whole' }: Fate,
    signal: AbortSignal | null | undefined,
  ): Promise<Response> {
    const now = reaches === 'now' || reaches === 'twice';
    const said = now ? this.backend.take(write) : undefined;
    if (now && this.backend.house === 'ours' && !this.backend.knows(write.key)) this.#forget(write.key);
    if (reaches === 'twice' && this.backend.house === 'ours') this.backend.take(write);
    if (reaches === 'later') this.#late.push(write);
    if (answer === 'silence') return this.#hold(write, said, signal);
    const reply = answer === 'truth' ? said : answer === 'nothing' ? undefined : answer;
    if (!reply) throw new TypeError('Failed to fetch');
    return respond(reply, manner, () => this.ledger.broken.push('an endless answer was read on and on'));
  }

  /** Hung up on, it may arrive all the same. */
  #hold(write: Write, said: Said | undefined, signal: AbortSignal | null | undefined): Promise<Response> {
    return new Promise((resolve, reject) => {
      const held: Held = {
        ...{ write, said },
        settle: (reply) => {
          this.#held.delete(held);
          if (reply) resolve(respond(reply));
          else reject(new TypeError('Failed to fetch'));
        },
      };
      this.#held.add(held);
      signal?.addEventListener('abort', () => {
        if (this.#held.delete(held) && !said) this.#late.push(write);
        reject(new DOMException('aborted', 'AbortError'));
      });
    });
  }

  /** What was silent speaks, or breaks. */
  endSilence(how: 'truth' | 'nothing'): boolean {
    const held = [...this.#held];
    for (const each of held) each.settle(how === 'truth' ? (each.said ?? this.backend.take(each.write)) : undefined);
    return held.length > 0;
  }

  /** What was stuck on its way arrives, and nobody hears the answer. */
  deliverLate(): boolean {
    const late = this.#late.splice(0);
    for (const write of late) this.backend.take(write);
    const leaving = [...this.#leaving];
    this.#leaving.clear();
    for (const token of leaving) this.backend.leave(token);
    return late.length + leaving.length > 0;
  }

  /** What is in the book already is only said again when it arrives. */
  isStillUnderWay(key: string): boolean {
    if (this.backend.knows(key)) return false;
    return this.#late.some((write) => write.key === key) || [...this.#held].some(({ write }) => write.key === key);
  }

  /** Judged now and not kept in the book (a second, equal booking, a level that is gone), it would be judged the same late. */
  #forget(key: string): void {
    const others = this.#late.filter((write) => write.key !== key);
    this.#late.splice(0, this.#late.length, ...others);
  }
}

function writeOf(url: string, { headers, body }: RequestInit): Write {
  const given = new Headers(headers);
  const [, id, kind] = /\/v2\/reservations\/(\d+)\/(reservation|waitlist)$/.exec(url) ?? [];
  return {
    kind: kind === 'waitlist' ? 'waitlist' : 'reservation',
    restaurantId: Number(id),
    key: given.get('Idempotency-Key') ?? '',
    body: String(body),
    token: given.get('Authorization') ?? undefined,
    duplicateConfirmed: given.get('Duplicate-Confirmed') === 'true',
  };
}

/** Streams made here, so that every answer is there within the moment: the same run is the same again. */
function respond({ status, text, headers = {} }: Said, manner: Manner = 'whole', tooMuch = () => {}): Response {
  return new Response(text === null ? null : streamOf(text, manner, tooMuch), { status, headers });
}

function streamOf(text: string, manner: Manner, tooMuch: () => void): ReadableStream<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(text);
  const half = bytes.slice(0, bytes.length / 2);
  let read = 0;
  return new ReadableStream({
    pull(controller) {
      if (manner === 'endless') {
        read += CHUNK;
        if (read > MOST_READ) tooMuch();
        if (read > 2 * MOST_READ) return controller.close();
        return controller.enqueue(new Uint8Array(CHUNK).fill(120));
      }
      if (manner === 'breaks off' && read) return controller.error(new TypeError('network error'));
      controller.enqueue(manner === 'whole' ? bytes : half);
      read = 1;
      if (manner !== 'breaks off') controller.close();
    },
  });
}
