import { describe, expect, test } from 'vitest';
import type { Cue } from '../../../../src/core/level/model';
import { effortsOf } from '../../../../src/core/level/rating/efforts';
import { createMeterMap } from '../../../../src/core/time/meter-map';
import { createTempoMap } from '../../../../src/core/time/tempo-map';

/** A beat of 400 ms, as long as a bond takes to halve: 960 ticks leave a half. */
const tempo = createTempoMap({ tempo: [{ tick: 0, bpm: 150 }], stops: [], offsetMs: 0 });
const efforts = (cues: readonly Cue[], rate = 1, beats = 4) =>
  effortsOf(cues, tempo, createMeterMap([{ tick: 0, beats, unit: 4 }]), rate).map(({ ms, effort }) => [
    Math.round(ms),
    Math.round(effort * 100_000) / 100_000,
  ]);
const brakes = (...ticks: number[]): Cue[] => ticks.map((tick) => ({ tick, verb: 'brake' }));

describe('what a press costs', () => {
  test.each<[name: string, cues: Cue[], last: number]>([
    ['on the beat', brakes(960), 1],
    ['on the half beat', brakes(480), 1.1],
    ['on a triplet', brakes(320), 1.2],
    ['on a sixteenth', brakes(240), 1.25],
    ['on a sextuplet', brakes(160), 1.4],
    ['after another of its verb', brakes(0, 960), 1],
    ['a beat after another verb', [{ tick: 0, verb: 'boost' }, ...brakes(960)], 1 + 0.35 / 2],
    [
      'at once with another verb',
      [
        { tick: 0, verb: 'boost' },
        { tick: 0, verb: 'brake' },
      ],
      1.35,
    ],
    ['as even as before', brakes(0, 960, 1920, 2880), 1],
    ['two beats after two beats', brakes(0, 1920, 3840), 1],
    ['two beats after one', brakes(0, 960, 2880), 1 + 0.15 / 8],
    ['a triplet a sixth of a beat after a half', brakes(480, 640), 1.2 + 0.15 * 2 ** (-1 / 6)],
    ['a beat after a half and a beat before', brakes(0, 480, 960), 1],
    ['over a hold', [{ tick: 0, verb: 'boost', hold: 2880 }, ...brakes(1920)], 1 + 0.35 / 4 + 0.4],
    ['as a hold ends', [{ tick: 0, verb: 'boost', hold: 1920 }, ...brakes(1920)], 1 + 0.35 / 4],
  ])('%s', (_name, cues, last) => {
    const presses = efforts(cues).filter(([, effort]) => effort !== 0.5);
    expect(presses.at(-1)?.[1]).toBeCloseTo(last, 3);
  });
});

test('a release costs half a press, when it is due', () => {
  expect(efforts([{ tick: 0, verb: 'brake', hold: 960 }])).toEqual([
    [0, 1],
    [400, 0.5],
  ]);
});

test('everything comes sooner at a higher rate, and bonds hold longer', () => {
  const cues: Cue[] = [{ tick: 0, verb: 'boost' }, ...brakes(1440)];
  expect(efforts(cues, 1.5)).toEqual([
    [0, 1],
    [400, 1.275],
  ]);
});

test.each([
  [3, 1],
  [4, 1],
  [5, 1.1],
  [7, 1.1],
  [9, 1],
])('a press in a bar of %d costs %d', (beats, effort) => {
  expect(efforts(brakes(0), 1, beats)).toEqual([[0, effort]]);
});
