import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from '@playwright/test';
import { compileCourse } from '../../src/core/chase/course';
import type { Course, VerbInput } from '../../src/core/chase/events';
import { type Mods, NO_MODS } from '../../src/core/chase/mods';
import { perfectInputs } from '../../src/core/chase/perfect-driver';
import type { Difficulty, Verb } from '../../src/core/level/model';
import { parseLevel } from '../../src/core/level/parse';
import type { Level } from '../../src/core/level/schema';

/** How long after its time a key is sent: the page is told the true time, as a late handler would be. */
const SEND_AFTER_MS = 30;

const KEYS: Record<Verb, { key: string; code: string; windowsVirtualKeyCode: number }> = {
  left: { key: 'ArrowLeft', code: 'ArrowLeft', windowsVirtualKeyCode: 37 },
  right: { key: 'ArrowRight', code: 'ArrowRight', windowsVirtualKeyCode: 39 },
  brake: { key: 'ArrowDown', code: 'ArrowDown', windowsVirtualKeyCode: 40 },
  boost: { key: 'ArrowUp', code: 'ArrowUp', windowsVirtualKeyCode: 38 },
};

export function bundledLevel(id: string): Level {
  const parsed = parseLevel(readFileSync(new URL(`../../levels/${id}/level.json`, import.meta.url), 'utf8'));
  if (!parsed.ok) throw new Error(`levels/${id} is not valid: ${JSON.stringify(parsed.errors[0])}`);
  return parsed.level;
}

export function bundledCourse(id: string, difficulty: Difficulty, mods: Mods = NO_MODS): Course {
  return compileCourse(bundledLevel(id), difficulty, mods);
}

export function perfectKeys(course: Course): VerbInput[] {
  return perfectInputs(course);
}

/** Waits until the page says that the take rolls. */
export async function untilState(page: Page, state: string, timeout = 60_000): Promise<void> {
  await page.locator(`html[data-state="${state}"]`).waitFor({ state: 'attached', timeout });
}

/** `Date.now()` time, with fractions, at which song time 0 is heard, as the page publishes it for whoever keeps time with it. */
export async function songZeroEpochMs(page: Page): Promise<number> {
  const zero = await page.evaluate(() => {
    const published = document.documentElement.dataset.songZero;
    return published === undefined ? null : performance.timeOrigin + Number(published);
  });
  if (zero === null) throw new Error('The page publishes no song time.');
  return zero;
}

export interface KeyDriver {
  /**
   * Presses keys at song times (real keys, trusted events, back-dated to their exact time), `shiftMs` late in real time.
   * Resolves when the last one was sent.
   */
  drive(inputs: readonly VerbInput[], options?: { rate?: number; shiftMs?: (index: number) => number }): Promise<void>;
}

export async function createKeyDriver(page: Page): Promise<KeyDriver> {
  const cdp = await page.context().newCDPSession(page);
  return { drive: (inputs, options = {}) => drive(page, cdp, inputs, options.rate ?? 1, options.shiftMs ?? (() => 0)) };
}

async function drive(
  page: Page,
  cdp: CDPSession,
  inputs: readonly VerbInput[],
  rate: number,
  shiftMs: (index: number) => number,
): Promise<void> {
  const timed = inputs
    .map((input, index) => ({ input, atMs: input.us / 1000 / rate + shiftMs(index) }))
    .sort((a, b) => a.atMs - b.atMs);
  let zero = await songZeroEpochMs(page);
  let readAt = Date.now();
  const sent: Promise<unknown>[] = [];
  for (const { input, atMs } of timed) {
    // The clock settles in its first seconds: ask again now and then, as a second player would listen again.
    if (Date.now() - readAt > 1000) {
      zero = await songZeroEpochMs(page);
      readAt = Date.now();
    }
    const dueMs = zero + atMs;
    const waitMs = dueMs + SEND_AFTER_MS - Date.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    sent.push(
      cdp.send('Input.dispatchKeyEvent', {
        type: input.down ? 'rawKeyDown' : 'keyUp',
        timestamp: dueMs / 1000,
        ...KEYS[input.verb],
      }),
    );
  }
  await Promise.all(sent);
}
