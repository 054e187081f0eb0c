import { defineConfig } from '@playwright/test';
import { launchArguments, systemBrowser } from '../scripts/browser.mjs';

const browser = systemBrowser();

/** Real Chromium against the built site and the single file, as a person would use them. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/browser',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  // A busy machine is no failure.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['dot'], ['json']],
  use: {
    browserName: 'chromium',
    baseURL: 'http://localhost:4271/',
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: {
      args: launchArguments,
      ...(browser === undefined ? {} : { executablePath: browser }),
    },
  },
  webServer: {
    command: 'node ../scripts/serveForTests.mjs',
    url: 'http://localhost:4271/',
    reuseExistingServer: false,
  },
});
