import fc from 'fast-check';
import { LEAD_TIME_MS } from '../../../../src/core/chase/rules';
import { CAMERA_SHAPES, type CameraShape } from '../../../../src/core/level/cameras';
import { CAMERAS, type Camera, DIFFICULTIES } from '../../../../src/core/level/model';
import type { Level, Shot } from '../../../../src/core/level/schema';
import type { ShotChart } from '../../../../src/core/level/shots/shot-rules';
import { meterMapOf } from '../../../../src/core/level/timing';
import { nextBarTick, tickOfBar } from '../../../../src/core/time/meter-map';

/** Where shots are wished for: most on bar lines, some beside them, in any order of cameras. */
export const anyWishes = fc.array(
  fc.record({
    bar: fc.nat(14),
    off: fc.oneof(
      { weight: 5, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 2000 }) },
    ),
    camera: fc.constantFrom(...CAMERAS),
    difficulties: fc.oneof(
      { weight: 3, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...DIFFICULTIES), { minLength: 1 }) },
    ),
  }),
  { maxLength: 12 },
);

export type Wish = typeof anyWishes extends fc.Arbitrary<(infer Item)[]> ? Item : never;

/** Shots of a level, sorted, one a tick. */
export function shotsOf(level: Level, wishes: readonly Wish[]): Shot[] {
  const meter = meterMapOf(level);
  const byTick = new Map<number, Shot>();
  for (const { bar, off, camera, difficulties } of wishes) {
    const tick = tickOfBar(meter, bar) + off;
    byTick.set(tick, { tick, camera, ...(difficulties === undefined ? {} : { difficulties }) });
  }
  return [...byTick.values()].sort((a, b) => a.tick - b.tick);
}

/** The game's cameras, or some that read less far. */
export const anyShapes: fc.Arbitrary<Readonly<Record<Camera, CameraShape>>> = fc
  .record({
    low: fc.double({ min: 0.12, max: 0.6, noNaN: true }),
    roof: fc.double({ min: -1.2, max: 0.2, noNaN: true }),
  })
  .map(({ low, roof }) => ({
    ...CAMERA_SHAPES,
    low: { ...CAMERA_SHAPES.low, leadS: low },
    roof: { ...CAMERA_SHAPES.roof, horizon: roof },
  }));

/** A change of the picture, as a stage would make it. */
export interface Change {
  readonly tick: number;
  readonly us: number;
  readonly camera: Camera;
}

/**
 * What is wrong with a list of changes, found by going through every change and every part with the words of the rule
 * and none of the code that is tested. A part within 0.1 ms of a border is let go, or blamed when `isStrict`: there the
 * rounding to whole microseconds decides.
 */
export function faultsOf(
  changes: readonly Change[],
  chart: ShotChart,
  meter: ReturnType<typeof meterMapOf>,
  rate: number,
  shapes: Readonly<Record<Camera, CameraShape>>,
  isStrict = false,
): string[] {
  const hair = isStrict ? -1e-4 : 1e-4;
  const faults: string[] = [];
  let camera: Camera = 'chase';
  for (const [index, change] of changes.entries()) {
    if (change.camera === camera) faults.push(`no change at ${change.tick}`);
    camera = change.camera;
    if (nextBarTick(meter, change.tick - 1) !== change.tick) faults.push(`off the bar at ${change.tick}`);
    const endUs = changes[index + 1]?.us ?? Number.POSITIVE_INFINITY;
    const shape = shapes[camera];
    for (const part of chart.parts) {
      const leftS = (part.us - change.us) / 1e6 / rate;
      if (leftS > 0 && leftS < 0.6 - hair) faults.push(`hurried at ${change.tick} by ${part.tick}`);
      if (camera === 'chase') continue;
      const firstUs = Math.max(change.us, part.us - LEAD_TIME_MS[chart.difficulty] * 1000 * rate);
      if (firstUs >= endUs - 1e6 * hair || firstUs > part.us) continue;
      const k = shape.leadS / (shape.leadS + (part.us - firstUs) / 1e6 / rate);
      const lanePx = ((0.4 + 0.08 * chart.lanes) * 1280) / chart.lanes;
      const footY = 720 * (shape.horizon + (0.83 - shape.horizon) * k);
      if (k < 0.2 - hair || lanePx * 0.95 * k < 24 - 100 * hair || footY < 720 * 0.14 - 1000 * hair) {
        faults.push(`${camera} at ${change.tick} does not read ${part.tick}`);
      }
    }
  }
  return faults;
}
