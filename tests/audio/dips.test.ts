import { describe, expect, it } from 'vitest';
import { createDips } from '../../src/audio/dips';
import { gainOfDb } from '../../src/audio/levels';
import type { Param } from '../../src/audio/tone';
import { fakeParam } from './fake-param';

function dips() {
  const gain = fakeParam();
  return { gain, dips: createDips(gain as unknown as Param<'gain'>) };
}

describe('the music under accents', () => {
  it.each([
    ['gunshot', -2],
    ['siren-yelp', -2],
    ['horn', -1.5],
    ['siren-wail', -1.5],
  ])('steps back under a %s by %d dB, in 12 ms, for 60 ms, and is back 172 ms after its begin', (effect, db) => {
    const { gain, dips: under } = dips();
    under.under(effect, 10);
    expect(gain.getValueAtTime(10)).toBe(1);
    expect(gain.getValueAtTime(10.0119)).toBeGreaterThan(gainOfDb(db));
    expect(gain.getValueAtTime(10.0121)).toBeCloseTo(gainOfDb(db), 9);
    expect(gain.getValueAtTime(10.0719)).toBeCloseTo(gainOfDb(db), 9);
    expect(gain.getValueAtTime(10.0721)).toBeGreaterThan(gainOfDb(db));
    expect(gain.getValueAtTime(10.1719)).toBeLessThan(1);
    expect(gain.getValueAtTime(10.1721)).toBe(1);
  });

  it.each(['chirp', 'clunk', 'radio-click', 'no-such-sound', 'constructor', '__proto__'])(
    'stays where it is under %s',
    (effect) => {
      const { gain, dips: under } = dips();
      under.under(effect, 10);
      expect(gain.said()).toEqual([]);
    },
  );

  it('has no second dip within one, and one right after it', () => {
    const { gain, dips: under } = dips();
    under.under('gunshot', 10);
    gain.said();
    under.under('gunshot', 10.1719);
    expect(gain.said()).toEqual([]);
    under.under('gunshot', 10.1721);
    expect(gain.said()).toHaveLength(4);
  });

  it('does not jump at a reset: it holds until then, and what was planned is gone', () => {
    const { gain, dips: under } = dips();
    under.under('gunshot', 10);
    under.under('gunshot', 11);
    under.reset(10.05, 10.08);
    expect(gain.getValueAtTime(10.079)).toBeCloseTo(gainOfDb(-2), 9);
    expect(gain.getValueAtTime(10.08)).toBe(1);
    expect(gain.getValueAtTime(11.05)).toBe(1);
    under.under('gunshot', 10.1);
    expect(gain.getValueAtTime(10.15)).toBeCloseTo(gainOfDb(-2), 9);
  });
});
