import type * as Phaser from 'phaser';
import type { FrameView } from '../frame-view';
import type { StageLayer } from '../stage-layer';
import { CameraShake } from './camera-shake';

/** A step of song time over this is a seek: no blow of the past shakes the picture. */
const SEEK_MS = 200;

/** How the picture is put on the canvas: moved by `scroll` and enlarged by `zoom` about the canvas' middle. */
export interface Placement {
  scrollX: number;
  scrollY: number;
  zoom: number;
}

/**
 * Joins the punch with the shake. Both enlarge about the middle of the hit line (`anchorY` px under the canvas' middle),
 * and a blow pushes to the sides only: the hit line keeps its height on the canvas.
 */
export function placePicture(
  punch: number,
  anchorY: number,
  shake: { readonly x: number; readonly zoom: number },
  out: Placement,
): Placement {
  out.zoom = punch * shake.zoom;
  out.scrollX = shake.x / out.zoom;
  out.scrollY = anchorY * (1 - 1 / out.zoom);
  return out;
}

/** The one place that moves Phaser's camera: blows shake it, phrases punch it. At rest it is exactly where it began. */
export class CameraRig implements StageLayer {
  private readonly shake = new CameraShake();
  private readonly placement: Placement = { scrollX: 0, scrollY: 0, zoom: 1 };
  private camera: Phaser.Cameras.Scene2D.Camera | null = null;
  private lastMs = 0;

  create(scene: Phaser.Scene): void {
    this.camera = scene.cameras.main;
  }

  load(): void {
    this.shake.clear();
  }

  /** A blow of 0..1. */
  jolt(strength: number): void {
    this.shake.hit(strength);
  }

  render(frame: FrameView): void {
    const { camera, shake, placement } = this;
    if (camera === null) return;
    if (Math.abs(frame.songMs - this.lastMs) > SEEK_MS * Math.max(frame.rate, 1)) shake.clear();
    this.lastMs = frame.songMs;
    const { unit, hitY, height } = frame.projection.frame;
    shake.step(unit, frame.perfMs, frame.dtMs, frame.shake);
    placePicture(frame.camera.punch, hitY - height / 2, shake, placement);
    camera.setScroll(placement.scrollX, placement.scrollY).setZoom(placement.zoom);
  }

  resize(): void {}

  dispose(): void {
    this.camera = null;
  }
}
