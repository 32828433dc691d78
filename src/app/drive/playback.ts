import type { Desk, Song } from '../../audio/desk';
import { createManualClock } from '../../clock/manual-clock';
import type { SongClock } from '../../clock/song-clock';
import type { TakeEvent } from '../../core/chase/events';
import type { Take } from '../../core/chase/take-state';
import type { Ms } from '../../core/time/units';
import type { Chase } from '../chase';

/** What a take runs against: something that plays the chase from a song time, and the clock that tells what is heard. */
export interface Playback {
  readonly clock: SongClock;
  /** Looks at what moves the clock. Once a frame, before the clock is asked. */
  sample(perfMs: number): void;
  /** Starts at a song time, with stick clicks at the given song times. May be called again at any moment. */
  play(fromMs: Ms, countIn: readonly Ms[]): void;
  /** Stops the sound so that it can go on; the clock is not read until the next `play`. */
  suspend(): void;
  stop(): void;
  apply(events: readonly TakeEvent[], take: Take): void;
  /** True where song time has come to where it was wished and stands. */
  readonly isStill: boolean;
  /** True while song time hurries to where it was wished: such frames are not looked at. */
  readonly isOnTheWay: boolean;
  /** The page's time as the picture is to see it. */
  pictureMs(perfMs: number): number;
}

/**
 * Sound through the desk; the clock follows the device.
 *
 * @param bestTotal Total of the run that this take could beat, dollars, answering null while none is known; null where it can beat none.
 */
export function createDeskPlayback(
  desk: Desk,
  clock: SongClock,
  chase: Chase,
  song: Song,
  bestTotal: (() => number | null) | null = null,
): Playback {
  return {
    clock,
    // The page samples the device once a frame, whatever is on: a device that stops in a menu must be seen too.
    sample: () => {},
    play(fromMs, countIn) {
      clock.anchor(desk.play(song, { level: chase.level, course: chase.course, fromMs, countIn, bestTotal }));
    },
    suspend: () => desk.stop(),
    stop: () => desk.stop(),
    apply: (events, take) => desk.apply(events, take),
    isStill: false,
    isOnTheWay: false,
    pictureMs: (perfMs) => perfMs,
  };
}

/** No sound: the page's own time moves the song. For the drive behind the menus, before the page may sound. */
export function createSilentPlayback(rate: number): Playback {
  const hand = createManualClock();
  let origin: { perfMs: number; songMs: Ms } | null = null;
  let nextFromMs: Ms = 0;
  const clock: SongClock = { ...hand, drawnAt: (perfMs) => hand.songAt(perfMs) };
  return {
    clock,
    sample(perfMs) {
      origin ??= { perfMs, songMs: nextFromMs };
      hand.set(origin.songMs + (perfMs - origin.perfMs) * rate);
    },
    play(fromMs) {
      nextFromMs = fromMs;
      origin = null;
    },
    suspend: () => {},
    stop: () => {},
    apply: () => {},
    isStill: false,
    isOnTheWay: false,
    pictureMs: (perfMs) => perfMs,
  };
}
