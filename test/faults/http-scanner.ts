/**
 * Follows one direction of an HTTP/1.1 connection just closely enough to know where one is: which message, in its head or
 * its body, how far. Bodies are counted by `Content-Length`, as browsers and this backend send them.
 */
export interface MessageHead {
  /** `POST /path HTTP/1.1` or `HTTP/1.1 201 Created`. */
  readonly firstLine: string;
  /** Bytes of the body. */
  readonly length: number;
  header(name: string): string | undefined;
}

/** Bytes of one message's head, or of its body. A head comes whole. */
export interface Piece {
  readonly message: MessageHead;
  readonly part: 'head' | 'body';
  readonly bytes: Buffer;
  /** How many bytes of the body came before these. */
  readonly at: number;
  /** The message is complete with these. */
  readonly ends: boolean;
}

const HEAD_END = Buffer.from('\r\n\r\n');

export class HttpScanner {
  #unread: Buffer = Buffer.alloc(0);
  /** The message whose body is being read. */
  #open: { readonly message: MessageHead; read: number } | undefined;

  feed(bytes: Buffer): readonly Piece[] {
    this.#unread = Buffer.concat([this.#unread, bytes]);
    const pieces: Piece[] = [];
    for (let piece = this.#next(); piece; piece = this.#next()) pieces.push(piece);
    return pieces;
  }

  #next(): Piece | undefined {
    return this.#open ? this.#nextOfBody(this.#open) : this.#nextHead();
  }

  #nextHead(): Piece | undefined {
    const end = this.#unread.indexOf(HEAD_END);
    if (end < 0) return undefined;
    const bytes = this.#take(end + HEAD_END.length);
    const message = readHead(bytes.toString('latin1'));
    if (message.length > 0) this.#open = { message, read: 0 };
    return { message, part: 'head', bytes, at: 0, ends: message.length === 0 };
  }

  #nextOfBody(open: { readonly message: MessageHead; read: number }): Piece | undefined {
    if (this.#unread.length === 0) return undefined;
    const { message, read: at } = open;
    const bytes = this.#take(Math.min(this.#unread.length, message.length - at));
    open.read += bytes.length;
    const ends = open.read === message.length;
    if (ends) this.#open = undefined;
    return { message, part: 'body', bytes, at, ends };
  }

  #take(count: number): Buffer {
    const taken = this.#unread.subarray(0, count);
    this.#unread = this.#unread.subarray(count);
    return taken;
  }
}

function readHead(text: string): MessageHead {
  const [firstLine = '', ...lines] = text.split('\r\n');
  const header = (name: string) => {
    const line = lines.find((each) => each.toLowerCase().startsWith(`${name.toLowerCase()}:`));
    return line?.slice(name.length + 1).trim();
  };
  if (header('Transfer-Encoding')) throw new Error(`A body without a stated length is not followed: ${firstLine}`);
  return { firstLine, header, length: Number(header('Content-Length') ?? 0) };
}
