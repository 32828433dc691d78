import type { Judgement } from './events';
import { JUDGED_DOLLARS, KEEPS_STREAK, STREAK_DOLLARS, STYLE_CAP_DOLLARS, WEIGHT_HUNDREDTHS } from './rules';
import type { TakeDraft } from './take-draft';

/**
 * The take in dollars before style: whole dollars of `JUDGED_DOLLARS` by weight and of `STREAK_DOLLARS` by the longest
 * streak. The numerator is an exact integer and is divided once, so that the rounding is the same everywhere.
 *
 * @param units Parts of the chart; a chart without any earns nothing.
 */
export function dollarsOf(weightHundredths: number, bestStreak: number, units: number): number {
  if (units === 0) return 0;
  return Math.round(((JUDGED_DOLLARS / 100) * weightHundredths + STREAK_DOLLARS * bestStreak) / units);
}

/** Counts a decided part: its weight, the streak and the dollars that follow from both. */
export function scorePart(draft: TakeDraft, units: number, us: number, judgement: Judgement): void {
  const { take } = draft;
  take.counts[judgement] += 1;
  take.weightHundredths += WEIGHT_HUNDREDTHS[judgement];
  if (KEEPS_STREAK[judgement]) {
    take.streak += 1;
    if (take.streak > take.bestStreak) take.bestStreak = take.streak;
  } else {
    breakStreak(draft, us);
  }
  take.dollars = dollarsOf(take.weightHundredths, take.bestStreak, units);
}

export function breakStreak(draft: TakeDraft, us: number): void {
  const length = draft.take.streak;
  if (length === 0) return;
  draft.take.streak = 0;
  draft.events.push({ type: 'streakBroken', us, length });
}

/** Adds style up to its cap. Returns what was really earned. */
export function earnStyle(draft: TakeDraft, dollars: number): number {
  const earned = Math.min(dollars, STYLE_CAP_DOLLARS - draft.take.style);
  draft.take.style += earned;
  return earned;
}
