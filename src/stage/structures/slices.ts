import type { Ms } from '../../core/time/units';
import type { BeatTrack } from '../beat/beat-track';
import type { Projected, Projection } from '../camera/projection';

/** Beats are cut into so many parts at the finest; a power of two, so that coarser edges are also finer ones. */
const PARTS = 16;
/** The coarsest step in parts: four beats. */
const MOST_STEP = 4 * PARTS;
/** A slice is at most this much of the way from the camera to it deep, or bends would show corners. */
const DEEPEST = 0.16;
/** Edges of a frame at most; reckoned by the test over tempi from 40 to 300. */
export const MOST_EDGES = 128;

/**
 * The road cut across, near to far, for whatever runs along it. All edges but the nearest stand still on the road, on
 * parts of beats and on the cuts that are asked for, so that shapes do not swim as they come nearer.
 */
export interface Slices {
  readonly count: number;
  readonly ms: Float64Array;
  readonly seconds: Float64Array;
  /** Beats since tick 0 with the fraction. */
  readonly beat: Float64Array;
  /** Nearness, and where the middle of the road is, in px. */
  readonly k: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Cuts the road from `nearS` to `farS` real seconds ahead of the car. `cuts` are song times, rising. */
  fill(projection: Projection, beats: BeatTrack, nearS: number, farS: number, cuts: readonly Ms[]): void;
}

export function createSlices(): Slices {
  return new RoadSlices();
}

class RoadSlices implements Slices {
  count = 0;
  readonly ms = new Float64Array(MOST_EDGES);
  readonly seconds = new Float64Array(MOST_EDGES);
  readonly beat = new Float64Array(MOST_EDGES);
  readonly k = new Float64Array(MOST_EDGES);
  readonly x = new Float64Array(MOST_EDGES);
  readonly y = new Float64Array(MOST_EDGES);
  private readonly spot: Projected = { x: 0, y: 0, k: 0, isVisible: false };

  fill(projection: Projection, beats: BeatTrack, nearS: number, farS: number, cuts: readonly Ms[]): void {
    const { leadS, songMs, rate } = projection;
    const perS = 1000 * rate;
    this.count = 0;
    const nearMs = songMs + nearS * perS;
    const farMs = songMs + farS * perS;
    let cut = firstAfter(cuts, nearMs);
    this.add(projection, beats, nearMs);
    let part = Math.floor(partAt(beats, nearMs)) + 1;
    let atMs = nearMs;
    while (atMs < farMs && this.count < MOST_EDGES) {
      const deepest = DEEPEST * (leadS + (atMs - songMs) / perS) * perS;
      let step = 0;
      while (step < MOST_STEP) {
        const wider = step === 0 ? 1 : step * 2;
        if ((part - 1) % wider !== 0 || (step > 0 && msAtPart(beats, part - 1 + wider) - atMs > deepest)) break;
        step = wider;
      }
      const next = part - 1 + Math.max(step, 1);
      const nextMs = Math.min(msAtPart(beats, next), farMs);
      const cutMs = cuts[cut];
      if (cutMs !== undefined && cutMs <= nextMs) {
        if (cutMs > atMs) this.add(projection, beats, cutMs);
        atMs = Math.max(cutMs, atMs);
        cut++;
        if (cutMs < nextMs) continue;
      } else {
        this.add(projection, beats, nextMs);
        atMs = nextMs;
      }
      part = next + 1;
      if (next >= (beats.count - 1) * PARTS) break;
    }
  }

  private add(projection: Projection, beats: BeatTrack, ms: Ms): void {
    const i = this.count;
    if (i >= MOST_EDGES) return;
    const seconds = projection.secondsTo(ms);
    const spot = projection.pointIn(seconds, 0, 0, this.spot);
    this.ms[i] = ms;
    this.seconds[i] = seconds;
    this.beat[i] = beats.firstBeat + partAt(beats, ms) / PARTS;
    this.k[i] = spot.k;
    this.x[i] = spot.x;
    this.y[i] = spot.y;
    this.count = i + 1;
  }
}

/** Parts of beats since the first line of the track, with the fraction. */
function partAt(beats: BeatTrack, ms: Ms): number {
  const i = Math.min(beats.indexAt(ms), Math.max(beats.count - 2, 0));
  const start = beats.ms[i] ?? 0;
  const length = (beats.ms[i + 1] ?? start + 500) - start;
  return (i + (ms - start) / length) * PARTS;
}

function msAtPart(beats: BeatTrack, part: number): Ms {
  const i = Math.min(Math.floor(part / PARTS), Math.max(beats.count - 2, 0));
  const start = beats.ms[i] ?? 0;
  const length = (beats.ms[i + 1] ?? start + 500) - start;
  return start + length * (part / PARTS - i);
}

function firstAfter(sorted: readonly Ms[], ms: Ms): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= ms) low = middle + 1;
    else high = middle;
  }
  return low;
}
