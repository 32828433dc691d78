import { barBeatAt, type MeterMap, nextBarTick } from '../../core/time/meter-map';
import { msAtTick, type TempoMap, tickAtMs } from '../../core/time/tempo-map';
import { type Ms, TICKS_PER_QUARTER, type Tick } from '../../core/time/units';

/** The lines of a song that moves of the mix and answers begin on, in song time. */
export interface MixGrid {
  /** The first beat line at or after a song time. */
  beatFrom(ms: Ms): Ms;
  /** The last beat line at or before a song time. */
  beatBefore(ms: Ms): Ms;
  /** The first bar line at or after a song time. */
  barFrom(ms: Ms): Ms;
  /** The first line at or after a song time of a grid of so many lines to the quarter note. */
  lineFrom(ms: Ms, toTheQuarter: number): Ms;
  /** Length of the beat under way. */
  beatMsAt(ms: Ms): Ms;
  /** Length of the bar under way. */
  barMsAt(ms: Ms): Ms;
}

/** A time just after a line, ms: to ask for the line after it. */
export const AFTER_MS = 1e-3;
/** Rounding may put a line so far before itself, in ticks or ms. */
const ROUNDING = 1e-6;

export function createMixGrid(tempo: TempoMap, meter: MeterMap): MixGrid {
  const beatAtOrBefore = (tick: number): Tick => Math.round(tick - barBeatAt(meter, tick).tickInBeat);
  const beatAfter = (line: Tick): Tick => line + barBeatAt(meter, line).beatTicks;
  const barAtOrBefore = (tick: number): Tick => {
    const { beat, tickInBeat, beatTicks } = barBeatAt(meter, tick);
    return Math.round(tick - tickInBeat - beat * beatTicks);
  };
  const barAfter = (line: Tick): Tick => nextBarTick(meter, line);

  /** The first line at or after `ms`. The line of a stop is where the stop begins, so in a stop it is the next one. */
  function firstFrom(ms: Ms, atOrBefore: (tick: number) => Tick, after: (line: Tick) => Tick): Ms {
    let line = atOrBefore(tickAtMs(tempo, ms) - ROUNDING);
    while (msAtTick(tempo, line) < ms - ROUNDING) line = after(line);
    return msAtTick(tempo, line);
  }

  function lengthAt(ms: Ms, atOrBefore: (tick: number) => Tick, after: (line: Tick) => Tick): Ms {
    const line = atOrBefore(tickAtMs(tempo, ms) + ROUNDING);
    return msAtTick(tempo, after(line)) - msAtTick(tempo, line);
  }

  return {
    beatFrom: (ms) => firstFrom(ms, beatAtOrBefore, beatAfter),
    beatBefore: (ms) => msAtTick(tempo, beatAtOrBefore(tickAtMs(tempo, ms) + ROUNDING)),
    barFrom: (ms) => firstFrom(ms, barAtOrBefore, barAfter),
    lineFrom(ms, toTheQuarter) {
      const step = TICKS_PER_QUARTER / toTheQuarter;
      return firstFrom(
        ms,
        (tick) => Math.floor(tick / step) * step,
        (line) => line + step,
      );
    },
    beatMsAt: (ms) => lengthAt(ms, beatAtOrBefore, beatAfter),
    barMsAt: (ms) => lengthAt(ms, barAtOrBefore, barAfter),
  };
}
