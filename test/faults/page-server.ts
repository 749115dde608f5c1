/** Serves the built widget in a bare page of its own origin; the page's query is the API it talks to. */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = new URL('../../dist/', import.meta.url);

/** Two seconds of patience instead of twenty, and shorter pauses; whatever is proven, is proven of the same code. */
const DEADLINES = { read: 2000, write: 2000, pause: 100, longestPause: 500 };

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>A table, through a bad network</title>
<link rel="icon" href="data:,">
<script src="/dist/reservation-widget.js"></script>
</head>
<body>
<script>
customElements.get('reservation-widget').deadlines = ${JSON.stringify(DEADLINES)};
const widget = document.createElement('reservation-widget');
widget.setAttribute('api', location.search.slice(1));
widget.setAttribute('restaurant-id', '152');
widget.setAttribute('mode', 'reservation');
widget.setAttribute('assets', '/dist/');
document.body.append(widget);
</script>
</body>
</html>`;

export interface PageServer {
  readonly origin: string;
  close(): Promise<void>;
}

export async function servePage(): Promise<PageServer> {
  const server = createServer((request, response) => void answer(request.url ?? '', response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(url: string, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(url, 'http://page');
  if (pathname === '/') return void response.setHeader('Content-Type', 'text/html').end(PAGE);
  if (!pathname.startsWith('/dist/')) return void response.writeHead(404).end();
  try {
    const file = await readFile(fileURLToPath(new URL(basename(pathname), DIST)));
    response.setHeader('Content-Type', 'text/javascript').setHeader('Access-Control-Allow-Origin', '*').end(file);
  } catch {
    response.writeHead(404).end();
  }
}
