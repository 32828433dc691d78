import type { Mods } from '../../core/chase/mods';
import type { Difficulty } from '../../core/level/model';
import type { GalleryWish } from './gallery';
import type { SettingsChange } from './settings';

/**
 * What the screens ask of the app. Links between screens are plain `<a href="#/...">`; everything else goes through
 * here. Escape and R are handled by the screens (`pause`, `resume`, `retry`), so the app binds neither.
 */
export interface UiActions {
  /** Called inside the first gesture on the page, whatever it was; may be called again. */
  unlockSound(): void;
  start(levelId: string, difficulty: Difficulty, mods: Mods): void;
  cancelLoading(): void;
  pause(): void;
  resume(): void;
  /** The same chase from the top, from drive, pause and results. */
  retry(): void;
  /** The warning was read, and what was chosen there is set already: on to what was wished for. */
  passWarning(): void;
  /** Leaves the take for the mixtape. */
  quit(): void;
  /** Name for the run on the results screen and for later ones; trimmed, at most 12 characters. */
  saveDriverName(name: string): void;
  changeSettings(change: SettingsChange): void;
  /** Starts or stops click-and-flash. */
  tryOffset(isOn: boolean): void;
  watch(run: RunName): void;
  exportRun(run: RunName): void;
  deleteRun(runId: string): void;
  /** Files that the player picked: packages to put on the mixtape. */
  takeFiles(files: readonly File[]): void;
  renameChase(levelId: string, title: string): void;
  exportChase(levelId: string): void;
  /** Can be undone for a while; what says so lies over the screen. */
  deleteChase(levelId: string): void;
  /** The mixtape's cursor is on a chase (play its preview), or on none. */
  preview(levelId: string | null): void;
  gallery(wish: GalleryWish): void;
  /** A menu sound. */
  sound(name: 'move' | 'select' | 'back'): void;
}

/** A run that is stored, or the one on the results screen. */
export type RunName = string | 'current';
