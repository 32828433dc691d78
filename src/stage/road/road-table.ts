import type { Ms } from '../../core/time/units';
import type { BeatTrack } from '../beat/beat-track';
import type { Projection, RoadRow } from '../camera/projection';
import { type RoadGround, STRETCH } from './road-ground';

/** Lines of the canvas that show one kind of ground. */
export interface GroundBand {
  fromLine: number;
  untilLine: number;
  /** By the order of `PLACES`. */
  place: number;
  /** As `STRETCH` says. */
  stretch: number;
}

/** More changes than this are never within sight; if they were, the nearest band would go on. */
const MOST_BANDS = 24;
const SPARE: GroundBand = { fromLine: 0, untilLine: 0, place: 0, stretch: 0 };

/** Texels of one line. Alpha stays 255 everywhere: the upload multiplies by it. */
export const TABLE_TEXELS = 4;
const BYTES = TABLE_TEXELS * 4;

/**
 * The table the road shader reads, one row a canvas line, top line first:
 *
 * | texel | red, green (16 bits) | blue |
 * |---|---|---|
 * | 0 | centre: (x / width + 1) / 3 | 255 when the nearest beat line begins a bar, else 0 |
 * | 1 | half road width / width | beat number, modulo 256 |
 * | 2 | phase within the beat | beats a px, 2^(blue / 16 - 12) |
 * | 3 | how far along its stretch the line lies | 0 |
 *
 */
export interface RoadTable {
  readonly bytes: Uint8Array;
  readonly height: number;
  /** First line that shows ground. */
  readonly firstLine: number;
  /** Lines that are alike, top to bottom; the first `bandCount` are in use. */
  readonly bands: readonly GroundBand[];
  readonly bandCount: number;
  fill(projection: Projection, beats: BeatTrack, ground: RoadGround): void;
}

export function createRoadTable(height: number): RoadTable {
  const bytes = new Uint8Array(BYTES * height).fill(255);
  const rows: RoadRow[] = Array.from({ length: height }, () => ({ centreX: 0, halfPx: 0, seconds: 0 }));
  const bands: GroundBand[] = Array.from({ length: MOST_BANDS }, () => ({
    fromLine: 0,
    untilLine: 0,
    place: 0,
    stretch: 0,
  }));
  const table = { bytes, height, firstLine: 0, bands, bandCount: 0, fill };

  function fill(projection: Projection, beats: BeatTrack, ground: RoadGround): void {
    const first = projection.fillRows(rows);
    table.firstLine = first;
    const { width } = projection.frame;
    const { songMs, rate } = projection;
    const { fromMs, place, stretches } = ground;
    // Time falls from the horizon down, so all that is under way is found by walking back, not by searching.
    const farMs = songMs + (rows[first]?.seconds ?? 0) * 1000 * rate;
    let i = beats.indexAt(farMs);
    let span = place.length - 1;
    let s = lastBegun(stretches, farMs);
    let lastBeat = Number.NaN;
    let band: GroundBand | undefined;
    table.bandCount = 0;
    for (let line = first; line < height; line++) {
      const row = rows[line];
      if (row === undefined) break;
      const ms: Ms = songMs + row.seconds * 1000 * rate;
      while (i > 0 && (beats.ms[i] ?? 0) > ms) i--;
      while (span > 0 && (fromMs[span] ?? 0) > ms) span--;
      while (s >= 0 && (stretches[s]?.fromMs ?? 0) > ms) s--;
      const start = beats.ms[i] ?? 0;
      const length = (beats.ms[i + 1] ?? start + 500) - start;
      const phase = Math.min(Math.max((ms - start) / length, 0), 0.99999);
      const beat = beats.firstBeat + i + phase;
      const perPx = Number.isNaN(lastBeat) ? 1 : Math.max(lastBeat - beat, 1e-5);
      lastBeat = beat;
      const nearest = phase < 0.5 ? i : i + 1;
      const stretch = stretches[s];
      const isOn = stretch !== undefined && ms < stretch.untilMs;
      const kind = isOn ? stretch.kind : STRETCH.PLAIN;
      const here = place[span] ?? 0;
      if (band?.place !== here || band.stretch !== kind) band = begin(band, line, here, kind);
      band.untilLine = line + 1;
      const at = line * BYTES;
      pair(bytes, at, (row.centreX / width + 1) / 3);
      bytes[at + 2] = beats.isBar[nearest] === 1 ? 255 : 0;
      pair(bytes, at + 4, row.halfPx / width);
      bytes[at + 6] = (beats.firstBeat + i) & 255;
      pair(bytes, at + 8, phase);
      bytes[at + 10] = Math.min(Math.max(Math.round((Math.log2(perPx) + 12) * 16), 0), 255);
      pair(bytes, at + 12, isOn ? stretch.along(ms) : 0);
      bytes[at + 14] = 0;
    }
  }

  function begin(last: GroundBand | undefined, line: number, place: number, stretch: number): GroundBand {
    const band = bands[table.bandCount];
    if (band === undefined) return last ?? SPARE;
    table.bandCount++;
    band.fromLine = line;
    band.place = place;
    band.stretch = stretch;
    return band;
  }

  return table;
}

/** Index of the last one that begins at or before a song time, -1 before the first. */
function lastBegun(stretches: RoadGround['stretches'], ms: Ms): number {
  let low = -1;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle]?.fromMs ?? 0) <= ms) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A share 0..1 as 16 bits, high byte first. */
function pair(bytes: Uint8Array, at: number, share: number): void {
  const value = Math.min(Math.max(Math.round(share * 65535), 0), 65535);
  bytes[at] = value >> 8;
  bytes[at + 1] = value & 255;
}
