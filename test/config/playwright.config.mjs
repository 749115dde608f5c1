/**
 * Journeys: a real browser on the real demo, with a database of its own that is thrown away. Two houses run: one with
 * free tables, one whose tables of today are all taken. Both, and the browser, believe that it is JOURNEY_NOW.
 */
import { defineConfig } from '@playwright/test';
import { chmodSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, findInstalledBrowser } from './browser.mjs';

// The workers read this file too: what is decided once travels in the environment.
process.env.JOURNEY_FOLDER ??= makeFolder();
process.env.JOURNEY_PORT ??= String(await freePort());
process.env.JOURNEY_FULL_PORT ??= String(await freePort());
process.env.JOURNEY_NOW ??= '2030-06-05T15:00:00Z';
process.env.JOURNEY_INSTALLED ??= await installedBrowser();

const { executablePath, args, env } = await findBrowser();
const root = fileURLToPath(new URL('../../', import.meta.url));

export default defineConfig({
  testDir: `${root}test/journeys`,
  outputDir: `${root}test-results`,
  // Journeys share the houses and meet as strangers: other guests, other tables.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['dot'], ...(process.env.TEST_COUNTS ? [['json', { outputFile: process.env.TEST_COUNTS }]] : [])],
  globalTeardown: fileURLToPath(new URL('journeys-teardown.mjs', import.meta.url)),
  use: {
    baseURL: `http://127.0.0.1:${process.env.JOURNEY_PORT}`,
    locale: 'en-US',
    timezoneId: 'Pacific/Kiritimati',
    trace: 'off',
    launchOptions: { executablePath, args, env: { ...process.env, ...env } },
  },
  webServer: [
    demo('JOURNEY_PORT', /passcode: (?<JOURNEY_PASSCODE>\d{8})/),
    demo('JOURNEY_FULL_PORT', /passcode: (?<JOURNEY_FULL_PASSCODE>\d{8})/, { FILL_TODAY: '1' }),
  ],
});

/** Ready when it has told its passcode, which then is in the environment by the name of the group. */
function demo(portName, passcode, more = {}) {
  const port = process.env[portName];
  return {
    command: 'node --import tsx demo/start.ts',
    cwd: root,
    wait: { stdout: passcode },
    timeout: 120_000,
    stdout: 'ignore',
    stderr: 'pipe',
    // The demo stops its own database; killed, it could not.
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: {
      PORT: port,
      DATA_FOLDER: join(process.env.JOURNEY_FOLDER, portName),
      DEMO_NOW: process.env.JOURNEY_NOW,
      LIMITS:
        '{"address":5000,"phone":5000,"email":5000,"restaurant":5000,"passcode":500,"manage":5000,"suspect":5000}',
      DATABASE_URL: '',
      ...more,
    },
  };
}

async function installedBrowser() {
  const browser = await findInstalledBrowser();
  if (!browser)
    console.log(
      'No installed Chrome or Chromium: its autofill and back/forward cache are not tried (apt-get install chromium).',
    );
  return JSON.stringify(browser ?? null);
}

/** Open to others: as root, PostgreSQL runs as another user. */
function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'journeys-'));
  chmodSync(folder, 0o755);
  return folder;
}

export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
