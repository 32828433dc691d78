import type { Cue } from '../../core/level/model';
import { laneMoveOf } from '../../core/level/path';
import { msAtTick, type TempoMap } from '../../core/time/tempo-map';
import type { Tick } from '../../core/time/units';

/** A list of a level with the song times of its items, for drawing and finding by time. */
export interface Column<T> {
  readonly items: readonly T[];
  /** Song time of each item. Never falls. */
  readonly ms: Float64Array;
}

export function columnOf<T extends { readonly tick: Tick }>(items: readonly T[], tempo: TempoMap): Column<T> {
  const ms = new Float64Array(items.length);
  for (let i = 0; i < items.length; i++) ms[i] = msAtTick(tempo, items[i]?.tick ?? 0);
  return { items, ms };
}

/** The cues with what the path makes of them. */
export interface CueColumn extends Column<Cue> {
  /** Song time at which a hold ends; that of the cue where it is a tap. */
  readonly endMs: Float64Array;
  /** The latest end up to and with each cue: what to search for the first that reaches into a view. Never falls. */
  readonly reachMs: Float64Array;
  /** Lane of the car before each cue, and after it. */
  readonly lane: Int8Array;
  readonly laneAfter: Int8Array;
  /** 1 where the cue would leave the road. The path stays on it all the same. */
  readonly isOff: Uint8Array;
  /** 0 alone on its tick, 1 the first of two, 2 the second. */
  readonly pair: Uint8Array;
  readonly startLane: number;
}

export function cueColumnOf(
  cues: readonly Cue[],
  tempo: TempoMap,
  road: { readonly lanes: number; readonly startLane: number },
): CueColumn {
  const { items, ms } = columnOf(cues, tempo);
  const count = items.length;
  const endMs = new Float64Array(count);
  const reachMs = new Float64Array(count);
  const lane = new Int8Array(count);
  const laneAfter = new Int8Array(count);
  const isOff = new Uint8Array(count);
  const pair = new Uint8Array(count);
  const startLane = Math.min(Math.max(road.startLane, 0), road.lanes - 1);
  let at = startLane;
  let reach = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    const cue = items[i];
    if (cue === undefined) continue;
    const end = cue.hold === undefined ? (ms[i] ?? 0) : msAtTick(tempo, cue.tick + cue.hold);
    endMs[i] = end;
    reach = Math.max(reach, end);
    reachMs[i] = reach;
    lane[i] = at;
    const to = at + laneMoveOf(cue);
    if (to < 0 || to >= road.lanes) isOff[i] = 1;
    else at = to;
    laneAfter[i] = at;
    if (i > 0 && items[i - 1]?.tick === cue.tick) {
      pair[i - 1] ||= 1;
      pair[i] = 2;
    }
  }
  return { items, ms, endMs, reachMs, lane, laneAfter, isOff, pair, startLane };
}

/** Index of the first value that is at least `value`; the length when none is. */
export function firstAtLeast(values: Float64Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The lane that the path is in just before a song time. */
export function laneBefore(cues: CueColumn, ms: number): number {
  const index = firstAtLeast(cues.ms, ms) - 1;
  return index < 0 ? cues.startLane : (cues.laneAfter[index] ?? cues.startLane);
}

/** Index of the item whose time is nearest to `ms`, or -1 where none is within `withinMs`. At a tie the later one. */
export function nearestIndex(times: Float64Array, ms: number, withinMs: number): number {
  const next = firstAtLeast(times, ms);
  const after = next < times.length ? (times[next] ?? 0) - ms : Number.POSITIVE_INFINITY;
  const before = next > 0 ? ms - (times[next - 1] ?? 0) : Number.POSITIVE_INFINITY;
  if (Math.min(after, before) > withinMs) return -1;
  return after <= before ? next : next - 1;
}
