import { type BeatLine, beatLines } from '../../../src/core/time/beat-grid';
import { barTicksAt, createMeterMap, type MeterChange, type MeterMap } from '../../../src/core/time/meter-map';
import { createTempoMap, msAtTick, type TempoMap, type TempoProgramme } from '../../../src/core/time/tempo-map';
import type { Ms } from '../../../src/core/time/units';

export interface Timing {
  readonly tempo: TempoMap;
  readonly meter: MeterMap;
}

export function timingOf(programme: TempoProgramme, meter: readonly MeterChange[]): Timing {
  return { tempo: createTempoMap(programme), meter: createMeterMap(meter) };
}

/** The beat lines of the core's own grid, from a bar before tick 0. */
export function gridOf({ tempo, meter }: Timing, untilMs: Ms): BeatLine[] {
  let untilTick = 0;
  while (msAtTick(tempo, untilTick) < untilMs) untilTick += 960;
  return beatLines(tempo, meter, -barTicksAt(meter, -1), untilTick);
}

/** Song times half way, in the music, between each line of the grid and the next. */
export function halvesOf({ tempo }: Timing, grid: readonly BeatLine[]): Ms[] {
  return grid.slice(1).map((line, i) => msAtTick(tempo, ((grid[i]?.tick ?? 0) + line.tick) / 2));
}

/** One element, as frames show it. */
export interface Film {
  readonly frameMs: number;
  readonly ms: readonly Ms[];
  readonly values: readonly number[];
}

export function film(valueAt: (songMs: Ms) => number, fromMs: Ms, untilMs: Ms, frameMs = 1000 / 60, phase = 0): Film {
  const ms: Ms[] = [];
  for (let i = 0; fromMs + (i + phase) * frameMs <= untilMs; i++) ms.push(fromMs + (i + phase) * frameMs);
  return { frameMs, ms, values: ms.map(valueAt) };
}

/**
 * Times of the frames in which a value rises to a peak: higher than the frame before, not lower than the next, and over
 * half way between the least and the most that the film shows.
 */
export function peaksOf({ ms, values }: Film): Ms[] {
  const half = (Math.min(...values) + Math.max(...values)) / 2;
  return ms.filter((_, i) => {
    const here = values[i] ?? 0;
    return (
      i > 0 && i < ms.length - 1 && here > half && here > (values[i - 1] ?? 0) + 1e-6 && here >= (values[i + 1] ?? 0)
    );
  });
}

/** What is wrong with an element that ought to peak at some times: peaks that are missing, late, early or out of place. */
export function faultsOf(shown: Film, dueMs: readonly Ms[]): string[] {
  const from = (shown.ms[0] ?? 0) + shown.frameMs;
  const until = (shown.ms.at(-1) ?? 0) - 2 * shown.frameMs;
  const due = dueMs.filter((ms) => ms > from && ms < until);
  const peaks = peaksOf(shown).filter((ms) => ms > from && ms < until + shown.frameMs);
  const isNear = (a: Ms, b: Ms): boolean => Math.abs(a - b) <= shown.frameMs + 1e-6;
  const missing = due.filter((ms) => !peaks.some((peak) => isNear(peak, ms)));
  const stray = peaks.filter((peak) => !dueMs.some((ms) => isNear(peak, ms)));
  return [...missing.map((ms) => `no peak at ${ms.toFixed(1)}`), ...stray.map((ms) => `a peak at ${ms.toFixed(1)}`)];
}
