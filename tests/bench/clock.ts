import { chromium } from '@playwright/test';
import { bundledLevel } from '../browser/driver';
import { CHROMIUM_FLAGS, findChromium } from '../browser/find-chromium';
import { servePage } from '../browser/serve-page';
import type { Figure } from './figure';

/** The device settles in its first seconds; the game lets it run silent for as long before a take. */
const WARM_UP_FRAMES = 120;

/**
 * The song clock against the sound device itself, over `seconds` of a song with nothing else on the page. A device that
 * slips, as one without sound hardware does under load, is followed: that shows in the worst figures and in the steps.
 */
export async function benchClock(report: (figure: Figure) => void, seconds = 60): Promise<void> {
  const server = await servePage('desk-page');
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...CHROMIUM_FLAGS, '--autoplay-policy=no-user-gesture-required'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => globalThis.deskPage !== undefined);
    await page.evaluate(() => globalThis.deskPage.unlock());
    await page.evaluate((level) => globalThis.deskPage.loadBundled(level, 'driver'), bundledLevel('hubcap-blues'));
    const run = await page.evaluate((ms) => globalThis.deskPage.timekeeping(ms), seconds * 1000);
    const errors = run.errorsMs.slice(WARM_UP_FRAMES).sort((a, b) => a - b);
    const at = (share: number): number => errors[Math.min(errors.length - 1, Math.floor(errors.length * share))] ?? NaN;
    for (const [name, share] of [
      ['p50', 0.5],
      ['p95', 0.95],
      ['p99', 0.99],
      ['worst', 1],
    ] as const) {
      report({ name: `clock against the device ${name}`, value: Math.round(at(share) * 1000) / 1000, unit: 'ms' });
    }
    report({ name: 'clock against the device, backward frames', value: run.backwardFrames, unit: 'frames' });
    report({ name: 'clock against the device, steps followed', value: run.steps, unit: 'steps' });
  } finally {
    await browser.close();
    await server.close();
  }
}
