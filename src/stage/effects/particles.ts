import type { InkCell } from '../ink/ink-cells';
import { type QuadBuffer, tintOf } from '../ink/quad-buffer';

/** How one kind of particle looks and moves. Lengths in px, times in milliseconds, speeds in px a second. */
export interface ParticleKind {
  readonly cell: InkCell;
  readonly rgb: number;
  readonly alpha: number;
  readonly lifeMs: number;
  /** Width at birth and at death. */
  readonly size: number;
  readonly sizeEnd: number;
  /** Drawn along its way, this many times longer than wide, instead of upright. 0: a plain square. */
  readonly stretch: number;
  /** Downward acceleration in px a second squared. */
  readonly fall: number;
  /** Share of its speed that is left after a second. */
  readonly keep: number;
  /** Turns a second. */
  readonly spin: number;
}

/**
 * A fixed number of particles in typed arrays. When all are in use the oldest gives way. Sizes of kinds are for a
 * picture of 1280 x 720; `scale` carries them to others.
 */
export class Particles {
  private readonly room: number;
  private readonly kinds: (ParticleKind | null)[];
  private readonly x: Float32Array;
  private readonly y: Float32Array;
  private readonly vx: Float32Array;
  private readonly vy: Float32Array;
  private readonly age: Float32Array;
  private readonly turn: Float32Array;
  private readonly scale: Float32Array;
  private readonly strength: Float32Array;
  private next = 0;
  /** Highest index ever used since the last `clear`, so that an idle pool costs nothing. */
  private used = 0;

  constructor(room: number) {
    this.room = room;
    this.kinds = new Array<ParticleKind | null>(room).fill(null);
    this.x = new Float32Array(room);
    this.y = new Float32Array(room);
    this.vx = new Float32Array(room);
    this.vy = new Float32Array(room);
    this.age = new Float32Array(room);
    this.turn = new Float32Array(room);
    this.scale = new Float32Array(room);
    this.strength = new Float32Array(room);
  }

  clear(): void {
    this.kinds.fill(null);
    this.next = 0;
    this.used = 0;
  }

  /** A new particle. `strength` (0..1) multiplies its alpha, `scale` its sizes, fall and nothing else. */
  add(
    kind: ParticleKind,
    x: number,
    y: number,
    vx: number,
    vy: number,
    scale: number,
    strength: number,
    turn: number,
  ): void {
    const i = this.next;
    this.next = (i + 1) % this.room;
    if (i >= this.used) this.used = i + 1;
    this.kinds[i] = kind;
    this.x[i] = x;
    this.y[i] = y;
    this.vx[i] = vx;
    this.vy[i] = vy;
    this.age[i] = 0;
    this.turn[i] = turn;
    this.scale[i] = scale;
    this.strength[i] = strength;
  }

  /** Moves all by real milliseconds and draws those of the kinds that belong on `quads`. */
  step(dtMs: number): void {
    const dt = dtMs / 1000;
    for (let i = 0; i < this.used; i++) {
      const kind = this.kinds[i];
      if (!kind) continue;
      const age = (this.age[i] ?? 0) + dtMs;
      if (age >= kind.lifeMs) {
        this.kinds[i] = null;
        continue;
      }
      this.age[i] = age;
      const keep = kind.keep >= 1 ? 1 : kind.keep ** dt;
      const vx = (this.vx[i] ?? 0) * keep;
      const vy = (this.vy[i] ?? 0) * keep + kind.fall * (this.scale[i] ?? 1) * dt;
      this.vx[i] = vx;
      this.vy[i] = vy;
      this.x[i] = (this.x[i] ?? 0) + vx * dt;
      this.y[i] = (this.y[i] ?? 0) + vy * dt;
      this.turn[i] = (this.turn[i] ?? 0) + kind.spin * Math.PI * 2 * dt;
    }
  }

  draw(quads: QuadBuffer): void {
    for (let i = 0; i < this.used; i++) {
      const kind = this.kinds[i];
      if (!kind) continue;
      const share = (this.age[i] ?? 0) / kind.lifeMs;
      const scale = this.scale[i] ?? 1;
      const size = (kind.size + (kind.sizeEnd - kind.size) * share) * scale;
      // Born at once, dying slowly: it fades over its last two thirds.
      const fade = share < 0.33 ? 1 : (1 - share) / 0.67;
      const tint = tintOf(kind.rgb, kind.alpha * (this.strength[i] ?? 1) * fade);
      const x = this.x[i] ?? 0;
      const y = this.y[i] ?? 0;
      if (kind.stretch > 0) {
        const vx = this.vx[i] ?? 0;
        const vy = this.vy[i] ?? 0;
        const speed = Math.sqrt(vx * vx + vy * vy);
        const reach = (size * kind.stretch) / Math.max(speed, 1);
        quads.line(kind.cell, x - vx * reach, y - vy * reach, x, y, size, tint);
      } else {
        const turn = this.turn[i] ?? 0;
        const c = (Math.cos(turn) * size) / 2;
        const s = (Math.sin(turn) * size) / 2;
        quads.quad(
          kind.cell,
          x - c + s,
          y - s - c,
          x - c - s,
          y - s + c,
          x + c + s,
          y + s - c,
          x + c - s,
          y + s + c,
          tint,
        );
      }
    }
  }
}
