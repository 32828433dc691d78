import type * as Phaser from 'phaser';
import type { FrameView, Livery } from '../frame-view';
import { ensureInkTexture, INK_TEXTURE } from '../ink/ink-atlas';
import { QuadSheet } from '../ink/quad-sheet';
import { DEPTH } from '../layers';
import { litTint } from '../light/fog';
import type { Atlas, SpriteFrame } from '../sprites/atlas';
import { type CockpitFrame, cockpitFrameOf } from './cockpit-frame';
import { Wipers } from './wipers';

/** Whatever the weather, one sits in the dark. */
const INSIDE = 0.9;
const NO_BONNET = { widthPx: 1, heightPx: 1 };

/** What the driver sees of the car: dash, bonnet, and in rain the wipers. */
export class Cockpit {
  private readonly wipers = new Wipers();
  private sheet: QuadSheet | null = null;
  private bonnets: Readonly<Record<Livery, SpriteFrame | null>> | null = null;
  private dashSprite: SpriteFrame | null = null;
  private bonnet: Phaser.GameObjects.Image | null = null;
  private dash: Phaser.GameObjects.Image | null = null;
  private isShown = true;

  create(scene: Phaser.Scene, atlas: Atlas): void {
    ensureInkTexture(scene.textures);
    const any = atlas.frame('hero/bonnet_red');
    const named = (livery: Livery): SpriteFrame | null => atlas.frame(`hero/bonnet_${livery}`) ?? any;
    this.bonnets = { red: named('red'), teal: named('teal'), midnight: named('midnight') };
    this.dashSprite = atlas.frame('hero/dash');
    this.bonnet = atlas.image(scene, DEPTH.COCKPIT);
    this.sheet = new QuadSheet(scene, INK_TEXTURE, this.wipers.film);
    this.sheet.setDepth(DEPTH.WIPER_FILM);
    scene.add.existing(this.sheet);
    this.wipers.create(scene, atlas, DEPTH.COCKPIT + 1);
    this.dash = atlas.image(scene, DEPTH.COCKPIT + 2);
    if (this.dashSprite) this.dash.setFrame(this.dashSprite.frame);
    this.hide();
  }

  draw(frame: FrameView): void {
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
    this.wipers.draw(frame, fit);
  }

  dispose(): void {
    this.sheet?.destroy();
    this.bonnet?.destroy();
    this.dash?.destroy();
    this.wipers.dispose();
    this.sheet = null;
    this.bonnet = null;
    this.dash = null;
  }

  private hide(): void {
    this.isShown = false;
    this.bonnet?.setVisible(false);
    this.dash?.setVisible(false);
    this.wipers.hide();
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
}
