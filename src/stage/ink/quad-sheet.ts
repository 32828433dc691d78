import * as Phaser from 'phaser';
import { QUAD_OPTIONS, quadBatchOf } from './quad-batch';
import type { QuadBuffer } from './quad-buffer';

/**
 * A game object that draws a buffer of textured quads with a tint per side. It hands them straight to Phaser's quad
 * batch: one call a quad, no object a quad, nothing allocated. Corners are in the pixels of the camera's world.
 */
export class QuadSheet extends Phaser.GameObjects.Mesh2D {
  readonly quads: QuadBuffer;

  constructor(scene: Phaser.Scene, texture: string, quads: QuadBuffer) {
    super(scene, 0, 0, texture, [], []);
    this.quads = quads;
  }

  /** Called by Phaser without `this`, as for every game object. */
  renderWebGL(
    renderer: Phaser.Renderer.WebGL.WebGLRenderer,
    sheet: QuadSheet,
    context: Phaser.Renderer.WebGL.DrawingContext,
    parent?: Phaser.GameObjects.Components.TransformMatrix,
  ): void {
    const { count, corners, cells, tints } = sheet.quads;
    const camera = context.camera;
    const batch = quadBatchOf(renderer);
    const texture = sheet.texture.source[0]?.glTexture;
    if (count === 0 || !camera || !texture || !batch) return;

    const m = Phaser.GameObjects.GetCalcMatrix(sheet, camera, parent, !context.useCanvas).calc;
    const { a, b, c, d, e, f } = m;
    for (let i = 0; i < count; i++) {
      const at = i * 8;
      const x0 = corners[at] ?? 0;
      const y0 = corners[at + 1] ?? 0;
      const x1 = corners[at + 2] ?? 0;
      const y1 = corners[at + 3] ?? 0;
      const x2 = corners[at + 4] ?? 0;
      const y2 = corners[at + 5] ?? 0;
      const x3 = corners[at + 6] ?? 0;
      const y3 = corners[at + 7] ?? 0;
      const u0 = cells[i * 4] ?? 0;
      const v0 = cells[i * 4 + 1] ?? 0;
      const left = tints[i * 2] ?? 0;
      const right = tints[i * 2 + 1] ?? 0;
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
        (cells[i * 4 + 2] ?? 0) - u0,
        (cells[i * 4 + 3] ?? 0) - v0,
        Phaser.TintModes.MULTIPLY,
        left,
        left,
        right,
        right,
        QUAD_OPTIONS,
      );
    }
  }
}
