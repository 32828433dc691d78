import { nextBarTick } from '../../time/meter-map';
import { msAtTick, tickAtMs } from '../../time/tempo-map';
import { type Ms, type Tick, type Us, usFromMs } from '../../time/units';
import type { Timing } from './shot-spans';

export interface BarLine {
  /** Counted from zero. */
  readonly bar: number;
  readonly tick: Tick;
  readonly us: Us;
}

/** The bar lines from tick 0 to the end of the song. */
export function barLinesOf({ tempo, meter }: Timing, durationMs: Ms): BarLine[] {
  const lines: BarLine[] = [];
  const lastTick = tickAtMs(tempo, durationMs);
  for (let tick = 0, bar = 0; tick <= lastTick; tick = nextBarTick(meter, tick), bar += 1) {
    lines.push({ bar, tick, us: usFromMs(msAtTick(tempo, tick)) });
  }
  return lines;
}
