import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkLevel } from '../../../src/core/level/parse';
import { rateChart } from '../../../src/core/level/rating';
import type { Chart } from '../../../src/core/level/schema';
import { type Loose, levelOfCues, soundLevel } from './tiny-level';

const rate = (cues: Loose[]) => {
  const level = soundLevel(levelOfCues(cues, { startLane: 1 }), checkLevel);
  return rateChart(level, level.charts[0] as Chart);
};
const every = (ticks: number, count: number, verbs: string[]) =>
  Array.from({ length: count }, (_, index) => ({ tick: index * ticks, verb: verbs[index % verbs.length] }));

test('one beat is one press: eight quarters of one verb in 8.5 s', () => {
  const { density, mean, peak } = rate(every(960, 8, ['brake']));
  expect([density, mean, peak]).toEqual([8 / 8.5, 8 / 8.5, 8 / 4]);
});

test.each<[name: string, easier: Loose[], harder: Loose[]]>([
  ['eighths than quarters', every(960, 8, ['brake']), every(480, 16, ['brake'])],
  ['two verbs by turns than one', every(960, 8, ['brake']), every(960, 8, ['brake', 'boost'])],
  ['sixteenths off the beat than on it', [{ tick: 960, verb: 'brake' }], [{ tick: 1200, verb: 'brake' }]],
  ['a hold than a tap', [{ tick: 960, verb: 'brake' }], [{ tick: 960, verb: 'brake', hold: 480 }]],
])('it is harder to drive %s', (_name, easier, harder) => {
  expect(rate(harder).peak).toBeGreaterThan(rate(easier).peak);
});

test('a chart never gets easier by an added cue', () => {
  const anyCues = fc.uniqueArray(
    fc.record({ tick: fc.integer({ min: 0, max: 64 }).map((n) => n * 240), verb: fc.constantFrom('brake', 'boost') }),
    { selector: ({ tick, verb }) => `${tick}${verb}`, minLength: 2, maxLength: 40 },
  );
  fc.assert(
    fc.property(anyCues, fc.nat(), (cues, at) => {
      const sorted = cues.sort((a, b) => a.tick - b.tick);
      const fewer = sorted.filter((_, index) => index !== at % sorted.length);
      const [less, more] = [rate(fewer), rate(sorted)];
      // Sums of tenths round in their last bit.
      expect(more.peak).toBeGreaterThanOrEqual(less.peak - 1e-9);
      expect(more.mean).toBeGreaterThanOrEqual(less.mean - 1e-9);
    }),
  );
});
