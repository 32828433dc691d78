import { describe, expect, it } from 'vitest';
import { createMeterMap } from '../../../src/core/time/meter-map';
import { createTempoMap, msAtTick } from '../../../src/core/time/tempo-map';
import { createBeatTrack } from '../../../src/stage/beat/beat-track';
import { createProjection, type Projected } from '../../../src/stage/camera/projection';
import { type RoadGround, STRETCH, type Stretch } from '../../../src/stage/road/road-ground';
import { createRoadTable, TABLE_TEXELS } from '../../../src/stage/road/road-table';

const HEIGHT = 720;
const WIDTH = 1280;

/** Reads a line of the table as the shader does. */
function lineOf(bytes: Uint8Array, line: number) {
  const at = line * TABLE_TEXELS * 4;
  const byte = (i: number): number => bytes[at + i] ?? Number.NaN;
  const word = (i: number): number => (byte(i) * 256 + byte(i + 1)) / 65535;
  return {
    centreX: (word(0) * 3 - 1) * WIDTH,
    isNearestBar: byte(2) === 255,
    along: word(12),
    halfPx: word(4) * WIDTH,
    beat: byte(6) + word(8),
    alphas: [byte(3), byte(7), byte(11), byte(15)],
  };
}

describe('the table the road shader reads', () => {
  // A change of tempo and of meter, and a stop, all within sight.
  const tempo = createTempoMap({
    tempo: [
      { tick: 0, bpm: 120 },
      { tick: 3840, bpm: 180 },
    ],
    stops: [{ tick: 5760, ms: 300 }],
    offsetMs: 0,
  });
  const meter = createMeterMap([
    { tick: 0, beats: 4, unit: 4 },
    { tick: 3840, beats: 3, unit: 4 },
  ]);
  const beats = createBeatTrack(tempo, meter, -2000, 20_000);
  const projection = createProjection();
  projection.reshape(WIDTH, HEIGHT, 4);
  const songMs = 1200;
  projection.update(songMs, 1, { curveAt: (ms) => Math.sin(ms / 900), gradeAt: (ms) => Math.cos(ms / 800) }, 0.03);
  const table = createRoadTable(HEIGHT);
  const stretchOf = (fromMs: number, untilMs: number, kind: Stretch['kind']): Stretch => ({
    fromMs,
    untilMs,
    kind,
    along: (ms) => (ms - fromMs) / (untilMs - fromMs),
  });
  const ground: RoadGround = {
    fromMs: Float64Array.of(Number.NEGATIVE_INFINITY, 2000, 3000),
    place: Uint8Array.of(0, 2, 7),
    stretches: [stretchOf(1500, 1800, STRETCH.JUNCTION), stretchOf(2400, 4400, STRETCH.RAMP_RIGHT)],
  };
  table.fill(projection, beats, ground);
  const spot: Projected = { x: 0, y: 0, k: 0, isVisible: false };

  it.each([
    [2880, 3, false],
    [3840, 4, true],
    [4800, 5, false],
    [6720, 7, true],
  ])('has the line of tick %i where a sprite of that time stands', (tick, beat, isBar) => {
    const { x, y } = projection.point(msAtTick(tempo, tick), 0, 0, spot);
    const above = lineOf(table.bytes, Math.floor(y) - 1);
    const below = lineOf(table.bytes, Math.floor(y) + 1);
    expect(below.beat).toBeLessThan(beat);
    expect(above.beat).toBeGreaterThan(beat);
    expect(above.isNearestBar).toBe(isBar);
    expect(Math.abs(below.centreX - x)).toBeLessThan(2);
  });

  /** The band of ground that a line belongs to. */
  const bandOf = (line: number) =>
    table.bands.slice(0, table.bandCount).find(({ fromLine, untilLine }) => line >= fromLine && line < untilLine);

  it.each([
    [1700, 0],
    [2200, 2],
    [3300, 7],
  ])('has the place of %i ms where a sprite of that time stands', (ms, place) => {
    const { y } = projection.point(ms, 0, 0, spot);
    expect(bandOf(Math.floor(y))?.place).toBe(place);
  });

  it.each([
    [1400, STRETCH.PLAIN, 0],
    [1650, STRETCH.JUNCTION, 0.5],
    [2000, STRETCH.PLAIN, 0],
    [2900, STRETCH.RAMP_RIGHT, 0.25],
  ])('says at %i ms that the stretch is of kind %i, and how far along it lies', (ms, kind, along) => {
    const { y } = projection.point(ms, 0, 0, spot);
    expect(bandOf(Math.floor(y))?.stretch).toBe(kind);
    expect(Math.abs(lineOf(table.bytes, Math.floor(y)).along - along)).toBeLessThan(0.02);
  });

  it('parts the ground into bands that leave out no line and never overlap', () => {
    let next = table.firstLine;
    for (const { fromLine, untilLine } of table.bands.slice(0, table.bandCount)) {
      expect(fromLine).toBe(next);
      expect(untilLine).toBeGreaterThan(fromLine);
      next = untilLine;
    }
    expect(next).toBe(HEIGHT);
  });

  it('goes on with the last band where more kinds of ground meet than it has room for', () => {
    const crowded: RoadGround = {
      fromMs: Float64Array.from({ length: 60 }, (_, i) => (i === 0 ? Number.NEGATIVE_INFINITY : 1200 + i * 30)),
      place: Uint8Array.from({ length: 60 }, (_, i) => i % 8),
      stretches: [],
    };
    const full = createRoadTable(HEIGHT);
    full.fill(projection, beats, crowded);
    expect(full.bands[full.bandCount - 1]?.untilLine).toBe(HEIGHT);
  });

  it('keeps alpha full, because the upload multiplies by it', () => {
    for (let line = table.firstLine; line < HEIGHT; line++) {
      expect(lineOf(table.bytes, line).alphas).toEqual([255, 255, 255, 255]);
    }
  });

  it('widens the road from line to line down to the full width at the hit line', () => {
    let last = 0;
    for (let line = table.firstLine; line < HEIGHT; line++) {
      const { halfPx } = lineOf(table.bytes, line);
      expect(halfPx).toBeGreaterThanOrEqual(last);
      last = halfPx;
    }
    const atHit = lineOf(table.bytes, Math.floor(projection.hitY));
    expect(Math.abs(atHit.halfPx - projection.halfRoadPx(1))).toBeLessThan(1);
  });
});
