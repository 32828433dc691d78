import { describe, expect, test } from 'vitest';
import { compileCourse } from '../../../../src/core/chase/course';
import { NO_MODS } from '../../../../src/core/chase/mods';
import { CAMERA_SHAPES } from '../../../../src/core/level/cameras';
import type { Shot } from '../../../../src/core/level/schema';
import { survivingShots } from '../../../../src/core/level/shots/surviving-shots';
import { meterMapOf, tempoMapOf } from '../../../../src/core/level/timing';
import { BAR, brakesAt, shapesWith, soundShots } from './shot-level';

/** `bar camera` of each change that a driver chart with these cues keeps. */
function kept(due: readonly number[], shots: readonly Shot[], rate = 1, shapes = CAMERA_SHAPES): string[] {
  const level = soundShots(brakesAt(due));
  const course = compileCourse(level, 'driver', { ...NO_MODS, rate });
  const timing = { tempo: tempoMapOf(level), meter: meterMapOf(level) };
  return survivingShots(shots, course, timing, rate, shapes).map(({ tick, camera }) => `${tick / BAR} ${camera}`);
}

const shot = (bar: number, camera: Shot['camera'], changes: Partial<Shot> = {}): Shot => ({
  tick: bar * BAR,
  camera,
  ...changes,
});

describe('at rate 1', () => {
  test('legal shots stay', () => {
    expect(kept([2 * BAR + 700], [shot(2, 'roof'), shot(4, 'chase'), shot(5, 'low')])).toEqual([
      '2 roof',
      '4 chase',
      '5 low',
    ]);
  });

  test('chase before the first shot is no change, nor is a camera that is on', () => {
    expect(kept([100], [shot(1, 'chase'), shot(2, 'roof'), shot(3, 'roof'), shot(4, 'side')])).toEqual([
      '2 roof',
      '4 side',
    ]);
  });

  test('shots for other charts are left out', () => {
    const shots = [shot(2, 'roof'), shot(3, 'low', { difficulties: ['rookie'] }), shot(4, 'chase')];
    expect(kept([100], shots)).toEqual(['2 roof', '4 chase']);
  });

  test('times are those of the cut and of the next', () => {
    const level = soundShots(brakesAt([100]));
    const course = compileCourse(level, 'driver', NO_MODS);
    const timing = { tempo: tempoMapOf(level), meter: meterMapOf(level) };
    expect(survivingShots([shot(2, 'roof'), shot(3, 'chase')], course, timing, 1)).toEqual([
      { shot: 0, tick: 2 * BAR, us: 2000 * BAR, endUs: 3000 * BAR, camera: 'roof' },
      { shot: 1, tick: 3 * BAR, us: 3000 * BAR, endUs: Number.POSITIVE_INFINITY, camera: 'chase' },
    ]);
  });
});

describe('faster, a cut needs more of the song', () => {
  const due = [2 * BAR + 700];

  test.each([
    { rate: 0.75, stays: true },
    { rate: 1, stays: true },
    { rate: 700 / 600, stays: true },
    { rate: 1.2, stays: false },
    { rate: 1.5, stays: false },
  ])('700 ms to the next cue at rate $rate: stays $stays', ({ rate, stays }) => {
    expect(kept(due, [shot(2, 'roof'), shot(5, 'chase')], rate)).toEqual(stays ? ['2 roof', '5 chase'] : []);
  });

  test('a shot that could not be left is not begun', () => {
    expect(kept(due, [shot(1, 'roof'), shot(2, 'chase'), shot(5, 'low')], 1.2)).toEqual(['5 low']);
  });

  test('its neighbours stay, with chase between them', () => {
    const shots = [shot(0, 'roof'), shot(1, 'side'), shot(2, 'low'), shot(4, 'bonnet')];
    expect(kept(due, shots, 1.2)).toEqual(['0 roof', '1 chase', '4 bonnet']);
  });
});

describe('a camera that reads 1.2 s ahead, in a chart with 1.5 s of lead, at rate 1.5', () => {
  const near = shapesWith('low', { leadS: 0.3 });

  test.each([
    { due: 2 * BAR + 1800, stays: true },
    { due: 2 * BAR + 1801, stays: false },
    { due: 3 * BAR + 2249, stays: false },
    { due: 3 * BAR + 2250, stays: true },
  ])('on for bar 3, a cue at tick $due: stays $stays', ({ due, stays }) => {
    expect(kept([due], [shot(2, 'low'), shot(3, 'chase')], 1.5, near)).toEqual(stays ? ['2 low', '3 chase'] : []);
  });
});

test('what stands beside a bar line does not stay', () => {
  expect(kept([100], [shot(2.5, 'roof'), shot(4, 'low')])).toEqual(['4 low']);
});
