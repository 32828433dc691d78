import type { Tick } from '../time/units';
import type { Cue } from './model';

/** What a path is traced through. */
export interface Streets {
  readonly lanes: number;
  readonly startLane: number;
  readonly cues: readonly Cue[];
}

/** A tapped left or right: the one thing that moves the path. */
export interface PathStep {
  readonly tick: Tick;
  /** Position of the cue in the chart. */
  readonly cue: number;
  readonly before: number;
  readonly lane: number;
}

export type Path =
  | { readonly ok: true; readonly startLane: number; readonly steps: readonly PathStep[] }
  /** The cue that drives off the road, and the lane that it would lead to. */
  | { readonly ok: false; readonly cue: number; readonly tick: Tick; readonly lane: number };

/** The lanes that the cues lead through. It is derived, never stored. A held left or right is a drift and keeps its lane. */
export function pathOf(streets: Streets): Path {
  const steps: PathStep[] = [];
  let lane = streets.startLane;
  for (const [index, cue] of streets.cues.entries()) {
    const move = laneMoveOf(cue);
    if (move === 0) continue;
    const before = lane;
    lane += move;
    if (lane < 0 || lane >= streets.lanes) return { ok: false, cue: index, tick: cue.tick, lane };
    steps.push({ tick: cue.tick, cue: index, before, lane });
  }
  return { ok: true, startLane: streets.startLane, steps };
}

/** How many lanes a cue moves the path: -1, 0 or 1. */
export function laneMoveOf(cue: Cue): number {
  if (cue.hold !== undefined) return 0;
  return cue.verb === 'left' ? -1 : cue.verb === 'right' ? 1 : 0;
}

/** Lanes of the path at a tick: one, or the two that a step on this very tick lies between. */
export function lanesAt(path: Path & { ok: true }, tick: Tick): readonly number[] {
  let low = 0;
  let high = path.steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const step = path.steps[middle];
    if (step !== undefined && step.tick < tick) low = middle + 1;
    else high = middle;
  }
  const before = path.steps[low - 1]?.lane ?? path.startLane;
  const step = path.steps[low];
  return step !== undefined && step.tick === tick ? [before, step.lane] : [before];
}
