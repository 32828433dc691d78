import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

/** Serves the page of the tempo detector, and answers its address and how to stop. */
export async function serveTempoPage(): Promise<{ url: string; close(): Promise<void> }> {
  const server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('../../..', import.meta.url)),
    cacheDir: 'node_modules/.vite-tempo-page',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const origin = server.resolvedUrls?.local[0];
  if (origin === undefined) throw new Error('The page of the tempo detector could not be served.');
  return { url: `${origin}tests/browser/tempo-page/index.html`, close: () => server.close() };
}
