import { describe, expect, it } from 'vitest';
import type { StageSection } from '../../../src/stage/frame-view';
import { JUNCTION_S, junctionsOf } from '../../../src/stage/road/junctions';
import { RAMP_S, rampsOf } from '../../../src/stage/road/ramps';
import { chaseOf } from '../fixtures';

const BAR_MS = 2000;

function section(bar: number, place: string): StageSection {
  return { tick: bar * 3840, name: place, place };
}

function linesOf(...sections: StageSection[]): number[] {
  return junctionsOf(chaseOf({ sections })).map((junction) => junction.lineMs / BAR_MS);
}

describe('the junctions of a level', () => {
  it('lie on every eighth bar and on the lines between the streets of a town', () => {
    const lines = linesOf(section(0, 'downtown'), section(12, 'boulevard'));
    expect(lines.filter((bar) => bar >= 0 && bar <= 24)).toEqual([0, 8, 12, 16, 24]);
  });

  it('leave out an eighth bar that lies close to a section line, on either side of it', () => {
    const lines = linesOf(section(0, 'downtown'), section(9, 'boulevard'), section(15, 'downtown'));
    expect(lines.filter((bar) => bar > 0 && bar < 24)).toEqual([9, 15]);
  });

  it.each(['tunnel', 'freeway', 'desert', 'hills'])(
    'are none in a place such as %s, nor on the line into it',
    (place) => {
      const lines = linesOf(section(0, 'downtown'), section(12, place), section(20, 'downtown'));
      expect(lines.filter((bar) => bar > 8 && bar <= 20)).toEqual([]);
      expect(lines).toContain(8);
      expect(lines).toContain(24);
    },
  );

  it('open onto the cross street for the same real time at any tempo, in order', () => {
    for (const { lineMs, openMs, closeMs, untilMs } of junctionsOf(chaseOf())) {
      expect(openMs - lineMs).toBeCloseTo(JUNCTION_S.open * 1000, 6);
      expect(closeMs).toBeGreaterThan(openMs);
      expect(untilMs - lineMs).toBeCloseTo(JUNCTION_S.until * 1000, 6);
    }
  });
});

describe('the ramps of a level', () => {
  const sections = [section(0, 'downtown'), section(4, 'freeway'), section(24, 'hills')];
  const ramps = rampsOf(chaseOf({ sections }));

  it('leave and join in turn, inside the freeway only, clear of its ends', () => {
    expect(ramps.length).toBeGreaterThan(2);
    ramps.forEach((ramp, i) => {
      expect(ramp.kind).toBe(i % 2 === 0 ? 'off' : 'on');
      expect(ramp.fromMs).toBeGreaterThan(4 * BAR_MS + RAMP_S * 400);
      expect(ramp.untilMs).toBeLessThan(24 * BAR_MS - RAMP_S * 400);
    });
  });

  it('never overlap and are the same each time', () => {
    ramps.slice(1).forEach((ramp, i) => {
      expect(ramp.fromMs).toBeGreaterThanOrEqual(ramps[i]?.untilMs ?? Number.NaN);
    });
    expect(rampsOf(chaseOf({ sections }))).toEqual(ramps);
  });

  it('are none where there is no freeway', () => {
    expect(rampsOf(chaseOf({ sections: [section(0, 'desert')] }))).toEqual([]);
  });
});
