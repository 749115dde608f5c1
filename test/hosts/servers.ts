/** Three origins on this machine: the host's pages, the widget's files, the backend. A cell is a page in an engine. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EngineName } from '../engines/engine.js';
import type { Answer, Ground, HostPage } from './host-page.js';
import { Recorder } from './recorder.js';

const read = (path: string) => readFileSync(new URL(path, import.meta.url));

export interface Manifest {
  readonly version: string;
  readonly files: Readonly<
    Record<string, { readonly path: string; readonly bytes: number; readonly integrity: string }>
  >;
}

/** What the build has written; the pages are about the built files and nothing else. */
export function readManifest(): Manifest {
  const path = new URL('../../dist/manifest.json', import.meta.url);
  if (!existsSync(path)) throw new Error('dist/ holds no script: run `npm run build` first');
  return JSON.parse(readFileSync(path, 'utf8'));
}

export function readBuilt(file: string): Buffer {
  return read(`../../dist/v${readManifest().version}/${file}`);
}

export interface Servers {
  readonly recorder: Recorder;
  groundOf(page: HostPage, engine: EngineName): Ground;
  /** What browsers reported to the address that each policy names. */
  reportsOf(ground: Ground): readonly string[];
  /** Which of the widget's files were asked for, with what followed `?`. */
  filesOf(ground: Ground): readonly string[];
  close(): Promise<void>;
}

export const cellOf = (page: HostPage, engine: EngineName): string => `${engine}.${page.name}`;

export async function openServers(pages: readonly HostPage[]): Promise<Servers> {
  const pageOf = (cell: string) => pages.find(({ name }) => name === cell.slice(cell.indexOf('.') + 1));
  const noted = new Map<string, string[]>();
  const note = (key: string, what: string) => void noted.set(key, [...(noted.get(key) ?? []), what]);
  const recorder = new Recorder((cell) => pageOf(cell)?.refusesNullOrigin ?? false);
  const api = await listen(recorder.serve);
  const files = await listen((request, response) => {
    const { cell, file, query } = partsOf(request);
    const asked = noted.get(`files ${cell}`)?.filter((one) => one.startsWith(file)).length ?? 0;
    note(`files ${cell}`, file + query);
    serveFile(response, pageOf(cell), file, asked);
  });
  const own = await listen(async (request, response) => {
    const { cell, file } = partsOf(request);
    if (request.url === '/watch.js') return send(response, { type: 'text/javascript', body: read('watch.js') });
    if (cell === 'favicon.ico') return send(response, { status: 204, body: '' });
    if (file === 'reports') return void note(`reports ${cell}`, await report(request, response));
    const page = pageOf(cell);
    if (!page) return send(response, { status: 404, body: '' });
    const ground = groundOf(page, engineOf(cell));
    const answer = file ? page.own?.(ground)[file] : { body: page.html(ground), headers: page.headers?.(ground) ?? {} };
    send(response, answer ?? { status: 404, body: '' });
  });
  function groundOf(page: HostPage, engine: EngineName): Ground {
    const cell = cellOf(page, engine);
    const at = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/${cell}`;
    const integrity = readManifest().files['reservation-widget.js']?.integrity ?? '';
    return { own: `${at(own)}/`, files: `${at(files)}/`, api: at(api), integrity, engine };
  }
  const cellAt = ({ api }: Ground) => api.slice(api.lastIndexOf('/') + 1);
  return {
    ...{ recorder, groundOf },
    reportsOf: (ground) => noted.get(`reports ${cellAt(ground)}`) ?? [],
    filesOf: (ground) => noted.get(`files ${cellAt(ground)}`) ?? [],
    close: async () => void (await Promise.all([api, files, own].map(stop))),
  };
}

type Serve = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

async function listen(serve: Serve): Promise<Server> {
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return server;
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((closed) => server.close(() => closed()));
}

function partsOf({ url = '' }: IncomingMessage) {
  const [, cell = '', file = '', query = ''] = /^\/([^/?]+)\/?([^?]*)(.*)/.exec(url) ?? [];
  return { cell, file, query };
}

function engineOf(cell: string): EngineName {
  if (cell.startsWith('firefox')) return 'firefox';
  return cell.startsWith('webkit') ? 'webkit' : 'chromium';
}

/** Under the headers that the README asks for. */
const FILE_HEADERS = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

function serveFile(response: ServerResponse, page: HostPage | undefined, file: string, asked: number): void {
  if (!Object.hasOwn(readManifest().files, file))
    return send(response, { status: 404, headers: FILE_HEADERS, body: '' });
  const built = readBuilt(file);
  const trapped = page?.trap?.(file, built, asked);
  if (trapped === 'hang') return;
  send(response, trapped ?? { type: 'text/javascript', headers: FILE_HEADERS, body: built });
}

function send(response: ServerResponse, { status = 200, type = 'text/html', headers, body }: Answer): void {
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store', ...headers });
  response.end(body);
}

async function report(request: IncomingMessage, response: ServerResponse): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  response.writeHead(204).end();
  return text;
}

/** What a site owner is given to paste. */
export function readSnippet(): string {
  return String(read('../../dist/snippet.html'));
}
