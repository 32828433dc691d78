import type { Scene } from 'phaser';
import type { FrameView, StageChase } from './frame-view';
import type { Atlas } from './sprites/atlas';

/**
 * One part of the picture. The scene makes it once, loads it anew for each chase and asks it to draw once a frame, in
 * the order of the list in `play-scene.ts`. It keeps its own pools and allocates nothing in `render`.
 */
export interface StageLayer {
  create(scene: Scene, atlas: Atlas): void;
  load(chase: StageChase, frame: FrameView): void;
  render(frame: FrameView): void;
  /** The canvas has another size; `frame.projection.frame` has it. */
  resize(frame: FrameView): void;
  dispose(): void;
}
