import type * as Phaser from 'phaser';
import type { FrameView, Livery } from '../frame-view';
import { ensureInkTexture, INK_TEXTURE } from '../ink/ink-atlas';
import { INK } from '../ink/ink-cells';
import { QuadBuffer, tintOf } from '../ink/quad-buffer';
import { QuadSheet } from '../ink/quad-sheet';
import { DEPTH } from '../layers';
import { litTint } from '../light/fog';
import type { Atlas, SpriteFrame } from '../sprites/atlas';
import { type CockpitFrame, cockpitFrameOf, wiperAngle } from './cockpit-frame';

/** From this much rain on the wipers beat. */
const WET = 0.05;
/** The edge of what a wiper clears, in so many strokes, and the film of water that it drags along. */
const ARC_STEPS = 14;
const FILM_STEPS = 5;
const FILM_RAD = 0.3;
const WATER_RGB = 0xcfe2ff;
const EDGE_ALPHA = 0.1;
const FILM_ALPHA = 0.045;
/** Whatever the weather, one sits in the dark. */
const INSIDE = 0.9;
const NO_BONNET = { widthPx: 1, heightPx: 1 };

/** What the driver sees of the car: dash, bonnet, and in rain the wipers, which turn exactly on the beats. */
export class Cockpit {
  private readonly film = new QuadBuffer(2 * (ARC_STEPS + FILM_STEPS));
  private sheet: QuadSheet | null = null;
  private bonnets: Readonly<Record<Livery, SpriteFrame | null>> | null = null;
  private dashSprite: SpriteFrame | null = null;
  private wiperSprite: SpriteFrame | null = null;
  private bonnet: Phaser.GameObjects.Image | null = null;
  private dash: Phaser.GameObjects.Image | null = null;
  private readonly wipers: Phaser.GameObjects.Image[] = [];
  private isShown = true;

  create(scene: Phaser.Scene, atlas: Atlas): void {
    ensureInkTexture(scene.textures);
    const any = atlas.frame('hero/bonnet_red');
    const named = (livery: Livery): SpriteFrame | null => atlas.frame(`hero/bonnet_${livery}`) ?? any;
    this.bonnets = { red: named('red'), teal: named('teal'), midnight: named('midnight') };
    this.dashSprite = atlas.frame('hero/dash');
    this.wiperSprite = atlas.frame('hero/wiper');
    this.bonnet = atlas.image(scene, DEPTH.COCKPIT);
    this.sheet = new QuadSheet(scene, INK_TEXTURE, this.film);
    this.sheet.setDepth(DEPTH.COCKPIT + 1);
    scene.add.existing(this.sheet);
    for (let i = 0; i < 2; i++) {
      const wiper = atlas.image(scene, DEPTH.COCKPIT + 2);
      if (this.wiperSprite) wiper.setFrame(this.wiperSprite.frame);
      this.wipers.push(wiper);
    }
    this.dash = atlas.image(scene, DEPTH.COCKPIT + 3);
    if (this.dashSprite) this.dash.setFrame(this.dashSprite.frame);
    this.hide();
  }

  draw(frame: FrameView): void {
    this.film.clear();
    if (frame.camera.shape.showsHero) {
      if (this.isShown) this.hide();
      return;
    }
    this.isShown = true;
    const sprite = this.bonnets?.[frame.livery] ?? null;
    const { projection } = frame;
    const fit = cockpitFrameOf(projection.frame, projection.lanes, sprite ?? NO_BONNET);
    if (sprite !== null) this.layBonnet(frame, sprite, fit);
    const { dash, dashSprite } = this;
    if (dashSprite !== null) {
      const { width } = projection.frame;
      dash?.setVisible(true).setOrigin(0, 0).setPosition(0, 0);
      dash?.setScale(width / dashSprite.widthPx, fit.dashHeight / dashSprite.heightPx);
    }
    const rain = frame.mood.rain * (1 - frame.mood.cover);
    const angle = wiperAngle(frame.dance.wiper);
    for (let i = 0; i < this.wipers.length; i++) {
      const wiper = this.wipers[i];
      const isOn = rain > WET && this.wiperSprite !== null;
      wiper?.setVisible(isOn);
      if (!isOn) continue;
      const x = fit.wiperX[i === 0 ? 0 : 1];
      wiper?.setPosition(x, fit.wiperY).setRotation(-angle);
      wiper?.setScale(fit.bladePx / ((this.wiperSprite?.widthPx ?? 1) * 0.96));
      this.wet(x, fit.wiperY, fit.bladePx, angle, rain, projection.frame.unit);
    }
  }

