import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { createTempoMap, msAtTick, type TempoProgramme } from '../../src/core/time/tempo-map';
import { openDesk } from './desk-page/open';
import { bundledCourse, bundledLevel } from './driver';
import { type ServedPage, servePage } from './serve-page';

const LEVEL_ID = 'hubcap-blues';
const SCORE = new URL('../../assets/source/music/hubcap_blues/score.json', import.meta.url);

const CLUNKS = ['clunk', 'clunk_2', 'clunk_3'].map((take) => `/assets/effects/${take}.ogg`);

let server: ServedPage;
test.beforeAll(async () => {
  server = await servePage('desk-page');
});
test.afterAll(() => server.close());

const worst = (errors: readonly (number | null)[]): number =>
  errors.reduce<number>(
    (most, error) => Math.max(most, error === null ? Number.POSITIVE_INFINITY : Math.abs(error)),
    0,
  );

test.describe('the programme of the desk, rendered offline', () => {
  const everyEighth = Array.from({ length: 64 }, (_, i) => i * 480);
  const changing: TempoProgramme = {
    tempo: [
      { tick: 0, bpm: 160 },
      { tick: 3840, bpm: 123.45 },
      { tick: 7680, bpm: 288 },
      { tick: 11520, bpm: 61.7 },
    ],
    stops: [
      { tick: 0, ms: 250 },
      { tick: 5760, ms: 333 },
      { tick: 7680, ms: 1200.5 },
    ],
    offsetMs: 104.7,
  };
  const rows: [string, TempoProgramme, number, number][] = [
    ['one tempo, with a count-in', { tempo: [{ tick: 0, bpm: 160 }], stops: [], offsetMs: 100 }, -1400, 1],
    ['a tempo that divides nothing', { tempo: [{ tick: 0, bpm: 137.931 }], stops: [], offsetMs: -20.3 }, -1500, 1],
    ['changes and stops, with a count-in', changing, -1400, 1],
    ['changes and stops, three quarters of the speed', changing, -1400, 0.75],
    ['changes and stops, half as fast again', changing, -1400, 1.5],
  ];
  for (const [name, programme, fromMs, rate] of rows) {
    test(`holds its beats to the tempo map within a sample: ${name}`, async ({ page }) => {
      await page.goto(server.url);
      await page.waitForFunction(() => globalThis.deskPage !== undefined);
      const errors = await page.evaluate(
        ([programme, ticks, fromMs, rate]) => globalThis.deskPage.renderClicks(programme, ticks, fromMs, rate),
        [programme, everyEighth, fromMs, rate] as const,
      );
      expect(errors).toHaveLength(everyEighth.length);
      expect(worst(errors)).toBeLessThanOrEqual(1);
    });
  }

  test('holds its beats after a seek into a stop', async ({ page }) => {
    await page.goto(server.url);
    await page.waitForFunction(() => globalThis.deskPage !== undefined);
    const fromMs = msAtTick(createTempoMap(changing), 5760) + 100;
    const ticks = everyEighth.filter((tick) => tick > 5760);
    const errors = await page.evaluate(
      ([programme, ticks, fromMs]) => globalThis.deskPage.renderClicks(programme, ticks, fromMs, 1),
      [changing, ticks, fromMs] as const,
    );
    expect(worst(errors)).toBeLessThanOrEqual(1);
  });
});

