import type { Signal } from '@preact/signals';
import type { Ms } from '../../core/time/units';

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
