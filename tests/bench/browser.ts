import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from '@playwright/test';
import { passWarning, untilState } from '../browser/driver';
import { CHROMIUM_FLAGS, findChromium } from '../browser/find-chromium';
import type { Figure } from './figure';

const PORT = 4187;
const BASE = `http://localhost:${PORT}`;
const DRIVE = '#/drive/hubcap-blues/wheelman?driver=auto';

/** Serves the build, as `npm start` does. Answers how to stop it. */
async function serve(): Promise<() => void> {
  const server = spawn('npx', ['vite', 'preview', '--port', String(PORT), '--strictPort'], { detached: true });
  const ready = new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => chunk.toString().includes('localhost') && resolve());
    void once(server, 'exit').then(() => reject(new Error('The preview server ended: run npm run build first.')));
  });
  await ready;
  return () => {
    if (server.pid !== undefined) process.kill(-server.pid);
  };
}

type Quality = 'low' | 'medium' | 'high';

async function open(browser: Browser, quality: Quality): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  // Time spent in animation frames: the script of the page alone, without what the renderer does with it.
  await page.addInitScript(() => {
    const times: number[] = [];
    const zeros: [number, number][] = [];
    Object.assign(window, { frameTimes: times, songZeros: zeros });
    const request = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) =>
      request((time) => {
        const start = performance.now();
        callback(time);
        times.push(performance.now() - start);
        const zero = document.documentElement.dataset.songZero;
        if (zero !== undefined) zeros.push([time, Number(zero)]);
      });
  });
  await page.addInitScript(countDrawing);
  await goDrive(page, quality);
  return page;
}

/** A first drive is asked for past the warning about lights. */
async function goDrive(page: Page, quality: Quality): Promise<void> {
  await page.goto(`${BASE}/?quality=${quality}${DRIVE}`);
  await passWarning(page);
}

/** Counts what the page asks of the graphics chip. Runs in the page: it may name no function of its own. */
function countDrawing(): void {
  const counts = { calls: 0, frames: 0, textureBytes: 0 };
  Object.assign(window, { drawing: counts });
  const gl = WebGLRenderingContext.prototype;
  const { drawArrays, drawElements, texImage2D, deleteTexture } = gl;
  const sizes = new Map<WebGLTexture, number>();
  gl.drawArrays = function (...args) {
    counts.calls += 1;
    drawArrays.apply(this, args);
  };
  gl.drawElements = function (...args) {
    counts.calls += 1;
    drawElements.apply(this, args);
  };
  gl.texImage2D = function (this: WebGLRenderingContext, ...args: unknown[]) {
    const source = args.at(-1) as { width?: number; height?: number } | null;
    const [width, height] = args.length > 6 ? [args[3], args[4]] : [source?.width ?? 0, source?.height ?? 0];
    const texture = this.getParameter(this.TEXTURE_BINDING_2D) as WebGLTexture | null;
    if (texture !== null && args[1] === 0) {
      const bytes = Number(width) * Number(height) * 4;
      counts.textureBytes += bytes - (sizes.get(texture) ?? 0);
      sizes.set(texture, bytes);
    }
    (texImage2D as (...all: unknown[]) => void).apply(this, args);
  } as typeof texImage2D;
  gl.deleteTexture = function (texture) {
    if (texture !== null) counts.textureBytes -= sizes.get(texture) ?? 0;
    if (texture !== null) sizes.delete(texture);
    deleteTexture.call(this, texture);
  };
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

async function loading(browser: Browser): Promise<Figure[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const bytes = { code: 0, music: 0, pictures: 0, effects: 0 };
  const pending: Promise<void>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    pending.push(
      response.body().then(
        (body) => {
          if (/\.ogg$/.test(pathname)) bytes[pathname.includes('/levels/') ? 'music' : 'effects'] += body.length;
          else if (/\.(webp|png)$/.test(pathname)) bytes.pictures += body.length;
          else if (/\.(js|css|html)$|\/$/.test(pathname)) bytes.code += gzipSync(body).length;
        },
        () => undefined,
      ),
    );
  });
  const start = performance.now();
  await goDrive(page, 'low');
  await untilState(page, 'rolling', 120_000);
  const readyMs = performance.now() - start;
  await Promise.all(pending);
  await page.close();
  return [
    { name: 'navigation to rolling', value: Math.round(readyMs), unit: 'ms' },
    { name: 'code to rolling, gzip', value: Math.round(bytes.code / 1000), unit: 'kB' },
    { name: 'music to rolling', value: Math.round(bytes.music / 1000), unit: 'kB' },
    { name: 'pictures to rolling', value: Math.round(bytes.pictures / 1000), unit: 'kB' },
    { name: 'effects to rolling', value: Math.round(bytes.effects / 1000), unit: 'kB' },
  ];
}

