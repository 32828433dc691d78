import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/browser/**', 'tests/bench/**'],
    // The machine that runs the tests may be slow and shared; nothing in a test depends on how long it takes.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
