import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cue, VERBS } from '../../../../src/core/level/model';
import { checkLevel } from '../../../../src/core/level/parse';
import { rateChart } from '../../../../src/core/level/rating/rate-chart';
import type { Level } from '../../../../src/core/level/schema';
import { anyLevel } from '../../chase/generated-level';
import { levelOfCues, soundLevel } from '../tiny-level';

const BARS = 30;
const song = { stems: [{ name: 'mix', file: 'mix.ogg' }], durationMs: BARS * 2000, previewMs: 1000 };

/** A minute of 4/4 at 120 BPM, unless another meter is asked for. */
const blank = (meter = [{ tick: 0, beats: 4, unit: 4 }]): Level =>
  soundLevel({ ...levelOfCues([{ tick: 960, verb: 'brake' }]), song, meter }, checkLevel);

const rate = (level: Level, cues: readonly Cue[], at = 1) => {
  const chart = level.charts[0];
  if (chart === undefined) throw new Error('The test has no chart.');
  return rateChart(level, { ...chart, cues }, at);
};

/** So many cues, one every `ticks`, with these verbs by turns. */
const every = (ticks: number, count: number, verbs: readonly Cue['verb'][], hold?: number): Cue[] =>
  Array.from({ length: count }, (_, index) => ({
    tick: index * ticks,
    verb: verbs[index % verbs.length] ?? 'brake',
    ...(hold === undefined ? {} : { hold }),
  }));
const shifted = (cues: readonly Cue[], by: (index: number) => number): Cue[] =>
  cues.map((cue, index) => ({ ...cue, tick: cue.tick + by(index) }));

const beats = every(960, 100, ['brake']);
const eighths = every(480, 200, ['brake']);

describe('it is harder to drive', () => {
  test.each<[name: string, easier: Cue[], harder: Cue[]]>([
    ['eighths than quarters', beats, eighths],
    ['two verbs by turns than one', beats, every(960, 100, ['brake', 'boost'])],
    ['sixteenths off the beat than on it', beats, shifted(beats, () => 240)],
    ['triplets off the beat than eighths off it', shifted(beats, () => 480), shifted(beats, () => 320)],
    ['holds than taps', beats, every(960, 100, ['brake'], 480)],
    [
      'taps over holds than beside them',
      [...every(3840, 25, ['boost'], 1440), ...shifted(every(3840, 25, ['left']), () => 1920)],
      [...every(3840, 25, ['boost'], 1440), ...shifted(every(3840, 25, ['left']), () => 960)],
    ],
    [
      'an uneven rhythm than an even one',
      shifted(beats, () => 480),
      shifted(beats, (index) => (index % 4 < 2 ? 480 : -480)),
    ],
    [
      'straight notes and triplets mixed than in blocks',
      shifted(beats, (index) => (index < 50 ? 480 : 320)),
      shifted(beats, (index) => (index % 2 === 0 ? 480 : 320)),
    ],
    ['two verbs at once than one', beats, [...beats, ...every(960, 100, ['boost'])]],
    ['the same cues in one half of the song than all over it', every(960, 60, ['brake']), every(480, 60, ['brake'])],
  ])('%s', (_name, easier, harder) => {
    const sorted = (cues: Cue[]) => [...cues].sort((a, b) => a.tick - b.tick);
    expect(rate(blank(), sorted(harder)).rating).toBeGreaterThan(rate(blank(), sorted(easier)).rating);
  });

  test.each([
    [5, 8],
    [7, 4],
    [11, 8],
  ])('an odd meter, %d/%d, than an even one', (beatsInBar, unit) => {
    const eighthsAnywhere = every(960, 100, ['brake']);
    const odd = blank([{ tick: 0, beats: beatsInBar, unit }]);
    const even = blank([{ tick: 0, beats: 6, unit }]);
    expect(rate(odd, eighthsAnywhere).rating).toBeGreaterThan(rate(even, eighthsAnywhere).rating);
  });
});

