import { describe, expect, it } from 'vitest';
import { percussionOf } from '../../../src/audio/score/percussion';
import { bareLevel } from './bare-level';

/** Ticks in the first bar at which an effect of the extra part sounds, with the last cue at the bar's end. */
function ticksOf(effect: string, beats: number, unit: 4 | 8, cues: readonly number[] = []): number[] {
  const level = bareLevel({ meter: [{ tick: 0, beats, unit }] });
  const bar = (beats * 3840) / unit;
  const parts = [...cues, bar].map((tick) => ({ kind: 'tap' as const, verb: 'left' as const, tick, pair: -1 }));
  return percussionOf(level, { parts })
    .filter((note) => note.effect === effect)
    .map(({ tick }) => tick);
}

describe('the extra part', () => {
  it.each([
    { beats: 4, unit: 4 as const, claps: [960, 2880] },
    { beats: 3, unit: 4 as const, claps: [960, 1920] },
    { beats: 7, unit: 4 as const, claps: [960, 2880, 4800, 5760] },
    { beats: 5, unit: 8 as const, claps: [480, 1440, 1920] },
    { beats: 6, unit: 8 as const, claps: [1440] },
  ])('in $beats/$unit claps at $claps', ({ beats, unit, claps }) => {
    expect(ticksOf('clap', beats, unit)).toEqual(claps);
    expect(ticksOf('tambourine', beats, unit)).toEqual(claps);
  });

  it('shakes on beats and off-beats', () => {
    expect(ticksOf('shaker', 2, 4)).toEqual([0, 480, 960, 1440]);
    expect(ticksOf('shaker', 6, 8)).toEqual([0, 480, 960, 1440, 1920, 2400]);
  });

  it('swings where the cues do', () => {
    expect(ticksOf('shaker', 2, 4, [640, 1600])).toEqual([0, 640, 960, 1600]);
  });

  it('ends with the last cue', () => {
    const level = bareLevel();
    expect(percussionOf(level, { parts: [] })).toEqual([]);
  });
});
