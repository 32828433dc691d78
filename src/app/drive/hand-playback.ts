import { createManualClock } from '../../clock/manual-clock';
import type { SongClock } from '../../clock/song-clock';
import type { Ms } from '../../core/time/units';
import type { Playback } from './playback';

/** A silent playback whose song time a hand sets: for pictures of a fixed moment, and for the gallery's slider. */
export interface HandPlayback extends Playback {
  /** Song time that is wanted. After a leap the chase has to be started anew: see `leapsTo`. */
  wishFor(songMs: Ms): void;
  /** Whether a song time lies too far off, or behind, to be driven to from here. */
  leapsTo(songMs: Ms): boolean;
}

/** Springs, smoke and rubber have settled after this much song: what is drawn then no longer depends on where one came from. */
const RUN_UP_MS = 2000;
/** A step of the run-up, as of a steady screen. */
const STEP_MS = 1000 / 30;
/** Steps up to this are taken in one: the slider's own, and those of a playing gallery. */
const STRIDE_MS = 120;

/**
 * @param wishMs Song time to come to first.
 * @param runUpMs Song that is driven before it, and after each leap.
 */
export function createHandPlayback(wishMs: Ms, runUpMs: Ms = RUN_UP_MS): HandPlayback {
  const hand = createManualClock();
  const clock: SongClock = { ...hand, drawnAt: (perfMs) => hand.songAt(perfMs) };
  let wish = wishMs;
  let now = Number.NEGATIVE_INFINITY;
  return {
    clock,
    get isStill() {
      return now === wish;
    },
    get isOnTheWay() {
      return now !== wish;
    },
    wishFor(songMs) {
      wish = songMs;
    },
    leapsTo: (songMs) => songMs < now || songMs > now + RUN_UP_MS,
    sample() {
      now = wish - now <= STRIDE_MS ? wish : now + STEP_MS;
      hand.set(now);
    },
    play() {
      now = wish - runUpMs;
      hand.set(now);
    },
    // The picture's own time is the song's, so that the same moment gives the same picture.
    pictureMs: () => now + PICTURE_ZERO_MS,
    suspend: () => {},
    stop: () => {},
    apply: () => {},
  };
}

/** Keeps the picture's time above zero, as the page's is. */
const PICTURE_ZERO_MS = 60_000;