async function heapBytes(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  return usedSize;
}

async function driving(browser: Browser, quality: Quality, seconds: number): Promise<Figure[]> {
  const page = await open(browser, quality);
  await untilState(page, 'rolling', 120_000);
  await page.waitForFunction(() => performance.now() - Number(document.documentElement.dataset.songZero) > 2000);
  const warmMs = await page.evaluate(() => {
    const frames = window as unknown as { frameTimes: number[]; drawing: { calls: number } };
    frames.frameTimes.length = 0;
    frames.drawing.calls = 0;
    return performance.now();
  });
  const before = await heapBytes(page);
  await page.waitForFunction((until) => performance.now() > until, warmMs + seconds * 1000, { timeout: 0 });
  const after = await heapBytes(page);
  const { times, zeros, drawing } = await page.evaluate((from) => {
    const measured = window as unknown as {
      frameTimes: number[];
      songZeros: [number, number][];
      drawing: { calls: number; textureBytes: number };
    };
    const zeros = measured.songZeros.filter(([at]) => at > from);
    return { times: measured.frameTimes, zeros, drawing: measured.drawing };
  }, warmMs);
  await page.close();
  const sorted = times.toSorted((a, b) => a - b);
  const script = (share: number) => Math.round(quantile(sorted, share) * 100) / 100;
  return [
    { name: `script a frame p50, ${quality}`, value: script(0.5), unit: 'ms' },
    { name: `script a frame p95, ${quality}`, value: script(0.95), unit: 'ms' },
    { name: `script a frame p99, ${quality}`, value: script(0.99), unit: 'ms' },
    { name: `frames a second, ${quality}`, value: Math.round(times.length / seconds), unit: 'Hz' },
    { name: `draw calls a frame, ${quality}`, value: Math.round(drawing.calls / times.length), unit: 'calls' },
    { name: `textures, ${quality}`, value: Math.round(drawing.textureBytes / 1e6), unit: 'MB' },
    { name: `heap growth, ${quality}`, value: Math.round(((after - before) / seconds) * 0.06), unit: 'kB/min' },
    ...(quality === 'low' ? clockFigures(zeros) : []),
  ];
}

/** Takes after which the heap is looked at: over five minutes of driving. */
const TAKES = 4;

/**
 * The heap at the same moment of one take after the other, collected. The first take is left out: what is made once, as
 * compiled code, is no growth.
 */
async function heapOverTakes(browser: Browser): Promise<Figure[]> {
  const page = await open(browser, 'high');
  const heaps: number[] = [];
  for (let take = 0; take <= TAKES; take++) {
    await untilState(page, 'rolling', 120_000);
    await page.waitForFunction(() => performance.now() - Number(document.documentElement.dataset.songZero) > 5000);
    heaps.push(await heapBytes(page));
    if (take === TAKES) break;
    await page.locator('html[data-screen="results"]').waitFor({ state: 'attached', timeout: 200_000 });
    await page.keyboard.press('r');
  }
  await page.close();
  const mb = (bytes: number) => Math.round(bytes / 1e4) / 100;
  const minutes = ((TAKES - 1) * 92) / 60;
  return [
    ...heaps.map((bytes, take) => ({ name: `heap in take ${take + 1}, high`, value: mb(bytes), unit: 'MB' })),
    {
      name: 'heap growth from take 2 on, high',
      value: Math.round(((heaps.at(-1) ?? 0) - (heaps[1] ?? 0)) / 1000 / minutes),
      unit: 'kB/min',
    },
  ];
}

