/** A fresh WordPress in a temporary folder, served by PHP's own server with several workers. Nothing outlives `close`. */
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wordpressFiles } from './wordpress-files.mjs';

const ours = fileURLToPath(new URL('./site/', import.meta.url));
const WORKERS = '12';

/** @returns what the tests need to know, and `close` */
export async function openSite() {
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const port = await freePort();
  const secret = randomBytes(12).toString('hex');
  const site = {
    folder,
    port,
    address: `http://127.0.0.1:${port}`,
    password: secret,
    evaluate: `/evaluate-${secret}.php`,
  };
  copyFiles(folder);
  cpSync(join(ours, 'evaluate.php'), join(folder, site.evaluate));
  writeFileSync(join(folder, 'wp-config.php'), config(folder));
  execFileSync('php', [join(ours, 'install.php'), folder, site.address, site.password], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const server = await serve(site);
  return { ...site, close: () => close(server, folder) };
}

function copyFiles(folder) {
  const files = wordpressFiles();
  cpSync(join(files, 'wordpress'), folder, { recursive: true });
  const content = join(folder, 'wp-content');
  rmSync(join(content, 'database'), { recursive: true, force: true });
  const sqlite = join(content, 'sqlite');
  cpSync(join(files, 'sqlite-database-integration'), sqlite, { recursive: true });
  const dropIn = readFileSync(join(sqlite, 'db.copy'), 'utf8');
  writeFileSync(join(content, 'db.php'), dropIn.replace('{SQLITE_IMPLEMENTATION_FOLDER_PATH}', sqlite));
  mkdirSync(join(content, 'mu-plugins'), { recursive: true });
  cpSync(join(ours, 'test-site.php'), join(content, 'mu-plugins', 'test-site.php'));
}

function config(folder) {
  const salts = ['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'].flatMap((name) => [`${name}_KEY`, `${name}_SALT`]);
  const constants = {
    DB_NAME: 'wordpress',
    DB_USER: '',
    DB_PASSWORD: '',
    DB_HOST: '',
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    DB_DIR: `${folder}/wp-content/database`,
    SQLITE_JOURNAL_MODE: 'WAL',
    // The stand-in is on this machine; nothing else is to be called.
    WP_HTTP_BLOCK_EXTERNAL: true,
    DISABLE_WP_CRON: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    WP_DEBUG: true,
    WP_DEBUG_DISPLAY: false,
    WP_DEBUG_LOG: `${folder}/debug.log`,
    ...Object.fromEntries(salts.map((name) => [name, randomBytes(32).toString('hex')])),
  };
  const lines = Object.entries(constants).map(([name, value]) => `define( '${name}', ${JSON.stringify(value)} );`);
  return `<?php\n${lines.join('\n')}\n$table_prefix = 'wp_';\ndefined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );\nrequire_once ABSPATH . 'wp-settings.php';\n`;
}

async function serve({ folder, port, address }) {
  const log = openSync(join(folder, 'server.log'), 'a');
  const args = [
    '-d',
    'opcache.enable_cli=1',
    '-d',
    'opcache.enable=1',
    '-S',
    `127.0.0.1:${port}`,
    '-t',
    folder,
    join(ours, 'router.php'),
  ];
  const env = { ...process.env, PHP_CLI_SERVER_WORKERS: WORKERS };
  // A group of its own, so that the workers end with it.
  const server = spawn('php', args, { env, stdio: ['ignore', log, log], detached: true });
  await untilServed(server, join(folder, 'server.log'));
  const { status } = await fetch(address, { redirect: 'manual' });
  if (status !== 200)
    throw new Error(`WordPress answers with ${status}:\n${readFileSync(join(folder, 'server.log'), 'utf8')}`);
  return server;
}

/** PHP says in its log when it listens. */
function untilServed(server, file) {
  const said = () => readFileSync(file, 'utf8');
  return new Promise((resolve, reject) => {
    const fail = () => end(reject, new Error(`WordPress is not served:\n${said()}`));
    const look = () => /Development Server .* started/.test(said()) && end(resolve);
    const watcher = watch(file, look);
    const timer = setTimeout(fail, 20_000);
    const end = (settle, value) => {
      watcher.close();
      clearTimeout(timer);
      server.off('exit', fail);
      settle(value);
    };
    server.once('exit', fail);
    look();
  });
}

async function close(server, folder) {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  process.kill(-server.pid, 'SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
