import { type Snap, snapTicks } from '../../core/edit/snap';
import { barBeatAt, barTicksAt, type MeterMap, tickOfBar } from '../../core/time/meter-map';
import { msAtTick, type TempoMap, tickAtMs } from '../../core/time/tempo-map';
import type { Ms, Tick } from '../../core/time/units';

/** How strong a line is. */
export const BAR = 0;
export const BEAT = 1;
export const PART = 2;
export type Rank = typeof BAR | typeof BEAT | typeof PART;

/** What parts of a beat the grid is cut into, for its tint. */
export type Cut = 'straight' | 'triplet' | 'quintuplet';

/** Called for each line; `bar` counts from zero. */
export type SeeLine = (ms: Ms, rank: Rank, bar: number, tick: Tick) => void;

/** Lines nearer than this are thinned out. */
const LEAST_PART_PX = 7;
const LEAST_BEAT_PX = 7;
const LEAST_BAR_PX = 9;

export function cutOf(snap: Snap): Cut {
  if (snap === 'free') return 'straight';
  if (snap.division % 5 === 0) return 'quintuplet';
  return snap.division % 3 === 0 ? 'triplet' : 'straight';
}

/** Every so many bars one is drawn, a power of two, so that lines stay `leastPx` apart. */
export function barStride(barPx: number, leastPx: number): number {
  let stride = 1;
  while (barPx * stride < leastPx && stride < 1024) stride *= 2;
  return stride;
}

/** Width of the bar at a song time. */
export function barPxAt(tempo: TempoMap, meter: MeterMap, ms: Ms, msPerPx: number): number {
  const tick = Math.max(tickAtMs(tempo, ms), 0);
  const { bar } = barBeatAt(meter, tick);
  const from = tickOfBar(meter, bar);
  return (msAtTick(tempo, from + barTicksAt(meter, from)) - msAtTick(tempo, from)) / msPerPx;
}

/**
 * Every line of the grid between two song times, thinned out by bars, beats and parts until the lines stand apart. From
 * tick 0 on: there is nothing to write before it. In order of time.
 */
export function eachLine(
  tempo: TempoMap,
  meter: MeterMap,
  snap: Snap,
  fromMs: Ms,
  toMs: Ms,
  msPerPx: number,
  see: SeeLine,
): void {
  const toTick = tickAtMs(tempo, toMs);
  const part = snap === 'free' ? null : snapTicks(snap);
  let { bar } = barBeatAt(meter, Math.max(tickAtMs(tempo, fromMs), 0));
  let stride = 1;
  for (let tick = tickOfBar(meter, bar); tick <= toTick; tick = tickOfBar(meter, bar)) {
    const ms = msAtTick(tempo, tick);
    const barTicks = barTicksAt(meter, tick);
    const barPx = (msAtTick(tempo, tick + barTicks) - ms) / msPerPx;
    stride = barStride(barPx, LEAST_BAR_PX);
    if (bar % stride === 0) see(ms, BAR, bar, tick);
    if (stride === 1) eachInBar(tempo, meter, part, tick, barTicks, barPx, bar, see);
    bar += stride - (((bar % stride) + stride) % stride);
  }
}

function eachInBar(
  tempo: TempoMap,
  meter: MeterMap,
  part: Tick | null,
  barTick: Tick,
  barTicks: Tick,
  barPx: number,
  bar: number,
  see: SeeLine,
): void {
  const { beatTicks } = barBeatAt(meter, barTick);
  const hasBeats = (barPx * beatTicks) / barTicks >= LEAST_BEAT_PX;
  if (!hasBeats) return;
  const hasParts = part !== null && (barPx * part) / barTicks >= LEAST_PART_PX;
  let beat = barTick + beatTicks;
  let next = hasParts ? barTick + part : Number.POSITIVE_INFINITY;
  const end = barTick + barTicks;
  while (beat < end || next < end) {
    if (beat <= next) {
      see(msAtTick(tempo, beat), BEAT, bar, beat);
      if (beat === next && part !== null) next += part;
      beat += beatTicks;
    } else {
      see(msAtTick(tempo, next), PART, bar, next);
      next += part ?? Number.POSITIVE_INFINITY;
    }
  }
}
