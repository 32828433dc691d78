import * as Phaser from 'phaser';
import type { Projected } from '../camera/projection';
import { firstFrom } from '../cues/cue-window';
import type { FrameView, StageChase } from '../frame-view';
import { ensureInkTexture, INK_TEXTURE } from '../ink/ink-atlas';
import { INK } from '../ink/ink-cells';
import { QuadBuffer, tintOf } from '../ink/quad-buffer';
import { QuadSheet } from '../ink/quad-sheet';
import { DEPTH } from '../layers';
import type { Atlas, SpriteFrame } from '../sprites/atlas';
import type { StageLayer } from '../stage-layer';

/** Bags shown at once: more never lie within sight. */
const ROOM = 16;
const FAR_S = 2.6;
const BEHIND_S = 0.25;
/** Metres the bag hops on the beat, and how high it hangs. */
const HOP_M = 0.3;
const HANG_M = 0.12;
const GLOW_RGB = 0xffd98a;
const JUMP_MS = 200;
/** How many collected bags are remembered; they leave the screen long before this many more are taken. */
const TAKEN_ROOM = 32;

/** Bags of cash in their lanes, hopping on the beat. A collected one is gone; its burst is the effects' business. */
export class CashLayer implements StageLayer {
  private readonly glow = new QuadBuffer(ROOM * 2);
  private readonly bags: Phaser.GameObjects.Image[] = [];
  private readonly taken = new Int32Array(TAKEN_ROOM).fill(-1);
  private readonly point: Projected = { x: 0, y: 0, k: 0, isVisible: false };
  private sprite: SpriteFrame | null = null;
  private sheet: QuadSheet | null = null;
  private times: Float64Array = new Float64Array(0);
  private lastMs = Number.NEGATIVE_INFINITY;

  create(scene: Phaser.Scene, atlas: Atlas): void {
    ensureInkTexture(scene.textures);
    this.sprite = atlas.frame('cash');
    this.sheet = new QuadSheet(scene, INK_TEXTURE, this.glow);
    this.sheet.setDepth(DEPTH.TRAFFIC_GLOW + 1).setBlendMode(Phaser.BlendModes.ADD);
    scene.add.existing(this.sheet);
    for (let i = 0; i < ROOM; i++) {
      const bag = atlas.image(scene, DEPTH.TRAFFIC_GLOW + 2);
      if (this.sprite) bag.setFrame(this.sprite.frame);
      this.bags.push(bag);
    }
  }

  load(chase: StageChase): void {
    this.times = Float64Array.from(chase.course.cash, (bag) => bag.us);
    this.taken.fill(-1);
    this.lastMs = Number.NEGATIVE_INFINITY;
  }

  render(frame: FrameView): void {
    this.glow.clear();
    if (frame.songMs < this.lastMs - JUMP_MS) this.taken.fill(-1);
    this.lastMs = frame.songMs;
    for (const event of frame.events) {
      if (event.type === 'cashCollected') this.taken[event.cash % TAKEN_ROOM] = event.cash;
    }
    const { cash } = frame.chase.course;
    const first = firstFrom(this.times, (frame.songMs - BEHIND_S * 1000 * frame.rate) * 1000);
    const end = firstFrom(this.times, (frame.songMs + FAR_S * 1000 * frame.rate) * 1000);
    let used = 0;
    // Far ones first: images keep the order in which they were made.
    for (let i = Math.min(end, first + ROOM) - 1; i >= first; i--) {
      const bag = cash[i];
      if (bag === undefined || this.taken[i % TAKEN_ROOM] === i) continue;
      if (this.show(frame, bag.us / 1000, bag.lane, used)) used++;
    }
    for (let i = used; i < ROOM; i++) this.bags[i]?.setVisible(false);
  }

  resize(): void {}

  dispose(): void {
    this.sheet?.destroy();
    for (const bag of this.bags) bag.destroy();
    this.bags.length = 0;
    this.sheet = null;
  }

  private show(frame: FrameView, dueMs: number, lane: number, slot: number): boolean {
    const { projection } = frame;
    const { point, sprite } = this;
    const x = projection.laneCentre(lane);
    projection.point(dueMs, x, 0, point);
    if (!point.isVisible) return false;
    const metre = projection.pxPerMetre(point.k);
    const seconds = projection.secondsTo(dueMs);
    const lit = Math.min(Math.max((FAR_S - seconds) / 0.7, 0), 1);
    this.glow.sprite(INK.soft, point.x, point.y, metre * 2.6, metre * 1.1, tintOf(GLOW_RGB, 0.34 * lit));
    const bag = this.bags[slot];
    if (sprite === null || bag === undefined) return false;
    const hop = (HANG_M + HOP_M * frame.dance.beat * frame.motion) * metre;
    bag
      .setVisible(true)
      .setPosition(point.x, point.y - hop)
      .setScale(metre / sprite.pxPerMetre)
      .setAlpha(lit);
    return true;
  }
}
