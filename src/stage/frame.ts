import type { TakeEvent } from '../core/chase/events';
import type { Take } from '../core/chase/take-state';
import { type BeatTrack, createBeatTrack } from './beat/beat-track';
import { createProjection, type Projected, type Projection } from './camera/projection';
import { createHeroMotion } from './cars/hero-motion';
import type { FrameView, HeroPose, StageChase, StageView } from './frame-view';
import { createRoadProfile, type RoadProfile, STRAIGHT } from './road/road-profile';
import { createSpring, settle, stepSpring } from './spring';

/** The camera leans into lane changes and bends by at most this, in radians (3 degrees). */
const MOST_LEAN = 0.052;
const LEAN_FREQUENCY = 11;
const LEAN_DAMPING = 0.8;

/** The frame under way: what layers read as `FrameView`, written by the scene. */
export interface Frame extends FrameView {
  readonly isLoaded: boolean;
  motion: number;
  shake: number;
  load(chase: StageChase): void;
  reshape(width: number, height: number): void;
  advance(view: StageView, events: readonly TakeEvent[]): void;
}

export function createFrame(quality: 'low' | 'high', flash: FrameView['flash']): Frame {
  return new PlayFrame(quality, flash);
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
  readonly quality: 'low' | 'high';
  readonly flash: FrameView['flash'];
  songMs = 0;
  perfMs = 0;
  dtMs = 0;
  rate = 1;
  beat = 0;
  beatPulse = 0;
  barPulse = 0;
  motion = 1;
  shake = 1;
  isLoaded = false;
  road: RoadProfile = STRAIGHT;
  events: readonly TakeEvent[] = [];
  private readonly motions = createHeroMotion();
  private readonly lean = createSpring();
  private readonly spot: Projected = { x: 0, y: 0, k: 1, isVisible: true };
  private loaded: { chase: StageChase; beats: BeatTrack } | null = null;
  private shown: StageView | null = null;

  constructor(quality: 'low' | 'high', flash: FrameView['flash']) {
    this.quality = quality;
    this.flash = flash;
  }

  get chase(): StageChase {
    return this.need().chase;
  }

  get beats(): BeatTrack {
    return this.need().beats;
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
    this.loaded = { chase, beats };
    this.road = createRoadProfile(level.road, course, tempo, level.song.durationMs);
    this.rate = course.mods.rate;
    this.songMs = course.startUs / 1000;
    this.motions.reset(course.startLane, this.songMs);
    settle(this.lean, 0);
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
    this.leanIn(Math.min(Math.max(passed / (1000 * this.rate), 0), 0.1));
    this.projection.update(this.songMs, this.rate, this.road, this.lean.value * this.motion);
    this.poseHero();
  }

  private followBeat(): void {
    const { beats } = this.need();
    const i = beats.indexAt(this.songMs);
    this.beat = beats.beatAt(this.songMs);
    const phase = this.beat - Math.floor(this.beat);
    this.beatPulse = (1 - phase) * (1 - phase);
    this.barPulse = beats.isBar[i] === 1 ? this.beatPulse : 0;
  }

  private leanIn(seconds: number): void {
    const wish = this.motions.laneSpeed * 0.075 + this.motions.drift * 0.6 + this.road.curveAt(this.songMs) * 0.25;
    this.lean.target = Math.min(Math.max(wish, -1), 1) * MOST_LEAN;
    stepSpring(this.lean, seconds, LEAN_FREQUENCY, LEAN_DAMPING);
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

  private need(): { chase: StageChase; beats: BeatTrack } {
    if (this.loaded === null) throw new Error('The stage has no chase loaded.');
    return this.loaded;
  }
}
