import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type { TakeEvent } from '../../src/core/chase/events';
import type { Level } from '../../src/core/level/schema';
import { beatLines } from '../../src/core/time/beat-grid';
import { createMeterMap } from '../../src/core/time/meter-map';
import { createTempoMap, msAtTick, type TempoProgramme, tickAtMs } from '../../src/core/time/tempo-map';
import type { Happening } from './desk-page/moves';
import { serveDeskPage } from './desk-page/serve';
import { bundledCourse, bundledLevel } from './driver';

const LEVEL_ID = 'hubcap-blues';
const SCORE = new URL('../../assets/source/music/hubcap_blues/score.json', import.meta.url);

/** Where the moves are tried: a stretch of one tempo in which everybody plays. */
const MOVES_FROM_TICK = 72_960;
const MOVE_EVERY_MS = 2500;
/** How long a fader takes. */
const GLIDE_MS = 12;
const CLUNKS = ['clunk', 'clunk_2', 'clunk_3'].map((take) => `/assets/effects/${take}.ogg`);

let server: Awaited<ReturnType<typeof serveDeskPage>>;
test.beforeAll(async () => {
  server = await serveDeskPage();
});
test.afterAll(() => server.close());

async function openDesk(page: Page): Promise<void> {
  await page.goto(server.url);
  await page.waitForFunction(() => globalThis.deskPage !== undefined);
  expect(await page.evaluate(() => globalThis.deskPage.unlock())).toBe(true);
}

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
    await openDesk(page);
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
    await openDesk(page);
    const missing = await page.evaluate((level) => globalThis.deskPage.loadWithout(level), level);
    expect(missing).toContain(`The stem ${level.song.stems[0]?.file} is missing. Put it beside level.json`);
    const damaged = await page.evaluate((level) => globalThis.deskPage.loadCutOff(level, 40), level);
    expect(damaged).toContain(`The stem ${level.song.stems[0]?.file} cannot be decoded`);
  });

  test('goes on without effects that are missing, and names them', async ({ page }) => {
    await openDesk(page);
    const effects = await page.evaluate(() => globalThis.deskPage.loadEffects('/nowhere/'));
    expect(effects).toEqual({ ok: false, error: expect.stringContaining('effects.json could not be read') });
  });
});

