import * as Phaser from 'phaser';
import type { FrameView, StageChase } from '../frame-view';
import { ensureInkTexture, INK_TEXTURE } from '../ink/ink-atlas';
import { QuadBuffer } from '../ink/quad-buffer';
import { QuadSheet } from '../ink/quad-sheet';
import { DEPTH } from '../layers';
import { createDuskMood } from '../light/mood';
import type { StageLayer } from '../stage-layer';
import { AccentFlashes } from './accent-flashes';
import { createFlashGovernor } from './flash-governor';
import { changesWithin, hardChangesOf } from './hard-changes';
import { paintZone } from './zone-light';
import { FLASH_ZONES, type FlashZone } from './zones';

/** Milliseconds in which a flash falls to a third. */
const FADE_MS = 90;
/** Even a full flash leaves the road to be seen. */
const MOST = 0.55;
/** A flash below this is over. */
const OVER = 0.004;
const SHOT_RGB = 0xfff0d8;
const SHOT = 0.34;
/** A step of song time beyond this is a seek, for which real time counts. */
const SEEK_MS = 400;
const SECOND_MS = 1000;

/** The light of one zone that fades by itself. */
interface Fading {
  readonly zone: FlashZone;
  colour: number;
  strength: number;
}

/** All large light: flashes over the picture, and leave for the layers that draw their own. Everything goes through the governor. */
export class FlashLayer implements StageLayer {
  /** The player's slider, 0..1. */
  share = 1;
  private readonly governor = createFlashGovernor();
  private readonly accents = new AccentFlashes();
  private readonly quads = new QuadBuffer(8);
  private readonly fading: readonly Fading[] = FLASH_ZONES.map((zone) => ({ zone, colour: 0, strength: 0 }));
  private readonly view = { mood: createDuskMood(), horizon: 0.2, hit: 0.83 };
  private sheet: QuadSheet | null = null;
  private hardMs: Float64Array = new Float64Array(0);
  private clockMs = 0;
  private lastMs = 0;

  create(scene: Phaser.Scene): void {
    ensureInkTexture(scene.textures);
    this.sheet = new QuadSheet(scene, INK_TEXTURE, this.quads);
    this.sheet.setDepth(DEPTH.FLASH).setBlendMode(Phaser.BlendModes.ADD);
    scene.add.existing(this.sheet);
  }

  load(chase: StageChase, frame: FrameView): void {
    for (const light of this.fading) light.strength = 0;
    this.accents.load(chase);
    this.hardMs = hardChangesOf(frame.places, frame.director.cutMs);
    this.lastMs = frame.songMs;
  }

  /** Before any layer asks. */
  begin(frame: FrameView): void {
    const passedMs = this.passedMs(frame);
    this.clockMs += passedMs;
    const { projection, songMs, rate } = frame;
    const { height } = projection.frame;
    this.view.mood = frame.mood;
    this.view.horizon = projection.horizonY / height;
    this.view.hit = projection.hitY / height;
    const second = SECOND_MS * rate;
    const ahead = changesWithin(this.hardMs, songMs, second);
    const behind = changesWithin(this.hardMs, songMs - second, second);
    this.governor.begin(this.clockMs, this.view, ahead, behind + lampsOverhead(frame));
    const fade = frame.view.mode === 'paused' ? 0 : Math.exp(-passedMs / FADE_MS);
    for (const light of this.fading) {
      light.strength = light.strength * fade < OVER ? 0 : light.strength * fade;
      this.governor.keep(light.colour, light.strength, light.zone);
    }
    this.shoot(songMs, rate);
  }

  shine(colour: number, strength: number, zone: FlashZone): number {
    return this.governor.grant(colour, strength * this.share, zone);
  }

  flash(colour: number, strength: number, zone: FlashZone): void {
    const light = this.fading.find((candidate) => candidate.zone === zone);
    if (light === undefined) return;
    const wish = Math.min(Math.max(strength, 0), 1) * this.share * MOST;
    if (wish <= light.strength) return;
    light.strength += this.governor.grant(colour, wish - light.strength, zone);
    light.colour = colour;
  }

  render(frame: FrameView): void {
    this.quads.clear();
    if (frame.view.mode !== 'paused') {
      for (const { zone, colour, strength } of this.fading) {
        paintZone(this.quads, frame.projection, zone, colour, strength);
      }
      const shot = this.accents.strengthAt(frame.songMs, frame.rate);
      paintZone(this.quads, frame.projection, 'whole', SHOT_RGB, shot);
    }
    this.governor.end();
  }

  resize(): void {}

  dispose(): void {
    this.sheet?.destroy();
    this.sheet = null;
  }

  private shoot(songMs: number, rate: number): void {
    const { accents, governor } = this;
    if (accents.moveTo(songMs, rate)) {
      const fade = accents.fadeAt(songMs, rate);
      const wish = SHOT * MOST * this.share * fade;
      accents.allow(governor.grant(SHOT_RGB, wish, 'whole') / fade);
    } else governor.keep(SHOT_RGB, accents.strengthAt(songMs, rate), 'whole');
  }

  /** The slower of real time and song time: neither a hurried page nor one that draws a song by hand sees more flashes. */
  private passedMs(frame: FrameView): number {
    const song = (frame.songMs - this.lastMs) / frame.rate;
    this.lastMs = frame.songMs;
    return song < 0 || song > SEEK_MS ? frame.dtMs : Math.min(frame.dtMs, song);
  }
}

/** Changes that a tunnel's lamps bring in a second: one pair passes a beat and all of them pulse with it, brighter and darker again. */
function lampsOverhead({ beats, songMs, rate, mood }: FrameView): number {
  const i = beats.indexAt(songMs);
  const beatMs = ((beats.ms[i + 1] ?? songMs) - (beats.ms[i] ?? songMs)) / rate;
  return beatMs > 0 ? Math.round((2 * mood.cover * SECOND_MS) / beatMs) : 0;
}