  dispose(): void {
    this.sheet?.destroy();
    this.bonnet?.destroy();
    this.dash?.destroy();
    for (const wiper of this.wipers) wiper.destroy();
    this.wipers.length = 0;
    this.sheet = null;
    this.bonnet = null;
    this.dash = null;
  }

  private hide(): void {
    this.isShown = false;
    this.bonnet?.setVisible(false);
    this.dash?.setVisible(false);
    for (const wiper of this.wipers) wiper.setVisible(false);
  }

  /** It follows the car across the road, nods on the beat and dips under the brake. It never rises to the hit line. */
  private layBonnet(frame: FrameView, sprite: SpriteFrame, fit: CockpitFrame): void {
    const { bonnet } = this;
    const { hero, dance, motion, projection } = frame;
    const { height } = projection.frame;
    if (bonnet === null) return;
    if (bonnet.frame !== sprite.frame) bonnet.setFrame(sprite.frame);
    const dip = (dance.beat * 0.004 + hero.brake * 0.01) * motion * height;
    const turn = Math.min(Math.max(hero.velocity * 0.012, -0.04), 0.04) * motion;
    bonnet.setVisible(true).setOrigin(0.5, 0).setRotation(turn);
    bonnet.setScale(fit.bonnetScaleX, fit.bonnetScaleY);
    // Turned about its upper edge, so that a corner that rises is taken down again.
    const drop = (Math.abs(turn) * sprite.widthPx * fit.bonnetScaleX) / 2;
    bonnet.setPosition(hero.px, fit.bonnetTop + dip + drop);
    bonnet.setTint(litTint(frame.mood, 0, 0, INSIDE));
  }

  /** The edge of the cleared fan, and the water just behind the blade. */
  private wet(x: number, y: number, reach: number, angle: number, rain: number, unit: number): void {
    const { film } = this;
    const low = wiperAngle(1);
    const high = wiperAngle(-1);
    const edge = tintOf(WATER_RGB, EDGE_ALPHA * rain);
    for (let i = 0; i < ARC_STEPS; i++) {
      const a = low + ((high - low) * i) / ARC_STEPS;
      const b = low + ((high - low) * (i + 1)) / ARC_STEPS;
      film.line(
        INK.solid,
        x + Math.cos(a) * reach,
        y - Math.sin(a) * reach,
        x + Math.cos(b) * reach,
        y - Math.sin(b) * reach,
        2 * unit,
        edge,
      );
    }
    for (let i = 0; i < FILM_STEPS; i++) {
      const a = Math.min(angle + (FILM_RAD * i) / FILM_STEPS, high);
      const b = Math.min(angle + (FILM_RAD * (i + 1)) / FILM_STEPS, high);
      const tint = tintOf(WATER_RGB, FILM_ALPHA * rain * (1 - i / FILM_STEPS));
      const near = reach * 0.12;
      film.quad(
        INK.solid,
        x + Math.cos(b) * reach,
        y - Math.sin(b) * reach,
        x + Math.cos(b) * near,
        y - Math.sin(b) * near,
        x + Math.cos(a) * reach,
        y - Math.sin(a) * reach,
        x + Math.cos(a) * near,
        y - Math.sin(a) * near,
        tint,
      );
    }
  }
}
