import type { Course, TakeEvent, VerbInput } from '../../core/chase/events';
import { advance, startTake } from '../../core/chase/take';
import type { Take } from '../../core/chase/take-state';
import { createInputLog, type InputLog } from '../../core/replay/input-log';
import { type Ms, type Us, usFromMs } from '../../core/time/units';

/**
 * How long a miss is held back at each frame, real milliseconds. A press may reach the page after the frame that
 * shows its moment; DESIGN §3 sets the grace. A stall lengthens it by as much.
 */
export const LATE_INPUT_GRACE_MS = 120;

/**
 * For how long after a stall its length is added to the grace, real milliseconds. A browser hands the keys that were
 * pressed meanwhile to the page one by one, with frames in between.
 */
const STALL_MEMORY_MS = 400;

/** Feeds one take with inputs and time, and remembers what it was fed and what happened. */
export interface TakeFeed {
  readonly take: Take;
  /** Every event so far, in order of song time. */
  readonly history: readonly TakeEvent[];
  readonly log: InputLog;
  /** Advances the take to the input's own time and applies it. Inputs before `ignoreBefore` are dropped. */
  press(input: VerbInput): readonly TakeEvent[];
  /** Advances the take to a frame's song time, less the grace. Steps back are none. */
  frame(songMs: Ms): readonly TakeEvent[];
  /** Song time up to which presses do nothing: set when a resumed take replays music that was driven already. */
  ignoreBefore(us: Us): void;
}

/** A feed for a driver at the keys. */
export function createLiveFeed(course: Course): TakeFeed {
  const base = createFeed(course);
  const grace = createGrace(course.mods.rate);
  let floorUs = Number.NEGATIVE_INFINITY;

  return {
    get take() {
      return base.take();
    },
    history: base.history,
    log: base.log,
    press: (input) => (input.us < floorUs ? [] : base.step(input.us, [input])),
    frame: (songMs) => base.step(usFromMs(songMs - grace.at(songMs)), []),
    ignoreBefore(us) {
      floorUs = us;
      grace.forget();
    },
  };
}

/** For how long a miss is held back at each frame, stalls and all. */
export interface Grace {
  /** Of this frame, in song time. */
  at(songMs: Ms): Ms;
  /** Another stretch of song begins: the step to its first frame is no stall. */
  forget(): void;
}

export function createGrace(rate: number): Grace {
  let previousMs = Number.NaN;
  /** Longest step between two frames of late, and the song time at which it ended. */
  let stall = { lengthMs: 0, atMs: Number.NEGATIVE_INFINITY };
  return {
    at(songMs) {
      const stepMs = songMs - previousMs;
      previousMs = songMs;
      if (stepMs >= stall.lengthMs || songMs - stall.atMs > STALL_MEMORY_MS * rate) {
        stall = { lengthMs: Number.isNaN(stepMs) ? 0 : Math.max(0, stepMs), atMs: songMs };
      }
      return LATE_INPUT_GRACE_MS * rate + stall.lengthMs;
    },
    forget() {
      previousMs = Number.NaN;
      stall = { lengthMs: 0, atMs: Number.NEGATIVE_INFINITY };
    },
  };
}

/** A feed that plays inputs known beforehand: a stored replay or the perfect driver. Presses are ignored. */
export function createScriptedFeed(course: Course, script: readonly VerbInput[]): TakeFeed {
  const base = createFeed(course);
  let next = 0;
  return {
    get take() {
      return base.take();
    },
    history: base.history,
    log: base.log,
    press: () => [],
    frame(songMs) {
      const us = usFromMs(songMs);
      const first = next;
      while (next < script.length && (script[next]?.us ?? Number.POSITIVE_INFINITY) <= us) next += 1;
      return base.step(us, script.slice(first, next));
    },
    ignoreBefore: () => {},
  };
}

/** What every feed is made of: a take that is advanced, with all that happened in it. */
export function createFeed(course: Course) {
  let take = startTake(course);
  const history: TakeEvent[] = [];
  const log = createInputLog();
  return {
    take: () => take,
    history,
    log,
    step(toUs: Us, inputs: readonly VerbInput[]): readonly TakeEvent[] {
      const step = advance(course, take, toUs, inputs);
      take = step.take;
      log.record(step.applied);
      history.push(...step.events);
      return step.events;
    },
  };
}
