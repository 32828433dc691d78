import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { createServer } from 'vite';
import { CHROMIUM_FLAGS, findChromium } from '../browser/find-chromium';
import { FRAME_BEGAN, FRAME_DONE, TRIAL_NAMES, type Trial } from './editor-page/trials';
import type { Figure } from './figure';

const FRAMES = 300;
const OPENINGS = 5;
/** A trial's first frames only warm up the compiler. */
const WARM_UP = 60;

/** The editor's own screen on the page, over the real drafts: all but the sound and the stage. */
export async function benchEditor(report: (figure: Figure) => void): Promise<void> {
  const server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('../..', import.meta.url)),
    cacheDir: 'node_modules/.vite-editor-bench',
    logLevel: 'error',
    optimizeDeps: { entries: ['tests/bench/editor-page/page.ts'] },
    server: { port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_FLAGS] });
  try {
    const url = `${server.resolvedUrls?.local[0]}tests/bench/editor-page/index.html`;
    await opening(browser, url, report);
    await frames(browser, url, report);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function ready(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(url);
  await page.waitForFunction(() => globalThis.editorPage !== undefined, undefined, { timeout: 120_000 });
  return page;
}

/** Each on a page of its own: what is compiled is compiled anew, as for who comes to the editor. */
async function opening(browser: Browser, url: string, report: (figure: Figure) => void): Promise<void> {
  const times: number[] = [];
  for (let turn = 0; turn < OPENINGS; turn++) {
    const page = await ready(browser, url);
    times.push(await page.evaluate(() => globalThis.editorPage.open()));
    await page.close();
  }
  times.sort((a, b) => a - b);
  report({ name: 'editor.opening10000Cues p50', value: round(times[times.length >> 1]), unit: 'ms' });
  report({ name: 'editor.opening10000Cues worst', value: round(times.at(-1)), unit: 'ms' });
}

async function frames(browser: Browser, url: string, report: (figure: Figure) => void): Promise<void> {
  const page = await ready(browser, url);
  await page.evaluate(() => globalThis.editorPage.open());
  const run = (trial: Trial, count: number): Promise<number[]> =>
    page.evaluate(([name, frames]) => globalThis.editorPage.run(name, frames), [trial, count] as const);
  const only = process.argv[3];
  for (const trial of TRIAL_NAMES) {
    if (only !== undefined && only !== trial) continue;
    await run(trial, WARM_UP);
    await browser.startTracing(page, { categories: ['blink.user_timing'] });
    const wallMs = await run(trial, FRAMES);
    if (wallMs.length === 0) throw new Error(`The trial "${trial}" changed nothing.`);
    const cpuMs = cpuTimes(await browser.stopTracing());
    for (const percent of [50, 95, 99]) {
      report({ name: `editor.frame, ${trial} p${percent}`, value: quantile(cpuMs, percent), unit: 'ms of processor' });
    }
    report({ name: `editor.frame, ${trial} p95 by the clock`, value: quantile(wallMs, 95), unit: 'ms' });
  }
  await page.close();
}

/**
 * Processor time of each frame of a trace, by the marks that the page sets. Where other work keeps the machine busy, the
 * clock counts that work too; this does not.
 */
function cpuTimes(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as {
    traceEvents: { name: string; ts: number; tts?: number }[];
  };
  const marks = traceEvents.filter(({ name }) => name === FRAME_BEGAN || name === FRAME_DONE);
  const times: number[] = [];
  let from: number | undefined;
  for (const { name, tts } of marks.sort((a, b) => a.ts - b.ts)) {
    if (name === FRAME_BEGAN) from = tts;
    else if (from !== undefined && tts !== undefined) times.push((tts - from) / 1000);
  }
  return times;
}

function quantile(times: readonly number[], percent: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return round(sorted[Math.min(Math.floor((sorted.length * percent) / 100), sorted.length - 1)]);
}

function round(value: number | undefined): number {
  return Math.round((value ?? Number.NaN) * 100) / 100;
}
