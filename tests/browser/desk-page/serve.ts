import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

/** Serves the desk's page, and answers its address and how to stop. */
export async function serveDeskPage(): Promise<{ url: string; close(): Promise<void> }> {
  const server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('../../..', import.meta.url)),
    cacheDir: 'node_modules/.vite-desk-page',
    logLevel: 'error',
    // Tone is found before the page asks for it: a dependency found later reloads the page in the middle of a test.
    optimizeDeps: { entries: ['tests/browser/desk-page/page.ts'] },
    server: { port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const origin = server.resolvedUrls?.local[0];
  if (origin === undefined) throw new Error('The page of the desk could not be served.');
  return { url: `${origin}tests/browser/desk-page/index.html`, close: () => server.close() };
}
