import { type Ms, msFromUs, type Tick } from '../../time/units';
import type { Camera, Difficulty } from '../model';
import type { Level } from '../schema';
import { legalLineFinder } from './legal-line-finder';
import { type LevelRules, levelRules } from './level-rules';
import type { CameraShapes, DuePart } from './shot-rules';
import { isBarLine, shotSpans } from './shot-spans';

interface Fault {
  /** Position of the shot in the level. */
  readonly shot: number;
  /** The bar line nearest to it on which its camera may come on in all charts that it is for; null when there is none. */
  readonly nearest: Tick | null;
}

/** A cue of a chart that stands in a shot's way. */
interface Obstacle {
  readonly difficulty: Difficulty;
  /** Position of the cue in the chart, and the tick of the part of it that is meant. */
  readonly cue: number;
  readonly tick: Tick;
}

/** Why a shot is not legal. */
export type ShotFault = Fault & ({ readonly why: 'off-bar' } | Reason);

type Reason =
  /** The cue is due this soon after the picture changes: under the 0.6 s of `MIN_LEAD_TIME_MS`. */
  | (Obstacle & { readonly why: 'hurried'; readonly leftMs: Ms })
  /** The camera shows the cue too far off or too small within its lead time. */
  | (Obstacle & { readonly why: 'unread'; readonly camera: Camera });

/**
 * The shots of a level that are illegal in any chart that they are for, each with the first reason found, in order. Every shot
 * stands on a bar line; every change of the picture leaves 0.6 s to the next part of a cue; every camera reads the cues
 * whose lead time it sees.
 */
export function* illegalShots(level: Level, shapes?: CameraShapes): Iterable<ShotFault> {
  if (level.shots.length === 0) return;
  const rules = levelRules(level, shapes);
  const obstacles = obstaclesOf(level, rules);
  let findLine: ReturnType<typeof legalLineFinder> | null = null;
  for (const [shot, item] of level.shots.entries()) {
    const isOffBar = !isBarLine(rules.timing.meter, item.tick);
    const obstacle = obstacles.get(shot);
    if (!isOffBar && obstacle === undefined) continue;
    findLine ??= legalLineFinder(level, rules);
    const nearest = findLine(item);
    if (isOffBar) yield { why: 'off-bar', shot, nearest };
    else if (obstacle !== undefined) yield { ...obstacle, shot, nearest };
  }
}

/** The first thing in the way of each shot, by the shot's position. */
function obstaclesOf(level: Level, { timing, charts }: LevelRules): Map<number, Reason> {
  const found = new Map<number, Reason>();
  for (const { difficulty, rules } of charts) {
    for (const { shot, us, endUs, camera } of shotSpans(level.shots, difficulty, timing.tempo)) {
      if (found.has(shot)) continue;
      const of = ({ cue, tick }: DuePart): Obstacle => ({ difficulty, cue, tick });
      const hurry = rules.hurriedBy(us);
      const far = rules.unreadIn(camera, us, endUs);
      if (hurry !== null) found.set(shot, { ...of(hurry), why: 'hurried', leftMs: msFromUs(hurry.us - us) });
      else if (far !== null) found.set(shot, { ...of(far), why: 'unread', camera });
    }
  }
  return found;
}
