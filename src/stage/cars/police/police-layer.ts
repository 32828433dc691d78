import * as Phaser from 'phaser';
import type { FrameView, StageChase } from '../../frame-view';
import { ensureInkTexture, INK_TEXTURE } from '../../ink/ink-atlas';
import type { QuadBuffer } from '../../ink/quad-buffer';
import { QuadSheet } from '../../ink/quad-sheet';
import { DEPTH } from '../../layers';
import type { Atlas } from '../../sprites/atlas';
import type { StageLayer } from '../../stage-layer';
import { Ambush } from './ambush';
import { ChaserCars } from './chaser-cars';
import { Gunshots } from './gunshots';
import { HelicopterCraft } from './helicopter-craft';

/** Milliseconds in which the police follow two thirds of a change of heat, as they do in the mirror. */
const FOLLOW_MS = 420;
/** A step of song time over this is a seek. */
const JUMP_MS = 400;

/** The police in the world: along the road, close behind, and overhead. */
export class PoliceLayer implements StageLayer {
  private readonly ambush = new Ambush();
  private readonly chasers = new ChaserCars();
  private readonly helicopter = new HelicopterCraft();
  private readonly gunshots = new Gunshots();
  private sheets: QuadSheet[] = [];
  private heat = 0;
  private lastMs = Number.NEGATIVE_INFINITY;

  create(scene: Phaser.Scene, atlas: Atlas): void {
    ensureInkTexture(scene.textures);
    this.ambush.create(scene, atlas);
    this.helicopter.create(scene, atlas);
    this.chasers.create(scene, atlas);
    this.add(scene, this.ambush.light, DEPTH.POLICE + 1);
    this.add(scene, this.helicopter.lamps, DEPTH.POLICE + 1);
    this.add(scene, this.helicopter.pool, DEPTH.CUE_GLOW - 3);
    this.add(scene, this.chasers.light, DEPTH.CHASERS + 1);
    this.add(scene, this.gunshots.light, DEPTH.CHASERS + 1);
  }

  load(chase: StageChase, frame: FrameView): void {
    this.ambush.load(chase, frame);
    this.chasers.load();
    this.helicopter.load(chase, frame);
    this.gunshots.load(chase);
    this.lastMs = Number.NEGATIVE_INFINITY;
  }

  render(frame: FrameView): void {
    this.follow(frame);
    this.ambush.draw(frame);
    this.helicopter.draw(frame, this.heat);
    this.chasers.draw(frame, this.heat);
    this.gunshots.draw(frame, this.source());
  }

  resize(): void {}

  dispose(): void {
    for (const sheet of this.sheets) sheet.destroy();
    this.sheets = [];
    this.ambush.dispose();
    this.chasers.dispose();
    this.helicopter.dispose();
  }

  private add(scene: Phaser.Scene, quads: QuadBuffer, depth: number): void {
    const sheet = new QuadSheet(scene, INK_TEXTURE, quads);
    sheet.setDepth(depth).setBlendMode(Phaser.BlendModes.ADD);
    scene.add.existing(sheet);
    this.sheets.push(sheet);
  }

  /** Heat as it is drawn. A new take and a seek show their own at once. */
  private follow({ take, dtMs, songMs, rate }: FrameView): void {
    const isJump = Math.abs(songMs - this.lastMs) > JUMP_MS * Math.max(rate, 1);
    this.lastMs = songMs;
    const share = isJump ? 1 : 1 - Math.exp(-dtMs / FOLLOW_MS);
    this.heat += (take.heat - this.heat) * share;
  }

  private source() {
    const { helicopter, chasers } = this;
    if (helicopter.presence > 0.7) return helicopter.nose;
    return chasers.hasLeader ? chasers.leader : null;
  }
}
