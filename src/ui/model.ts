import type { Signal } from '@preact/signals';
import type { Judgement, TakeEnd } from '../core/chase/events';
import type { Mods } from '../core/chase/mods';
import type { Difficulty, Verb } from '../core/level/model';
import type { Ms } from '../core/time/units';

/** Keys of each verb as `KeyboardEvent.code`; at most two are shown and bound. */
export type KeyMap = Readonly<Record<Verb, readonly string[]>>;

export type Grade = 'S+' | 'S' | 'A' | 'B' | 'C' | 'D';

/** Half widths of the hit windows in real milliseconds, as they are in force for this take. */
export type WindowsMs = Readonly<Record<Exclude<Judgement, 'miss'>, Ms>>;

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
  /** True once sound runs; the title says what is needed while it does not. */
  readonly isSoundUnlocked: Signal<boolean>;
}

/** Click-and-flash: the app clicks and lights the lamp once a beat, with the offsets as they are set at that moment. */
export interface OffsetTrial {
  readonly isRunning: Signal<boolean>;
  /** The lamp. Written true at the drawn time of a click and false about 80 ms later; the class follows at once. */
  readonly isLit: Signal<boolean>;
}

/** The piece of a chase that the mixtape plays. */
export interface PreviewView {
  readonly levelId: string;
  /** `loading` until it is heard. */
  readonly state: 'loading' | 'playing';
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
  | TroubleScreen;

export type ScreenName = Screen['name'];

export interface TitleScreen {
  readonly name: 'title';
  /** Said small under the title, such as "Hubcap Blues, driven by the perfect driver"; null while nothing rolls behind. */
  readonly caption: string | null;
}

/** The opening of the film behind the title. */
export interface Opening {
  /**
   * Counts up from 0 by one every two bars of the song behind, changing on the bar line: it lights the title and turns
   * the credits. -1 while nothing rolls behind: then the title stands without credits.
   */
  readonly card: Signal<number>;
  /** The opening credits, shown one at a time in this order and then from the start; may be empty. */
  readonly credits: Signal<readonly Credit[]>;
}

/** One card of the opening credits: "Music by", "The Hubcaps". */
export interface Credit {
  readonly role: string;
  readonly name: string;
}

export interface ChasesScreen {
  readonly name: 'chases';
  /** False while levels are still being read. */
  readonly isComplete: boolean;
  readonly chases: readonly ChaseView[];
  readonly troubles: readonly LevelTrouble[];
  /** The chase that is open at first; the first one when null or unknown. */
  readonly selected: string | null;
  /** The chart that has the focus at first, the one last driven; the first one of the chase when null or not there. */
  readonly selectedDifficulty: Difficulty | null;
  /** False hides the rate: a rate that cannot sound is not offered. */
  readonly canChangeRate: boolean;
}

export interface ChaseView {
  readonly levelId: string;
  readonly title: string;
  readonly artist: string;
  readonly author: string | null;
  readonly bpmLow: number;
  readonly bpmHigh: number;
  readonly durationMs: Ms;
  readonly charts: readonly ChartView[];
}

export interface ChartView {
  readonly difficulty: Difficulty;
  readonly lanes: number;
  readonly cues: number;
  /** Difficulty rating, or null when none is computed; then cues a second are shown. */
  readonly rating: number | null;
  readonly best: { readonly total: number; readonly grade: Grade; readonly driver: string } | null;
}

/** A level that cannot be played, with everything that is wrong with it. */
export interface LevelTrouble {
  readonly levelId: string;
  readonly errors: readonly PositionedError[];
}

export interface PositionedError {
  /** JSON path such as `$.charts[0].cues[3].tick`, a file name, or empty. */
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}

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

export interface ResultsScreen {
  readonly name: 'results';
  readonly levelId: string;
  readonly title: string;
  readonly artist: string;
  readonly difficulty: Difficulty;
  readonly mods: Mods;
  readonly takeNumber: number;
  readonly driver: 'player' | 'perfect' | 'replay';
  /** ISO date of the run. */
  readonly date: string;
  readonly end: TakeEnd;
  /** Name of the section in which the take ended, told for a bust or a lost one-take. */
  readonly endedIn: string | null;
  readonly dollars: number;
  readonly style: number;
  readonly total: number;
  readonly grade: Grade;
  readonly counts: Readonly<Record<Judgement, number>>;
  readonly units: number;
  readonly bestStreak: number;
  /** Signed errors of all hit parts in real microseconds, early is negative. */
  readonly errorsUs: ArrayLike<number>;
  readonly meanErrorMs: number;
  readonly spreadMs: number;
  readonly windowsMs: WindowsMs;
  readonly sections: readonly SectionMark[];
  readonly standing: Standing;
  readonly driverName: string;
  readonly saving: Saving;
  /** Id of the stored run, for watch; null while it is not stored. */
  readonly runId: string | null;
  readonly next: { readonly levelId: string; readonly title: string; readonly difficulty: Difficulty } | null;
}

export interface SectionMark {
  readonly name: string;
  /** Share of the section's possible weight, 0..1; null for a section without cues or one that was not reached. */
  readonly share: number | null;
  readonly misses: number;
  readonly units: number;
}

/** Where the run stands among those on its board. */
export interface Standing {
  readonly isRecord: boolean;
  /** Rank on the board from 1; null when it is not on the board. */
  readonly rank: number | null;
  /** Best total before this run; null when this is the first. */
  readonly previousBest: number | null;
}

export type Saving =
  | { readonly state: 'saving' }
  | { readonly state: 'saved' }
  /** Watched, auto-driven: never saved. */
  | { readonly state: 'none' }
  /** Storage failed or re-simulation disagreed; the run is offered as a file. */
  | { readonly state: 'failed'; readonly message: string };

export interface BoardScreen {
  readonly name: 'board';
  readonly levelId: string;
  readonly title: string;
  readonly artist: string;
  readonly difficulty: Difficulty;
  readonly difficulties: readonly Difficulty[];
  /** All runs, best first. What is listed by default is decided by `isListedByDefault` of `format/mods.ts`. */
  readonly rows: readonly BoardRow[];
  /** The run just driven, lit. */
  readonly highlight: string | null;
  readonly storageTrouble: string | null;
}

export interface BoardRow {
  readonly runId: string;
  readonly driver: string;
  readonly total: number;
  readonly dollars: number;
  readonly grade: Grade;
  readonly streak: number;
  readonly meanErrorMs: number;
  /** ISO date. */
  readonly date: string;
  readonly mods: Mods;
  readonly end: TakeEnd;
}

export interface SettingsScreen {
  readonly name: 'settings';
  /** Where back leads, a hash route. */
  readonly back: string;
}

export interface CalibrateScreen {
  readonly name: 'calibrate';
  readonly back: string;
}

/**
 * The gallery for artists and tests: the stage with everything about it to choose, and every sprite. The stage is drawn
 * by the app behind a panel at the side.
 */
export interface GalleryScreen {
  readonly name: 'gallery';
  /** False leaves the picture alone, for tests and for posters (`?panel=0`). */
  readonly hasPanel: boolean;
  readonly tab: 'stage' | 'sprites';
  /** Place, time, weather, camera and so on, in this order. */
  readonly selects: readonly GallerySelect[];
  readonly contrast: boolean;
  readonly durationMs: Ms;
  /** What was measured of flashes: null before the first time. */
  readonly flashes: GalleryFlashes | null;
  /** Every sprite; null until they were read, which the wish `sprites` asks for. */
  readonly sheets: readonly SpriteSheetView[] | null;
}

export const GALLERY_SELECTS = ['place', 'time', 'weather', 'camera', 'difficulty', 'quality', 'livery'] as const;
export type GallerySelectName = (typeof GALLERY_SELECTS)[number];

export interface GallerySelect {
  readonly name: GallerySelectName;
  /** As it is labelled: "Place", "Difficulty and lanes". */
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Apart from its screen, because it moves with every frame. */
export interface GalleryClock {
  readonly songMs: Signal<Ms>;
  readonly isPlaying: Signal<boolean>;
}

export type GalleryFlashes =
  | { readonly state: 'measuring'; readonly share: number }
  /** In words: "At most 2 in any second over 60 s". */
  | { readonly state: 'measured'; readonly words: string; readonly isSafe: boolean };

export interface SpriteSheetView {
  readonly name: string;
  /** URL of the picture. */
  readonly image: string;
  /** Size of the picture in its own px. */
  readonly width: number;
  readonly height: number;
  readonly frames: readonly SpriteFrameView[];
}

/** Where a sprite lies in its sheet, px. */
export interface SpriteFrameView {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** What the gallery asks for. */
export type GalleryWish =
  | { readonly wish: 'pick'; readonly name: GallerySelectName; readonly value: string }
  | { readonly wish: 'contrast'; readonly isOn: boolean }
  | { readonly wish: 'seek'; readonly songMs: Ms }
  | { readonly wish: 'play'; readonly isOn: boolean }
  | { readonly wish: 'measure' }
  | { readonly wish: 'tab'; readonly tab: GalleryScreen['tab'] }
  /** The sheets are about to be shown. */
  | { readonly wish: 'sprites' };

export interface TroubleScreen {
  readonly name: 'trouble';
  readonly title: string;
  readonly message: string;
  /** What the player can do about it. */
  readonly remedy: string;
  readonly errors: readonly PositionedError[];
  readonly back: { readonly label: string; readonly href: string };
}

export type QualityName = 'low' | 'medium' | 'high';

/** Settings as the screens show them: offsets are those of the output device in use. */
export interface SettingsView {
  readonly volumes: { readonly master: number; readonly music: number; readonly effects: number };
  /** -1000..1000 each. */
  readonly audioMs: Ms;
  readonly visualMs: Ms;
  /** Name of the output device the offsets belong to, in words. */
  readonly device: string;
  readonly keys: KeyMap;
  readonly motion: number;
  readonly shake: number;
  readonly flash: number;
  readonly quality: 'auto' | QualityName;
  /** What `auto` means on this machine and why in words ("a frame takes 7 ms here"); null until it is known. */
  readonly autoQuality: { readonly quality: QualityName; readonly why: string } | null;
  /** Cues bright over a darkened city. */
  readonly contrast: boolean;
  /** Paint of the getaway car. */
  readonly livery: 'red' | 'teal' | 'midnight';
  /** False until the warning about flashing lights was read. */
  readonly hasReadWarning: boolean;
  readonly driver: string;
  /** Why settings cannot be kept, in words; null when they can. */
  readonly storageTrouble: string | null;
}

export type SettingsChange = Partial<Omit<SettingsView, 'device' | 'storageTrouble' | 'autoQuality'>>;

/** A run that is stored, or the one on the results screen. */
export type RunName = string | 'current';

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
  /** The mixtape's cursor is on a chase (play its preview), or on none. */
  preview(levelId: string | null): void;
  gallery(wish: GalleryWish): void;
  /** A menu sound. */
  sound(name: 'move' | 'select' | 'back'): void;
}
