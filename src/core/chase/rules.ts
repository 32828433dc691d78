import type { Difficulty } from '../level/model';
import type { Ms, Us } from '../time/units';
import type { HitWindows, Judgement } from './events';

/**
 * Every number of the game. A change to any that decides a take (all but the lead times) must raise `RULES_VERSION`:
 * a replay is only as good as the rules it was driven under.
 */
export const RULES_VERSION = 1;

/** A judgement better than a miss: it has a window. */
export type Hit = Exclude<Judgement, 'miss'>;

/**
 * Half widths of the closed hit windows, real milliseconds at any rate, for wheelman. 25 ms is about what a practised
 * player holds over a song; 135 ms stays below a sixteenth at 111 BPM, so that streams are not hit by accident.
 */
export const WINDOW_MS: Readonly<Record<Hit, Ms>> = { perfect: 25, great: 50, good: 90, ok: 135 };

/** Width of the windows in per cent: a beginner is early and late by half as much again as a practised player. */
export const WINDOW_PERCENT: Readonly<Record<Difficulty, number>> = {
  rookie: 150,
  driver: 120,
  wheelman: 100,
  legend: 80,
};

/** Tails are wider, in per cent: fingers come off a key less exactly than they go down. */
export const TAIL_WINDOW_PERCENT = 150;

/** What a part earns of its share, in hundredths: integers add up without drift. */
export const WEIGHT_HUNDREDTHS: Readonly<Record<Judgement, number>> = {
  perfect: 100,
  great: 90,
  good: 60,
  ok: 30,
  miss: 0,
};

/** Judgements that carry a streak on; the others break it. */
export const KEEPS_STREAK: Readonly<Record<Judgement, boolean>> = {
  perfect: true,
  great: true,
  good: true,
  ok: false,
  miss: false,
};

/** A perfect take: 900,000 for the timing of the parts, 100,000 for driving them in one streak. */
export const JUDGED_DOLLARS = 900_000;
export const STREAK_DOLLARS = 100_000;
export const PERFECT_DOLLARS = JUDGED_DOLLARS + STREAK_DOLLARS;

/** Style is a garnish: at most a tenth of the take, so that it decides between equals and never makes up for misses. */
export const STYLE_CAP_DOLLARS = 100_000;
export const FLOURISH_DOLLARS = 500;
export const NEAR_MISS_DOLLARS = 2_000;
export const CASH_DOLLARS = 1_000;

/** Half width of the window around a quarter-beat line for a flourish, real milliseconds; half of a good one. */
export const FLOURISH_MS: Ms = 45;

/** Heat runs 0 to 100. It is counted in hundredths. */
export const HEAT_FULL_HUNDREDTHS = 10_000;

/** A quarter full at the start: the police are behind you already, and good driving can be seen to shake them off. */
export const HEAT_START_HUNDREDTHS = 2_500;

/** Ten misses in a row, and about two clean bars to work one off. */
export const HEAT_HUNDREDTHS: Readonly<Record<Judgement, number>> = {
  perfect: -150,
  great: -100,
  good: 0,
  ok: 150,
  miss: 900,
};
export const CRASH_HEAT_HUNDREDTHS = 900;

/** A third of a miss: one slip is nothing, pressing everything all the time is a bust within a few bars. */
export const FUMBLE_HEAT_HUNDREDTHS = 300;

/** How much of a rise counts, in per cent. Falls are the same for all. */
export const HEAT_RISE_PERCENT: Readonly<Record<Difficulty, number>> = {
  rookie: 60,
  driver: 80,
  wheelman: 100,
  legend: 120,
};

/** On rookie a press of the wrong verb leaves the cue open: who is still learning the verbs may put it right. */
export const FUMBLE_MISSES: Readonly<Record<Difficulty, boolean>> = {
  rookie: false,
  driver: true,
  wheelman: true,
  legend: true,
};

/** The first cue of each verb on rookie teaches it: announced 8 beats ahead, and let go by it counts as ok. */
export const HAS_LESSONS: Readonly<Record<Difficulty, boolean>> = {
  rookie: true,
  driver: false,
  wheelman: false,
  legend: false,
};
export const LESSON_LEAD_BEATS = 8;

/** Least real time for which a cue must be readable before its press (DESIGN §1.3). A chart may slow down, never hurry. */
export const LEAD_TIME_MS: Readonly<Record<Difficulty, Ms>> = {
  rookie: 2_000,
  driver: 1_500,
  wheelman: 1_000,
  legend: 750,
};

/** No mod and no chart goes below it: it takes about 0.6 s to see, decide and press. */
export const MIN_LEAD_TIME_MS: Ms = 600;

/** Below 0.75 a song falls apart; above 1.5 lead times fall under the least. */
export const MIN_RATE = 0.75;
export const MAX_RATE = 1.5;

/** Bars of count-in before tick 0. */
export const COUNT_IN_BARS = 1;

/** How long the perfect driver keeps a tapped key down, real milliseconds, where the next press leaves room. */
export const PERFECT_TAP_MS: Ms = 60;

/**
 * Half widths of the windows of taps and heads in song microseconds: real windows times the rate, so that they stay
 * the same for the ear and the hand when the song runs faster.
 */
export function windowsUs(difficulty: Difficulty, rate: number): HitWindows {
  return scaledWindows(WINDOW_PERCENT[difficulty] / 100, rate);
}

/** The same for tails. */
export function tailWindowsUs(difficulty: Difficulty, rate: number): HitWindows {
  return scaledWindows((WINDOW_PERCENT[difficulty] * TAIL_WINDOW_PERCENT) / 10_000, rate);
}

/** A real duration in song microseconds at a rate. */
export function songUs(ms: Ms, rate: number): Us {
  return Math.round(ms * 1000 * rate);
}

function scaledWindows(scale: number, rate: number): HitWindows {
  return {
    perfect: songUs(WINDOW_MS.perfect * scale, rate),
    great: songUs(WINDOW_MS.great * scale, rate),
    good: songUs(WINDOW_MS.good * scale, rate),
    ok: songUs(WINDOW_MS.ok * scale, rate),
  };
}
