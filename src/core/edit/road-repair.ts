import { windowsUs } from '../chase/rules';
import type { Cue, Difficulty, Verb } from '../level/model';
import { laneMoveOf, lanesAt, type Path } from '../level/path';
import type { Chart } from '../level/schema';
import { msAtTick, type TempoMap, tickAtMs } from '../time/tempo-map';
import type { Tick } from '../time/units';
import { firstAtOrAfter } from './order';
import { playableOf } from './playable';

/**
 * The cues with every turn that would lead off the road turned the other way, where the hands can do that; the same list
 * when none does.
 */
export function keptOnRoad(cues: readonly Cue[], lanes: number, startLane: number): readonly Cue[] {
  let lane = startLane;
  let isSame = true;
  /** Until when left and right are down. A tap counts on its own tick. */
  const downUntil = { left: -1, right: -1 };
  const kept: Cue[] = [];
  for (const [at, cue] of cues.entries()) {
    const { verb, tick, hold = 0 } = cue;
    let move = laneMoveOf(cue);
    let turned: Cue = cue;
    if (move !== 0 && (lane + move < 0 || lane + move >= lanes)) {
      const other = move < 0 ? 'right' : 'left';
      const own = move < 0 ? 'left' : 'right';
      const isFree = tick > downUntil[other] && tick >= downUntil[own] && !hasBeside(cues, at, other);
      if (isFree) turned = { ...cue, verb: other };
      // What cannot be turned is broken, and the path passes over it.
      move = isFree ? -move : 0;
      isSame = isSame && !isFree;
    }
    lane += move;
    if (verb === 'left' || verb === 'right') {
      const key = turned.verb === 'left' ? 'left' : 'right';
      downUntil[key] = Math.max(downUntil[key], tick + hold);
    }
    kept.push(turned);
  }
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
 *
 * @param tempo With it, vehicles also make room for who is early or late and still judged.
 */
export function settled(before: Chart, after: Chart, tempo?: TempoMap): Chart {
  const was = pathThrough(before);
  const is = pathThrough(after);
  const lanesNear = tempo === undefined ? (tick: Tick) => lanesAt(is, tick) : lanesWithin(is, after.difficulty, tempo);
  const last = after.lanes - 1;
  const vehicles = new Set<string>();
  const traffic = after.traffic.flatMap((vehicle) => {
    const path = lanesNear(vehicle.tick);
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

/** The lanes that a driver may be in at a tick who is judged ok: those of the path, and of its steps so near. */
function lanesWithin(
  path: Path & { readonly ok: true },
  difficulty: Difficulty,
  tempo: TempoMap,
): (tick: Tick) => readonly number[] {
  const okMs = windowsUs(difficulty, 1).ok / 1000;
  return (tick) => {
    const ms = msAtTick(tempo, tick);
    const from = firstAtOrAfter(path.steps, Math.ceil(tickAtMs(tempo, ms - okMs)));
    const to = firstAtOrAfter(path.steps, Math.floor(tickAtMs(tempo, ms + okMs)) + 1);
    return [...lanesAt(path, tick), ...path.steps.slice(from, to).flatMap(({ before, lane }) => [before, lane])];
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
