import type { Difficulty, Vehicle, Verb } from '../level/model';
import type { Tick, Us } from '../time/units';
import type { Mods } from './mods';

export const JUDGEMENTS = ['perfect', 'great', 'good', 'ok', 'miss'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/** A tap is judged by its press; a hold has a head (press) and a tail (release). Each part is one unit of the score. */
export type PartKind = 'tap' | 'head' | 'tail';

/** One judged unit of a chart, compiled: mirrored, timed, with the lane of the path after it. */
export interface CuePart {
  /** Position in `Course.parts`, which is sorted by time, then by cue. */
  readonly index: number;
  /** Position of the cue in the chart. */
  readonly cue: number;
  readonly kind: PartKind;
  readonly verb: Verb;
  readonly tick: Tick;
  readonly us: Us;
  /** Lane of the path just before this part, 0 is the leftmost. */
  readonly laneBefore: number;
  /** Lane of the path just after this part. Differs from `laneBefore` by one for a tapped left or right only. */
  readonly lane: number;
  /** The other part of the hold: index of the tail for a head, of the head for a tail, -1 for a tap. */
  readonly pair: number;
  /** Part of the first cue of its verb on rookie: it is announced early and cannot be missed. */
  readonly isLesson: boolean;
}

/** A vehicle that sits in a lane at a tick. Crashing into it is decided at `us`. */
export interface CourseVehicle {
  readonly index: number;
  readonly tick: Tick;
  readonly us: Us;
  readonly lane: number;
  readonly kind: Vehicle;
  /** Song time from half a beat before `tick` to `us`: to leave the lane within it is a near miss. */
  readonly halfBeatUs: Us;
  /** Song time from a beat before `tick` to `us`: to come alongside within it is a near miss. */
  readonly beatUs: Us;
}

export interface CourseCash {
  readonly index: number;
  readonly tick: Tick;
  readonly us: Us;
  readonly lane: number;
}

/** Half widths of the closed hit windows, in song time, for one difficulty and rate. */
export interface HitWindows {
  readonly perfect: Us;
  readonly great: Us;
  readonly good: Us;
  readonly ok: Us;
}

/** A named stretch of the song, for marks section by section. */
export interface CourseSection {
  readonly name: string;
  readonly us: Us;
  /** Parts of the section are `Course.parts[fromPart]` to `Course.parts[toPart - 1]`. */
  readonly fromPart: number;
  readonly toPart: number;
}

/** A level's chart compiled with mods: all that a take needs, in integers, immutable. */
export interface Course {
  readonly difficulty: Difficulty;
  readonly mods: Mods;
  readonly lanes: number;
  readonly startLane: number;
  readonly parts: readonly CuePart[];
  /** The taps and heads among `parts`, in the same order: what a press is judged against. */
  readonly presses: readonly CuePart[];
  /** The tails among `parts`, in the same order: what a release is judged against. */
  readonly tails: readonly CuePart[];
  readonly traffic: readonly CourseVehicle[];
  readonly cash: readonly CourseCash[];
  /** Windows of taps and heads. */
  readonly pressWindows: HitWindows;
  readonly tailWindows: HitWindows;
  /** Half width of the window around a quarter-beat line in which a flourish counts. */
  readonly flourishUs: Us;
  /** Bar lines from the count-in to the first one after the end. */
  readonly barLinesUs: readonly Us[];
  /** Four lines a beat from the start of the count-in to the bar line after the end; every fourth is a beat line. */
  readonly quarterBeatsUs: readonly Us[];
  readonly sections: readonly CourseSection[];
  /** Song time at which the count-in starts: one bar before tick 0. */
  readonly startUs: Us;
  /** Song time at which the take is over: the end of the song, or of the last part's window if that is later. */
  readonly endUs: Us;
}

/** One key going down or up, at its own song time. */
export interface VerbInput {
  readonly us: Us;
  readonly verb: Verb;
  readonly down: boolean;
}

export type MissCause = 'late' | 'fumble' | 'early-release' | 'held-too-long';
export type TakeEnd = 'finished' | 'busted' | 'one-take';

/** What happened in a take, in order of song time. The same inputs give the same list, byte for byte. */
export type TakeEvent =
  | {
      readonly type: 'cueJudged';
      readonly us: Us;
      readonly part: number;
      readonly judgement: Judgement;
      /** Press or release minus cue, in song microseconds divided by the rate (real time); 0 for a miss. Negative is early. */
      readonly errorUs: number;
      /** Why the part was not hit: there for every miss, and for a lesson that was let go by, which counts as ok. */
      readonly cause?: MissCause;
    }
  | { readonly type: 'holdCaught'; readonly us: Us; readonly part: number }
  | {
      readonly type: 'laneChanged';
      readonly us: Us;
      readonly from: number;
      readonly to: number;
      /** cue: steered on a cue. freestyle: steered on none. knocked: put back on the path by a miss. */
      readonly why: 'cue' | 'freestyle' | 'knocked';
    }
  | { readonly type: 'fumbled'; readonly us: Us; readonly verb: Verb; readonly part: number }
  /** Dollars here and below are what was really earned: less, down to 0, once style is at its cap. */
  | { readonly type: 'flourished'; readonly us: Us; readonly dollars: number }
  | { readonly type: 'nearMissed'; readonly us: Us; readonly vehicle: number; readonly dollars: number }
  | { readonly type: 'carCrashed'; readonly us: Us; readonly vehicle: number }
  | { readonly type: 'cashCollected'; readonly us: Us; readonly cash: number; readonly dollars: number }
  | { readonly type: 'streakBroken'; readonly us: Us; readonly length: number }
  | { readonly type: 'bustSealed'; readonly us: Us; readonly barLineUs: Us }
  | { readonly type: 'takeEnded'; readonly us: Us; readonly end: TakeEnd };
