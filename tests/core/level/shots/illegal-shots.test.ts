import { describe, expect, test } from 'vitest';
import { checkLevel } from '../../../../src/core/level/parse';
import { illegalShots, type ShotFault } from '../../../../src/core/level/shots/illegal-shots';
import { type Loose, tinyChart } from '../tiny-level';
import { BAR, brakesAt, inMilliseconds, shapesWith, soundShots, withShots } from './shot-level';

const errorsOf = (level: Loose) => {
  const result = checkLevel(level);
  return result.ok ? [] : result.errors;
};
const pathsOf = (level: Loose) => errorsOf(level).map(({ path }) => path);
const roofAt = (tick: number) => ({ shots: [{ tick, camera: 'roof' }] });

describe('a cut', () => {
  test.each([
    { due: 2 * BAR - 1, legal: true },
    { due: 2 * BAR, legal: true },
    { due: 2 * BAR + 1, legal: false },
    { due: 2 * BAR + 599, legal: false },
    { due: 2 * BAR + 600, legal: true },
  ])('on bar line $due - due after it: legal $legal', ({ due, legal }) => {
    expect(pathsOf(brakesAt([due], roofAt(2 * BAR)))).toEqual(legal ? [] : ['$.shots[0]']);
  });

  test('leaves as much to a release as to a press', () => {
    const cues = [{ tick: 100, verb: 'brake', hold: 2 * BAR + 200 }];
    const level = inMilliseconds({ charts: [tinyChart({ cues, traffic: [], cash: [] })], ...roofAt(2 * BAR) });
    expect(pathsOf(level)).toEqual(['$.shots[0]']);
  });

  test('back to the chase camera is one too', () => {
    const shots = [
      { tick: BAR, camera: 'roof' },
      { tick: 2 * BAR, camera: 'chase' },
    ];
    expect(pathsOf(brakesAt([2 * BAR + 300], { shots }))).toEqual(['$.shots[1]']);
  });

  test('to the camera that is on is none', () => {
    const shots = [
      { tick: BAR, camera: 'chase' },
      { tick: 4 * BAR, camera: 'roof' },
      { tick: 5 * BAR, camera: 'roof' },
    ];
    expect(pathsOf(brakesAt([BAR + 300, 5 * BAR + 300], { shots }))).toEqual([]);
  });

  test('stands on a bar line, also of a later meter', () => {
    const meter = [
      { tick: 0, beats: 4, unit: 4 },
      { tick: BAR, beats: 3, unit: 4 },
    ];
    expect(pathsOf(brakesAt([100], { meter, ...roofAt(BAR + 2880) }))).toEqual([]);
    expect(errorsOf(brakesAt([100], { meter, ...roofAt(2 * BAR) }))).toEqual([
      {
        path: '$.shots[0]',
        message: 'Tick 7680 is no bar line.',
        remedy: 'Move it to tick 6720 (bar 3), the nearest legal bar line.',
      },
    ]);
  });
});

describe('the error', () => {
  test('names the chart, the cue, the time left and the nearest legal bar line', () => {
    const cues = [2 * BAR + 300, 3 * BAR + 100].map((tick) => ({ tick, verb: 'brake' }));
    const charts = [
      tinyChart({ cues: [{ tick: 100, verb: 'brake' }], traffic: [], cash: [] }),
      tinyChart({ difficulty: 'legend', cues, traffic: [], cash: [] }),
    ];
    expect(errorsOf(inMilliseconds({ charts, ...roofAt(3 * BAR) }))).toEqual([
      {
        path: '$.shots[0]',
        message:
          'The picture changes 100 ms before $.charts[1].cues[1] of the legend chart is due at tick 11620; 600 ms are the least.',
        remedy:
          'Move it to tick 15360 (bar 5), the nearest legal bar line, or name the charts that it is for in "difficulties".',
      },
    ]);
  });

  test('says when no bar line is left', () => {
    const due = Array.from({ length: 16 }, (_, bar) => bar * BAR + 200);
    expect(errorsOf(brakesAt(due, { ...roofAt(BAR), song: songOf(15) }))[0]?.remedy).toMatch(/^Remove it/);
  });

  test('does not send two shots to one bar line', () => {
    const shots = [
      { tick: BAR, camera: 'roof' },
      { tick: 2 * BAR, camera: 'chase' },
    ];
    expect(errorsOf(brakesAt([100, BAR + 300], { shots }))[0]?.remedy).toContain('tick 11520 (bar 4)');
  });
});

describe('the charts of a shot', () => {
  const charts = ['rookie', 'legend'].map((difficulty, index) =>
    tinyChart({ difficulty, cues: [{ tick: 2 * BAR + 300 + 400 * index, verb: 'brake' }], traffic: [], cash: [] }),
  );

  test('one in the way of any is in its way', () => {
    expect(pathsOf(inMilliseconds({ charts, ...roofAt(2 * BAR) }))).toEqual(['$.shots[0]']);
  });

  test('those that it is not for have no say', () => {
    const only = (...difficulties: string[]) => ({ shots: [{ tick: 2 * BAR, camera: 'roof', difficulties }] });
    expect(pathsOf(inMilliseconds({ charts, ...only('legend') }))).toEqual([]);
    expect(pathsOf(inMilliseconds({ charts, ...only('rookie') }))).toEqual(['$.shots[0]']);
    expect(pathsOf(inMilliseconds({ charts, ...only() }))).toEqual(['$.shots[0].difficulties']);
  });
});

describe('a camera that reads 1.2 s ahead, in a chart with 1.5 s of lead', () => {
  const near = shapesWith('low', { leadS: 0.3 });
  const faultsOf = (due: readonly number[], untilBar: number): ShotFault[] => {
    const shots = [
      { tick: 2 * BAR, camera: 'low' as const },
      { tick: untilBar * BAR, camera: 'chase' as const },
    ];
    return [...illegalShots(withShots(soundShots(brakesAt(due)), shots), near)];
  };

  test.each([
    { due: 2 * BAR + 600, legal: true },
    { due: 2 * BAR + 1200, legal: true },
    { due: 2 * BAR + 1201, legal: false },
    { due: 3 * BAR + 700, legal: false },
    { due: 3 * BAR + 1499, legal: false },
    { due: 3 * BAR + 1500, legal: true },
  ])('on for bar 3, a cue at tick $due: legal $legal', ({ due, legal }) => {
    const faults = faultsOf([due], 3);
    expect(faults.map(({ why }) => why)).toEqual(legal ? [] : ['unread']);
  });

  test('tells camera and cue', () => {
    expect(faultsOf([100, 2 * BAR + 1300], 3)).toEqual([
      { why: 'unread', shot: 0, difficulty: 'driver', cue: 1, tick: 2 * BAR + 1300, camera: 'low', nearest: 4 * BAR },
    ]);
  });
});

function songOf(bars: number): Loose {
  return { stems: [{ name: 'mix', file: 'mix.ogg' }], offsetMs: 0, durationMs: bars * BAR + 300, previewMs: 0 };
}
