import type { FrameView } from '../frame-view';
import type { Random } from '../random';
import { EMBER, SMOKE } from './effect-kinds';
import type { ParticleKind, Particles } from './particles';
import type { SkidMarks } from './skid-marks';

/** Where the rear wheels and pipes stand from the middle of the car, in metres across and back. */
const WHEEL_M = 0.68;
const REAR_M = 1.55;
const PIPE_M = 0.42;
/** A metre back along the road is drawn this far down, from the elevation of the camera. */
const DOWN = 0.4;
/** Puffs a second at full slide. */
const PUFFS = 46;
const EMBERS = 60;
/** Milliseconds for which a change of lane squeals. */
const CHIRP_MS = 110;
/** Handbrake and stop smoke less than a slide, and leave as much rubber. */
const BRAKE_SMOKE = 0.55;

/** Smoke, rubber and fire at the rear wheels, from what the car does. */
export class Tyres {
  private readonly smoke: Particles;
  private readonly light: Particles;
  private readonly marks: SkidMarks;
  private readonly random: Random;
  private kinds: readonly ParticleKind[] = [SMOKE];
  private puffDue = 0;
  private emberDue = 0;
  private chirpMs = 0;

  constructor(smoke: Particles, light: Particles, marks: SkidMarks, random: Random) {
    this.smoke = smoke;
    this.light = light;
    this.marks = marks;
    this.random = random;
  }

  /** Pictures of smoke to choose from. */
  useSmoke(kinds: readonly ParticleKind[]): void {
    if (kinds.length > 0) this.kinds = kinds;
  }

  clear(): void {
    this.chirpMs = 0;
    this.puffDue = 0;
    this.emberDue = 0;
  }

  /** A change of lane: a short squeal. */
  chirp(): void {
    this.chirpMs = CHIRP_MS;
  }

  step(frame: FrameView): void {
    const { hero, dtMs } = frame;
    const slide = Math.min(Math.abs(hero.drift) * 1.2, 1);
    const squeal = this.chirpMs > 0 ? 0.55 : 0;
    this.chirpMs = Math.max(0, this.chirpMs - dtMs);
    const rubber = Math.max(slide > 0.15 ? slide : 0, hero.brake > 0.3 ? hero.brake : 0, squeal);
    this.marks.lay(frame.songMs, hero.x, rubber);

    const heat = Math.max(slide > 0.2 ? slide : 0, hero.brake > 0.35 ? hero.brake * BRAKE_SMOKE : 0, squeal * 0.5);
    this.puffDue += (heat * PUFFS * dtMs) / 1000;
    while (this.puffDue >= 1) {
      this.puffDue -= 1;
      this.puff(frame, heat);
    }
    this.emberDue += (hero.boost * EMBERS * dtMs) / 1000;
    while (this.emberDue >= 1) {
      this.emberDue -= 1;
      this.ember(frame);
    }
  }

  private puff(frame: FrameView, heat: number): void {
    const { hero, projection } = frame;
    const metre = projection.frame.pxPerMetre;
    const { unit } = projection.frame;
    const side = this.random() < 0.5 ? -1 : 1;
    const turn = (hero.yaw * Math.PI) / 180;
    const x = hero.px + (side * WHEEL_M * Math.cos(turn) - REAR_M * Math.sin(turn)) * metre;
    const y = hero.py + REAR_M * Math.cos(turn) * DOWN * metre;
    const kind = this.kinds[Math.floor(this.random() * this.kinds.length)] ?? SMOKE;
    const vx = (side * 40 - Math.sin(turn) * 230 + (this.random() - 0.5) * 90) * unit;
    this.smoke.add(kind, x, y, vx, (150 + 140 * this.random()) * unit, unit, 0.45 + 0.55 * heat, this.random() * 6.28);
  }

  private ember(frame: FrameView): void {
    const { hero, projection } = frame;
    const metre = projection.frame.pxPerMetre;
    const { unit } = projection.frame;
    const side = this.random() < 0.5 ? -1 : 1;
    const x = hero.px + side * PIPE_M * metre;
    const y = hero.py + (REAR_M * DOWN + 0.1) * metre;
    const vx = (this.random() - 0.5) * 160 * unit;
    this.light.add(EMBER, x, y, vx, (420 + 380 * this.random()) * unit, unit, hero.boost, 0);
  }
}
