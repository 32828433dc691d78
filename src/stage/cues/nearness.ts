import type { Difficulty } from '../../core/level/model';

/** Real seconds in which a cue must be readable before it is due (DESIGN 1.3). */
export const LEAD_S: Readonly<Record<Difficulty, number>> = { rookie: 2, driver: 1.5, wheelman: 1, legend: 0.75 };
/** In a night run cues come out of the dark this many real seconds ahead. */
export const NIGHT_LEAD_S = 0.6;
/** Fully lit from here on, whatever the difficulty: the next second is never faint. */
const BRIGHT_S = 1.1;
/** Seconds beyond the lead time over which a cue fades in. */
const FADE_S = 1.5;
const NIGHT_FADE_S = 0.12;
/** How lit a cue is when its lead time begins. */
const LIT_AT_LEAD = 0.86;
/** The first cue of a verb on rookie is announced eight beats ahead: this covers them down to 96 beats a minute. */
const LESSON_S = 5;
const LIT_LESSON = 0.8;

/** Farthest real seconds ahead at which any cue can be seen. */
export function farthestS(difficulty: Difficulty, isNight: boolean): number {
  if (isNight) return NIGHT_LEAD_S + NIGHT_FADE_S;
  return difficulty === 'rookie' ? LESSON_S : Math.max(LEAD_S[difficulty], BRIGHT_S) + FADE_S;
}

/** The same for a lesson, which is bright from the moment it can be seen at all. */
export function lessonNearnessOf(seconds: number, difficulty: Difficulty, isNight: boolean): number {
  const lit = nearnessOf(seconds, difficulty, isNight);
  return isNight ? lit : Math.max(lit, LIT_LESSON * clamp01((LESSON_S - seconds) / 0.4));
}

/** How lit a cue is, 0..1, by the real seconds until it is due. */
export function nearnessOf(seconds: number, difficulty: Difficulty, isNight: boolean): number {
  if (isNight) return clamp01((NIGHT_LEAD_S + NIGHT_FADE_S - seconds) / NIGHT_FADE_S);
  const lead = Math.max(LEAD_S[difficulty], BRIGHT_S);
  if (seconds <= BRIGHT_S) return 1;
  if (seconds <= lead) return 1 - ((1 - LIT_AT_LEAD) * (seconds - BRIGHT_S)) / (lead - BRIGHT_S + 1e-9);
  const share = clamp01(1 - (seconds - lead) / FADE_S);
  return LIT_AT_LEAD * share * share;
}

function clamp01(value: number): number {
  return value < 0 ? 0 : Math.min(value, 1);
}
