import { describe, expect, it } from 'vitest';
import { CAMERA_SHAPES } from '../../../src/core/level/cameras';
import type { Place } from '../../../src/core/level/model';
import { CAMERAS, PLACES } from '../../../src/core/level/model';
import { createBeatTrack } from '../../../src/stage/beat/beat-track';
import { createProjection, type Projected } from '../../../src/stage/camera/projection';
import { createPlaceTrack } from '../../../src/stage/city/place-track';
import { SceneBuffer } from '../../../src/stage/structures/scene-buffer';
import { SceneView } from '../../../src/stage/structures/scene-view';
import { riseAt, stripPoint } from '../../../src/stage/structures/strip-pen';
import { cutsOf, type Opening, planStrips } from '../../../src/stage/structures/strip-plan';
import { STRIPS } from '../../../src/stage/structures/strip-specs';
import { waveAt } from '../../../src/stage/structures/wave';
import { chaseOf } from '../fixtures';

const bars = Array.from({ length: 31 }, (_, i) => i * 2000);

function stripsOf(places: readonly Place[], openings: readonly Opening[] = []) {
  const sections = places.map((place, i) => ({ tick: i * 15_360, name: place, place }));
  const chase = chaseOf({ sections });
  const track = createPlaceTrack(chase.level, chase.tempo);
  return planStrips({ places: track, fromMs: -4000, toMs: 60_000, bars, openings });
}

describe('what runs along the road', () => {
  it('lasts exactly as long as its place', () => {
    const strips = stripsOf(['waterfront', 'tunnel', 'hills']);
    const of = (tile: string) => strips.filter((strip) => strip.spec.tile === tile);
    expect(of('seawall').map(({ fromMs, untilMs }) => [fromMs, untilMs])).toEqual([[-4000, 8000]]);
    expect(of('tunnel_wall').map(({ fromMs, untilMs, spec }) => [fromMs, untilMs, spec.side])).toEqual([
      [8000, 16_000, -1],
      [8000, 16_000, 1],
    ]);
    expect(of('cliff').every(({ fromMs, untilMs }) => fromMs === 16_000 && untilMs === 60_000)).toBe(true);
  });

  it('opens on the side where a street or a slip road meets it, and nowhere else', () => {
    const openings: Opening[] = [
      { fromMs: 3000, untilMs: 3400, side: 0 },
      { fromMs: 6000, untilMs: 7000, side: 1 },
    ];
    const strips = stripsOf(['freeway'], openings);
    const spans = (tile: string) =>
      strips.filter((strip) => strip.spec.tile === tile).map(({ fromMs, untilMs }) => [fromMs, untilMs]);
    expect(spans('rail')).toEqual([
      [-4000, 3000],
      [3400, 6000],
      [7000, 60_000],
    ]);
    expect(spans('jersey')).toEqual([
      [-4000, 3000],
      [3400, 60_000],
    ]);
    // A tunnel has no side streets.
    expect(stripsOf(['tunnel'], openings)).toHaveLength(STRIPS.tunnel.length);
  });

  it('changes from fence to wall along the works without a gap or an overlap', () => {
    const left = stripsOf(['industrial'])
      .filter((strip) => strip.spec.side < 0)
      .sort((a, b) => a.fromMs - b.fromMs);
    expect(new Set(left.map((strip) => strip.spec.tile))).toEqual(new Set(['fence', 'brick']));
    left.forEach((strip, i) => {
      if (i > 0) expect(strip.fromMs).toBe(left[i - 1]?.untilMs);
    });
    expect(left[0]?.fromMs).toBe(-4000);
    expect(left.at(-1)?.untilMs).toBe(60_000);
  });

  it('is drawn from the outside in', () => {
    const strips = stripsOf(['freeway', 'hills', 'industrial']);
    strips.forEach((strip, i) => {
      expect(strip.outM).toBeLessThanOrEqual(strips[i - 1]?.outM ?? Number.POSITIVE_INFINITY);
    });
  });

  it('has each of its ends among the cuts of the slices', () => {
    const strips = stripsOf(['freeway', 'tunnel', 'desert']);
    const cuts = cutsOf(strips, [12_345]);
    expect(cuts).toContain(12_345);
    for (const { fromMs, untilMs } of strips) {
      expect(cuts).toContain(fromMs);
      expect(cuts).toContain(untilMs);
    }
    expect(cuts).toEqual([...cuts].sort((a, b) => a - b));
  });
});

describe('a wall beside the road', () => {
  const view = new SceneView(new SceneBuffer(1));
  const projection = createProjection();
  const winding = { curveAt: (ms: number) => Math.sin(ms / 700), gradeAt: (ms: number) => Math.cos(ms / 900) };
  const chase = chaseOf();
  const beats = createBeatTrack(chase.tempo, chase.meter, -4000, 30_000);
  const spot: Projected = { x: 0, y: 0, k: 0, isVisible: false };
  const at = { x: 0, y: 0 };

  function look(camera: (typeof CAMERAS)[number], width: number, height: number, lanes: number, songMs: number): void {
    projection.reshape(width, height, lanes);
    projection.update(songMs, 1, winding, 0.05, CAMERA_SHAPES[camera]);
    view.begin({ projection, quality: 'high' } as Parameters<SceneView['begin']>[0]);
    view.slices.fill(projection, beats, view.nearS(projection.leadS), view.farS, []);
  }

  it('stands where the projection has it, however the road lies and the camera leans', () => {
    look('low', 1280, 720, 4, 5000);
    const { slices } = view;
    for (let i = 0; i < slices.count; i++) {
      stripPoint(view, i, 1, { out: 2, up: 3 }, 1, at);
      const x = 1 + (2 * view.metrePx) / view.halfPx;
      projection.point(slices.ms[i] ?? 0, x, (3 * view.metrePx) / projection.frame.pxPerMetre, spot);
      expect(at.x).toBeCloseTo(spot.x, 4);
      expect(at.y).toBeCloseTo(spot.y, 4);
    }
  });

  it('never stands in the road, and hangs over it only above the eye of every camera', () => {
    for (const camera of CAMERAS) {
      for (const [width, height] of [
        [1280, 720],
        [390, 844],
        [2560, 1080],
      ] as const) {
        look(camera, width, height, 4, 4000);
        const eyeM = (projection.hitY - projection.flatHorizonY) / view.metrePx;
        for (const place of PLACES) {
          for (const { foot, head } of STRIPS[place]) {
            for (const point of [foot, head]) {
              const up = point.up + (point.clear ?? 0) * view.roofM;
              expect(point.out > 0.3 || up > eyeM * 1.05).toBe(true);
            }
          }
        }
        expect(view.deckM).toBeGreaterThan(eyeM * 1.05);
      }
    }
  });

  it('has no step in its crest', () => {
    for (let beat = -20; beat < 60; beat += 0.01) {
      expect(Math.abs(waveAt(beat + 0.01) - waveAt(beat))).toBeLessThan(0.02);
      expect(Math.abs(waveAt(beat))).toBeLessThanOrEqual(1);
    }
    expect(riseAt({ out: 1, up: 1, wave: 0.5 }, 3)).toBe(1 + 0.5 * waveAt(3));
    expect(riseAt({ out: 1, up: 1 }, 3)).toBe(1);
  });
});
