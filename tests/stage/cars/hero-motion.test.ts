import { describe, expect, it } from 'vitest';
import type { TakeEvent } from '../../../src/core/chase/events';
import { startTake } from '../../../src/core/chase/take';
import type { Take } from '../../../src/core/chase/take-state';
import { createHeroMotion } from '../../../src/stage/cars/hero-motion';
import { chaseOf } from '../fixtures';

const { course } = chaseOf();
const START = startTake(course);

function takeAt(lane: number, holding: Take['holding'] = []): Take {
  return { ...START, lane, holding };
}

const toTheRight: TakeEvent = { type: 'laneChanged', us: 1_000_000, from: 1, to: 2, why: 'cue' };

/** Drives one lane change at 1000 ms of song time and notes the lane at every frame. */
function changeLane(frameMs: number, rate = 1): { ms: number; lane: number; yaw: number }[] {
  const motion = createHeroMotion();
  motion.reset(1, 900);
  const path: { ms: number; lane: number; yaw: number }[] = [];
  let isChanged = false;
  for (let ms = 900 + frameMs; ms <= 1600; ms += frameMs) {
    const isDue: boolean = ms >= 1000 && !isChanged;
    isChanged ||= isDue;
    motion.step(ms, rate, takeAt(isChanged ? 2 : 1), [], isDue ? [toTheRight] : []);
    path.push({ ms, lane: motion.lane, yaw: motion.yaw });
  }
  return path;
}

describe('a lane change', () => {
  it.each([1, 0.75, 1.5])('arrives 120 to 160 real ms after the press at rate %f', (rate) => {
    const arrival = changeLane(1, rate).find((at) => at.lane >= 2);
    const realMs = ((arrival?.ms ?? Number.NaN) - 1000) / rate;
    expect(realMs).toBeGreaterThanOrEqual(120);
    expect(realMs).toBeLessThanOrEqual(160);
  });

  it('overshoots a little and comes to rest in its lane', () => {
    const path = changeLane(1);
    const farthest = Math.max(...path.map((at) => at.lane));
    expect(farthest).toBeGreaterThan(2.01);
    expect(farthest).toBeLessThan(2.08);
    expect(path.at(-1)?.lane).toBeCloseTo(2, 2);
  });

  it('turns the nose into the change and a little back at its end', () => {
    const yaws = changeLane(1).map((at) => at.yaw);
    expect(Math.max(...yaws)).toBeGreaterThan(12);
    expect(Math.min(...yaws)).toBeLessThan(-0.5);
    expect(Math.abs(yaws.at(-1) ?? 90)).toBeLessThan(1);
  });

  it('follows the same path at any frame rate, counted from the press and not from the frame that saw it', () => {
    const fine = new Map(changeLane(1).map((at) => [at.ms, at.lane]));
    for (const at of changeLane(50)) expect(at.lane).toBeCloseTo(fine.get(at.ms) ?? Number.NaN, 6);
  });
});

describe('a drift', () => {
  it('swings the tail out while it is held and counter-steers on the way back', () => {
    const motion = createHeroMotion();
    motion.reset(1, 0);
    for (let ms = 10; ms <= 600; ms += 10) motion.step(ms, 1, takeAt(1, ['left']), ['left'], []);
    expect(motion.yaw).toBeLessThan(-30);
    expect(motion.yaw).toBeGreaterThanOrEqual(-46);
    let back = 0;
    for (let ms = 610; ms <= 1600; ms += 10) {
      motion.step(ms, 1, takeAt(1), [], []);
      back = Math.max(back, motion.yaw);
    }
    expect(back).toBeGreaterThan(2);
    expect(Math.abs(motion.yaw)).toBeLessThan(1);
  });
});

describe('a seek', () => {
  it('puts the car where the take has it, without a slide', () => {
    const motion = createHeroMotion();
    motion.reset(0, 5000);
    motion.step(1000, 1, takeAt(3), [], []);
    expect(motion.lane).toBe(3);
    expect(motion.laneSpeed).toBe(0);
  });
});
