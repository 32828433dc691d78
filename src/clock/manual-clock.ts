import type { Ms } from '../core/time/units';
import { clampOffsetMs, NO_OFFSETS, type SongClock } from './song-clock';

/** The twin of the song clock that a hand turns: the same offsets and the same promises, no device. */
export interface ManualClock extends SongClock {
  /** Puts the heard song time at `songMs`. */
  set(songMs: Ms): void;
  /** Moves the heard song time on by `ms` of song. */
  step(ms: Ms): void;
}

/** A clock at song time 0. `songAt` gives the time that was set, whatever `perfMs` is asked for. */
export function createManualClock(): ManualClock {
  let heardMs = 0;
  let rate = 1;
  let offsets = NO_OFFSETS;
  let drawnMs = Number.NEGATIVE_INFINITY;

  const songAt = (): Ms => heardMs - offsets.audioMs * rate;

  return {
    sample: () => undefined,
    anchor(next) {
      heardMs = next.songMs;
      rate = next.rate;
      drawnMs = Number.NEGATIVE_INFINITY;
    },
    songAt,
    drawnAt() {
      drawnMs = Math.max(drawnMs, songAt() + offsets.visualMs * rate);
      return drawnMs;
    },
    setOffsets(next) {
      offsets = { audioMs: clampOffsetMs(next.audioMs), visualMs: clampOffsetMs(next.visualMs) };
    },
    set(songMs) {
      heardMs = songMs;
    },
    step(ms) {
      heardMs += ms;
    },
    isSteady: true,
    reanchors: 0,
  };
}
