import { describe, expect, it } from 'vitest';
import { createRoadProfile } from '../../../src/stage/road/road-profile';
import { type ChaseNotes, chaseOf } from '../fixtures';

function profileOf(notes: ChaseNotes) {
  const { level, course, tempo } = chaseOf(notes);
  return createRoadProfile(level.road, course, tempo, level.song.durationMs);
}

describe('the road of a level', () => {
  it('eases from one written point to the next', () => {
    const road = profileOf({
      road: [
        { tick: 0, curve: 0, grade: 0 },
        { tick: 3840, curve: 0.8, grade: -0.4 },
      ],
    });
    expect(road.curveAt(0)).toBeCloseTo(0, 3);
    expect(road.curveAt(1000)).toBeCloseTo(0.4, 2);
    expect(road.curveAt(2000)).toBeCloseTo(0.8, 2);
    expect(road.gradeAt(9000)).toBeCloseTo(-0.4, 3);
  });

  it.each([
    ['left', -1],
    ['right', 1],
  ] as const)('bends to the %s by itself through a drift that way', (verb, sign) => {
    const road = profileOf({ drifts: [{ verb, from: 7680, to: 11_520 }] });
    expect(road.curveAt(3000)).toBe(0);
    expect(road.curveAt(5000) * sign).toBeGreaterThan(0.7);
    expect(road.curveAt(7000)).toBe(0);
    expect((road.headingAt(8000) - road.headingAt(3000)) * sign).toBeGreaterThan(1);
  });

  it('never bends beyond full, also where a drift lies in a written bend', () => {
    const road = profileOf({
      road: [{ tick: 0, curve: 0.9, grade: 0 }],
      drifts: [{ verb: 'right', from: 7680, to: 11_520 }],
    });
    for (let ms = 0; ms < 9000; ms += 50) expect(Math.abs(road.curveAt(ms))).toBeLessThanOrEqual(1);
  });
});