/** Animation frames of a trace: the processor time that the page's thread spent in each, ms, sorted. */
function frameCpuTimes(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: { name: string; tdur?: number }[] };
  return traceEvents
    .flatMap(({ name, tdur }) => (name === 'FireAnimationFrame' && tdur !== undefined ? [tdur / 1000] : []))
    .sort((a, b) => a - b);
}

/**
 * The same frames by processor time. Where a software renderer keeps every core busy, the wall clock counts its turns
 * as the page's; this does not.
 */
async function drivingByCpu(browser: Browser, quality: Quality, seconds: number): Promise<Figure[]> {
  const page = await open(browser, quality);
  await untilState(page, 'rolling', 120_000);
  await page.waitForFunction(() => performance.now() - Number(document.documentElement.dataset.songZero) > 2000);
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  const fromMs = await page.evaluate(() => performance.now());
  await page.waitForFunction((until) => performance.now() > until, fromMs + seconds * 1000, { timeout: 0 });
  const times = frameCpuTimes(await browser.stopTracing());
  await page.close();
  return ([50, 95, 99] as const).map((percent) => ({
    name: `processor time of script a frame p${percent}, ${quality}`,
    value: Math.round(quantile(times, percent / 100) * 100) / 100,
    unit: 'ms',
  }));
}

/**
 * The song clock is right when song time 0 stays where it is: its distance from the straight line through all samples
 * is the error. Song time runs backwards where zero moves on by more than the frame.
 */
function clockFigures(zeros: readonly (readonly [number, number])[]): Figure[] {
  const n = zeros.length;
  const meanX = zeros.reduce((sum, [x]) => sum + x, 0) / n;
  const meanY = zeros.reduce((sum, [, y]) => sum + y, 0) / n;
  const slope =
    zeros.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) /
    zeros.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  const errors = zeros.map(([x, y]) => Math.abs(y - meanY - slope * (x - meanX))).sort((a, b) => a - b);
  const backward = zeros.filter(([x, y], i) => i > 0 && x - y < (zeros[i - 1]?.[0] ?? 0) - (zeros[i - 1]?.[1] ?? 0));
  return [
    { name: 'clock error p50', value: Math.round(quantile(errors, 0.5) * 1000) / 1000, unit: 'ms' },
    { name: 'clock error p95', value: Math.round(quantile(errors, 0.95) * 1000) / 1000, unit: 'ms' },
    { name: 'clock error worst', value: Math.round((errors.at(-1) ?? 0) * 1000) / 1000, unit: 'ms' },
    { name: 'backward frames', value: backward.length, unit: 'frames' },
  ];
}

/** Figures of the built game in a browser: what loads, what a frame costs, how steady the clock is. */
export async function benchBrowser(report: (figure: Figure) => void): Promise<void> {
  const stop = await serve();
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...CHROMIUM_FLAGS, '--autoplay-policy=no-user-gesture-required'],
  });
  try {
    const only = process.argv[3];
    const figures = async (name: string, measured: () => Promise<Figure[]>): Promise<void> => {
      if (only === undefined || only === name) for (const figure of await measured()) report(figure);
    };
    await figures('loading', () => loading(browser));
    for (const quality of ['low', 'medium', 'high'] as const) {
      // The clock is watched over a minute; the picture costs what it costs after a third of one.
      await figures('frames', () => driving(browser, quality, quality === 'low' ? 60 : 20));
      await figures('frames', () => drivingByCpu(browser, quality, 20));
    }
    await figures('heap', () => heapOverTakes(browser));
  } finally {
    await browser.close();
    stop();
  }
}
