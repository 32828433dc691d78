import { type Ms, msFromUs, type Tick } from '../../time/units';
import { CAMERAS, type Camera, type Difficulty } from '../model';
import type { Level } from '../schema';
import { barLinesOf } from './bar-line-list';
import { levelRules } from './level-rules';
import type { CameraShapes } from './shot-rules';

/** What may be cut to on one bar line. */
export interface CutLine {
  /** Counted from zero. */
  readonly bar: number;
  readonly tick: Tick;
  readonly ms: Ms;
  /** For each chart the cameras that may come on here and stay for this bar. None: the picture must not change here. */
  readonly cameras: Readonly<Partial<Record<Difficulty, readonly Camera[]>>>;
  /** Those that may in every chart of the level. */
  readonly everywhere: readonly Camera[];
}

/**
 * Which cameras are legal on each bar line of a song. A camera that stays longer than its bar must read there too:
 * `illegalShots` has the last word on whole shots.
 */
export function legalCuts(level: Level, shapes?: CameraShapes): CutLine[] {
  const { timing, charts } = levelRules(level, shapes);
  const lines = barLinesOf(timing, level.song.durationMs);
  return lines.map(({ bar, tick, us }, index) => {
    const endUs = lines[index + 1]?.us ?? Number.POSITIVE_INFINITY;
    const cameras: Partial<Record<Difficulty, readonly Camera[]>> = {};
    for (const { difficulty, rules } of charts) {
      const isOpen = rules.hurriedBy(us) === null;
      cameras[difficulty] = isOpen ? CAMERAS.filter((camera) => rules.unreadIn(camera, us, endUs) === null) : [];
    }
    const everywhere = CAMERAS.filter((camera) => Object.values(cameras).every((list) => list.includes(camera)));
    return { bar, tick, ms: msFromUs(us), cameras, everywhere };
  });
}
