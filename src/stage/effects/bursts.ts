import type { Judgement } from '../../core/chase/events';
import type { Random } from '../random';
import { GOLD, JUDGEMENT_RGB, METAL, NOTE, SHARD, SPARK, WIND } from './effect-kinds';
import type { ParticleKind, Particles } from './particles';
import type { Rings } from './rings';

/** The burst of each judgement: sparks, rings, how wide the first ring grows (in lanes), and light on the road. */
const BURSTS: Readonly<
  Record<Judgement, { sparks: number; rings: number; width: number; speed: number; light: number }>
> = {
  perfect: { sparks: 18, rings: 2, width: 2.2, speed: 1, light: 0.8 },
  great: { sparks: 10, rings: 1, width: 1.8, speed: 0.8, light: 0.5 },
  good: { sparks: 5, rings: 1, width: 1.4, speed: 0.65, light: 0.25 },
  ok: { sparks: 2, rings: 1, width: 1.1, speed: 0.5, light: 0 },
  miss: { sparks: 0, rings: 0, width: 0, speed: 0, light: 0 },
};

const SPARKS: Readonly<Record<Judgement, ParticleKind>> = {
  perfect: SPARK,
  great: { ...SPARK, rgb: JUDGEMENT_RGB.great },
  good: { ...SPARK, rgb: JUDGEMENT_RGB.good, lifeMs: 280 },
  ok: { ...SPARK, rgb: JUDGEMENT_RGB.ok, lifeMs: 240 },
  miss: SPARK,
};

/** Where a burst happens: on the hit line, in px, with the picture's scale. */
export interface BurstPlace {
  x: number;
  y: number;
  lanePx: number;
  /** Scale of the picture: 1 at 1280 x 720. */
  unit: number;
}

/** Throws particles and rings for what just happened. All of it flies sideways and down, away from the next cue. */
export class Bursts {
  private readonly light: Particles;
  private readonly debris: Particles;
  private readonly rings: Rings;
  private readonly random: Random;

  constructor(light: Particles, debris: Particles, rings: Rings, random: Random) {
    this.light = light;
    this.debris = debris;
    this.rings = rings;
    this.random = random;
  }

  /** `lean` is the side the car steers to (-1, 1) or 0: sparks then fly from the flank it leaves, clear of the car. */
  judged(place: BurstPlace, judgement: Judgement, share: number, lean: number): void {
    const burst = BURSTS[judgement];
    const { x, y, lanePx } = place;
    if (burst.light > 0) {
      this.rings.add(x, y, lanePx * 1.3, lanePx * 2, 190, JUDGEMENT_RGB[judgement], burst.light * share, true);
    }
    for (let i = 0; i < burst.rings; i++) {
      const width = lanePx * burst.width * (1 - 0.3 * i) * share;
      this.rings.add(x, y, lanePx * 0.45, width, 260 + 90 * i, JUDGEMENT_RGB[judgement], 0.95 - 0.3 * i);
    }
    this.sides(
      this.light,
      SPARKS[judgement],
      place,
      Math.round(burst.sparks * share),
      1150 * burst.speed,
      620 * burst.speed,
      lean,
    );
    if (judgement === 'miss') this.sides(this.debris, SHARD, place, 10, 560, 360, 0);
  }

  knocked(place: BurstPlace, side: number, count: number): void {
    for (let i = 0; i < count; i++) {
      const speed = (420 + 1000 * this.random()) * place.unit;
      const up = (160 + 620 * this.random()) * place.unit;
      this.light.add(
        METAL,
        place.x + side * place.lanePx * 0.32,
        place.y - place.lanePx * 0.2,
        (side + this.random() - 0.5) * speed,
        -up,
        place.unit,
        1,
        0,
      );
    }
  }

  crashed(place: BurstPlace): void {
    this.knocked(place, -1, 14);
    this.knocked(place, 1, 14);
    this.sides(this.debris, SHARD, place, 16, 760, 560, 0);
    this.rings.add(place.x, place.y, place.lanePx, place.lanePx * 2.4, 240, 0xffc38a, 0.9, true);
  }

  collected(place: BurstPlace): void {
    this.rings.add(place.x, place.y, place.lanePx * 0.3, place.lanePx * 0.95, 300, 0xffd98a, 0.8);
    this.sides(this.debris, NOTE, place, 7, 420, 460, 0);
    this.sides(this.light, GOLD, place, 6, 620, 420, 0);
  }

  flourished(place: BurstPlace): void {
    this.rings.add(place.x, place.y, place.lanePx * 0.4, place.lanePx * 1.5, 380, 0xffd35a, 0.8);
    this.sides(this.light, GOLD, place, 8, 760, 420, 0);
  }

  /** A vehicle was passed by a hair on `side`: torn air along that flank, out and down. */
  passed(place: BurstPlace, side: number): void {
    for (let i = 0; i < 7; i++) {
      const x = place.x + side * place.lanePx * (0.44 + 0.14 * this.random());
      const y = place.y - place.lanePx * (0.1 + 0.6 * this.random());
      const speed = (900 + 600 * this.random()) * place.unit;
      this.light.add(WIND, x, y, side * speed * 0.42, speed * 0.8, place.unit, 0.6 + 0.4 * this.random(), 0);
    }
  }

  /** Light over the whole width of the road at a milestone of the streak; the larger it is, the richer. */
  celebrated(place: BurstPlace, roadX: number, halfRoadPx: number, milestone: number): void {
    const rich = milestone >= 100 ? 1 : milestone >= 50 ? 0.75 : 0.5;
    this.rings.add(place.x, place.y, place.lanePx * 0.6, halfRoadPx * 2.6, 620, 0xffd35a, 0.7 * rich);
    this.rings.add(place.x, place.y, place.lanePx * 0.4, halfRoadPx * 1.7, 520, 0xff8fc6, 0.5 * rich);
    const count = Math.round(20 * rich);
    for (let i = 0; i < count; i++) {
      const side = i % 2 === 0 ? -1 : 1;
      const x = roadX + side * halfRoadPx * (0.98 + 0.08 * this.random());
      const up = (320 + 480 * this.random()) * place.unit;
      this.light.add(GOLD, x, place.y, side * (40 + 220 * this.random()) * place.unit, -up, place.unit, 1, 0);
    }
  }

  /** From both flanks of the car outwards: nothing flies up the middle of the lane, where the next cue stands. */
  private sides(
    pool: Particles,
    kind: ParticleKind,
    place: BurstPlace,
    count: number,
    across: number,
    up: number,
    lean: number,
  ): void {
    for (let i = 0; i < count; i++) {
      const side = lean !== 0 ? -lean : i % 2 === 0 ? -1 : 1;
      const vx = side * (0.35 + 0.65 * this.random()) * across * place.unit;
      const vy = -(0.15 + 0.85 * this.random()) * up * place.unit;
      const x = place.x + side * place.lanePx * (0.34 + 0.12 * this.random());
      const y = place.y - place.lanePx * 0.12 * this.random();
      pool.add(kind, x, y, vx, vy, place.unit, 0.7 + 0.3 * this.random(), this.random() * 6.28);
    }
  }
}
