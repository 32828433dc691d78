import { type BeatLine, beatLines } from '../time/beat-grid';
import { type MeterMap, nextBarTick, tickOfBar } from '../time/meter-map';
import { msAtTick, type TempoMap, tickAtMs } from '../time/tempo-map';
import { msFromUs, type Us, usFromMs } from '../time/units';
import { COUNT_IN_BARS } from './rules';

const QUARTERS = [0, 1, 2, 3] as const;

/** Song time of a tick in whole microseconds, never -0. */
export function usAtTick(tempo: TempoMap, tick: number): Us {
  return usFromMs(msAtTick(tempo, tick)) + 0;
}

export function countInStartUs(tempo: TempoMap, meter: MeterMap): Us {
  return usAtTick(tempo, tickOfBar(meter, -COUNT_IN_BARS));
}

/** Bar lines from the count-in to the first one after `endUs`. */
export function barLines(tempo: TempoMap, meter: MeterMap, endUs: Us): Us[] {
  return linesTo(tempo, meter, endUs)
    .filter((line) => line.isBar)
    .map((line) => usAtTick(tempo, line.tick));
}

/** Four lines a beat over the same stretch, the last one the bar line that ends it. */
export function quarterBeats(tempo: TempoMap, meter: MeterMap, endUs: Us): Us[] {
  const lines = linesTo(tempo, meter, endUs);
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    if (next === undefined) return [usAtTick(tempo, line.tick)];
    return QUARTERS.map((quarter) =>
      usAtTick(tempo, line.tick + ((next.tick - line.tick) * quarter) / QUARTERS.length),
    );
  });
}

function linesTo(tempo: TempoMap, meter: MeterMap, endUs: Us): BeatLine[] {
  const lastTick = nextBarTick(meter, tickAtMs(tempo, msFromUs(endUs)));
  return beatLines(tempo, meter, tickOfBar(meter, -COUNT_IN_BARS), lastTick + 1);
}
