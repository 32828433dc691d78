import { expect, type Page, test } from '@playwright/test';
import { createTempoMap, msAtTick } from '../../src/core/time/tempo-map';
import { type ServedPage, servePage } from './serve-page';

let server: ServedPage;
let page: Page;
test.beforeAll(async ({ browser }) => {
  server = await servePage('desk-page');
  page = await browser.newPage();
  await page.goto(server.url.replace('index.html', 'edit.html'));
  await page.waitForFunction(() => globalThis.editPage !== undefined);
  expect(await page.evaluate(() => globalThis.editPage.unlock())).toBe(true);
});
test.afterAll(async () => {
  await page.close();
  await server.close();
});

const worst = (errors: readonly (number | null)[]): number =>
  errors.reduce<number>(
    (most, error) => Math.max(most, error === null ? Number.POSITIVE_INFINITY : Math.abs(error)),
    0,
  );

const note = (type: string, said: unknown): void => {
  test.info().annotations.push({ type, description: JSON.stringify(said) });
};

/** A song whose beats are no whole samples, and which changes its tempo on the way. */
const tempo = createTempoMap({
  tempo: [
    { tick: 0, bpm: 151.3 },
    { tick: 4800, bpm: 127.77 },
  ],
  stops: [],
  offsetMs: 83.3,
});
const VERBS = ['left', 'right', 'brake', 'boost'] as const;
const metronome = Array.from({ length: 24 }, (_, beat) => ({ ms: msAtTick(tempo, beat * 960), isBar: beat % 4 === 0 }));
const cues = Array.from({ length: 24 }, (_, beat) => ({
  ms: msAtTick(tempo, beat * 960 + 480),
  verb: VERBS[beat % 4] ?? 'left',
}));

test.describe('clicks', () => {
  for (const rate of [0.5, 1, 1.5]) {
    test(`are heard within 1 ms of their ticks at ${rate * 100} %, stalled or not`, async () => {
      await page.evaluate(() => globalThis.editPage.useSilence(12));
      const fromMs = 300;
      const untilMs = fromMs + 2200 * rate;
      const isDue = ({ ms }: { ms: number }): boolean => ms >= fromMs && ms < untilMs;
      const due = [
        ...metronome.filter(isDue).map(({ ms, isBar }) => ({ runMs: ms, sound: isBar ? 'bar' : 'beat' }) as const),
        ...cues.filter(isDue).map(({ ms, verb }) => ({ runMs: ms, sound: verb })),
      ];
      const { errors, backward, startedMs, trouble } = await page.evaluate(
        ([rate, fromMs, untilMs, programme, due]) =>
          globalThis.editPage.clicks(rate, null, fromMs, [{ untilMs, programme }], due, 200),
        [rate, fromMs, untilMs, { metronome, cues }, due] as const,
      );
      note('errors', errors);
      note('started after', startedMs);
      expect(trouble).toBeNull();
      expect(errors.length).toBeGreaterThan(4);
      expect(worst(errors)).toBeLessThanOrEqual(1);
      expect(backward).toBe(0);
    });
  }

  test('follow a new programme and come again in each pass of a loop', async () => {
    await page.evaluate(() => globalThis.editPage.useSilence(12));
    const loop = { fromMs: 1000, toMs: 1600 };
    const early = { metronome: [{ ms: 1200, isBar: true }], cues: null };
    const late = { metronome: null, cues: [{ ms: 1400, verb: 'left' as const }] };
    const programmes = [
      { untilMs: 1900, programme: early },
      { untilMs: 3100, programme: late },
    ];
    const due = [
      { runMs: 1200, sound: 'bar' as const },
      { runMs: 1800, sound: 'bar' as const },
      // 1400 of the second pass, which is put right while it is under way, and of the third.
      { runMs: 2600, sound: 'left' as const },
    ];
    const gone = [{ runMs: 2400, sound: 'bar' as const }];
    const { errors } = await page.evaluate(
      ([loop, programmes, due]) => globalThis.editPage.clicks(1, loop, 900, programmes, due, 0),
      [loop, programmes, [...due, ...gone]] as const,
    );
    note('errors', errors);
    expect(worst(errors.slice(0, due.length))).toBeLessThanOrEqual(1);
    expect(errors.slice(due.length)).toEqual([null]);
  });
});

