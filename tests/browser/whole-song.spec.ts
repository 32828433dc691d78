import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { compileCourse } from '../../src/core/chase/course';
import type { Course, CuePart, VerbInput } from '../../src/core/chase/events';
import { NO_MODS } from '../../src/core/chase/mods';
import { resultOf, type TakeResult } from '../../src/core/chase/results';
import type { Verb } from '../../src/core/level/model';
import type { Level } from '../../src/core/level/schema';
import { decodeReplay } from '../../src/core/replay/codec';
import { parseRunFile } from '../../src/core/replay/run-file';
import { resimulate, verifyRun } from '../../src/core/replay/verify';
import { createTempoMap, msAtTick } from '../../src/core/time/tempo-map';
import {
  bundledCourse,
  bundledLevel,
  createKeyDriver,
  goPast,
  inputsOf,
  type KeyGot,
  noteKeys,
  perfectKeys,
  untilState,
} from './driver';

const LEVEL = 'hubcap-blues';
/** Where the shorter drives end: the bar line after the verse, some forty seconds in, and a second more for its last cues. */
const SHORT_UNTIL_TICK = 26 * 3840;
const SHORT_REST_MS = 1000;

/** A small stream of chance that is the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

async function roll(page: Page, difficulty: string): Promise<void> {
  await goPast(page, `/?quality=low#/drive/${LEVEL}/${difficulty}`);
  await untilState(page, 'rolling');
}

/** The opening of the song alone, with the same sound: the whole of it is driven once, which is enough for what only length can show. */
function shortened(level: Level): Level {
  const isIn = ({ tick }: { readonly tick: number }): boolean => tick < SHORT_UNTIL_TICK;
  const { tempo, stops, song } = level;
  const map = createTempoMap({ tempo, stops, offsetMs: song.offsetMs });
  return {
    ...level,
    song: { ...song, durationMs: msAtTick(map, SHORT_UNTIL_TICK) + SHORT_REST_MS, previewMs: 0 },
    tempo: tempo.filter(isIn),
    stops: stops.filter(isIn),
    meter: level.meter.filter(isIn),
    sections: level.sections.filter(isIn),
    road: level.road.filter(isIn),
    shots: level.shots.filter(isIn),
    accents: level.accents.filter(isIn),
    charts: level.charts.map((chart) => ({
      ...chart,
      cues: chart.cues.filter(({ tick, hold = 0 }) => tick + hold < SHORT_UNTIL_TICK),
      traffic: chart.traffic.filter(isIn),
      cash: chart.cash.filter(isIn),
    })),
  };
}

/** Lets the page find the shortened song in the place of the whole one. */
async function serveShort(page: Page): Promise<Level> {
  const level = shortened(bundledLevel(LEVEL));
  await page.route(`**/levels/${LEVEL}/level.json`, (route) => route.fulfill({ json: level }));
  return level;
}

async function untilSlate(page: Page): Promise<void> {
  await page.locator('html[data-screen="results"]').waitFor({ state: 'attached', timeout: 120_000 });
}

async function textOf(place: Locator): Promise<string> {
  return (await place.textContent()) ?? '';
}

/** The figures of the slate as a reader of the page finds them. */
async function slate(page: Page): Promise<{ total: number; meanMs: number; counts: Record<string, number> }> {
  const counts: Record<string, number> = {};
  for (const row of await page.locator('.judged__row').all()) {
    const name = (await textOf(row.locator('th'))).trim().toLowerCase();
    counts[name] = Number(await textOf(row.locator('.judged__count')));
  }
  const total = Number((await textOf(page.locator('.worth__total'))).replace(/[^0-9]/g, ''));
  const mean = await textOf(page.locator('.histogram__caption b').first());
  const meanMs = Number(/[0-9.]+/.exec(mean)?.[0]) * (mean.includes('early') ? -1 : 1);
  return { total, meanMs, counts };
}

/** A shift for every key: holds are let go by chance too, a tapped key is let go as it was pressed. */
function chanceShifts(keys: readonly VerbInput[], tails: readonly CuePart[], random: () => number): number[] {
  const isTail = new Set(tails.map((tail) => `${tail.verb} ${tail.us}`));
  const pressed = new Map<Verb, number>();
  return keys.map((key) => {
    const isOwn = key.down || isTail.has(`${key.verb} ${key.us}`);
    const shift = isOwn ? (random() - 0.5) * 150 : (pressed.get(key.verb) ?? 0);
    pressed.set(key.verb, shift);
    return shift;
  });
}

/** The keys that the page got, judged without a page. */
function judgedAlone(course: Course, got: readonly KeyGot[]): TakeResult {
  return resultOf(course, resimulate(course, { inputs: inputsOf(got).sort((a, b) => a.us - b.us) }).events);
}

