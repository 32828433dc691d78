import * as Phaser from 'phaser';
import { QUAD_OPTIONS, quadBatchOf } from '../ink/quad-batch';
import { deepen, slant } from './deep-quads';
import type { SceneBuffer } from './scene-buffer';

/** Draws a `SceneBuffer` in its order through Phaser's quad batch: one call a quad, no object a quad. */
export class SceneSheet extends Phaser.GameObjects.Mesh2D {
  readonly scenery: SceneBuffer;
  /** Textures by their slot. */
  readonly pictures: readonly Phaser.Textures.Texture[];

  constructor(scene: Phaser.Scene, pictures: readonly Phaser.Textures.Texture[], scenery: SceneBuffer) {
    super(scene, 0, 0, '__WHITE', [], []);
    this.pictures = pictures;
    this.scenery = scenery;
  }

  /** Called by Phaser without `this`, as for every game object. */
  renderWebGL(
    renderer: Phaser.Renderer.WebGL.WebGLRenderer,
    sheet: SceneSheet,
    context: Phaser.Renderer.WebGL.DrawingContext,
    parent?: Phaser.GameObjects.Components.TransformMatrix,
  ): void {
    const { count, corners, uvs, tints, depths, slots, blends } = sheet.scenery;
    const camera = context.camera;
    const batch = quadBatchOf(renderer);
    if (count === 0 || !camera || !batch) return;
    const { a, b, c, d, e, f } = Phaser.GameObjects.GetCalcMatrix(sheet, camera, parent, !context.useCanvas).calc;
    for (let i = 0; i < count; i++) {
      const texture = sheet.pictures[slots[i] ?? 0]?.source[0]?.glTexture;
      if (!texture) continue;
      const at = i * 8;
      const x0 = corners[at] ?? 0;
      const y0 = corners[at + 1] ?? 0;
      const x1 = corners[at + 2] ?? 0;
      const y1 = corners[at + 3] ?? 0;
      const x2 = corners[at + 4] ?? 0;
      const y2 = corners[at + 5] ?? 0;
      const x3 = corners[at + 6] ?? 0;
      const y3 = corners[at + 7] ?? 0;
      const t = i * 4;
      const cut = i * 6;
      const u0 = uvs[cut] ?? 0;
      const v0 = uvs[cut + 1] ?? 0;
      const v1 = uvs[cut + 3] ?? 0;
      const left = tints[t] ?? 0;
      const right = tints[t + 1] ?? 0;
      const shadeLeft = tints[t + 2] ?? 0;
      const shadeRight = tints[t + 3] ?? 0;
      batch.batch(
        context,
        texture,
        x0 * a + y0 * c + e,
        x0 * b + y0 * d + f,
        x1 * a + y1 * c + e,
        x1 * b + y1 * d + f,
        x2 * a + y2 * c + e,
        x2 * b + y2 * d + f,
        x3 * a + y3 * c + e,
        x3 * b + y3 * d + f,
        u0,
        v0,
        (uvs[cut + 2] ?? 0) - u0,
        v1 - v0,
        blends[i] ?? 0,
        left,
        left,
        right,
        right,
        QUAD_OPTIONS,
        shadeLeft,
        shadeLeft,
        shadeRight,
        shadeRight,
      );
      slant(batch, v0, v1, uvs[cut + 4] ?? 0, uvs[cut + 5] ?? 0);
      deepen(batch, depths, t);
    }
  }
}
