import type * as Phaser from 'phaser';

/** Largest push in px of a picture of 1280 x 720, with the slider at full. */
const PUSH_PX = 9;
/** Milliseconds in which a shake falls to a third. */
const FADE_MS = 120;
/** The picture is drawn this much larger at full shake, so that no edge shows while it is pushed about. */
const ZOOM = 0.03;

/** Pushes the camera about after a blow. It always comes back to rest exactly, and never moves while the slider is at 0. */
export class CameraShake {
  private trauma = 0;
  private wasMoved = false;

  /** A blow of 0..1. Blows do not add up: the hardest counts. */
  hit(strength: number): void {
    if (strength > this.trauma) this.trauma = Math.min(strength, 1);
  }

  clear(): void {
    this.trauma = 0;
  }

  apply(camera: Phaser.Cameras.Scene2D.Camera, unit: number, perfMs: number, dtMs: number, slider: number): void {
    this.trauma *= Math.exp(-dtMs / FADE_MS);
    const strength = this.trauma < 0.02 ? 0 : this.trauma * slider;
    if (strength === 0) {
      if (this.wasMoved) camera.setScroll(0, 0).setZoom(1);
      this.wasMoved = false;
      return;
    }
    const push = strength * PUSH_PX * unit;
    camera.setScroll(Math.sin(perfMs * 0.11) * push, Math.sin(perfMs * 0.137 + 1) * push * 0.7);
    camera.setZoom(1 + ZOOM * strength);
    this.wasMoved = true;
  }
}
