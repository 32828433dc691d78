import type { Desk } from '../audio/desk';
import type { SongClock } from '../clock/song-clock';
import type { Ms } from '../core/time/units';
import type { Library } from '../library/library';
import type { Stage } from '../stage/stage';
import type { Store } from '../storage/store';
import type { Hud } from '../ui/hud/hud-view';
import type { SettingsChange, UiModel } from '../ui/model';

/** The made parts that the screens' logic is wired to. Made once, in `main.ts`. */
export interface Parts {
  readonly model: UiModel;
  /** Asked for when it is needed: the screens that hold it are made after the logic that they call. */
  readonly hud: () => Hud;
  readonly desk: Desk;
  readonly clock: SongClock;
  readonly library: Library;
  readonly store: Store;
  /** Resolves when the picture can be drawn; rejects with words where it cannot. */
  readonly stage: () => Promise<Stage>;
  /** The element that the stage fills. */
  readonly stageBox: HTMLElement;
  /** Changes settings, keeps them, and lets every part follow. */
  readonly changeSettings: (change: SettingsChange) => void;
  /** Song time at which everything that is not driven by a player stands still, for pictures; null lets it roll. */
  readonly still: Ms | null;
  /** The page's address bar. */
  readonly location: Location;
}
