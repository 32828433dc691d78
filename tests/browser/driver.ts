import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from '@playwright/test';
import { compileCourse } from '../../src/core/chase/course';
import type { Course, VerbInput } from '../../src/core/chase/events';
import { type Mods, NO_MODS } from '../../src/core/chase/mods';
import { perfectInputs } from '../../src/core/chase/perfect-driver';
import { type Difficulty, VERBS, type Verb } from '../../src/core/level/model';
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

/** Goes to an address that may stand behind the warning about lights, and reads it if it does. */
export async function goPast(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await passWarning(page);
}

export async function passWarning(page: Page): Promise<void> {
  const anyOf = ['warning', 'loading', 'drive', 'results', 'trouble'].map((name) => `html[data-screen="${name}"]`);
  await page.locator(anyOf.join(', ')).waitFor({ state: 'attached', timeout: 60_000 });
  if ((await page.locator('html').getAttribute('data-screen')) !== 'warning') return;
  await page.getByRole('button', { name: /^Roll/ }).click();
}

/** A key as the page got it. */
export interface KeyGot {
  readonly code: string;
  readonly down: boolean;
  /** Its own time and the time at which its handler ran, `performance.now()` ms. */
  readonly stampMs: number;
  readonly handledMs: number;
  /** What the page published at that moment as the time of song time 0. */
  readonly zeroMs: number;
}

/** Makes the page note every key it gets. Before `goto`. */
export async function noteKeys(page: Page): Promise<() => Promise<KeyGot[]>> {
  await page.addInitScript(() => {
    const got: unknown[] = [];
    Object.assign(window, { keysGot: got });
    const note = (event: KeyboardEvent) => {
      const zeroMs = Number(document.documentElement.dataset.songZero);
      const { code, timeStamp: stampMs, type } = event;
      got.push({ code, down: type === 'keydown', stampMs, handledMs: performance.now(), zeroMs });
    };
    addEventListener('keydown', note, { capture: true });
    addEventListener('keyup', note, { capture: true });
  });
  return () => page.evaluate(() => (window as unknown as { keysGot: KeyGot[] }).keysGot);
}

/** The inputs that those keys are, on the song time that the page published. */
export function inputsOf(got: readonly KeyGot[]): VerbInput[] {
  return got.flatMap(({ code, down, stampMs, zeroMs }) => {
    const verb = VERBS.find((name) => KEYS[name].code === code);
    return verb === undefined ? [] : [{ us: Math.round((stampMs - zeroMs) * 1000), verb, down }];
  });
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

/**
 * Hears at once when the page moves the time of song time 0, as a player would: the clock of a machine without a sound
 * device slips now and then.
 */
async function followZero(page: Page): Promise<() => number> {
  let zeroEpochMs = Number.NaN;
  const name = `zeroIs${Date.now()}`;
  await page.exposeFunction(name, (zero: number) => {
    zeroEpochMs = zero;
  });
  await page.evaluate(async (told) => {
    const tell = (window as unknown as Record<string, (zero: number) => Promise<void>>)[told];
    const { dataset } = document.documentElement;
    const send = () => tell?.(performance.timeOrigin + Number(dataset.songZero));
    new MutationObserver(() => void send()).observe(document.documentElement, { attributeFilter: ['data-song-zero'] });
    await send();
  }, name);
  if (Number.isNaN(zeroEpochMs)) throw new Error('The page publishes no song time.');
  return () => zeroEpochMs;
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
  const zero = await followZero(page);
  const sent: Promise<unknown>[] = [];
  for (const { input, atMs } of timed) {
    for (let waitMs = 1; waitMs > 0; ) {
      waitMs = zero() + atMs + SEND_AFTER_MS - Date.now();
      // In short sleeps: the time of song time 0 may move meanwhile.
      if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, Math.min(waitMs, 100)));
    }
    const down = input.down ? 'rawKeyDown' : 'keyUp';
    const timestamp = (zero() + atMs) / 1000;
    sent.push(cdp.send('Input.dispatchKeyEvent', { type: down, timestamp, ...KEYS[input.verb] }));
  }
  await Promise.all(sent);
}
