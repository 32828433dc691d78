import { INK } from '../ink/ink-cells';
import { type QuadBuffer, tintOf } from '../ink/quad-buffer';

const ROOM = 16;
/** Rings lie on the road: seen from above, they are flattened. */
const FLAT = 0.36;

/** Rings that spread on the road from the hit line. */
export class Rings {
  private readonly x = new Float32Array(ROOM);
  private readonly y = new Float32Array(ROOM);
  private readonly from = new Float32Array(ROOM);
  private readonly to = new Float32Array(ROOM);
  private readonly age = new Float32Array(ROOM);
  private readonly life = new Float32Array(ROOM);
  private readonly strength = new Float32Array(ROOM);
  private readonly rgb = new Uint32Array(ROOM);
  private readonly isSoft = new Uint8Array(ROOM);
  private next = 0;

  clear(): void {
    this.life.fill(0);
  }

  /** A ring, or with `isSoft` a pool of light, that grows from one width to another, in px, over real milliseconds. */
  add(
    x: number,
    y: number,
    from: number,
    to: number,
    lifeMs: number,
    rgb: number,
    strength: number,
    isSoft = false,
  ): void {
    const i = this.next;
    this.next = (i + 1) % ROOM;
    this.x[i] = x;
    this.y[i] = y;
    this.from[i] = from;
    this.to[i] = to;
    this.age[i] = 0;
    this.life[i] = lifeMs;
    this.rgb[i] = rgb;
    this.strength[i] = strength;
    this.isSoft[i] = isSoft ? 1 : 0;
  }

  draw(quads: QuadBuffer, dtMs: number): void {
    for (let i = 0; i < ROOM; i++) {
      const life = this.life[i] ?? 0;
      if (life <= 0) continue;
      const age = (this.age[i] ?? 0) + dtMs;
      this.age[i] = age;
      if (age >= life) {
        this.life[i] = 0;
        continue;
      }
      const share = age / life;
      const eased = 1 - (1 - share) * (1 - share);
      const width = (this.from[i] ?? 0) + ((this.to[i] ?? 0) - (this.from[i] ?? 0)) * eased;
      const tint = tintOf(this.rgb[i] ?? 0, (this.strength[i] ?? 0) * (1 - share) * (1 - share));
      quads.sprite(
        this.isSoft[i] === 1 ? INK.soft : INK.ring,
        this.x[i] ?? 0,
        this.y[i] ?? 0,
        width,
        width * FLAT,
        tint,
      );
    }
  }
}
