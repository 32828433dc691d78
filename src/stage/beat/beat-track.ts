import { beatLines } from '../../core/time/beat-grid';
import { barTickAtOrBefore, type MeterMap } from '../../core/time/meter-map';
import { type TempoMap, tickAtMs } from '../../core/time/tempo-map';
import type { Ms } from '../../core/time/units';

/** The beat lines of a song in flat arrays, for what looks them up many times a frame. */
export interface BeatTrack {
  readonly count: number;
  /** Song time of each line, rising. */
  readonly ms: Float64Array;
  /** 1 where the line begins a bar. */
  readonly isBar: Uint8Array;
  /** Beats since tick 0 of the first entry; entry i is beat `firstBeat + i`. */
  readonly firstBeat: number;
  /** Entry at or before a song time, 0 at least. */
  indexAt(songMs: Ms): number;
  /** Beats since tick 0 with the fraction. A stop stretches its beat. */
  beatAt(songMs: Ms): number;
}

/** Lines from `fromMs` to `toMs` and a little beyond both, so that the road is painted before the song and after it. */
export function createBeatTrack(tempo: TempoMap, meter: MeterMap, fromMs: Ms, toMs: Ms): BeatTrack {
  const fromTick = barTickAtOrBefore(meter, Math.floor(tickAtMs(tempo, fromMs)));
  const lines = beatLines(tempo, meter, fromTick, Math.ceil(tickAtMs(tempo, toMs)) + 1);
  const count = lines.length;
  const ms = Float64Array.from(lines, (line) => line.ms);
  const isBar = Uint8Array.from(lines, (line) => (line.isBar ? 1 : 0));
  const zero = lines.findIndex((line) => line.tick >= 0);
  const firstBeat = zero < 0 ? -count : -zero;

  const indexAt = (songMs: Ms): number => {
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((ms[middle] ?? 0) <= songMs) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  const beatAt = (songMs: Ms): number => {
    const i = Math.min(indexAt(songMs), Math.max(count - 2, 0));
    const start = ms[i] ?? 0;
    const length = (ms[i + 1] ?? start + 500) - start;
    return firstBeat + i + (songMs - start) / length;
  };

  return { count, ms, isBar, firstBeat, indexAt, beatAt };
}