test('a steady load settles at itself: two plain presses a second are two efforts a second', () => {
  const { burst, stamina, density } = rate(blank(), every(960, 120, ['brake']));
  // The long sum takes half a minute to get there. The short one stands a little higher just after a press.
  expect(stamina).toBeGreaterThan(1.8);
  expect(stamina).toBeLessThan(2.1);
  expect(burst).toBeGreaterThan(2);
  expect(burst).toBeLessThan(2.4);
  expect(density).toBe(2);
});

test('the order of two cues at one tick is nothing', () => {
  const pairs = every(960, 50, ['brake']).flatMap(({ tick }): Cue[] => [
    { tick, verb: 'left' },
    { tick, verb: 'boost' },
  ]);
  expect(
    rate(
      blank(),
      [...pairs].reverse().sort((a, b) => a.tick - b.tick),
    ),
  ).toEqual(rate(blank(), pairs));
});

const anyCue = fc.record(
  {
    tick: fc.oneof(
      fc.integer({ min: 0, max: 250 }).map((n) => n * 240),
      fc.integer({ min: 0, max: 60_000 }),
    ),
    verb: fc.constantFrom(...VERBS),
    hold: fc.integer({ min: 1, max: 4000 }),
  },
  { requiredKeys: ['tick', 'verb'] },
);
const anyRate = fc.double({ min: 0.75, max: 1.5, noNaN: true });
const cuesOf = (level: Level) => level.charts[0]?.cues ?? [];

describe('a chart never gets easier', () => {
  const holds = (level: Level, fewer: readonly Cue[], more: readonly Cue[], at: number) => {
    const [less, much] = [rate(level, fewer, at), rate(level, more, at)];
    expect(much.burst).toBeGreaterThanOrEqual(less.burst);
    expect(much.stamina).toBeGreaterThanOrEqual(less.stamina);
    expect(much.rating).toBeGreaterThanOrEqual(less.rating);
  };

  test('by any of its cues', () => {
    fc.assert(
      fc.property(anyLevel, fc.nat(), anyRate, (level, at, playbackRate) => {
        const cues = cuesOf(level);
        const fewer = cues.filter((_, index) => index !== at % cues.length);
        holds(level, fewer, cues, playbackRate);
      }),
      { numRuns: 500 },
    );
  });

  test('by a cue put in anywhere', () => {
    fc.assert(
      fc.property(anyLevel, anyCue, anyRate, (level, cue, playbackRate) => {
        const cues = cuesOf(level);
        const more = [...cues, cue].sort((a, b) => a.tick - b.tick);
        holds(level, cues, more, playbackRate);
      }),
      { numRuns: 500 },
    );
  });

  test('by a cue put into an even stream, where it makes the rhythm of its neighbours no simpler than it costs', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...VERBS), { minLength: 3, maxLength: 60 }),
        fc.constantFrom(160, 240, 320, 480, 960),
        fc.nat(),
        (verbs, gap, at) => {
          const cues = verbs.map((verb, index) => ({ tick: index * gap, verb }));
          holds(
            blank(),
            cues.filter((_, index) => index !== at % cues.length),
            cues,
            1,
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('the faster it runs the harder it is', () => {
  fc.assert(
    fc.property(anyLevel, anyRate, anyRate, (level, one, other) => {
      const slow = rate(level, cuesOf(level), Math.min(one, other));
      const fast = rate(level, cuesOf(level), Math.max(one, other));
      // What is the same on paper may differ in the last bit.
      expect(fast.burst).toBeGreaterThanOrEqual(slow.burst * (1 - 1e-12));
      expect(fast.stamina).toBeGreaterThanOrEqual(slow.stamina * (1 - 1e-12));
      expect(fast.rating).toBeGreaterThanOrEqual(slow.rating);
    }),
    { numRuns: 300 },
  );
});

test('a chart without cues is rated 0', () => {
  expect(rate(blank(), [])).toEqual({ rating: 0, burst: 0, stamina: 0, density: 0 });
});
