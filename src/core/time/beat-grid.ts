import { barBeatAt, beatIndexAt, type MeterMap } from './meter-map';
import { msAtTick, type TempoMap, tickAtMs } from './tempo-map';
import type { Ms, Tick } from './units';

/** One line of the grid that is painted on the road. Bar and beat count from zero. */
export interface BeatLine {
  readonly tick: Tick;
  readonly ms: Ms;
  readonly bar: number;
  readonly beat: number;
  readonly isBar: boolean;
}

/** Where in the beat a moment lies. */
export interface BeatPhase {
  readonly bar: number;
  readonly beat: number;
  /** Share of the beat that has passed: 0 on the line, below 1 just before the next. */
  readonly phase: number;
  /** Beats since tick 0, with the fraction; negative in the count-in. */
  readonly beatIndex: number;
}

/** Every beat line with `fromTick <= tick < toTick`, in order, so that neighbouring spans join without a double line. */
export function beatLines(tempo: TempoMap, meter: MeterMap, fromTick: Tick, toTick: Tick): BeatLine[] {
  const lines: BeatLine[] = [];
  const first = barBeatAt(meter, fromTick);
  let tick = first.tickInBeat === 0 ? fromTick : fromTick - first.tickInBeat + first.beatTicks;
  while (tick < toTick) {
    const { bar, beat, beatTicks } = barBeatAt(meter, tick);
    lines.push({ tick, ms: msAtTick(tempo, tick), bar, beat, isBar: beat === 0 });
    tick += beatTicks;
  }
  return lines;
}

/** The beat at a song time. During a stop the music stands, and so does the phase. */
export function beatPhaseAt(tempo: TempoMap, meter: MeterMap, ms: Ms): BeatPhase {
  const tick = tickAtMs(tempo, ms);
  const { bar, beat, tickInBeat, beatTicks } = barBeatAt(meter, tick);
  // A fraction of a tick can round onto the next line or a hair before this one.
  const phase = Math.min(Math.max(tickInBeat / beatTicks, 0), 1 - Number.EPSILON);
  return { bar, beat, phase, beatIndex: beatIndexAt(meter, tick) };
}
