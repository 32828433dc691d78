import { barBeatAt, type MeterMap } from '../time/meter-map';
import type { Tick } from '../time/units';

/**
 * How strong a place in the bar is: 5 on the bar line, 4 half way through a bar of even beats (or on each third beat of
 * a bar in eighths, as in 6/8), 3 on a beat, 2 half way to the next, 1 on a quarter or a third of it, 0 between.
 */
export function strengthOf(meter: MeterMap, tick: Tick): number {
  const { beat, tickInBeat, beatTicks, beatsInBar } = barBeatAt(meter, tick);
  if (tickInBeat === 0) {
    if (beat === 0) return 5;
    const isCompound = beatTicks <= 480 && beatsInBar % 3 === 0;
    if (isCompound) return beat % 3 === 0 ? 4 : 2;
    return beatsInBar % 2 === 0 && beat === beatsInBar / 2 ? 4 : 3;
  }
  if (tickInBeat * 2 === beatTicks) return 2;
  const isPart = (tickInBeat * 4) % beatTicks === 0 || (tickInBeat * 3) % beatTicks === 0;
  return isPart ? 1 : 0;
}
