import { accentSound } from '../../core/level/verify/accent-sounds';
import { msAtTick } from '../../core/time/tempo-map';
import type { Ms } from '../../core/time/units';
import { countUpTo } from '../count-up-to';
import type { StageChase } from '../frame-view';

/** A shot lights the street for this long: it falls to a third in so many milliseconds. */
const FADE_MS = 70;
/** And is over after this. */
const OVER_MS = 320;

/** The light of the level's gunshots, each at its accent's own song time. Read from song time alone, but for what was granted. */
export class AccentFlashes {
  private ms: Float64Array = new Float64Array(0);
  /** The shot under way and how much of it was granted; -1 when there is none. */
  private shot = -1;
  private granted = 0;

  load(chase: StageChase): void {
    const shots = (chase.level.accents ?? []).filter((accent) => accentSound(accent.sound)?.flashes === true);
    this.ms = Float64Array.from(shots, (accent) => msAtTick(chase.tempo, accent.tick));
    this.shot = -1;
  }

  /** Finds the shot that lights this song time; true when it is another one than before, so that leave must be asked. */
  moveTo(songMs: Ms, rate: number): boolean {
    let shot = countUpTo(this.ms, songMs) - 1;
    if (shot >= 0 && songMs - (this.ms[shot] ?? 0) > OVER_MS * rate) shot = -1;
    if (shot === this.shot) return false;
    this.shot = shot;
    this.granted = 0;
    return shot >= 0;
  }

  /** How far the shot has faded at a song time: 1 on its accent, 0 when there is none. */
  fadeAt(songMs: Ms, rate: number): number {
    return this.shot < 0 ? 0 : Math.exp(-(songMs - (this.ms[this.shot] ?? 0)) / rate / FADE_MS);
  }

  /** Strength that the shot has on its accent. */
  allow(strength: number): void {
    this.granted = strength;
  }

  strengthAt(songMs: Ms, rate: number): number {
    return this.granted * this.fadeAt(songMs, rate);
  }
}
