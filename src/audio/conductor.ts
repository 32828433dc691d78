import { msAtTick, type TempoMap, tickAtMs } from '../core/time/tempo-map';
import { type Ms, TICKS_PER_QUARTER, type Tick } from '../core/time/units';
import { deskTempo } from './tempo-steps';
import type { Context } from './tone';

/** How song time lies on context time: song ms `songMs` at `contextS`, `rate` song ms each real ms. */
export interface TimeLine {
  readonly songMs: Ms;
  readonly contextS: number;
  readonly rate: number;
}

/** Context time in seconds of a song time. */
export function contextAt(line: TimeLine, songMs: Ms): number {
  return line.contextS + (songMs - line.songMs) / (1000 * line.rate);
}

/** Song time of a context time in seconds. */
export function songAtContext(line: TimeLine, contextS: number): Ms {
  return line.songMs + (contextS - line.contextS) * 1000 * line.rate;
}

/** Something that is due on a tick; `ms` is the song time of the tick. */
export interface Due {
  readonly tick: Tick;
  readonly ms: Ms;
}

/** Room between the end of the transport's look-ahead and its start, s. */
const MARGIN_S = 0.02;
/** A note that would sound later than this, s, after a stall longer than the look-ahead, is left out. */
const TOO_LATE_S = 0.03;

/** Calls what is due ahead of its time, by Tone's Transport. */
export interface Conductor {
  /**
   * @param due in order of time; what lies before `line.songMs` is left out.
   * @param call is told the exact context time of each, at least the look-ahead before it if nothing stalls.
   */
  start<T extends Due>(tempo: TempoMap, due: readonly T[], line: TimeLine, call: (item: T, atS: number) => void): void;
  stop(): void;
}

/**
 * The Transport looks ahead, and what lies inside its look-ahead at a start it never calls. So it is started just
 * beyond, on a whole tick, and the notes before that are handed out at once. Each start writes the whole programme anew:
 * tempo changes are kept in context time and would be wrong after a seek.
 */
export function createConductor(context: Context): Conductor {
  const { transport } = context;
  transport.PPQ = TICKS_PER_QUARTER;

  function stop(): void {
    transport.stop(context.immediate());
    transport.cancel(0);
  }

  return {
    start(tempo, due, line, call) {
      stop();
      const firstTick = tickFrom(tempo, songAtContext(line, Math.max(context.now() + MARGIN_S, line.contextS)));
      const firstMs = msAtTick(tempo, firstTick);
      const startS = contextAt(line, firstMs);

      const desk = deskTempo(tempo, firstTick, line.rate);
      transport.bpm.cancelScheduledValues(0);
      transport.bpm.setValueAtTime(desk.steps[0]?.bpm ?? 120, 0);
      for (const step of desk.steps) transport.bpm.setValueAtTime(step.bpm, startS + step.atMs / 1000);

      for (const item of due) {
        if (item.ms < line.songMs) continue;
        if (item.tick < firstTick) call(item, contextAt(line, item.ms));
        else
          transport.schedule(
            (atS) => {
              if (atS > context.immediate() - TOO_LATE_S) call(item, atS);
            },
            `${desk.deskTick(item.tick)}i`,
          );
      }
      transport.start(startS, '0i');
    },
    stop,
  };
}

/** The first whole tick that is not before a song time. */
function tickFrom(tempo: TempoMap, ms: Ms): Tick {
  const tick = Math.ceil(tickAtMs(tempo, ms));
  return msAtTick(tempo, tick) < ms ? tick + 1 : tick;
}
