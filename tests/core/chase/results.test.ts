import { describe, expect, it } from 'vitest';
import { resultOf } from '../../../src/core/chase/results';
import { down, drive, tinyCourse } from './tiny-course';

const cues = [1, 2, 3, 4, 9, 10].map((beat) => ({ tick: beat * 960, verb: 'brake' as const }));
const sections = [
  { tick: 1920, name: 'Verse' },
  { tick: 4800, name: 'Break' },
  { tick: 7680, name: 'Chorus' },
];
const course = tinyCourse({ cues }, {}, { sections });
// Perfect early, great late, missed, ok late; then both of the chorus perfect.
const inputs = [
  down(990_000, 'brake'),
  down(2_040_000, 'brake'),
  down(4_110_000, 'brake'),
  down(9_000_000, 'brake'),
  down(10_020_000, 'brake'),
];

describe('a result', () => {
  const result = resultOf(course, drive(course, inputs).events);

  it('adds up dollars, counts and the longest streak', () => {
    // Weights 1 + 0.9 + 0 + 0.3 + 1 + 1 = 4.2 of 6, longest streak 2 of 6.
    expect(result).toMatchObject({
      counts: { perfect: 3, great: 1, good: 0, ok: 1, miss: 1 },
      dollars: 630_000 + 33_333,
      total: 663_333,
      style: 0,
      streak: 2,
      units: 6,
      grade: 'D',
      end: 'finished',
      endUs: 60_000_000,
      accuracy: 0.7,
    });
  });

  it('tells the errors of what was hit: mean, spread and mean absolute error', () => {
    expect(result.errorsUs).toEqual([-10_000, 40_000, 110_000, 0, 20_000]);
    expect(result.meanErrorMs).toBe(32);
    expect(result.absErrorMs).toBe(36);
    // Squares of the deviations from 32: 1764 + 64 + 6084 + 1024 + 144 = 9080, over 5.
    expect(result.spreadMs).toBeCloseTo(Math.sqrt(1816), 10);
  });

  it('marks each section by its share, parts before the first one with it, none for one without parts', () => {
    expect(result.sections).toEqual([
      { name: 'Verse', share: 0.55, misses: 1, units: 4 },
      { name: 'Break', share: null, misses: 0, units: 0 },
      { name: 'Chorus', share: 1, misses: 0, units: 2 },
    ]);
  });

  it('of a take that ended early counts what was not driven as nothing, and a section not reached as none', () => {
    const oneTake = tinyCourse({ cues }, { oneTake: true }, { sections });
    const lost = resultOf(oneTake, drive(oneTake, inputs).events);
    expect(lost).toMatchObject({ end: 'one-take', units: 6, dollars: 285_000 + 33_333, accuracy: 1.9 / 3 });
    expect(lost.sections.map((mark) => mark.share)).toEqual([1.9 / 4, null, null]);
  });

  it('leaves lessons that were let go by out of the errors', () => {
    const lesson = tinyCourse({ difficulty: 'rookie', cues });
    const let1 = resultOf(lesson, drive(lesson, [down(2_010_000, 'brake')]).events);
    expect(let1.errorsUs).toEqual([10_000]);
  });

  it('of no events is empty, not a fault', () => {
    expect(resultOf(course, [])).toMatchObject({
      dollars: 0,
      accuracy: 0,
      meanErrorMs: 0,
      spreadMs: 0,
      end: null,
      endUs: null,
    });
  });
});
