/** PostgreSQL's wire, as far as one must read it to tell statements apart: whole messages, and a short name for each. */

/** Cuts a stream into messages. A client's first one has no type byte. */
export class Messages {
  private rest: Buffer = Buffer.alloc(0);

  constructor(private next: 'startup' | 'typed') {}

  *read(chunk: Buffer): Generator<Buffer> {
    this.rest = this.rest.length ? Buffer.concat([this.rest, chunk]) : chunk;
    for (;;) {
      const head = this.next === 'startup' ? 0 : 1;
      if (this.rest.length < head + 4) return;
      const length = head + this.rest.readInt32BE(head);
      if (this.rest.length < length) return;
      const message = this.rest.subarray(0, length);
      this.rest = this.rest.subarray(length);
      this.next = 'typed';
      yield message;
    }
  }
}

/** The startup message begins with its length, which is no letter. */
export function typeOf(message: Buffer): string {
  return String.fromCharCode(message[0] ?? 0);
}

/** The SQL of a plain query (`Q` length text 0) or of a parsed one (`P` length name 0 text 0 …). */
export function textOf(statement: Buffer): string {
  const start = typeOf(statement) === 'P' ? statement.indexOf(0, 5) + 1 : 5;
  return statement.toString('utf8', start, statement.indexOf(0, start));
}

/** `insert into "bookings" …` → `insert bookings`; of several in one, the last. */
export function nameOf(sql: string): string {
  const text = sql
    .trim()
    .toLowerCase()
    .replace(/^with .*(?=insert into )/s, '');
  const [, verb = '', table] = /^(insert|update|delete|select)\b(?:.*?\b(?:into|from)\b|)\s*"(\w+)"/s.exec(text) ?? [];
  if (table === undefined && text.includes('pg_notify')) return 'notify';
  if (table === undefined) return /^(?:set local \w+|\w+)/.exec(text)?.[0] ?? 'nothing';
  return `${verb === 'select' && text.endsWith('for update') ? 'lock' : verb} ${table}`;
}
