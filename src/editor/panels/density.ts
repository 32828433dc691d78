import type { Chart } from '../../core/level/schema';
import { msAtTick, type TempoMap } from '../../core/time/tempo-map';
import type { Ms } from '../../core/time/units';

/** Cues a second in even stretches of the song: a hold counts where it begins and where it ends. */
export function densityOf(chart: Chart, tempo: TempoMap, songMs: Ms, stretches: number): readonly number[] {
  const counts = new Array<number>(stretches).fill(0);
  const perMs = stretches / Math.max(songMs, 1);
  const count = (tick: number): void => {
    const at = Math.min(Math.max(Math.floor(msAtTick(tempo, tick) * perMs), 0), stretches - 1);
    counts[at] = (counts[at] ?? 0) + 1;
  };
  for (const { tick, hold } of chart.cues) {
    count(tick);
    if (hold !== undefined) count(tick + hold);
  }
  const seconds = songMs / stretches / 1000;
  return counts.map((one) => one / seconds);
}
