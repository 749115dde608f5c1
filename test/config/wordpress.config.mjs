/** Playwright in a WordPress that `test/wordpress/run.mjs` has made: installed from the zip first, uninstalled last. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './browser.mjs';

const { address } = JSON.parse(process.env.WORDPRESS_TEST ?? '{}');
if (!address) throw new Error('Run this by npm run test:wordpress.');
const { executablePath, args, env } = await findBrowser();
const root = fileURLToPath(new URL('../../', import.meta.url));

export default defineConfig({
  testDir: `${root}test/wordpress`,
  outputDir: `${root}test-results/wordpress`,
  // One site, one stand-in: what one test tells them another would hear.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['dot'], ...(process.env.TEST_COUNTS ? [['json', { outputFile: process.env.TEST_COUNTS }]] : [])],
  use: {
    baseURL: address,
    locale: 'en-US',
    timezoneId: 'Pacific/Kiritimati',
    viewport: { width: 1280, height: 900 },
    launchOptions: { executablePath, args, env: { ...process.env, ...env } },
  },
  projects: [
    { name: 'install', testMatch: 'install.spec.ts' },
    { name: 'use', testIgnore: /(un)?install\.spec\.ts/, dependencies: ['install'], teardown: 'uninstall' },
    { name: 'uninstall', testMatch: 'uninstall.spec.ts' },
  ],
});
