import type * as Phaser from 'phaser';

/** The batch options of an ordinary sprite: the same ones for every sheet, so that sheets and sprites share draw calls. */
export const QUAD_OPTIONS: Phaser.Types.Renderer.WebGL.RenderNodes.BatchHandlerQuadRenderOptions = {
  multiTexturing: true,
  smoothPixelArt: false,
};

/** Phaser's batch of quads, or null where the renderer has none. */
export function quadBatchOf(
  renderer: Phaser.Renderer.WebGL.WebGLRenderer,
): Phaser.Renderer.WebGL.RenderNodes.BatchHandlerQuad | null {
  const node = renderer.renderNodes.getNode('BatchHandlerQuad');
  return isQuadBatch(node) ? node : null;
}

function isQuadBatch(
  node: Phaser.Renderer.WebGL.RenderNodes.RenderNode | null,
): node is Phaser.Renderer.WebGL.RenderNodes.BatchHandlerQuad {
  return node !== null && 'batch' in node;
}
