import type { PauseView } from '../../ui/model';
import { type Chase, resumeRunUp } from '../chase';
import { sectionStarts } from '../screens/hud-chase';
import type { Session } from './session';

export const SOUND_OFF: PauseView = {
  reason: 'The browser keeps sound off until you ask for it: press Resume to roll',
  resumesAt: null,
};
export const NOBODY_THERE: PauseView = { reason: 'Loaded while the page was in the background', resumesAt: null };
export const NO_SOUND: PauseView = {
  reason: 'The sound device does not answer. Check that it is connected and press Resume, or load the page again',
  resumesAt: null,
};

/** The section in which a paused take rolls again; null before the first. */
export function resumesAt(chase: Chase, session: Session): string | null {
  const fromMs = resumeRunUp(chase, session.feed.take.us / 1000).fromMs;
  return sectionStarts(chase).findLast(({ startMs }) => startMs <= Math.max(0, fromMs))?.name ?? null;
}
