/** Largest push to the side in px of a picture of 1280 x 720, with the slider at full. */
const PUSH_PX = 10;
/** Milliseconds in which a shake falls to a third. */
const FADE_MS = 120;
/** The picture is drawn this much larger at full shake, so that no edge shows while it is pushed about. */
const ZOOM = 0.03;

/**
 * The push of a blow: to the sides and towards the driver. It never moves the picture up or down, as the hit line keeps
 * its height whatever happens. It always comes back to rest exactly, and there is none while the slider is at 0.
 */
export class CameraShake {
  /** Px of the canvas to the right. */
  x = 0;
  /** How much larger the picture is drawn. */
  zoom = 1;
  private trauma = 0;

  /** A blow of 0..1. Blows do not add up: the hardest counts. */
  hit(strength: number): void {
    if (strength > this.trauma) this.trauma = Math.min(strength, 1);
  }

  clear(): void {
    this.trauma = 0;
  }

  step(unit: number, perfMs: number, dtMs: number, slider: number): void {
    this.trauma *= Math.exp(-dtMs / FADE_MS);
    const strength = this.trauma < 0.02 ? 0 : this.trauma * slider;
    this.x = Math.sin(perfMs * 0.11) * strength * PUSH_PX * unit;
    this.zoom = 1 + ZOOM * strength;
  }
}
