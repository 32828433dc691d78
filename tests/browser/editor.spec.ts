import { expect, type Page, test } from '@playwright/test';
import { compileCourse } from '../../src/core/chase/course';
import { NO_MODS } from '../../src/core/chase/mods';
import { newDraft } from '../../src/core/edit/draft';
import type { Cue } from '../../src/core/level/model';
import { wavOf } from './desk-page/wav';
import { createKeyDriver, passWarning, perfectKeys, untilState } from './driver';

const BPM = 150;
const BEAT_MS = 60_000 / BPM;
const FIRST_BEAT_MS = 200;
const SONG_MS = 12_000;

/** A loop of kick, snare, hat and bass, as somebody's first song may be. */
function drumLoop(): Buffer {
  const rate = 44_100;
  const samples = new Float32Array((SONG_MS / 1000) * rate);
  let seed = 1;
  const noise = (): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed / 0x3fffffff - 1;
  };
  const hit = (atMs: number, lengthMs: number, sound: (s: number) => number): void => {
    const from = Math.round((atMs / 1000) * rate);
    const length = (lengthMs / 1000) * rate;
    for (let i = 0; i < length && from + i < samples.length; i += 1) {
      samples[from + i] = (samples[from + i] ?? 0) + sound(i / rate);
    }
  };
  for (let beat = 0; FIRST_BEAT_MS + beat * BEAT_MS < SONG_MS; beat += 1) {
    const atMs = FIRST_BEAT_MS + beat * BEAT_MS;
    hit(atMs, 160, (s) => 0.6 * Math.exp(-22 * s) * Math.sin(2 * Math.PI * (50 * s + 6 * (1 - Math.exp(-40 * s)))));
    if (beat % 2 === 1) hit(atMs, 120, (s) => 0.3 * Math.exp(-28 * s) * noise());
    hit(atMs + BEAT_MS / 2, 40, (s) => 0.12 * Math.exp(-90 * s) * noise());
    hit(atMs, 360, (s) => 0.15 * Math.exp(-4 * s) * Math.sin(2 * Math.PI * 110 * s));
  }
  return Buffer.from(wavOf(samples, rate));
}

/** Lets go of a file over the page, as from a folder. */
async function dropFile(page: Page, name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name: fileName, text }) => {
      const data = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const given = new DataTransfer();
      given.items.add(new File([data], fileName, { type: 'audio/wav' }));
      return given;
    },
    { name, text: bytes.toString('base64') },
  );
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
}

/** A cue on each of eight beats, and a drift over the next two: what the keys below place. */
const VERBS = ['boost', 'right', 'left', 'brake', 'boost', 'right', 'left', 'boost'] as const;
const LETTERS = { left: 'KeyA', right: 'KeyD', brake: 'KeyS', boost: 'KeyW' } as const;
const QUARTER = 960;
const CUES: readonly Cue[] = [
  ...VERBS.map((verb, index) => ({ tick: (index + 1) * QUARTER, verb })),
  { tick: 9 * QUARTER, verb: 'right', hold: 2 * QUARTER },
];

test('a stranger makes a chase from a song, tests it, publishes it and drives it', async ({ page }) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto('/?quality=low');
  await page.getByRole('link', { name: 'Make a chase' }).click();
  await page.getByRole('link', { name: 'New chase' }).waitFor();
  const startedMs = Date.now();

  // A song, and its beat.
  await dropFile(page, '07 - Night_Bus.wav', drumLoop());
  const accept = page.getByRole('button', { name: 'Use 150 BPM' });
  await expect(accept).toBeVisible({ timeout: 40_000 });
  await accept.click();
  await page.locator('main.editor').waitFor();
  await page.getByRole('button', { name: 'Skip' }).click();
  await expect(page.getByRole('heading', { name: 'Night Bus' })).toBeVisible();

  // Eight cues, a beat apart, and a drift.
  await page.keyboard.press('Digit3');
  for (const verb of VERBS) {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press(LETTERS[verb]);
  }
  await page.keyboard.press('ArrowRight');
  await page.keyboard.down(LETTERS.right);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.up(LETTERS.right);
  await expect(page.locator('[data-timeline]')).toHaveAttribute('aria-label', /9 cues/);

  // A test from the fourth cue on, and back to where it began.
  await page.keyboard.press('Home');
  for (let beat = 0; beat < 4; beat += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F5');
  await passWarning(page);
  await untilState(page, 'rolling');
  await expect(page.locator('.hud')).toContainText('Test');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-timeline]')).toHaveAttribute('aria-label', /cursor at 2\.1/);

  // Onto the mixtape, and away.
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Drive it' }).click();
  await untilState(page, 'rolling');
  const stems = [{ name: 'song', file: 'song.wav' }];
  const draft = newDraft({ id: 'x', title: 'x', stems, durationMs: SONG_MS, bpm: BPM, offsetMs: FIRST_BEAT_MS });
  const [chart] = draft.charts;
  if (chart === undefined) throw new Error('A new draft has no chart.');
  const course = compileCourse({ ...draft, charts: [{ ...chart, cues: CUES }] }, 'driver', NO_MODS);
  await (await createKeyDriver(page)).drive(perfectKeys(course));
  await page.locator('html[data-screen="results"]').waitFor({ state: 'attached', timeout: 30_000 });
  const seconds = (Date.now() - startedMs) / 1000;
  test.info().annotations.push({ type: 'from the song to a score', description: `${seconds.toFixed(1)} s` });

  await expect(page.locator('.slate__head')).toContainText('Night Bus');
  await expect(page.locator('.worth__total')).toHaveText(/^\$[1-9]/);
  expect(complaints).toEqual([]);
});
