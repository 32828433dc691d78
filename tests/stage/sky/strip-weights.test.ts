import { describe, expect, it } from 'vitest';
import { planPassages } from '../../../src/stage/city/passages';
import { createPlaceTrack } from '../../../src/stage/city/place-track';
import type { StageSection } from '../../../src/stage/frame-view';
import { HORIZONS, horizonsOf, STRIPS } from '../../../src/stage/sky/horizons';
import { createStripWeights } from '../../../src/stage/sky/strip-weights';
import { chaseOf } from '../fixtures';

const BAR_MS = 2000;
const STRAIGHT = { curveAt: () => 0 };

function section(bar: number, place: string): StageSection {
  return { tick: bar * 3840, name: place, place };
}

function placesOf(...sections: StageSection[]) {
  const { level, tempo } = chaseOf({ sections });
  return createPlaceTrack(level, tempo);
}

function seenAt(...sections: StageSection[]) {
  const weights = createStripWeights(placesOf(...sections), STRAIGHT, 1);
  return (ms: number): Record<string, number> => {
    weights.moveTo(ms);
    return Object.fromEntries(
      STRIPS.flatMap(({ name, height }, i) =>
        (weights.weights[i] ?? 0) > 0 ? [[`${name} ${height}`, weights.weights[i] ?? 0]] : [],
      ),
    );
  };
}

describe('the horizon along a level', () => {
  it('of a tunnel is that of the place behind it, so that the far mouth shows nothing that changes', () => {
    const horizons = horizonsOf(
      placesOf(section(0, 'downtown'), section(4, 'tunnel'), section(6, 'tunnel'), section(8, 'desert')),
    );
    expect(horizons[1]).toBe(HORIZONS.desert);
    expect(horizons[2]).toBe(HORIZONS.desert);
  });

  it('of a tunnel at the end of a level is that of the place before it', () => {
    expect(horizonsOf(placesOf(section(0, 'hills'), section(4, 'tunnel')))[1]).toBe(HORIZONS.hills);
  });

  it('shows all of a section, and nothing else, between its passages', () => {
    const seen = seenAt(section(0, 'desert'), section(8, 'hills'));
    expect(Object.keys(seen(4 * BAR_MS))).toEqual(HORIZONS.desert.map(({ name, height }) => `${name} ${height}`));
    expect(Object.keys(seen(12 * BAR_MS))).toEqual(HORIZONS.hills.map(({ name, height }) => `${name} ${height}`));
    for (const weight of Object.values(seen(12 * BAR_MS))) expect(weight).toBe(1);
  });

  it('changes only under a passage, without a step, and what both horizons have stays', () => {
    const places = placesOf(section(0, 'downtown'), section(8, 'desert'), section(16, 'freeway'));
    const passages = planPassages(places, STRAIGHT, 1);
    expect(passages.length).toBe(2);
    const weights = createStripWeights(places, STRAIGHT, 1);
    weights.moveTo(0);
    let last = Float32Array.from(weights.weights);
    for (let ms = 0; ms < 20 * BAR_MS; ms += 8) {
      weights.moveTo(ms);
      const moved = Math.max(...weights.weights.map((weight, i) => Math.abs(weight - (last[i] ?? 0))));
      const isHidden = passages.some(({ hidesFromMs, hidesUntilMs }) => ms >= hidesFromMs && ms <= hidesUntilMs + 8);
      if (isHidden) expect(moved).toBeLessThan(0.03);
      else expect(moved).toBe(0);
      last = Float32Array.from(weights.weights);
    }
  });

  it('keeps a strip that both sides of a passage share', () => {
    const seen = seenAt(section(0, 'downtown'), section(8, 'boulevard'));
    for (let ms = 7 * BAR_MS; ms < 9 * BAR_MS; ms += 50) {
      for (const weight of Object.values(seen(ms))) expect(weight).toBeCloseTo(1, 6);
    }
  });
});
