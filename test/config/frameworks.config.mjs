/**
 * The apps in other frameworks, in a real browser: they come from one origin, the house that takes the bookings is
 * another. FRAMEWORKS names some of them; the rest is as for the journeys.
 */
import { defineConfig } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import journeys, { freePort } from './playwright.config.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ALL = 'react-19,react-18,vue,svelte,lit';

process.env.APPS_PORT ??= String(await freePort());
if ((process.env.FRAMEWORKS ?? 'all') === 'all') process.env.FRAMEWORKS = ALL;
// Nobody goes to the house without tables, so that it need not run.
process.env.JOURNEY_FULL_PASSCODE ??= 'closed';

const { APPS_PORT, FRAMEWORKS, JOURNEY_PORT } = process.env;
const [house] = journeys.webServer;

export default defineConfig({
  ...journeys,
  testDir: `${root}test/frameworks`,
  fullyParallel: true,
  webServer: [
    { ...house, env: { ...house.env, ALLOWED_ORIGINS: `http://127.0.0.1:${APPS_PORT}` } },
    {
      command: 'node test/frameworks/apps.mjs',
      cwd: root,
      wait: { stdout: /apps are served/ },
      timeout: 120_000,
      stdout: 'ignore',
      stderr: 'pipe',
      env: { APPS_PORT, FRAMEWORKS, BACKEND: `http://127.0.0.1:${JOURNEY_PORT}` },
    },
  ],
});
