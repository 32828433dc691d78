import type { Ms } from '../core/time/units';
import type { AudioTime } from './audio-time';
import { createHeardTime } from './heard-time';

/** Song position `songMs` leaves the device at context time `contextS`; from there `rate` song ms pass each real ms. */
export interface Anchor {
  readonly songMs: Ms;
  readonly contextS: number;
  readonly rate: number;
}

/** Corrections of what the device says, real ms, each kept within +-1000. */
export interface Offsets {
  /** Above 0 when sound reaches the ear later than the device says. */
  readonly audioMs: number;
  /** Above 0 when the screen shows late, so that drawing has to run ahead. */
  readonly visualMs: number;
}

export const NO_OFFSETS: Offsets = { audioMs: 0, visualMs: 0 };
/** Largest offset either way, ms. */
export const OFFSET_LIMIT_MS = 1000;

/** Tells which song time is heard at a `performance.now()` time. The one source of song time outside the core. */
export interface SongClock {
  /** Looks at the device. Once a frame, before anything asks for the time. */
  sample(perfMs: number): void;
  /** A start, a seek or a resume. Until the first one the clock stands at 0. */
  anchor(anchor: Anchor): void;
  /** Song time heard at `perfMs` (a frame's or an event's), less the audio offset: to judge by. Not clamped. */
  songAt(perfMs: number): Ms;
  /** The same with the visual offset added, to draw by. Never runs backwards except after `anchor`. */
  drawnAt(perfMs: number): Ms;
  setOffsets(offsets: Offsets): void;
  /** Enough samples since the last step to judge by. */
  readonly isSteady: boolean;
  /** How often a step of the device made the clock start its estimate anew. */
  readonly reanchors: number;
}

/** An offset within its limits; 0 for what is not a number. */
export function clampOffsetMs(offsetMs: number): number {
  if (Number.isNaN(offsetMs)) return 0;
  return Math.min(OFFSET_LIMIT_MS, Math.max(-OFFSET_LIMIT_MS, offsetMs));
}

/** The clock of the game: reads the time line of a sound device. */
export function createSongClock(device: AudioTime): SongClock {
  const heard = createHeardTime(device);
  let anchor: Anchor | null = null;
  let offsets = NO_OFFSETS;
  let drawnMs = Number.NEGATIVE_INFINITY;

  function songAt(perfMs: number): Ms {
    if (anchor === null) return 0;
    const contextMs = heard.contextMsAt(perfMs);
    if (Number.isNaN(contextMs)) return anchor.songMs;
    return anchor.songMs + (contextMs - anchor.contextS * 1000 - offsets.audioMs) * anchor.rate;
  }

  return {
    sample: (perfMs) => heard.sample(perfMs),
    anchor(next) {
      anchor = next;
      drawnMs = Number.NEGATIVE_INFINITY;
    },
    songAt,
    drawnAt(perfMs) {
      const ahead = anchor === null ? 0 : offsets.visualMs * anchor.rate;
      drawnMs = Math.max(drawnMs, songAt(perfMs) + ahead);
      return drawnMs;
    },
    setOffsets(next) {
      offsets = { audioMs: clampOffsetMs(next.audioMs), visualMs: clampOffsetMs(next.visualMs) };
    },
    get isSteady() {
      return heard.isSteady;
    },
    get reanchors() {
      return heard.steps;
    },
  };
}
