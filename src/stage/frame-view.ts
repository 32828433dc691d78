import type { Course, TakeEvent } from '../core/chase/events';
import type { Take } from '../core/chase/take-state';
import type { Verb } from '../core/level/model';
import type { Accent, Shot } from '../core/level/schema';
import type { MeterMap } from '../core/time/meter-map';
import type { TempoMap } from '../core/time/tempo-map';
import type { Ms } from '../core/time/units';
import type { BeatTrack } from './beat/beat-track';
import type { Dance } from './beat/dance';
import type { CameraView } from './camera/camera-view';
import type { Projection } from './camera/projection';
import type { ShotDirector } from './camera/shot-director';
import type { PlaceTrack } from './city/place-track';
import type { FlashZone } from './flash/zones';
import type { Mood } from './light/mood';
import type { Quality } from './quality';
import type { RoadProfile } from './road/road-profile';

/** What the stage reads of a level. */
export interface StageLevel {
  readonly id: string;
  readonly song: { readonly durationMs: Ms };
  readonly sections: readonly StageSection[];
  readonly road: readonly StageRoadPoint[];
  readonly shots?: readonly Shot[] | undefined;
  readonly accents?: readonly Accent[] | undefined;
}

/** Paint of the getaway car. */
export const LIVERIES = ['red', 'teal', 'midnight'] as const;
export type Livery = (typeof LIVERIES)[number];

export interface StageSection {
  readonly tick: number;
  readonly name: string;
  readonly energy?: number | undefined;
  readonly place?: string | undefined;
  readonly time?: string | undefined;
  readonly weather?: string | undefined;
}

export interface StageRoadPoint {
  readonly tick: number;
  readonly curve: number;
  readonly grade: number;
}

/** A level with the chart that is driven, compiled. */
export interface StageChase {
  readonly level: StageLevel;
  readonly course: Course;
  readonly tempo: TempoMap;
  readonly meter: MeterMap;
  /** These shots instead of the level's, unfiltered: for a film that nobody drives. */
  readonly shots?: readonly Shot[] | undefined;
}

export type StageMode = 'title' | 'count-in' | 'rolling' | 'paused' | 'ended';

/** What the app tells the stage once a frame. */
export interface StageView {
  /** Song time to draw. */
  readonly songMs: Ms;
  readonly perfMs: number;
  readonly take: Take;
  readonly mode: StageMode;
  /** Keys that are down now. */
  readonly held: readonly Verb[];
}

/** Where the hero car is drawn in this frame. */
export interface HeroPose {
  /** Across the road, in half road widths, and in px. */
  readonly x: number;
  readonly px: number;
  readonly py: number;
  /** Degrees, positive to the right. */
  readonly yaw: number;
  /** Half widths a real second. */
  readonly velocity: number;
  /** 0..1 each, eased: how far it slides, burns and brakes. */
  readonly drift: number;
  readonly boost: number;
  readonly brake: number;
}

/** All that a layer may read to draw one frame. One object, written anew each frame: keep no reference to its parts. */
export interface FrameView {
  readonly projection: Projection;
  readonly songMs: Ms;
  readonly perfMs: number;
  /** Real milliseconds since the last frame, 0..100; 0 while paused and after a seek. */
  readonly dtMs: number;
  readonly rate: number;
  readonly take: Take;
  readonly chase: StageChase;
  readonly events: readonly TakeEvent[];
  readonly view: StageView;
  readonly beats: BeatTrack;
  readonly road: RoadProfile;
  /** Beats since tick 0 with the fraction. */
  readonly beat: number;
  readonly hero: HeroPose;
  /** The player's sliders, 0..1. */
  readonly motion: number;
  readonly shake: number;
  readonly quality: Quality;
  /** Cues bright over a darkened city. */
  readonly contrast: boolean;
  readonly livery: Livery;
  /** What moves to the song, at this song time. */
  readonly dance: Dance;
  /** The light of this song time. */
  readonly mood: Mood;
  /** The same without any cover overhead: what is seen through the mouth of a tunnel. */
  readonly openMood: Mood;
  readonly places: PlaceTrack;
  readonly camera: CameraView;
  readonly director: ShotDirector;
  /**
   * A flash that fades by itself, over the whole picture or a part of it. Strength 0..1, scaled by the flash slider. What
   * would make a fourth large change of light in a second comes through too weak to be one.
   */
  flash(colour: number, strength: number, zone?: FlashZone): void;
  /**
   * Leave to light a part of the picture in this frame, for large light that a layer draws itself and that may pulse.
   * Asked anew each frame. Answers the strength to draw with, 0..`strength`, scaled by the flash slider; 1 is the colour
   * added in full over the zone.
   */
  shine(colour: number, strength: number, zone: FlashZone): number;
  /** A blow of 0..1 that shakes the picture; scaled by the shake slider. The hardest counts. */
  jolt(strength: number): void;
}
