import type { Mods } from '../../core/chase/mods';
import type { Difficulty } from '../../core/level/model';

/** Read once, before the first drive: flashing lights and motion, and how to have less of both. */
export interface WarningScreen {
  readonly name: 'warning';
  /** What follows, in words: "Hubcap Blues", or null. */
  readonly next: string | null;
  /** Where back leads, a hash route. */
  readonly back: string;
}

export interface LoadingScreen {
  readonly name: 'loading';
  readonly title: string;
  readonly artist: string;
  readonly difficulty: Difficulty;
  readonly mods: Mods;
  /** 0..1 over everything that is loaded. */
  readonly share: number;
  /** What is loading now: "drums.ogg", "the road". */
  readonly what: string;
}

export interface DriveScreen {
  readonly name: 'drive';
  readonly title: string;
  readonly artist: string;
  readonly difficulty: Difficulty;
  readonly mods: Mods;
  readonly takeNumber: number;
  /** Who has the wheel. */
  readonly driver: 'player' | 'perfect' | 'replay';
  /** Non-null while the take is paused. */
  readonly pause: PauseView | null;
}

export interface PauseView {
  /** Why it is paused, in words: "Paused", "The window lost focus", "The sound was interrupted". */
  readonly reason: string;
  /** Section and bar at which it resumes after the count-in, in words, or null. */
  readonly resumesAt: string | null;
}