test.describe('a song through real keys', () => {
  test('driven perfectly to its end it is worth a million, and the board shows it after a reload', async ({ page }) => {
    const course = bundledCourse(LEVEL, 'wheelman');
    await roll(page, 'wheelman');
    const driver = await createKeyDriver(page);
    await driver.drive(perfectKeys(course));
    await untilSlate(page);
    await expect(page.locator('.worth__parts')).toContainText('$1,000,000');
    expect((await slate(page)).counts).toMatchObject({
      perfect: course.parts.length,
      great: 0,
      good: 0,
      ok: 0,
      miss: 0,
    });

    await page.goto(`/?quality=low#/board/${LEVEL}/wheelman`);
    await page.reload();
    await expect(page.locator('.runs tbody tr')).toHaveCount(1);
    await expect(page.locator('.runs tbody tr')).toContainText('$1,000,000');
  });

  test('driven 37 ms late it is all great, with a mean error of 37 ms', async ({ page }) => {
    // On legend 37 ms is great for taps (20 to 40 ms) and for releases (30 to 60 ms).
    const course = compileCourse(await serveShort(page), 'legend', NO_MODS);
    const keysGot = await noteKeys(page);
    await roll(page, 'legend');
    const driver = await createKeyDriver(page);
    await driver.drive(perfectKeys(course), { shiftMs: () => 37 });
    await untilSlate(page);
    const { counts, meanMs } = await slate(page);
    expect(Math.abs(meanMs - 37)).toBeLessThanOrEqual(1);
    const alone = judgedAlone(course, await keysGot());
    expect(counts).toEqual(alone.counts);
    // A key that was under way while the sound device slipped is as late as the slip made it; it can be but a few.
    const onTime = alone.errorsUs.filter((error) => Math.abs(error - 37_000) < 1000);
    expect(onTime.length).toBeGreaterThan(course.parts.length * 0.98);
    expect(counts.great).toBeGreaterThanOrEqual(onTime.length);
  });

  test('with chance errors and three stalls of 300 ms it is judged as it was driven, and its replay says the same', async ({
    page,
  }) => {
    const course = compileCourse(await serveShort(page), 'driver', NO_MODS);
    const keys = perfectKeys(course);
    const shifts = chanceShifts(keys, course.tails, seeded(20261122));
    const keysGot = await noteKeys(page);
    await roll(page, 'driver');
    const driver = await createKeyDriver(page);
    // The page stands still just as a key is pressed, three times: what it hears of those keys it hears late. It begins early
    // enough that a slow frame before it does not let the key through.
    const stallsMs = [10_000_000, 19_000_000, 28_000_000].map((fromUs) => {
      const index = keys.findIndex(({ us, down }) => down && us >= fromUs);
      return (keys[index]?.us ?? 0) / 1000 + (shifts[index] ?? 0) - 60;
    });
    await page.evaluate((songMs) => {
      const due = [...songMs];
      // Song time 0 may still settle in the first seconds: it is asked for anew each time.
      setInterval(() => {
        const nowMs = performance.now() - Number(document.documentElement.dataset.songZero);
        if (due[0] === undefined || nowMs < due[0]) return;
        due.shift();
        const until = performance.now() + 300;
        while (performance.now() < until);
      }, 4);
    }, stallsMs);
    await driver.drive(keys, { shiftMs: (index) => shifts[index] ?? 0 });
    await untilSlate(page);
    const shown = await slate(page);

    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: /^board/i }).click();
    await page
      .getByRole('button', { name: /save|export/i })
      .first()
      .click();
    const file = parseRunFile(await readFile(await (await saving).path(), 'utf8'));
    if (!file.ok) throw new Error(JSON.stringify(file.errors));
    const { record } = file;
    expect(verifyRun(course, { replay: record.replay, claim: record }, record.chartHash)).toMatchObject({ ok: true });
    const decoded = decodeReplay(record.replay);
    if (!decoded.ok) throw new Error(decoded.error.message);
    const again = resultOf(course, resimulate(course, decoded.replay).events);
    expect(again.counts).toEqual(shown.counts);
    expect(again.total).toBe(shown.total);

    // What was judged is what was driven: the keys by their own time stamps through the core alone.
    const got = await keysGot();
    expect(Math.max(...got.map(({ stampMs, handledMs }) => handledMs - stampMs))).toBeGreaterThan(150);
    const alone = judgedAlone(course, got);
    expect(again.counts).toEqual(alone.counts);
    const worstUs = Math.max(...again.errorsUs.map((error, i) => Math.abs(error - (alone.errorsUs[i] ?? Infinity))));
    // The page publishes song time to a fiftieth of a millisecond.
    expect(worstUs).toBeLessThan(100);
  });
});
