import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAMERA_SHAPES } from '../../../src/core/level/cameras';
import { CAMERAS } from '../../../src/core/level/model';
import {
  createProjection,
  type Projected,
  type Projection,
  type RoadRow,
  type RoadShape,
} from '../../../src/stage/camera/projection';

const SIZES = [
  [1280, 720],
  [1920, 1080],
  [640, 360],
  [390, 844],
  [3440, 1440],
  [800, 800],
] as const;
const FLAT: RoadShape = { curveAt: () => 0, gradeAt: () => 0 };
const VIEWS = CAMERAS.flatMap((camera) =>
  SIZES.flatMap(([width, height]) => [3, 4, 5].map((lanes) => ({ camera, width, height, lanes }))),
);
type View = (typeof VIEWS)[number];

const spot = (): Projected => ({ x: 0, y: 0, k: 0, isVisible: false });

function seenFrom({ camera, width, height, lanes }: View, road = FLAT, songMs = 0, lean = 0, nodPx = 0): Projection {
  const projection = createProjection();
  projection.reshape(width, height, lanes);
  projection.update(songMs, 1, road, lean, CAMERA_SHAPES[camera], nodPx);
  return projection;
}

/** A road that bends and climbs at random, but the same for the same numbers. */
function roadOf(curve: number, grade: number, perMs: number): RoadShape {
  return { curveAt: (ms) => curve * Math.sin(ms * perMs), gradeAt: (ms) => grade * Math.cos(ms * perMs * 1.3) };
}

describe.each(CAMERAS)('the hit line under %s', (camera) => {
  const chase = createProjection();
  const out = spot();

  it.each(VIEWS.filter((view) => view.camera === camera))(
    'stands to the pixel at $width x $height, $lanes lanes',
    (view) => {
      chase.reshape(view.width, view.height, view.lanes);
      for (const [curve, grade, lean, nodPx] of [
        [0, 0, 0, 0],
        [1, -1, 0.07, 5],
        [-1, 1, -0.07, -8],
      ] as const) {
        const projection = seenFrom(view, roadOf(curve, grade, 0.002), 4321, lean, nodPx);
        expect(projection.hitY).toBe(chase.hitY);
        expect(projection.frame).toEqual(chase.frame);
        for (let x = -1; x <= 1; x += 0.25) {
          projection.pointIn(0, x, 0, out);
          expect(out.y).toBeCloseTo(chase.frame.hitY, 6);
          expect(out.x).toBeCloseTo(chase.frame.centreX + x * chase.frame.halfRoadPx, 6);
          expect(out.k).toBe(1);
        }
      }
    },
  );
});

describe('what is due in t seconds', () => {
  it.each(VIEWS)('stands at lead / (lead + t) of the way: $camera, $width x $height, $lanes lanes', (view) => {
    const projection = seenFrom(view);
    const { leadS, skew } = CAMERA_SHAPES[view.camera];
    const { flatHorizonY, hitY } = projection;
    const out = spot();
    for (const seconds of [0.1, 0.5, 1, 2, 4]) {
      projection.pointIn(seconds, 0, 0, out);
      const k = leadS / (leadS + seconds);
      expect(out.y).toBeCloseTo(flatHorizonY + (hitY - flatHorizonY) * k, 6);
      expect(out.x).toBeCloseTo(projection.frame.centreX + skew * view.width * (1 - k), 6);
    }
    // Below the hit line the skewed road goes straight on.
    projection.pointIn(-leadS / 2, 0, 0, out);
    expect(out.x).toBeCloseTo(projection.frame.centreX - skew * view.width, 6);
  });
});

describe('the table of lines', () => {
  const any = fc.record({
    view: fc.constantFrom(...VIEWS),
    curve: fc.double({ min: -1, max: 1, noNaN: true }),
    grade: fc.double({ min: -1, max: 1, noNaN: true }),
    perMs: fc.double({ min: 0.0002, max: 0.004, noNaN: true }),
    songMs: fc.integer({ min: -4000, max: 100_000 }),
    lean: fc.double({ min: -0.07, max: 0.07, noNaN: true }),
    nodPx: fc.double({ min: -10, max: 10, noNaN: true }),
  });

  it('goes there and back: each line is where the projection puts its time', () => {
    fc.assert(
      fc.property(any, ({ view, curve, grade, perMs, songMs, lean, nodPx }) => {
        const projection = seenFrom(view, roadOf(curve, grade, perMs), songMs, lean, nodPx);
        const rows: RoadRow[] = Array.from({ length: view.height }, () => ({ centreX: 0, halfPx: 0, seconds: 0 }));
        const first = projection.fillRows(rows);
        const out = spot();
        for (let line = first; line < view.height; line += 7) {
          const row = rows[line];
          // The last lines under the horizon hold seconds each; no sprite is drawn there.
          if (row === undefined || row.halfPx < projection.frame.halfRoadPx * 0.04) continue;
          projection.pointIn(row.seconds, -0.5, 0, out);
          expect(Math.abs(out.y - (line + 0.5))).toBeLessThan(0.1);
          expect(Math.abs(out.x - (row.centreX - 0.5 * row.halfPx))).toBeLessThan(0.8);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('rises line by line: nearer is lower and wider, under every camera', () => {
    fc.assert(
      fc.property(any, ({ view, curve, grade, perMs, songMs, lean, nodPx }) => {
        const projection = seenFrom(view, roadOf(curve, grade, perMs), songMs, lean, nodPx);
        const out = spot();
        let below = Number.POSITIVE_INFINITY;
        let wider = Number.POSITIVE_INFINITY;
        for (let seconds = 0; seconds < 12; seconds += 0.05) {
          projection.pointIn(seconds, 0, 0, out);
          expect(out.y).toBeLessThan(below);
          expect(out.k).toBeLessThan(wider);
          below = out.y;
          wider = out.k;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('covers the whole picture with ground from the helicopter', () => {
    const projection = seenFrom({ camera: 'helicopter', width: 1280, height: 720, lanes: 4 });
    const rows: RoadRow[] = Array.from({ length: 720 }, () => ({ centreX: 0, halfPx: -1, seconds: 0 }));
    expect(projection.horizonY).toBeLessThan(0);
    expect(projection.fillRows(rows)).toBe(0);
    for (const row of rows) expect(row.halfPx).toBeGreaterThan(0);
  });
});

describe('cars seen from beside the road', () => {
  const at = (camera: View['camera']) => seenFrom({ camera, width: 1280, height: 720, lanes: 4 });

  it('show the left flank under a camera on their left', () => {
    const side = at('side');
    expect(CAMERA_SHAPES.side.skew).toBeLessThan(0);
    expect(side.cameraTurn).toBeLessThan(-8);
    expect(side.viewYaw(0, 0)).toBeCloseTo(side.cameraTurn, 6);
    // The farther, the more one looks along the road.
    expect(side.viewYaw(2, 0)).toBeGreaterThan(side.cameraTurn);
    expect(side.viewYaw(2, 0)).toBeLessThan(0);
  });

  it.each(['chase', 'low', 'roof', 'bonnet'] as const)(
    'are not turned in the middle of the road under %s',
    (camera) => {
      expect(at(camera).cameraTurn).toBeCloseTo(0, 9);
      expect(at(camera).viewYaw(1, 0)).toBeCloseTo(0, 6);
    },
  );

  it('on the right lane show their left flank, on the left lane their right', () => {
    for (const camera of CAMERAS) {
      const projection = at(camera);
      expect(projection.viewYaw(0, 0.75)).toBeLessThan(projection.viewYaw(0, -0.75));
    }
  });
});
