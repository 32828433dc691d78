import { accentSound } from '../../../core/level/verify/accent-sounds';
import { msAtTick } from '../../../core/time/tempo-map';
import type { Ms } from '../../../core/time/units';
import { firstFrom } from '../../cues/cue-window';
import type { StageChase } from '../../frame-view';

/** Real seconds for which a muzzle flash is seen, and the spark where the bullet strikes. */
export const MUZZLE_S = 0.09;
export const STRIKE_S = 0.22;

/** The shots of a level, each at its own accent. */
export interface Gunfire {
  /** The last shot at or before a song time; -1 before the first. Shots take turns at either side by it. */
  indexAt(songMs: Ms): number;
  /** Song time of a shot; minus infinity for -1. */
  msOf(index: number): Ms;
}

export function createGunfire({ level, tempo }: StageChase): Gunfire {
  const shots = (level.accents ?? []).filter((accent) => accentSound(accent.sound)?.flashes === true);
  const times = Float64Array.from(shots, (accent) => msAtTick(tempo, accent.tick)).sort();
  return {
    // The next number after a time is the first that is later: a shot at the very time has been fired.
    indexAt: (songMs) => firstFrom(times, songMs + 1e-6) - 1,
    msOf: (index) => times[index] ?? Number.NEGATIVE_INFINITY,
  };
}

/** How bright something that flares up at once and dies within `lastsS` is, 0..1. */
export function flareOf(secondsSince: number, lastsS: number): number {
  if (secondsSince < 0 || secondsSince >= lastsS) return 0;
  const left = 1 - secondsSince / lastsS;
  return left * left;
}
