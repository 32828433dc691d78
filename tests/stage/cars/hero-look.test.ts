import { describe, expect, it } from 'vitest';
import { bodyPoint } from '../../../src/stage/cars/car-body';
import { isReversing, spinAt, steerOf } from '../../../src/stage/cars/hero-look';
import { createSteerSigns } from '../../../src/stage/cars/steer-signs';
import { chaseOf } from '../fixtures';

describe('the front wheels', () => {
  it.each([
    { name: 'straight on', velocity: 0, drift: 0, side: 0 },
    { name: 'a hair to the right', velocity: 0.4, drift: 0, side: 0 },
    { name: 'changing to the right', velocity: 1.2, drift: 0, side: 1 },
    { name: 'changing to the left', velocity: -1.2, drift: 0, side: -1 },
    { name: 'sliding with the nose to the right', velocity: 0.6, drift: 0.8, side: -1 },
    { name: 'sliding with the nose to the left', velocity: -0.6, drift: -0.8, side: 1 },
  ])('$name: $side', ({ velocity, drift, side }) => {
    expect(steerOf(velocity, drift)).toBe(side);
  });

  it('turn with the way driven, back and forth between two pictures, also before the song', () => {
    expect([-51, -49, 0, 49, 50, 99, 100].map((ms) => spinAt(ms, 0))).toEqual([0, 1, 0, 0, 1, 1, 0]);
  });

  it('stand still under the brake', () => {
    for (let ms = 0; ms < 400; ms += 10) expect(spinAt(ms, 1)).toBe(0);
  });
});

describe('the reverse lamps', () => {
  it.each([
    { mode: 'count-in', signal: 'green', since: Number.POSITIVE_INFINITY, isLit: true },
    { mode: 'count-in', signal: 'red', since: Number.POSITIVE_INFINITY, isLit: true },
    { mode: 'count-in', signal: 'amber', since: Number.POSITIVE_INFINITY, isLit: false },
    { mode: 'rolling', signal: 'green', since: Number.POSITIVE_INFINITY, isLit: false },
    { mode: 'rolling', signal: 'red', since: 0, isLit: true },
    { mode: 'rolling', signal: 'red', since: 0.34, isLit: true },
    { mode: 'rolling', signal: 'red', since: 0.36, isLit: false },
    { mode: 'rolling', signal: 'red', since: -2, isLit: false },
  ])('$mode, signal $signal, $since s after a knock: $isLit', ({ mode, signal, since, isLit }) => {
    expect(isReversing(mode, signal, since)).toBe(isLit);
  });
});

describe('the indicators', () => {
  // At 120 BPM tick 3840 is 2000 ms, tick 7680 is 4000 ms.
  const signs = createSteerSigns(
    chaseOf({
      drifts: [
        { verb: 'left', from: 3840, to: 4800 },
        { verb: 'right', from: 7680, to: 8640 },
      ],
    }).course,
  );
  it.each([
    { from: 0, until: 1000, side: 0 },
    { from: 0, until: 1999, side: 0 },
    { from: 1000, until: 2000, side: -1 },
    { from: 2000, until: 3000, side: -1 },
    { from: 2001, until: 3001, side: 0 },
    { from: 3000, until: 4000, side: 1 },
    { from: 4001, until: 9000, side: 0 },
  ])('from $from to $until ms tell side $side', ({ from, until, side }) => {
    expect(signs.sideWithin(from, until)).toBe(side);
  });
});

describe('a point of the body', () => {
  const at = { x: 0, y: 0 };
  it('at the rear is seen below the middle, and swings to the left as the nose turns to the right', () => {
    const straight = { ...bodyPoint('play', 0, 0, 1.9, 0, at) };
    expect(straight.x).toBeCloseTo(0, 9);
    expect(straight.y).toBeGreaterThan(0.5);
    expect(bodyPoint('play', 32, 0, 1.9, 0, at).x).toBeLessThan(-0.8);
    expect(bodyPoint('play', -32, 0, 1.9, 0, at).x).toBeGreaterThan(0.8);
  });

  it('lies higher on the screen from a low camera', () => {
    const play = bodyPoint('play', 0, 0.5, 1.9, 0, at).y;
    expect(bodyPoint('low', 0, 0.5, 1.9, 0, at).y).toBeLessThan(play);
  });
});
