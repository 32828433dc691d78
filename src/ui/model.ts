import type { Signal } from '@preact/signals';
import type { Mods } from '../core/chase/mods';
import type { BoardScreen } from './model/board';
import type { ChasesScreen, PreviewView } from './model/chases';
import type { DriveScreen, LoadingScreen, WarningScreen } from './model/drive';
import type { EditScreen } from './model/edit';
import type { GalleryClock, GalleryScreen } from './model/gallery';
import type { Notice } from './model/notice';
import type { ResultsScreen } from './model/results';
import type { CalibrateScreen, OffsetTrial, SettingsScreen, SettingsView } from './model/settings';
import type { Opening, TitleScreen } from './model/title';
import type { TroubleScreen } from './model/trouble';

export type * from './model/actions';
export type * from './model/board';
export type * from './model/chases';
export type * from './model/drive';
export type * from './model/edit';
export * from './model/gallery';
export type * from './model/notice';
export type * from './model/results';
export type * from './model/settings';
export type * from './model/title';
export type * from './model/trouble';

/** Everything the screens read. The app writes it; the screens write `live` and `mods` too. */
export interface UiModel {
  readonly screen: Signal<Screen>;
  /** Text of the polite live region `#live`. The same text twice is said twice when `say()` of `live.ts` writes it. */
  readonly live: Signal<string>;
  readonly settings: Signal<SettingsView>;
  /** Mods of the next take, picked on the mixtape and kept for retries. */
  readonly mods: Signal<Mods>;
  readonly trial: OffsetTrial;
  readonly opening: Opening;
  /** What sounds under the mixtape; null while nothing does. */
  readonly preview: Signal<PreviewView | null>;
  readonly gallery: GalleryClock;
  /** What lies over the menus to be read; null while nothing does. */
  readonly notice: Signal<Notice | null>;
  /** A file is held over a menu that takes it. */
  readonly isDropping: Signal<boolean>;
  /** True once sound runs; the title says what is needed while it does not. */
  readonly isSoundUnlocked: Signal<boolean>;
}

export type Screen =
  | TitleScreen
  | ChasesScreen
  | WarningScreen
  | LoadingScreen
  | DriveScreen
  | ResultsScreen
  | BoardScreen
  | SettingsScreen
  | CalibrateScreen
  | GalleryScreen
  | EditScreen
  | TroubleScreen;

export type ScreenName = Screen['name'];
