import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './browser/find-chromium';

const PORT = 4179;

/** Suites in which no song rolls against a clock. */
const STILL = ['flashes.spec.ts', 'pictures.spec.ts', 'stranger.spec.ts'];

export default defineConfig({
  testDir: './browser',
  outputDir: '../test-results',
  // Two cores at best, and a software renderer takes one: one page at a time keeps the clocks honest.
  workers: 1,
  projects: [
    // What is drawn by hand or waited for is the same on a busy machine: `--workers=2` may be asked for it.
    { name: 'still', testMatch: STILL, fullyParallel: true },
    { name: 'rolling', testIgnore: STILL, fullyParallel: false },
  ],
  timeout: 240_000,
  expect: { timeout: 20_000 },
  retries: 0,
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
  use: {
    baseURL: `http://localhost:${PORT}`,
    viewport: { width: 1280, height: 720 },
    launchOptions: {
      executablePath: findChromium(),
      args: [...CHROMIUM_FLAGS, '--autoplay-policy=no-user-gesture-required'],
    },
  },
  webServer: {
    command: `npx vite build --logLevel warn && npx vite preview --port ${PORT} --strictPort`,
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    url: `http://localhost:${PORT}`,
    timeout: 180_000,
    reuseExistingServer: false,
  },
});
