import type * as Phaser from 'phaser';

type QuadBatch = Phaser.Renderer.WebGL.RenderNodes.BatchHandlerQuad;

const NAME = 'DeepQuads';
/** The depth rides in the fraction of the texture's number: it must stay between 0 and 1. */
const MOST = 0.9;
/** Where a vertex keeps v and the texture's number, and the order in which the batch writes the corners. */
const V = 3;
const DATUM = 4;
const ORDER = { topLeft: 1, footLeft: 0, topRight: 3, footRight: 2 } as const;

/**
 * Teaches the sprite batch true perspective. Its quads are flat: a wall that goes away from the eye would show its
 * courses of bricks as a zigzag, one bend a slice. A vertex that says how far off it is lets the graphics chip do the
 * sum. Call once, before anything deep is drawn; a quad without depths is drawn as before.
 */
export function allowDeepQuads(game: Phaser.Game): void {
  const { renderer } = game;
  if (!('renderNodes' in renderer)) return;
  const node = renderer.renderNodes.getNode('BatchHandlerQuad') as QuadBatch | null;
  const programs = node?.programManager;
  if (programs === undefined || programs.getAddition(NAME) !== null) return;
  programs.addAddition({
    name: NAME,
    additions: {
      vertexProcess: `float deep = fract(inTexDatum);
        if (deep > 0.0) {
          gl_Position *= deep;
          outTexDatum = floor(inTexDatum);
        }`,
    },
    tags: [],
  });
}

/** Gives the quad that was batched last the depths of its corners, four numbers from `at` on. */
export function deepen(batch: QuadBatch, depths: Float32Array, at: number): void {
  const topLeft = depths[at] ?? 1;
  const footLeft = depths[at + 1] ?? 1;
  const topRight = depths[at + 2] ?? 1;
  const footRight = depths[at + 3] ?? 1;
  if (topLeft === topRight && topLeft === footLeft && topLeft === footRight) return;
  const last = batch.instanceCount - 1;
  // A full batch has just been drawn, without this quad's depths: one slice of one wall, once in 16,000 quads.
  if (last < 0) return;
  const view = batch.vertexBufferLayout.buffer.viewF32;
  if (view === null) return;
  const stride = batch.floatsPerInstance / 4;
  const start = last * batch.floatsPerInstance + DATUM;
  const share = MOST / Math.max(topLeft, footLeft, topRight, footRight);
  add(view, start + ORDER.topLeft * stride, topLeft * share);
  add(view, start + ORDER.footLeft * stride, footLeft * share);
  add(view, start + ORDER.topRight * stride, topRight * share);
  add(view, start + ORDER.footRight * stride, footRight * share);
}

/** Cuts the quad that was batched last out of its texture on a slant: other heights on the right than on the left. */
export function slant(batch: QuadBatch, top: number, foot: number, topRight: number, footRight: number): void {
  if (top === topRight && foot === footRight) return;
  const last = batch.instanceCount - 1;
  const view = batch.vertexBufferLayout.buffer.viewF32;
  if (last < 0 || view === null) return;
  const stride = batch.floatsPerInstance / 4;
  const start = last * batch.floatsPerInstance + V;
  view[start + ORDER.topRight * stride] = topRight;
  view[start + ORDER.footRight * stride] = footRight;
}

function add(view: Float32Array, at: number, value: number): void {
  view[at] = (view[at] ?? 0) + value;
}
