import type { Ms, Tick } from '../../time/units';
import type { Difficulty } from '../model';

/**
 * Every threshold of the verify rules, with its reason. Where a number is a taste it says so. Those of the game itself
 * (windows, lead times) are in `chase/rules.ts`.
 */

/**
 * Steps of the grid on which the cues of a difficulty may stand, in ticks from the bar line. A swung off-beat falls on
 * the second eighth triplet (640 of 960), so the triplet stands beside the straight grid everywhere. The beats of the
 * meter count as well: in 6/8 and 5/8 they are eighths.
 */
export const GRID_STEPS: Readonly<Record<Difficulty, readonly Tick[]>> = {
  rookie: [480, 320],
  driver: [480, 320],
  wheelman: [240, 320],
  legend: [240, 160],
};

/** A key may come up on a finer line than it went down: notes end where they like. */
export const RELEASE_STEPS: readonly Tick[] = GRID_STEPS.legend;

/** Below this a hand cannot lift and strike the same key again: about eleven strokes a second, from its release. */
export const SAME_VERB_MS: Ms = 90;

/**
 * Least time between two cues of any verb: what each kind of driver can read and answer one by one. An eighth at 174 BPM
 * for the driver, a sixteenth at 140 for the wheelman and at 174 for the legend: each may play what their grid allows.
 */
export const CUES_APART_MS: Readonly<Record<Difficulty, Ms>> = { rookie: 400, driver: 170, wheelman: 105, legend: 85 };

/** Song times are floating point: a sixteenth at 136.36 BPM is 110 ms, not a hair less. */
export const SLACK_MS: Ms = 0.5;

/** Roads that a difficulty is known by: it is told at a glance, before the first cue. */
export const USUAL_LANES: Readonly<Record<Difficulty, readonly number[]>> = {
  rookie: [3],
  driver: [4],
  wheelman: [4],
  legend: [4, 5],
};

/** How many keys may be down at once. More than two are refused when a level is read. */
export const VERBS_AT_ONCE: Readonly<Record<Difficulty, number>> = { rookie: 1, driver: 1, wheelman: 2, legend: 2 };

/** A hold that is shorter reads as a tap: a drift must have time to lean in and out. In beats of the meter. */
export const SHORTEST_HOLD_BEATS = 0.5;

/** The first cue of a verb on rookie stands alone: nothing else is due so near it, in beats. */
export const LESSON_ALONE_BEATS = 2;

/** Nothing before it: the count-in is over and the eyes have found the road. */
export const FIRST_CUE_MS: Ms = 2000;

/** A cue so close to the end is judged when the song is gone; the widest window is about that long. */
export const LAST_CUE_MS: Ms = 300;

/** Longer without a cue feels as if the game had stopped listening. */
export const EMPTY_BARS = 4;

/** A taste: an ending that nobody drives for so long does not land. */
export const EMPTY_ENDING_BARS = 8;

/** So long without a beat of rest is longer than any breath: hands tire, and freestyle has no room. */
export const NO_REST_MS: Ms = 30_000;
export const REST_BEATS = 1;

/** The fifth time the same two bars are no music any more. */
export const REPEATED_PAIRS = 4;

/** More than so many times the cues a second of the section before is a wall, not a slope. */
export const DENSITY_JUMP = 2.2;
/** Shorter sections have too few cues to tell a density. */
export const DENSITY_BARS = 2;

/** Four flashes a second can hurt (WCAG 2.3.1: three at most in any second). */
export const FLASHES_A_SECOND = 3;
export const FLASH_WINDOW_MS: Ms = 1000;

/** Two cars nearer than that in one lane stand in each other: a bus is about so long on the screen. */
export const TRAFFIC_APART_MS: Ms = 300;

/** One lane change more takes a hand about so long. */
export const LANE_CHANGE_MS: Ms = 150;

/** A full bend more a second whips the road away under the cues; eased, its fastest is half as much again. */
export const ROAD_CHANGE_A_SECOND = 1.2;

/** The preview in the mixtape needs something to play before the song is over. */
export const PREVIEW_MS: Ms = 10_000;

/** Shorter is a jingle; longer is not tried again after a bust. */
export const SHORTEST_SONG_MS: Ms = 20_000;
export const LONGEST_SONG_MS: Ms = 6 * 60_000;

/** A song may ring on a little after its stems; beyond that its length is a mistake. */
export const SILENT_END_MS: Ms = 1000;

/** An onset farther from a cue belongs to another note. */
export const ONSET_REACH_MS: Ms = 40;
/** Cues lie on what is played: this share of them within so many milliseconds of an onset. */
export const ONSET_NEAR_MS: Ms = 15;
export const ONSET_SHARE = 0.95;
/** The middle of all differences shows an offset that is wrong; half of a perfect window is heard by no one. */
export const OFFSET_MS: Ms = 12;
/** Fewer say nothing about the whole. */
export const ONSETS_TO_JUDGE = 8;
