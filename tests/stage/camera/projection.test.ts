import { describe, expect, it } from 'vitest';
import { CAMERA_SHAPES } from '../../../src/core/level/cameras';
import { createProjection, type Projected, type RoadRow, type RoadShape } from '../../../src/stage/camera/projection';

const { leadS: CHASE_LEAD_S } = CAMERA_SHAPES.chase;
const FLAT: RoadShape = { curveAt: () => 0, gradeAt: () => 0 };
const spot = (): Projected => ({ x: 0, y: 0, k: 0, isVisible: false });

function projectionAt(songMs: number, shape: RoadShape = FLAT, rate = 1, lean = 0) {
  const projection = createProjection();
  projection.reshape(1280, 720, 4);
  projection.update(songMs, rate, shape, lean);
  return projection;
}

function rowsOf(height: number): RoadRow[] {
  return Array.from({ length: height }, () => ({ centreX: 0, halfPx: 0, seconds: 0 }));
}

describe('the play picture', () => {
  it('is composed as the mock-up that reads well', () => {
    const { frame } = projectionAt(0);
    expect(frame.flatHorizonY / 720).toBeGreaterThanOrEqual(0.18);
    expect(frame.flatHorizonY / 720).toBeLessThanOrEqual(0.21);
    expect(frame.hitY / 720).toBeGreaterThanOrEqual(0.82);
    expect(frame.hitY / 720).toBeLessThanOrEqual(0.84);
    expect((2 * frame.halfRoadPx) / 1280).toBeCloseTo(0.72, 6);
  });

  it.each([
    [390, 844, 3],
    [390, 844, 5],
    [640, 360, 5],
    [3440, 1440, 3],
  ])('keeps the road on a canvas of %i x %i with %i lanes', (width, height, lanes) => {
    const projection = createProjection();
    projection.reshape(width, height, lanes);
    expect(projection.frame.halfRoadPx * 2).toBeLessThanOrEqual(width);
    expect(projection.frame.hitY).toBeLessThan(height * 0.9);
  });
});

describe('distance is time', () => {
  it.each([
    [0, 1],
    [CHASE_LEAD_S, 0.5],
    [1, CHASE_LEAD_S / (CHASE_LEAD_S + 1)],
    [2, CHASE_LEAD_S / (CHASE_LEAD_S + 2)],
  ])('what is due in %f s stands at %f of the way', (seconds, k) => {
    const projection = projectionAt(10_000);
    const out = projection.point(10_000 + seconds * 1000, 0, 0, spot());
    expect(out.k).toBeCloseTo(k, 9);
    const { flatHorizonY, hitY } = projection.frame;
    expect(out.y).toBeCloseTo(flatHorizonY + (hitY - flatHorizonY) * k, 6);
  });

  it('counts real seconds at any rate', () => {
    expect(projectionAt(0, FLAT, 1.5).point(1500, 0, 0, spot()).k).toBeCloseTo(
      projectionAt(0).point(1000, 0, 0, spot()).k,
      9,
    );
  });

  it('keeps the hit line and the lanes on it fixed through bends, hills and lean', () => {
    const wild: RoadShape = { curveAt: (ms) => Math.sin(ms / 900), gradeAt: (ms) => Math.cos(ms / 700) };
    for (let songMs = 0; songMs < 5000; songMs += 170) {
      const projection = projectionAt(songMs, wild, 1, 0.05);
      for (let lane = 0; lane < 4; lane++) {
        const x = projection.laneCentre(lane);
        const out = projection.point(songMs, x, 0, spot());
        expect(out.y).toBeCloseTo(projection.hitY, 6);
        expect(out.x).toBeCloseTo(640 + x * projection.halfRoadPx(1), 6);
      }
    }
  });
});

describe('hills', () => {
  it('never hide the road behind a crest, however steep the level', () => {
    const steepest: RoadShape[] = [
      { curveAt: () => 0, gradeAt: () => 1 },
      { curveAt: () => 0, gradeAt: () => -1 },
      { curveAt: () => 0, gradeAt: (ms) => (Math.floor(ms / 400) % 2 === 0 ? 1 : -1) },
    ];
    for (const shape of steepest) {
      for (let songMs = 0; songMs < 1600; songMs += 100) {
        const projection = projectionAt(songMs, shape);
        const out = spot();
        let below = projection.hitY + 1;
        for (let seconds = 0; seconds < 10; seconds += 0.05) {
          projection.pointIn(seconds, 0, 0, out);
          expect(out.y).toBeLessThan(below);
          below = out.y;
        }
      }
    }
  });
});

describe('the table of lines', () => {
  it('agrees with the placing of sprites on every line, in bends and on hills', () => {
    const shape: RoadShape = { curveAt: (ms) => Math.sin(ms / 800), gradeAt: (ms) => Math.sin(ms / 600 + 1) };
    const projection = projectionAt(2345, shape, 1, 0.04);
    const rows = rowsOf(720);
    const first = projection.fillRows(rows);
    const out = spot();
    // The last lines under the horizon hold seconds each; no sprite is drawn there.
    for (let line = first + 12; line < 720; line++) {
      const row = rows[line];
      if (row === undefined) throw new Error(`line ${line} is missing`);
      projection.pointIn(row.seconds, 0.5, 0, out);
      expect(Math.abs(out.y - (line + 0.5))).toBeLessThan(0.05);
      expect(Math.abs(out.x - (row.centreX + 0.5 * row.halfPx))).toBeLessThan(0.6);
    }
  });
});
