import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

/** Serves the page of the drafts, and answers its address and how to stop. */
export async function serveDraftsPage(): Promise<{ url: string; close(): Promise<void> }> {
  const server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('../../..', import.meta.url)),
    cacheDir: 'node_modules/.vite-drafts-page',
    logLevel: 'error',
    // What the page needs is found before it asks: a dependency found later reloads it in the middle of a test.
    optimizeDeps: { entries: ['tests/browser/drafts-page/page.ts'] },
    server: { port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const origin = server.resolvedUrls?.local[0];
  if (origin === undefined) throw new Error('The page of the drafts could not be served.');
  return { url: `${origin}tests/browser/drafts-page/index.html`, close: () => server.close() };
}
