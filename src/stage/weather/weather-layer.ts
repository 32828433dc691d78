import type * as Phaser from 'phaser';
import type { FrameView } from '../frame-view';
import { ensureInkTexture, INK_TEXTURE } from '../ink/ink-atlas';
import { QuadBuffer } from '../ink/quad-buffer';
import { QuadSheet } from '../ink/quad-sheet';
import { DEPTH } from '../layers';
import type { Atlas } from '../sprites/atlas';
import type { StageLayer } from '../stage-layer';
import { ContrastVeil } from './contrast-veil';
import { FogBanks } from './fog-banks';
import { Lightning } from './lightning';
import { drawRain, MOST_DROPS } from './rain';
import { RainCurtain } from './rain-curtain';
import { Splashes } from './splashes';

/** Banks on both sides, and the veil's two wings. */
const LOW_ROOM = 64;

/** Rain, fog and lightning; and the veil over the city for those who want to see nothing but the road. */
export class WeatherLayer implements StageLayer {
  private readonly low = new QuadBuffer(LOW_ROOM);
  private readonly air = new QuadBuffer(MOST_DROPS.high);
  private readonly banks = new FogBanks();
  private readonly veil = new ContrastVeil();
  private readonly curtain = new RainCurtain();
  private readonly splashes = new Splashes();
  private readonly lightning = new Lightning();
  private sheets: QuadSheet[] = [];

  create(scene: Phaser.Scene, atlas: Atlas): void {
    ensureInkTexture(scene.textures);
    const low = new QuadSheet(scene, INK_TEXTURE, this.low).setDepth(DEPTH.VEIL);
    const air = new QuadSheet(scene, INK_TEXTURE, this.air).setDepth(DEPTH.RAIN);
    this.sheets = [low, air];
    for (const sheet of this.sheets) scene.add.existing(sheet);
    this.curtain.create(scene, atlas);
    this.splashes.create(scene, atlas, DEPTH.SPLASHES);
  }

  load(): void {
    this.lightning.forget();
  }

  render(frame: FrameView): void {
    this.low.clear();
    this.air.clear();
    this.banks.draw(frame, this.low);
    this.veil.draw(frame, this.low);
    drawRain(frame, this.air);
    this.curtain.render(frame);
    this.splashes.render(frame);
    this.lightning.follow(frame);
    for (const sheet of this.sheets) sheet.setVisible(sheet.quads.count > 0);
  }

  resize(): void {}

  dispose(): void {
    for (const sheet of this.sheets) sheet.destroy();
    this.curtain.dispose();
    this.splashes.dispose();
    this.sheets = [];
  }
}
