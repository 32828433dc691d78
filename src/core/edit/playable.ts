import { type Cue, VERBS, type Verb } from '../level/model';
import { laneMoveOf, type Path } from '../level/path';
import type { Tick } from '../time/units';

/** Why a cue of a draft cannot be driven. */
export type Trouble =
  /** It drives off the road. */
  | 'off-road'
  /** The key is still down, or was just pressed on the same tick. */
  | 'same-verb'
  /** Left with right. */
  | 'opposite'
  /** A third key. */
  | 'too-many'
  /** Before the song begins or after it ends. */
  | 'outside';

export interface LeftOut {
  readonly cue: Cue;
  readonly why: Trouble;
}

export interface Playable {
  /** The same list when all of it can be driven. */
  readonly cues: readonly Cue[];
  readonly leftOut: readonly LeftOut[];
  /** The path through what can be driven. Its steps count the cues of `cues`. */
  readonly path: Path & { readonly ok: true };
}

/** What is judged: the chart and the last tick of the song. */
export interface Streets {
  readonly lanes: number;
  readonly startLane: number;
  readonly cues: readonly Cue[];
}

/**
 * The cues that can be driven as they stand, from the first on: one that cannot be is left out, and the next is looked at
 * as if it were not there. It is what the checks of a level would refuse.
 *
 * @param isInside Whether a tick lies in the song.
 */
export function playableOf(
  { lanes, startLane, cues }: Streets,
  isInside: (tick: Tick) => boolean = anywhere,
): Playable {
  const kept: Cue[] = [];
  const leftOut: LeftOut[] = [];
  const steps: { tick: Tick; cue: number; before: number; lane: number }[] = [];
  const latest: Partial<Record<Verb, Cue>> = {};
  let lane = startLane;
  for (const cue of cues) {
    const move = laneMoveOf(cue);
    const why = troubleOf(cue, lane + move, lanes, latest, isInside);
    if (why !== null) {
      leftOut.push({ cue, why });
      continue;
    }
    if (move !== 0) steps.push({ tick: cue.tick, cue: kept.length, before: lane, lane: lane + move });
    lane += move;
    const own = latest[cue.verb];
    if (own === undefined || endOf(cue) >= endOf(own)) latest[cue.verb] = cue;
    kept.push(cue);
  }
  const path = { ok: true as const, startLane, steps };
  return { cues: leftOut.length === 0 ? cues : kept, leftOut, path };
}

function troubleOf(
  cue: Cue,
  lane: number,
  lanes: number,
  latest: Partial<Record<Verb, Cue>>,
  isInside: (tick: Tick) => boolean,
): Trouble | null {
  const { tick, verb } = cue;
  if (!isInside(tick) || !isInside(endOf(cue))) return 'outside';
  const own = latest[verb];
  if (own !== undefined && tick <= endOf(own)) return 'same-verb';
  let others = 0;
  for (const other of VERBS) {
    if (other === verb || !isDown(latest[other], tick)) continue;
    if (isOpposite(verb, other)) return 'opposite';
    others += 1;
  }
  if (others >= 2) return 'too-many';
  return lane < 0 || lane >= lanes ? 'off-road' : null;
}

function isOpposite(verb: Verb, other: Verb): boolean {
  return (verb === 'left' && other === 'right') || (verb === 'right' && other === 'left');
}

function isDown(cue: Cue | undefined, tick: Tick): boolean {
  if (cue === undefined) return false;
  return cue.hold === undefined ? cue.tick === tick : tick < endOf(cue);
}

function endOf(cue: Cue): Tick {
  return cue.tick + (cue.hold ?? 0);
}

function anywhere(): boolean {
  return true;
}