test.describe('the mix', () => {
  const miss = (ms: number): TakeEvent => ({
    type: 'cueJudged',
    us: ms * 1000,
    part: 0,
    judgement: 'miss',
    errorUs: 0,
    cause: 'late',
  });
  const missed = (ms: number, count = 1): Happening => ({
    ms,
    events: Array.from({ length: count }, () => miss(ms)),
    take: {},
  });
  const lost = (ms: number): Happening => ({
    ms,
    events: [{ type: 'streakBroken', us: ms * 1000, length: 12 }],
    take: {},
  });
  const heated = (ms: number, heat: number): Happening => ({ ms, events: [], take: { heat } });

  test('of stems follows the driving: who plays when', async ({ page }) => {
    /** 120 BPM: a beat is 500 ms, a bar two seconds. */
    const stems = ['drums', 'rhythm', 'lead', 'police'].map((name) => ({ name, file: `${name}.wav` }));
    const bare: Level = {
      ...bundledLevel(LEVEL_ID),
      song: { stems, offsetMs: 0, durationMs: 24_000, previewMs: 0 },
      tempo: [{ tick: 0, bpm: 120 }],
      stops: [],
      meter: [{ tick: 0, beats: 4, unit: 4 }],
      accents: [],
    };
    /** Drums low and high, rhythm, lead, police: each pitch has whole periods in a tenth of a second. */
    const pitches = [200, 6000, 500, 1000, 3000];
    await openDesk(page);
    const error = await page.evaluate(([bare, pitches]) => globalThis.deskPage.loadSines(bare, pitches), [
      bare,
      [[200, 6000], [500], [1000], [3000]],
    ] as const);
    expect(error).toBeNull();
    const rows = await page.evaluate(
      ([happenings, pitches]) => globalThis.deskPage.loudness(19_500, happenings, pitches),
      [
        [missed(1100), lost(4100), missed(8100, 3), heated(12_100, 65), heated(14_100, 95), heated(16_100, 40)],
        pitches,
      ] as const,
    );
    const FULL = 0.1;
    const CLEAN = [FULL, FULL, FULL, FULL, 0];
    const table: [string, number, number, number[]][] = [
      ['before anything happens', 100, 1500, CLEAN],
      ['the lead is away for a beat', 1600, 1900, [FULL, FULL, FULL, 0.05 * FULL, 0]],
      ['and back', 2100, 4400, CLEAN],
      ['the rhythm is thin until the bar', 4600, 5900, [FULL, FULL, 0.15 * FULL, FULL, 0]],
      ['and back', 6100, 8400, CLEAN],
      // A low-pass of the second order at 600 Hz with a resonance of 0 dB.
      ['behind the door', 9100, 9400, [1.05 * FULL, 0, 1.13 * FULL, 0.41 * FULL, 0]],
      ['within a bar of the misses it is open', 10_100, 12_400, CLEAN],
      ['the police play', 12_600, 14_400, [FULL, FULL, FULL, FULL, FULL]],
      ['half of the band is gone', 14_600, 16_400, [FULL, FULL, 0, 0, FULL]],
      ['and all is well', 16_600, 19_300, CLEAN],
    ];
    for (const [when, fromMs, toMs, wanted] of table) {
      const within = rows.filter(({ ms }) => ms >= fromMs && ms + 100 <= toMs);
      expect(within.length).toBeGreaterThan(1);
      for (const { ms, loud } of within) {
        expect(loud, `${when}, ${ms} ms`).toEqual(wanted.map((level) => expect.closeTo(level, 2)));
      }
    }
  });

  test('moves on beats, without a click, in the captured master', async ({ page }) => {
    const level = bundledLevel(LEVEL_ID);
    const tempo = createTempoMap({ tempo: level.tempo, stops: level.stops, offsetMs: level.song.offsetMs });
    const meter = createMeterMap(level.meter);
    await openDesk(page);
    const error = await page.evaluate((level) => globalThis.deskPage.loadBundled(level, 'wheelman'), level);
    expect(error).toBeNull();
    await page.evaluate(() => globalThis.deskPage.loadEffects('/assets/effects/'));
    const counts = { perfect: 50, great: 0, good: 0, ok: 0, miss: 0 };
    const paced = (ms: number, dollars: number): Happening => ({ ms, events: [], take: { heat: 40, dollars, counts } });
    const beatMs = 60_000 / (level.tempo[0]?.bpm ?? 120);
    const barMs = beatMs * (level.meter[0]?.beats ?? 4);
    /** What is done, whether it begins and whether it ends before the next one, and how long the way back takes. */
    const rows: { what: string; does: Happening; begins: boolean; backMs: number | null }[] = [
      { what: 'miss', does: missed(0), begins: true, backMs: GLIDE_MS },
      { what: 'streak', does: lost(0), begins: true, backMs: GLIDE_MS },
      { what: 'door', does: missed(0, 3), begins: true, backMs: beatMs / 2 },
      { what: 'police', does: heated(0, 65), begins: true, backMs: null },
      { what: 'police gone', does: heated(0, 40), begins: false, backMs: GLIDE_MS },
      { what: 'bust', does: heated(0, 95), begins: true, backMs: null },
      { what: 'bust averted', does: heated(0, 40), begins: false, backMs: GLIDE_MS },
      { what: 'record', does: paced(0, 900_000), begins: true, backMs: null },
      { what: 'record lost', does: paced(0, 0), begins: false, backMs: GLIDE_MS },
    ];
    const fromMs = msAtTick(tempo, MOVES_FROM_TICK);
    const happenings = rows.map(({ does }, index) => ({ ...does, ms: fromMs + 600 + index * MOVE_EVERY_MS }));
    const { moves, cleanStep, bentStep } = await page.evaluate(
      ([fromMs, forMs, happenings]) => globalThis.deskPage.moves(fromMs, forMs, happenings, 500_000),
      [fromMs, 600 + rows.length * MOVE_EVERY_MS, happenings] as const,
    );
    const late = (ms: number): number => {
      const lines = beatLines(
        tempo,
        meter,
        Math.floor(tickAtMs(tempo, ms - 1000)),
        Math.ceil(tickAtMs(tempo, ms + 1000)),
      );
      return lines.reduce((least, line) => (Math.abs(ms - line.ms) < Math.abs(least) ? ms - line.ms : least), 1000);
    };
    const figures = moves.map(({ toldMs, firstMs, lastMs, steps }, index) => ({
      what: rows[index]?.what,
      firstLateMs: firstMs === null ? null : late(firstMs),
      afterMs: firstMs === null ? null : firstMs - toldMs,
      lastLateMs: lastMs === null ? null : late(lastMs - (rows[index]?.backMs ?? 0)),
      steps,
    }));
    test.info().annotations.push({ type: 'moves', description: JSON.stringify({ figures, cleanStep, bentStep }) });
    for (const [index, { what, firstLateMs, afterMs, lastLateMs, steps }] of figures.entries()) {
      const { begins, backMs } = rows[index] ?? { begins: false, backMs: null };
      if (begins) {
        expect(Math.abs(firstLateMs ?? 1000), `${what} begins so many ms off a beat`).toBeLessThanOrEqual(5);
        expect(afterMs, `${what} begins on the next line`).toBeLessThanOrEqual(
          (what === 'record' ? barMs : beatMs) + 100,
        );
        // What is taken away or joins has steps of its own; moving it must add none.
        expect(steps.first, `${what} clicks`).toBeLessThanOrEqual(1.2 * steps.else + 0.002);
      }
      expect(lastLateMs === null, `${what} goes on`).toBe(backMs === null);
      if (lastLateMs !== null) {
        // The last of a way back is too soft to be told from silence.
        expect(Math.abs(lastLateMs), `${what} goes back so many ms off a beat`).toBeLessThanOrEqual(
          backMs === GLIDE_MS ? 5 : 40,
        );
        expect(steps.last, `${what} clicks on its way back`).toBeLessThanOrEqual(1.2 * steps.else + 0.002);
      }
    }
    // Rounding in single precision apart.
    expect(bentStep).toBeLessThanOrEqual(cleanStep + 1e-6);
  });
});
