import { describe, expect, it } from 'vitest';
import { layerGain } from '../../../src/audio/engine';
import type { Scored } from '../../../src/audio/score/notes';
import { revsAt, revsOf } from '../../../src/audio/score/revs';
import type { PartKind } from '../../../src/core/chase/events';
import type { Verb } from '../../../src/core/level/model';
import { bareLevel } from './bare-level';

/** A beat is 500 ms, a bar 2 s; quiet for four bars, then loud. */
const LEVEL = bareLevel({
  sections: [
    { tick: 0, name: 'Quiet', energy: 0.2, place: 'downtown', time: 'dusk', weather: 'clear' },
    { tick: 15360, name: 'Loud', energy: 0.9, place: 'downtown', time: 'dusk', weather: 'clear' },
  ],
});
const part = (kind: PartKind, verb: Verb, tick: number, pair = -1): Scored['parts'][number] => ({
  kind,
  verb,
  tick,
  pair,
});

function revs(parts: readonly Scored['parts'][number][], ms: number): number {
  return revsAt(revsOf(LEVEL, { parts }), ms).revs;
}

describe('the engine', () => {
  it('idles through the count-in, gets going in a bar and follows the sections within a beat', () => {
    expect(revs([], -1000)).toBeCloseTo(0.06);
    expect(revs([], 2000)).toBeCloseTo(0.39);
    expect(revs([], 7999)).toBeCloseTo(0.39);
    expect(revs([], 8500)).toBeCloseTo(0.705);
  });

  it('changes gear at a tapped boost and is back after two beats', () => {
    const gear = [part('tap', 'boost', 3840)];
    expect(revs(gear, 2000)).toBeCloseTo(0.39);
    expect(revs(gear, 2062.5)).toBeCloseTo(0.14);
    expect(revs(gear, 2750)).toBeCloseTo(0.49);
    expect(revs(gear, 3000)).toBeCloseTo(0.39);
  });

  it('climbs through a held boost and falls through a held brake', () => {
    const hold = (verb: Verb) => [part('head', verb, 3840, 1), part('tail', verb, 7680, 0)];
    expect(revs(hold('boost'), 3000)).toBeCloseTo(0.59);
    expect(revs(hold('boost'), 4000)).toBeCloseTo(0.79);
    expect(revs(hold('boost'), 4500)).toBeCloseTo(0.39);
    expect(revs(hold('brake'), 3900)).toBeCloseTo(0.05);
  });

  it('breaks off what it was about for the next cue', () => {
    const two = [part('tap', 'boost', 3840), part('tap', 'brake', 4320)];
    expect(revs(two, 2375)).toBeCloseTo(0.09);
  });

  it('stays in tune wherever it stays', () => {
    const points = revsOf(LEVEL, { parts: [part('tap', 'boost', 3840)] });
    for (const { semitones } of points) expect(Number.isInteger(semitones)).toBe(true);
    expect(revsAt(points, 7000).semitones).toBe(0);
    expect(revsAt(points, 12_000).semitones).toBe(7);
  });

  it('is of one loudness at all revs, and one loop at a time stands alone', () => {
    for (let at = 0; at <= 1; at += 0.05) {
      const power = [0, 1, 2].reduce((sum, layer) => sum + layerGain(layer, at) ** 2, 0);
      expect(power).toBeCloseTo(1, 9);
    }
    expect([0, 1, 2].map((layer) => layerGain(layer, 0.42))).toEqual([expect.closeTo(0), 1, expect.closeTo(0)]);
  });
});
