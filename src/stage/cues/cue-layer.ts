import * as Phaser from 'phaser';
import type { FrameView, StageChase } from '../frame-view';
import { ensureInkTexture, INK_TEXTURE } from '../ink/ink-atlas';
import { QuadBuffer } from '../ink/quad-buffer';
import { QuadSheet } from '../ink/quad-sheet';
import { DEPTH } from '../layers';
import type { Atlas } from '../sprites/atlas';
import type { StageLayer } from '../stage-layer';
import { type CueManner, CuePainter } from './cue-painter';
import { type CueIndex, indexCues } from './cue-window';
import { PartMarks } from './part-marks';

const INK_ROOM = 3072;
const GLOW_ROOM = 1536;
/** The cues of the chart as gates on the road, over traffic and scenery, under the hero car. */
export class CueLayer implements StageLayer {
  private readonly ink = new QuadBuffer(INK_ROOM);
  private readonly glow = new QuadBuffer(GLOW_ROOM);
  private readonly painter = new CuePainter(this.ink, this.glow);
  private readonly marks = new PartMarks();
  private index: CueIndex = indexCues([]);
  private manner: CueManner = { difficulty: 'driver', isNight: false };
  private lastUs = Number.NEGATIVE_INFINITY;
  private sheets: QuadSheet[] = [];

  create(scene: Phaser.Scene, _atlas: Atlas): void {
    ensureInkTexture(scene.textures);
    const glow = new QuadSheet(scene, INK_TEXTURE, this.glow);
    glow.setDepth(DEPTH.CUE_GLOW).setBlendMode(Phaser.BlendModes.ADD);
    const ink = new QuadSheet(scene, INK_TEXTURE, this.ink);
    ink.setDepth(DEPTH.CUES);
    this.sheets = [glow, ink];
    for (const sheet of this.sheets) scene.add.existing(sheet);
  }

  load(chase: StageChase): void {
    const { course } = chase;
    this.index = indexCues(course.parts);
    this.manner = { difficulty: course.difficulty, isNight: course.mods.night };
    this.marks.clear();
    this.lastUs = Number.NEGATIVE_INFINITY;
  }

  render(frame: FrameView): void {
    this.ink.clear();
    this.glow.clear();
    // A new take clears the marks; a resumed one keeps them, so that what was driven does not look open again.
    if (frame.take.us < this.lastUs) this.marks.clear();
    this.lastUs = frame.take.us;
    for (const event of frame.events) this.marks.note(event, frame.perfMs);
    this.painter.paint(this.index, this.marks, this.manner, frame);
  }

  resize(): void {}

  dispose(): void {
    for (const sheet of this.sheets) sheet.destroy();
    this.sheets = [];
  }
}
