import * as Phaser from 'phaser';
import type { FrameView } from '../frame-view';
import { DEPTH } from '../layers';
import type { StageLayer } from '../stage-layer';
import { createFlashGovernor } from './flash-governor';
import type { FlashZone } from './zones';

/** Seconds in which a flash falls to a third. */
const FADE_S = 0.09;
/** Even a full flash leaves the road to be seen. */
const MOST = 0.55;

/** The one sheet over the whole picture. Everything that lights the screen goes through it, and it through the governor. */
export class FlashLayer implements StageLayer {
  /** The player's slider, 0..1. */
  share = 1;
  private readonly governor = createFlashGovernor();
  private sheet: Phaser.GameObjects.Rectangle | null = null;
  private strength = 0;

  create(scene: Phaser.Scene): void {
    this.sheet = scene.add
      .rectangle(0, 0, 16, 16, 0xffffff)
      .setOrigin(0)
      .setDepth(DEPTH.FLASH)
      .setBlendMode(Phaser.BlendModes.ADD)
      .setVisible(false);
  }

  load(): void {
    this.strength = 0;
  }

  shine(_colour: number, strength: number, _zone: FlashZone): number {
    return strength * this.share;
  }

  ask(frame: FrameView, colour: number, strength: number, _zone: FlashZone = 'whole'): void {
    if (this.share <= 0 || strength <= 0 || this.sheet === null) return;
    if (!this.governor.admits(frame.perfMs)) return;
    this.strength = Math.min(strength, 1) * this.share;
    this.sheet.setFillStyle(colour, 1);
  }

  render(frame: FrameView): void {
    if (this.sheet === null) return;
    this.sheet.setVisible(this.strength > 0.01);
    this.sheet.setAlpha(this.strength * MOST);
    this.strength *= Math.exp(-frame.dtMs / 1000 / FADE_S);
  }

  resize(frame: FrameView): void {
    const { width, height } = frame.projection.frame;
    this.sheet?.setSize(width, height);
  }

  dispose(): void {
    this.sheet?.destroy();
    this.sheet = null;
  }
}
