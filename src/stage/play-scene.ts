import * as Phaser from 'phaser';
import type { TakeEvent } from '../core/chase/events';
import { CameraRig } from './camera/camera-rig';
import { HeroLayer } from './cars/hero-layer';
import { PoliceLayer } from './cars/police/police-layer';
import { TrafficLayer } from './cars/traffic-layer';
import { RoadsideLayer } from './city/roadside-layer';
import { CueLayer } from './cues/cue-layer';
import { CashLayer } from './effects/cash-layer';
import { EffectsLayer } from './effects/effects-layer';
import { FlashLayer } from './flash/flash-layer';
import { createFrame, type Frame } from './frame';
import type { StageChase, StageView } from './frame-view';
import { MirrorLayer } from './mirror/mirror-layer';
import type { Quality } from './quality';
import { RoadLayer } from './road/road-layer';
import { SkylineLayer } from './sky/skyline-layer';
import type { Atlas } from './sprites/atlas';
import type { StageComfort } from './stage';
import type { StageLayer } from './stage-layer';
import { WeatherLayer } from './weather/weather-layer';

/** The layers in the order in which they are told to draw; what lies over what is said by their depths. */
function playLayers(): StageLayer[] {
  return [
    new RoadLayer(),
    new SkylineLayer(),
    new RoadsideLayer(),
    new PoliceLayer(),
    new TrafficLayer(),
    new CashLayer(),
    new CueLayer(),
    new HeroLayer(),
    new EffectsLayer(),
    new WeatherLayer(),
    new MirrorLayer(),
  ];
}

/** The chase seen from behind the car. Holds the layers and hands them one frame after another. */
export class PlayScene extends Phaser.Scene {
  private readonly frame: Frame;
  private readonly flashes = new FlashLayer();
  private readonly rig = new CameraRig();
  private readonly layers: readonly StageLayer[];
  private atlas: Atlas | null = null;
  private isCreated = false;

  constructor(quality: Quality) {
    super('play');
    this.frame = createFrame(quality, {
      flash: (colour, strength, zone = 'whole') => this.flashes.flash(colour, strength, zone),
      shine: (colour, strength, zone) => this.flashes.shine(colour, strength, zone),
      jolt: (strength) => this.rig.jolt(strength),
    });
    this.layers = [...playLayers(), this.flashes, this.rig];
  }

  attach(atlas: Atlas): void {
    this.atlas = atlas;
    this.createLayers();
  }

  create(): void {
    this.isCreated = true;
    this.createLayers();
  }

  loadChase(chase: StageChase): void {
    this.frame.load(chase);
    this.reshape();
    for (const layer of this.layers) layer.load(chase, this.frame);
  }

  setComfort(comfort: StageComfort): void {
    this.frame.motion = comfort.motion;
    this.frame.shake = comfort.shake;
    this.frame.contrast = comfort.contrast;
    this.frame.livery = comfort.livery;
    this.flashes.share = comfort.flash;
  }

  /** The canvas or the number of lanes has changed. */
  reshape(): void {
    this.frame.reshape(this.scale.width, this.scale.height);
    if (this.frame.isLoaded) for (const layer of this.layers) layer.resize(this.frame);
  }

  /** Takes what the next frame shows and moves every layer. False when there is nothing to draw yet. */
  takeFrame(view: StageView, events: readonly TakeEvent[]): boolean {
    if (!this.frame.isLoaded || this.atlas === null) return false;
    this.frame.advance(view, events);
    this.flashes.begin(this.frame);
    for (const layer of this.layers) layer.render(this.frame);
    return true;
  }

  disposeLayers(): void {
    for (const layer of this.layers) layer.dispose();
  }

  private createLayers(): void {
    if (!this.isCreated || this.atlas === null) return;
    for (const layer of this.layers) layer.create(this, this.atlas);
  }
}