test.describe('what is heard', () => {
  const level = bundledLevel(LEVEL_ID);
  const tempo = createTempoMap({ tempo: level.tempo, stops: level.stops, offsetMs: level.song.offsetMs });

  async function loadSong(page: Page): Promise<void> {
    await openDesk(page, server.url);
    const error = await page.evaluate((level) => globalThis.deskPage.loadBundled(level, 'wheelman'), level);
    expect(error).toBeNull();
  }

  /** Ticks at which the score has the bass drum or the snare hit hard, and nothing within a sixteenth before. */
  function hardHits(): number[] {
    const { parts } = JSON.parse(readFileSync(SCORE, 'utf8')) as {
      parts: { drums: [tick: number, key: number, velocity: number, ticks: number][] };
    };
    const hits = parts.drums.filter(([, key, velocity]) => velocity >= 110 && [36, 38].includes(key));
    return [...new Set(hits.map(([tick]) => tick))].sort((a, b) => a - b);
  }

  test('puts the first attack of the song and ten later ones within 3 ms of the beat map', async ({ page }) => {
    await loadSong(page);
    const times = hardHits()
      .slice(0, 11)
      .map((tick) => msAtTick(tempo, tick));
    const lastMs = times.at(-1) ?? 0;
    const errors = await page.evaluate(([times, forMs]) => globalThis.deskPage.attacks(-500, forMs, times, 12), [
      times,
      500 + lastMs + 500,
    ] as const);
    expect(errors).toHaveLength(11);
    expect(worst(errors)).toBeLessThanOrEqual(3);
  });

  for (const stallMs of [0, 200]) {
    test(`puts accents within 1 ms of their ticks with stalls of ${stallMs} ms`, async ({ page }) => {
      await loadSong(page);
      const effects = await page.evaluate(() => globalThis.deskPage.loadEffects('/assets/effects/'));
      expect(effects).toEqual({ ok: true });
      // Gear changes that stand alone for a sixteenth either side: a gunshot on top would hide when they begin.
      const { parts } = bundledCourse(LEVEL_ID, 'wheelman');
      const others = [...parts, ...level.accents].map(({ tick }) => tick);
      const isAlone = (tick: number): boolean => others.filter((other) => Math.abs(other - tick) < 240).length === 1;
      const taps = parts.filter(({ kind, verb, tick }) => kind === 'tap' && verb === 'boost' && isAlone(tick));
      const times = taps.slice(0, 5).map(({ tick }) => msAtTick(tempo, tick));
      const firstMs = times[0] ?? 0;
      const errors = await page.evaluate(
        ([fromMs, forMs, times, files, stallMs]) => globalThis.deskPage.accents(fromMs, forMs, times, files, stallMs),
        [firstMs - 1500, (times.at(-1) ?? 0) - firstMs + 2500, times, CLUNKS, stallMs] as const,
      );
      expect(errors).toHaveLength(5);
      expect(worst(errors)).toBeLessThanOrEqual(1);
    });
  }

  for (const rate of [0.75, 1.5]) {
    test(`keeps the first attacks within 3 ms of the beat map at ${rate} times the speed`, async ({ page }) => {
      await loadSong(page);
      const unprepared = await page.evaluate((rate) => globalThis.deskPage.playUnprepared(rate), rate);
      expect(unprepared).toBe(`The song has not been prepared for the rate ${rate}.`);
      const { result, shares, tookMs } = await page.evaluate((rate) => globalThis.deskPage.prepareRate(rate), rate);
      expect(result).toEqual({ ok: true });
      expect(shares.at(-1)).toBe(1);
      test.info().annotations.push({ type: 'stretching took', description: `${Math.round(tookMs)} ms` });
      const times = hardHits()
        .slice(0, 14)
        .map((tick) => msAtTick(tempo, tick));
      const forMs = (500 + (times.at(-1) ?? 0)) / rate + 500;
      const errors = await page.evaluate(([times, forMs]) => globalThis.deskPage.attacks(-500, forMs, times, 12), [
        times,
        forMs,
      ] as const);
      test.info().annotations.push({ type: 'errors', description: JSON.stringify(errors) });
      // Stretched, a hit here and there runs into the one before it and has no attack of its own.
      const found = errors.filter((error) => error !== null);
      expect(errors[0]).not.toBeNull();
      expect(found.length).toBeGreaterThanOrEqual(11);
      expect(worst(found)).toBeLessThanOrEqual(3);
    });
  }

  test('is the take from the top after a burst of retries', async ({ page }) => {
    await loadSong(page);
    const slowestMs = await page.evaluate(() => globalThis.deskPage.retries(10));
    expect(slowestMs).toBeLessThan(250);
    const times = hardHits()
      .slice(0, 4)
      .map((tick) => msAtTick(tempo, tick));
    const errors = await page.evaluate((times) => globalThis.deskPage.attacks(-500, 4000, times, 12), times);
    expect(worst(errors)).toBeLessThanOrEqual(3);
  });

  test('tells which stem is missing or damaged, and what to do', async ({ page }) => {
    await openDesk(page, server.url);
    const missing = await page.evaluate((level) => globalThis.deskPage.loadWithout(level), level);
    expect(missing).toContain(`The stem ${level.song.stems[0]?.file} is missing. Put it beside level.json`);
    const damaged = await page.evaluate((level) => globalThis.deskPage.loadCutOff(level, 40), level);
    expect(damaged).toContain(`The stem ${level.song.stems[0]?.file} cannot be decoded`);
  });

  test('goes on without effects that are missing, and names them', async ({ page }) => {
    await openDesk(page, server.url);
    const effects = await page.evaluate(() => globalThis.deskPage.loadEffects('/nowhere/'));
    expect(effects).toEqual({ ok: false, error: expect.stringContaining('effects.json could not be read') });
  });
});
