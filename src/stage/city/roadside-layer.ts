import type * as Phaser from 'phaser';
import type { FrameView, StageChase } from '../frame-view';
import { DEPTH } from '../layers';
import type { Atlas } from '../sprites/atlas';
import type { StageLayer } from '../stage-layer';
import { allowDeepQuads } from '../structures/deep-quads';
import { createPictureSheets } from '../structures/picture-sheets';
import { SceneBuffer } from '../structures/scene-buffer';
import { SceneSheet } from '../structures/scene-sheet';
import { SceneView } from '../structures/scene-view';
import { tileSheet } from '../structures/tile-sheet';
import { CityArt } from './city-art';
import { planScenery, SceneryPen } from './scenery';
import { sceneCapacity } from './scenery-size';

/** Everything beside and over the road: houses, lamps, trees, walls, tunnels, bridges. */
export class RoadsideLayer implements StageLayer {
  private scene: Phaser.Scene | null = null;
  private atlas: Atlas | null = null;
  private sheet: SceneSheet | null = null;
  private view: SceneView | null = null;
  private art: CityArt | null = null;
  private pen: SceneryPen | null = null;
  private readonly sheets = createPictureSheets();

  create(scene: Phaser.Scene, atlas: Atlas): void {
    this.scene = scene;
    this.atlas = atlas;
    allowDeepQuads(scene.game);
  }

  load(chase: StageChase, frame: FrameView): void {
    const { scene, atlas, sheets } = this;
    if (scene === null || atlas === null) return;
    this.art ??= new CityArt(atlas, sheets);
    const scenery = planScenery(chase, frame);
    const capacity = sceneCapacity(scenery, frame.quality, frame.rate);
    if (this.view === null || this.view.buffer.capacity < capacity) {
      this.sheet?.destroy();
      const buffer = new SceneBuffer(capacity);
      this.view = new SceneView(buffer);
      const tiles = tileSheet(scene, atlas, frame.quality);
      this.view.tiles = tiles === null ? 0 : sheets.slotOf(tiles);
      this.sheet = scene.add.existing(new SceneSheet(scene, sheets.textures, buffer));
      this.sheet.setDepth(DEPTH.ROADSIDE);
    }
    this.pen = new SceneryPen(scenery, frame);
  }

  render(frame: FrameView): void {
    if (this.view === null || this.art === null || this.pen === null) return;
    this.pen.draw(this.view, frame, this.art);
  }

  resize(): void {}

  dispose(): void {
    this.sheet?.destroy();
    this.sheet = null;
    this.view = null;
    this.art = null;
    this.pen = null;
  }
}
