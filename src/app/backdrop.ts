import { NO_MODS } from '../core/chase/mods';
import { perfectInputs } from '../core/chase/perfect-driver';
import type { Level } from '../core/level/schema';
import type { Stage } from '../stage/stage';
import { prepareChase } from './chase';
import { createSilentPlayback } from './drive/playback';
import { createSession, type Session } from './drive/session';

/** The drive behind the menus: the perfect driver, without sound, over and over. */
export interface Backdrop {
  readonly session: Session;
  /** Puts its chase on the stage, which may have shown another. */
  enter(stage: Stage): Promise<void>;
}

/** Which chart is shown: busy enough to be worth a look, calm enough to read a menu over. */
const SHOWN = ['driver', 'wheelman', 'rookie', 'legend'] as const;

/** @returns null when the level has no chart at all. */
export function createBackdrop(level: Level): Backdrop | null {
  const difficulty = SHOWN.find((name) => level.charts.some((chart) => chart.difficulty === name));
  if (difficulty === undefined) return null;
  const chase = prepareChase(level, difficulty, NO_MODS);
  const session: Session = createSession(chase, createSilentPlayback(1), perfectInputs(chase.course), (state) => {
    if (state === 'done' || state === 'busted') session.start();
  });
  return {
    session,
    async enter(stage) {
      await stage.load(chase);
      session.start();
    },
  };
}