test.describe('the song', () => {
  // 400 periods of 200 Hz: every joint of the loop meets the same place of the wave.
  const loop = { fromMs: 500, toMs: 900 };

  for (const rate of [1, 0.75]) {
    test(`goes round a loop without a gap at ${rate * 100} %`, async () => {
      await page.evaluate(() => globalThis.editPage.useSine(200, 4));
      const plain = await page.evaluate((rate) => globalThis.editPage.steadiness(rate, null, 500, 600, 1000), rate);
      const looped = await page.evaluate(([rate, loop]) => globalThis.editPage.steadiness(rate, loop, 500, 600, 1750), [
        rate,
        loop,
      ] as const);
      note('plain', plain);
      note('looped', looped);
      expect(looped.quietest).toBeGreaterThan(0.85 * plain.quietest);
      expect(looped.loudest).toBeLessThan(1.15 * plain.loudest);
      expect(looped.step).toBeLessThan(1.2 * plain.step);
    });
  }

  for (const rate of [0.25, 0.5, 2]) {
    test(`keeps its hits within 8 ms of their times at ${rate * 100} %`, async () => {
      const times = [600, 1000, 1400, 1800, 2200, 2600];
      await page.evaluate((times) => globalThis.editPage.useHits(times, 4), times);
      const listened = times.filter((ms) => ms > 700 && ms < 900 + 1000 * Math.max(0.5, rate));
      const errors = await page.evaluate(([rate, times]) => globalThis.editPage.attacks(rate, null, 900, times, 30), [
        rate,
        listened,
      ] as const);
      note('errors', errors);
      expect(errors.length).toBeGreaterThan(0);
      expect(worst(errors)).toBeLessThanOrEqual(8);
    });
  }

  for (const rate of [0.5, 1.25]) {
    test(`goes on at ${rate * 100} % without a jump when its speed is changed`, async () => {
      const times = [600, 1600, 2000];
      await page.evaluate((times) => globalThis.editPage.useHits(times, 4), times);
      const changed = await page.evaluate(([rate, times]) => globalThis.editPage.changing(500, 900, rate, times), [
        rate,
        times.slice(1),
      ] as const);
      note('changed', changed);
      // A sample of the song and one of the device.
      expect(Math.abs(changed.apartMs)).toBeLessThan(0.05);
      expect(worst(changed.errors)).toBeLessThanOrEqual(8);
      expect(changed.jumps).toBe(0);
    });
  }

  test('stands still where it is paused', async () => {
    const { before, after, later, isPlaying } = await page.evaluate(() => globalThis.editPage.pausing(0.5, 200));
    expect(before).toBeGreaterThan(1150);
    expect(after).toBeGreaterThanOrEqual(before);
    expect(later).toBe(after);
    expect(isPlaying).toBe(false);
  });
});

test('files are decoded, padded and mixed, and others refused in words', async () => {
  const decoded = await page.evaluate(() =>
    globalThis.editPage.decode(
      ['drums', 'lead'].map((name) => ({ name: `${name}.ogg`, url: `/levels/hubcap-blues/${name}.ogg` })),
    ),
  );
  note('decoded', { ...decoded, shares: decoded.shares.length });
  expect(decoded.error).toBeUndefined();
  expect(decoded.shares.at(-1)).toBe(1);
  expect(decoded.shares).toEqual([...decoded.shares].sort((a, b) => a - b));
  expect(new Set([...(decoded.frames ?? []), ...(decoded.stems ?? []).map(({ frames }) => frames)]).size).toBe(1);
  const peaks = await page.evaluate(() => globalThis.editPage.peaks());
  note('peaks', peaks);
  expect(peaks.isSame).toBe(true);
  for (const kind of ['mp3', 'm4a', 'flac']) {
    const tone = await page.evaluate(
      (kind) =>
        globalThis.editPage.decode([{ name: `tone.${kind}`, url: `/tests/browser/desk-page/sounds/tone.${kind}` }]),
      kind,
    );
    expect(tone.error).toBeUndefined();
    expect(Math.abs((tone.durationMs ?? 0) - 1100)).toBeLessThan(150);
    // The 440 Hz of the tone lie in this row of the spectrogram, or beside it.
    expect(Math.abs((await page.evaluate(() => globalThis.editPage.loudestRow(0))) - 38)).toBeLessThanOrEqual(2);
  }
  const text = await page.evaluate(() => globalThis.editPage.decodeText('song.mp3', 'It was a dark night.'));
  expect(text.error).toBe('song.mp3 cannot be used. It is a text. Choose an ogg, mp3, m4a, flac or wav file.');
  const broken = await page.evaluate(() => globalThis.editPage.decodeText('song.ogg', `OggS${'x'.repeat(500)}`));
  expect(broken.error).toContain('song.ogg cannot be decoded: it is damaged');
});
