import type { Cue, Verb } from '../level/model';
import { laneMoveOf, lanesAt, type Path } from '../level/path';
import type { Chart } from '../level/schema';
import { playableOf } from './playable';

/** The cues with every turn that would lead off the road turned the other way; the same list when none does. */
export function keptOnRoad(cues: readonly Cue[], lanes: number, startLane: number): readonly Cue[] {
  let lane = startLane;
  let isSame = true;
  const kept = cues.map((cue, at): Cue => {
    const move = laneMoveOf(cue);
    if (move === 0) return cue;
    if (lane + move >= 0 && lane + move < lanes) {
      lane += move;
      return cue;
    }
    // Left with right cannot be mended by turning one of them: the two would be one.
    if (hasBeside(cues, at, cue.verb === 'left' ? 'right' : 'left')) return cue;
    lane -= move;
    isSame = false;
    return { ...cue, verb: cue.verb === 'left' ? 'right' : 'left' };
  });
  return isSame ? cues : kept;
}

/** Whether a verb stands on the tick of the cue at a position, beside it. */
function hasBeside(cues: readonly Cue[], at: number, verb: Verb): boolean {
  const tick = cues[at]?.tick;
  for (const step of [-1, 1]) {
    for (let near = at + step; cues[near]?.tick === tick; near += step) {
      if (cues[near]?.verb === verb) return true;
    }
  }
  return false;
}

/**
 * A chart with other cues or another road, and what stands on it moved to where it stood before beside the path: bags on
 * the path stay on it, and vehicles that the path now leads through go to the nearest lane that is free, or away.
 */
export function settled(before: Chart, after: Chart): Chart {
  const was = pathThrough(before);
  const is = pathThrough(after);
  const last = after.lanes - 1;
  const vehicles = new Set<string>();
  const traffic = after.traffic.flatMap((vehicle) => {
    const path = lanesAt(is, vehicle.tick);
    const isFree = (lane: number): boolean => !path.includes(lane) && !vehicles.has(`${vehicle.tick} ${lane}`);
    const lane = nearest(Math.min(vehicle.lane, last), last, isFree);
    if (lane === null) return [];
    vehicles.add(`${vehicle.tick} ${lane}`);
    return [lane === vehicle.lane ? vehicle : { ...vehicle, lane }];
  });
  const bags = new Set<string>();
  const cash = after.cash.flatMap((bag) => {
    const lanes = lanesAt(is, bag.tick);
    const wasOnPath = lanesAt(was, bag.tick).includes(bag.lane);
    const lane = wasOnPath && !lanes.includes(bag.lane) ? (lanes.at(-1) ?? 0) : Math.min(bag.lane, last);
    if (bags.has(`${bag.tick} ${lane}`)) return [];
    bags.add(`${bag.tick} ${lane}`);
    return [lane === bag.lane ? bag : { ...bag, lane }];
  });
  return {
    ...after,
    traffic: isSame(after.traffic, traffic) ? after.traffic : traffic,
    cash: isSame(after.cash, cash) ? after.cash : cash,
  };
}

/** The path of a chart that may be broken: what cannot be driven is passed over. */
export function pathThrough(chart: Pick<Chart, 'lanes' | 'startLane' | 'cues'>): Path & { readonly ok: true } {
  return playableOf(chart).path;
}

function nearest(lane: number, last: number, isFree: (lane: number) => boolean): number | null {
  for (let aside = 0; aside <= last; aside += 1) {
    for (const other of [lane - aside, lane + aside]) {
      if (other >= 0 && other <= last && isFree(other)) return other;
    }
  }
  return null;
}

function isSame<T>(before: readonly T[], after: readonly T[]): boolean {
  return before.length === after.length && before.every((item, at) => item === after[at]);
}
