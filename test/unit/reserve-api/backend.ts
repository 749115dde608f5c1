/** A backend on loopback that answers as a test says, and remembers what it was asked. */
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Milliseconds. */
  readonly at: number;
}

export type Answer = (response: ServerResponse, asked: Asked) => void;

export interface Backend {
  /** The prefix that the element's `api` would be. */
  readonly api: string;
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

/** Answers in turn, the last one again and again. */
export async function listen(...answers: readonly Answer[]): Promise<Backend> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { method = '', url: path = '', headers } = request;
      const now: Asked = { method, path, headers, body, at: performance.now() };
      asked.push(now);
      answers[Math.min(asked.length, answers.length) - 1]?.(response, now);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { api: `http://127.0.0.1:${port}`, asked, close };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
  return body;
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return text(status, JSON.stringify(body), { 'Content-Type': 'application/json', ...headers });
}

export function text(status: number, body: string | Uint8Array, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, headers).end(body);
  };
}

/** By the path that is asked for. */
export function byPath(answers: Readonly<Record<string, Answer>>): Answer {
  return (response, asked) => (answers[asked.path] ?? json(404, undefined))(response, asked);
}

/** The connection goes before a word was said. */
export const hangUp: Answer = (response) => void response.destroy();

/** Says nothing, ever. */
export const silence: Answer = () => undefined;

/** Begins to answer and breaks off. */
export const breakOff =
  (status: number): Answer =>
  (response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
    response.write('{"data":{"reference":"ABCD', () => response.destroy());
  };

/** Never stops talking: who reads it all never ends. */
export const flood: Answer = (response) => {
  const chunk = 'x'.repeat(65_536);
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.on('drain', more);
  response.write('{"data":"');
  more();
};
