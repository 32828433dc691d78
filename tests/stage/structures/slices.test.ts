import { describe, expect, it } from 'vitest';
import { CAMERA_SHAPES } from '../../../src/core/level/cameras';
import { CAMERAS } from '../../../src/core/level/model';
import { createMeterMap } from '../../../src/core/time/meter-map';
import { createTempoMap } from '../../../src/core/time/tempo-map';
import { createBeatTrack } from '../../../src/stage/beat/beat-track';
import { createProjection, type Projected } from '../../../src/stage/camera/projection';
import { createSlices, MOST_EDGES } from '../../../src/stage/structures/slices';

function beatsAt(bpm: number) {
  const timing = { tempo: [{ tick: 0, bpm }], stops: [], meter: [{ tick: 0, beats: 4, unit: 4 }] };
  return createBeatTrack(createTempoMap({ ...timing, offsetMs: 0 }), createMeterMap(timing.meter), -8000, 60_000);
}

const winding = { curveAt: (ms: number) => Math.sin(ms / 900), gradeAt: (ms: number) => Math.cos(ms / 1300) };

describe('the road cut into slices', () => {
  it.each([40, 90, 160, 300])('goes from behind the camera to the far end without a gap at %i BPM', (bpm) => {
    const slices = createSlices();
    const projection = createProjection();
    const beats = beatsAt(bpm);
    for (const name of CAMERAS) {
      for (let songMs = 4000; songMs < 6000; songMs += 37) {
        projection.update(songMs, 1, winding, 0, CAMERA_SHAPES[name]);
        slices.fill(projection, beats, -0.3, 9, [5200, 7321]);
        expect(slices.count).toBeLessThan(MOST_EDGES);
        expect(slices.seconds[0]).toBeCloseTo(-0.3, 6);
        expect(slices.seconds[slices.count - 1]).toBeCloseTo(9, 6);
        for (let i = 1; i < slices.count; i++) {
          expect(slices.ms[i]).toBeGreaterThan(slices.ms[i - 1] ?? Number.POSITIVE_INFINITY);
          expect(slices.k[i]).toBeLessThan(slices.k[i - 1] ?? 0);
        }
      }
    }
  });

  it('stands still on the road: an edge is on a part of a beat or on a cut, wherever the camera is', () => {
    const slices = createSlices();
    const projection = createProjection();
    const beats = beatsAt(120);
    for (let songMs = 4000; songMs < 4500; songMs += 7) {
      projection.update(songMs, 1, winding, 0);
      slices.fill(projection, beats, -0.3, 8, [5217]);
      for (let i = 1; i < slices.count - 1; i++) {
        const ms = slices.ms[i] ?? 0;
        const parts = (slices.beat[i] ?? 0) * 16;
        if (ms !== 5217) expect(Math.abs(parts - Math.round(parts))).toBeLessThan(1e-6);
      }
    }
  });

  it('is cut where a strip begins, to the millisecond', () => {
    const slices = createSlices();
    const projection = createProjection();
    projection.update(4000, 1, winding, 0);
    const cuts = [4100, 4100.25, 5000, 6500];
    slices.fill(projection, beatsAt(120), -0.3, 8, cuts);
    const edges = Array.from(slices.ms.subarray(0, slices.count));
    for (const cut of cuts) expect(edges.filter((ms) => ms === cut)).toHaveLength(1);
  });

  it('has the middle of the road where the projection has it', () => {
    const slices = createSlices();
    const projection = createProjection();
    projection.update(4000, 1.25, winding, 0.03, CAMERA_SHAPES.side);
    slices.fill(projection, beatsAt(120), -0.3, 8, []);
    const spot: Projected = { x: 0, y: 0, k: 0, isVisible: false };
    for (let i = 0; i < slices.count; i++) {
      projection.point(slices.ms[i] ?? 0, 0, 0, spot);
      expect(slices.x[i]).toBeCloseTo(spot.x, 6);
      expect(slices.y[i]).toBeCloseTo(spot.y, 6);
      expect(slices.k[i]).toBeCloseTo(spot.k, 9);
    }
  });
});
