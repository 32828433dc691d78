import { type BodyPoint, bodyPoint } from '../cars/car-body';
import type { DamageLevel } from '../cars/damage';
import type { FrameView } from '../frame-view';
import type { Random } from '../random';
import { type Scrape, scrapeOf } from './edge-scrape';
import { EMBER, METAL, SMOKE, SOOT } from './effect-kinds';
import type { ParticleKind, Particles } from './particles';
import type { SkidMarks } from './skid-marks';

/** Where the rear wheels, pipes and flanks stand from the middle of the car, in metres across, back and up. */
const WHEEL_M = { across: 0.68, back: 1.45, up: 0.05 };
const PIPE_M = { across: 0.4, back: 1.95, up: 0.22 };
const FLANK_M = { across: 0.88, back: 1.5, up: 0.25 };
/** A second at full strength: puffs of a slide, embers of a burn, sparks of a scrape, soot of a battered engine. */
const PUFFS = 46;
const EMBERS = 60;
const SPARKS = 110;
const SOOT_PUFFS = 11;
/** Milliseconds for which a change of lane squeals. */
const CHIRP_MS = 110;
/** Handbrake and stop smoke less than a slide, and leave as much rubber. */
const BRAKE_SMOKE = 0.55;

/** Smoke, rubber, sparks and fire at the rear of the car, from what it does. */
export class Tyres {
  private readonly smoke: Particles;
  private readonly light: Particles;
  private readonly marks: SkidMarks;
  private readonly random: Random;
  private kinds: readonly ParticleKind[] = [SMOKE];
  private soot: readonly ParticleKind[] = [SOOT];
  private puffDue = 0;
  private emberDue = 0;
  private sparkDue = 0;
  private sootDue = 0;
  private chirpMs = 0;
  private readonly at: BodyPoint = { x: 0, y: 0 };
  private readonly scrape: Scrape = { side: 0, strength: 0 };

  constructor(smoke: Particles, light: Particles, marks: SkidMarks, random: Random) {
    this.smoke = smoke;
    this.light = light;
    this.marks = marks;
    this.random = random;
  }

  /** Pictures of smoke to choose from. */
  useSmoke(kinds: readonly ParticleKind[], soot: readonly ParticleKind[]): void {
    if (kinds.length > 0) this.kinds = kinds;
    if (soot.length > 0) this.soot = soot;
  }

  clear(): void {
    this.chirpMs = 0;
    this.puffDue = 0;
    this.emberDue = 0;
    this.sparkDue = 0;
    this.sootDue = 0;
  }

  /** A change of lane: a short squeal. */
  chirp(): void {
    this.chirpMs = CHIRP_MS;
  }

  step(frame: FrameView, damage: DamageLevel): void {
    const { hero, dtMs, view, take } = frame;
    const slide = Math.min(Math.abs(hero.drift) * 1.2, 1);
    const squeal = this.chirpMs > 0 ? 0.55 : 0;
    this.chirpMs = Math.max(0, this.chirpMs - dtMs);
    const rubber = Math.max(slide > 0.15 ? slide : 0, hero.brake > 0.3 ? hero.brake : 0, squeal);
    this.marks.lay(frame.songMs, hero.x, rubber);
    // From inside the car none of it is seen.
    if (!frame.camera.shape.showsHero) return;
    const heat = Math.max(slide > 0.2 ? slide : 0, hero.brake > 0.35 ? hero.brake * BRAKE_SMOKE : 0, squeal * 0.5);
    this.puffDue += (heat * PUFFS * dtMs) / 1000;
    for (; this.puffDue >= 1; this.puffDue--) this.puff(frame, heat);
    this.emberDue += (hero.boost * EMBERS * dtMs) / 1000;
    for (; this.emberDue >= 1; this.emberDue--) this.ember(frame);
    scrapeOf(hero.x, frame.projection.lanes, hero.drift, view.held, take.holding, this.scrape);
    this.sparkDue += (this.scrape.strength * SPARKS * dtMs) / 1000;
    for (; this.sparkDue >= 1; this.sparkDue--) this.spark(frame, this.scrape.side);
    this.sootDue += damage === 2 ? (SOOT_PUFFS * dtMs) / 1000 : 0;
    for (; this.sootDue >= 1; this.sootDue--) this.smoulder(frame);
  }

  private puff(frame: FrameView, heat: number): void {
    const { hero, projection } = frame;
    const { unit } = projection.frame;
    const side = this.random() < 0.5 ? -1 : 1;
    const turn = (hero.yaw * Math.PI) / 180;
    this.place(frame, side * WHEEL_M.across, WHEEL_M.back, WHEEL_M.up);
    const kind = this.kinds[Math.floor(this.random() * this.kinds.length)] ?? SMOKE;
    const vx = (side * 40 - Math.sin(turn) * 230 + (this.random() - 0.5) * 90) * unit;
    const vy = (150 + 140 * this.random()) * unit;
    this.smoke.add(kind, this.at.x, this.at.y, vx, vy, unit, 0.45 + 0.55 * heat, this.random() * 6.28);
  }

  private ember(frame: FrameView): void {
    const { unit } = frame.projection.frame;
    this.place(frame, (this.random() < 0.5 ? -1 : 1) * PIPE_M.across, PIPE_M.back, PIPE_M.up);
    const vx = (this.random() - 0.5) * 160 * unit;
    this.light.add(EMBER, this.at.x, this.at.y, vx, (420 + 380 * this.random()) * unit, unit, frame.hero.boost, 0);
  }

  /** Metal on the kerb: sparks fly back and away from the road. */
  private spark(frame: FrameView, side: number): void {
    const { unit } = frame.projection.frame;
    this.place(frame, side * FLANK_M.across, FLANK_M.back, FLANK_M.up);
    const vx = side * (120 + 520 * this.random()) * unit;
    const vy = (-260 + 520 * this.random()) * unit;
    this.light.add(METAL, this.at.x, this.at.y, vx, vy, unit, 0.6 + 0.4 * this.random(), 0);
  }

  /** Dark smoke from under the tail of a battered car. It is left behind, and hides nothing ahead. */
  private smoulder(frame: FrameView): void {
    const { unit } = frame.projection.frame;
    this.place(frame, (this.random() - 0.5) * 1.1, PIPE_M.back, 0.35);
    const kind = this.soot[Math.floor(this.random() * this.soot.length)] ?? SOOT;
    const vx = (this.random() - 0.5) * 110 * unit;
    this.smoke.add(kind, this.at.x, this.at.y, vx, (90 + 90 * this.random()) * unit, unit, 0.9, this.random() * 6.28);
  }

  /** Px on the screen of a point of the car, into `at`. */
  private place(frame: FrameView, acrossM: number, backM: number, upM: number): void {
    const { hero, projection, camera } = frame;
    const { at } = this;
    bodyPoint(camera.shape.elevation, hero.yaw + camera.turn, acrossM, backM, upM, at);
    const metre = projection.frame.pxPerMetre;
    at.x = hero.px + at.x * metre;
    at.y = hero.py + at.y * metre;
  }
}
