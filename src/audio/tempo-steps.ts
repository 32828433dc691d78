import { bpmAtTick, msAtTick, type TempoMap } from '../core/time/tempo-map';
import { type Ms, TICKS_PER_QUARTER, type Tick } from '../core/time/units';

/** From `atMs` on (real time since the desk's start), the desk runs at `bpm`. */
export interface TempoStep {
  readonly atMs: Ms;
  readonly bpm: number;
}

/**
 * A tempo map written for a desk that knows tempo and no stops and counts its own ticks from 0. A stop becomes a whole
 * number of extra ticks, at the tempo that makes them last exactly as long.
 */
export interface DeskTempo {
  readonly steps: readonly TempoStep[];
  /** The desk's tick of a tick of the song; whole for a whole tick. At a stop it is where the stop begins. */
  deskTick(tick: Tick): number;
}

/** Milliseconds of a tick at 1 BPM. */
const MS_PER_TICK_AT_1_BPM = 60_000 / TICKS_PER_QUARTER;

/** @param fromTick whole tick of the song at which the desk starts. @param rate song ms that pass each real ms. */
export function deskTempo(tempo: TempoMap, fromTick: Tick, rate: number): DeskTempo {
  const fromMs = msAtTick(tempo, fromTick);
  const steps: TempoStep[] = [];
  const stops: { readonly tick: Tick; readonly ticks: number }[] = [];
  const step = (songMs: Ms, bpm: number): void => {
    steps.push({ atMs: (songMs - fromMs) / rate, bpm: bpm * rate });
  };

  // Before the first node the first tempo holds; a start inside the song picks up the tempo in force there.
  if (!tempo.nodes.some((node) => node.tick === fromTick)) step(fromMs, bpmAtTick(tempo, fromTick));
  for (const node of tempo.nodes) {
    if (node.tick < fromTick) continue;
    const stopMs = node.leaveMs - node.arriveMs;
    if (stopMs > 0) {
      const ticks = Math.max(1, Math.round((stopMs * node.bpm) / MS_PER_TICK_AT_1_BPM));
      stops.push({ tick: node.tick, ticks });
      step(node.arriveMs, (ticks * MS_PER_TICK_AT_1_BPM) / stopMs);
    }
    step(node.leaveMs, node.bpm);
  }

  return {
    steps,
    deskTick(tick) {
      let ticks = tick - fromTick;
      for (const stop of stops) if (stop.tick < tick) ticks += stop.ticks;
      return ticks;
    },
  };
}
