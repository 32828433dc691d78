import type { TakeEvent } from '../../core/chase/events';
import type { Mods } from '../../core/chase/mods';
import type { Take } from '../../core/chase/take-state';
import type { Difficulty, Verb } from '../../core/level/model';
import type { Ms } from '../../core/time/units';
import type { WindowsMs } from '../model';

/** What does not change during a take. Given once, before its first frame. */
export interface HudChase {
  readonly title: string;
  /** Lanes of the road: they tell where the car is drawn. */
  readonly lanes: number;
  readonly difficulty: Difficulty;
  readonly mods: Mods;
  /** From 1; 0 for a test in the editor. */
  readonly takeNumber: number;
  readonly driver: 'player' | 'perfect' | 'replay';
  /** Song time at which progress is empty and full. */
  readonly startMs: Ms;
  readonly endMs: Ms;
  readonly sections: readonly { readonly name: string; readonly startMs: Ms }[];
  readonly windowsMs: WindowsMs;
  /** Names of the keys as they are printed on them: "←", "A". */
  readonly keyNames: Readonly<Record<Verb, string>>;
  /** Cues to announce with their key; empty but on rookie. Sorted, each shown from `fromMs` until just after `atMs`. */
  readonly hints: readonly HudHint[];
  /** Shows the touch zones as pads. */
  readonly isTouch: boolean;
}

export interface HudHint {
  readonly fromMs: Ms;
  readonly atMs: Ms;
  readonly verb: Verb;
  readonly isHold: boolean;
}

/** What changes with every frame. The app may reuse one object. */
export interface HudView {
  /** Drawn song time. */
  readonly songMs: Ms;
  /** `performance.now()` of the frame: pops and fades run on it. */
  readonly perfMs: Ms;
  readonly take: Take;
  /** Beat of the count-in, from 1; null when none is heard. */
  readonly countIn: number | null;
  /** Verbs now down, for the touch pads. */
  readonly held: readonly Verb[];
}

/** The instruments over the canvas. Touches the DOM only where a value changed. */
export interface Hud {
  /** Clears everything and takes over the static parts. */
  begin(chase: HudChase): void;
  /** Once a frame, with the events of that frame. */
  render(view: HudView, events: readonly TakeEvent[]): void;
  /** Scale of pops and shakes, 0..1; 0 leaves plain changes of text. */
  setMotion(motion: number): void;
  dispose(): void;
}
