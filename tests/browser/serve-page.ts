import { fileURLToPath } from 'node:url';
import { createServer, type DepOptimizationOptions } from 'vite';

/** A page that is served for one suite. */
export interface ServedPage {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the page of a folder beside this file. What it needs is found before it asks: a dependency found later reloads it in the middle of a test. */
export async function servePage(
  folder: string,
  optimizeDeps: DepOptimizationOptions = { entries: [`tests/browser/${folder}/page.ts`] },
): Promise<ServedPage> {
  const server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('../..', import.meta.url)),
    cacheDir: `node_modules/.vite-${folder}`,
    logLevel: 'error',
    optimizeDeps,
    server: { port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const origin = server.resolvedUrls?.local[0];
  if (origin === undefined) throw new Error(`The page "${folder}" could not be served.`);
  return { url: `${origin}tests/browser/${folder}/index.html`, close: () => server.close() };
}
