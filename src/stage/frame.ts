import type { TakeEvent } from '../core/chase/events';
import type { Take } from '../core/chase/take-state';
import { type BeatTrack, createBeatTrack } from './beat/beat-track';
import { createDance, type Dance, type DanceTrack } from './beat/dance';
import { CameraMotion, createCameraCause } from './camera/camera-motion';
import type { CameraView } from './camera/camera-view';
import { createProjection, type Projected, type Projection } from './camera/projection';
import { createShotDirector, type ShotDirector } from './camera/shot-director';
import { createHeroMotion } from './cars/hero-motion';
import { createPlaceTrack, type PlaceTrack } from './city/place-track';
import type { FrameView, HeroPose, Livery, StageChase, StageView } from './frame-view';
import type { Mood, MoodTrack } from './light/mood';
import { createMoodTrack } from './light/mood-track';
import type { Quality } from './quality';
import { createRoadProfile, type RoadProfile, STRAIGHT } from './road/road-profile';

/** What a chase brings along. */
interface Loaded {
  readonly chase: StageChase;
  readonly beats: BeatTrack;
  readonly places: PlaceTrack;
  readonly dance: DanceTrack;
  readonly moods: MoodTrack;
  readonly director: ShotDirector;
}

/** What layers ask of the picture as a whole. */
export type FrameAsks = Pick<FrameView, 'flash' | 'shine' | 'jolt'>;

/** The frame under way: what layers read as `FrameView`, written by the scene. */
export interface Frame extends FrameView {
  readonly isLoaded: boolean;
  motion: number;
  shake: number;
  contrast: boolean;
  livery: Livery;
  load(chase: StageChase): void;
  reshape(width: number, height: number): void;
  advance(view: StageView, events: readonly TakeEvent[]): void;
}

export function createFrame(quality: Quality, asks: FrameAsks): Frame {
  return new PlayFrame(quality, asks);
}

class PlayFrame implements Frame {
  readonly projection: Projection = createProjection();
  readonly hero: { -readonly [key in keyof HeroPose]: HeroPose[key] } = {
    x: 0,
    px: 0,
    py: 0,
    yaw: 0,
    velocity: 0,
    drift: 0,
    boost: 0,
    brake: 0,
  };
  readonly quality: Quality;
  readonly flash: FrameView['flash'];
  readonly shine: FrameView['shine'];
  readonly jolt: FrameView['jolt'];
  songMs = 0;
  perfMs = 0;
  dtMs = 0;
  rate = 1;
  beat = 0;
  contrast = false;
  livery: Livery = 'red';
  motion = 1;
  shake = 1;
  isLoaded = false;
  road: RoadProfile = STRAIGHT;
  events: readonly TakeEvent[] = [];
  private readonly motions = createHeroMotion();
  private readonly cameraMotion = new CameraMotion();
  private readonly cause = createCameraCause();
  private readonly spot: Projected = { x: 0, y: 0, k: 1, isVisible: true };
  private loaded: Loaded | null = null;
  private shown: StageView | null = null;

  constructor(quality: Quality, asks: FrameAsks) {
    this.quality = quality;
    this.flash = asks.flash;
    this.shine = asks.shine;
    this.jolt = asks.jolt;
  }

  get camera(): CameraView {
    return this.cameraMotion.view;
  }

  get director(): ShotDirector {
    return this.need().director;
  }

  get chase(): StageChase {
    return this.need().chase;
  }

  get beats(): BeatTrack {
    return this.need().beats;
  }

  get dance(): Dance {
    return this.need().dance.dance;
  }

  get mood(): Mood {
    return this.need().moods.mood;
  }

  get openMood(): Mood {
    return this.need().moods.open;
  }

  get places(): PlaceTrack {
    return this.need().places;
  }

  get view(): StageView {
    if (this.shown === null) throw new Error('The stage has drawn no frame yet.');
    return this.shown;
  }

  get take(): Take {
    return this.view.take;
  }

  load(chase: StageChase): void {
    const { level, course, tempo, meter } = chase;
    const beats = createBeatTrack(
      tempo,
      meter,
      Math.min(course.startUs / 1000, 0) - 4000,
      level.song.durationMs + 30_000,
    );
    const places = createPlaceTrack(level, tempo);
    this.loaded = {
      chase,
      beats,
      places,
      dance: createDance(tempo, meter, course.mods.rate),
      director: createShotDirector(chase),
      moods: createMoodTrack(places, tempo, meter),
    };
    this.road = createRoadProfile(level.road, course, tempo, level.song.durationMs);
    this.rate = course.mods.rate;
    this.songMs = course.startUs / 1000;
    this.motions.reset(course.startLane, this.songMs);
    this.cameraMotion.reset();
    this.isLoaded = true;
  }

  reshape(width: number, height: number): void {
    this.projection.reshape(width, height, this.loaded?.chase.course.lanes ?? 4);
  }

  advance(view: StageView, events: readonly TakeEvent[]): void {
    const passed = view.songMs - this.songMs;
    const dt = view.perfMs - this.perfMs;
    this.dtMs = view.mode === 'paused' || dt < 0 ? 0 : Math.min(dt, 100);
    this.songMs = view.songMs;
    this.perfMs = view.perfMs;
    this.shown = view;
    this.events = events;
    this.motions.step(view.songMs, this.rate, view.take, view.held, events);
    this.followBeat();
    this.moveCamera(passed);
    this.poseHero();
  }

  private followBeat(): void {
    const { beats, dance, moods } = this.need();
    this.beat = beats.beatAt(this.songMs);
    dance.moveTo(this.songMs);
    moods.moveTo(this.songMs);
  }

  private moveCamera(passedMs: number): void {
    const { cameraMotion, motions, projection, cause, songMs, rate } = this;
    const { director, dance, places } = this.need();
    cause.wish = director.cameraAt(songMs);
    cause.passedMs = passedMs;
    cause.rate = rate;
    cause.laneSpeed = motions.laneSpeed;
    cause.drift = motions.drift;
    cause.bend = this.road.curveAt(songMs);
    cause.dance = dance.dance;
    cause.beat = this.beat;
    cause.energy = places.at(songMs).energy;
    cause.isTitle = this.shown?.mode === 'title';
    cause.motion = this.motion;
    cause.unit = projection.frame.unit;
    cameraMotion.step(cause);
    const { view, lean, nodPx } = cameraMotion;
    projection.update(songMs, rate, this.road, lean, view.shape, nodPx);
    view.turn = projection.cameraTurn;
  }

  private poseHero(): void {
    const { hero, motions, projection } = this;
    hero.x = projection.laneCentre(motions.lane);
    projection.pointIn(0, hero.x, 0, this.spot);
    hero.px = this.spot.x;
    hero.py = this.spot.y;
    hero.yaw = motions.yaw;
    hero.velocity = (motions.laneSpeed * 2) / projection.lanes;
    hero.drift = motions.drift;
    hero.boost = motions.boost;
    hero.brake = motions.brake;
  }

  private need(): Loaded {
    if (this.loaded === null) throw new Error('The stage has no chase loaded.');
    return this.loaded;
  }
}
