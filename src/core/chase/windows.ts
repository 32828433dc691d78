import type { Us } from '../time/units';
import type { Course, CuePart, HitWindows, Judgement } from './events';

/** What a press or release that far from its part is worth, in song time. The windows are closed. */
export function judgementOf(windows: HitWindows, songErrorUs: Us): Judgement {
  const distance = Math.abs(songErrorUs);
  if (distance <= windows.perfect) return 'perfect';
  if (distance <= windows.great) return 'great';
  if (distance <= windows.good) return 'good';
  if (distance <= windows.ok) return 'ok';
  return 'miss';
}

export function windowsOf(course: Course, part: CuePart): HitWindows {
  return part.kind === 'tail' ? course.tailWindows : course.pressWindows;
}

/** The first microsecond at which a part that was not hit is missed: its window is closed and over. */
export function missUs(course: Course, part: CuePart): Us {
  return part.us + windowsOf(course, part).ok + 1;
}
