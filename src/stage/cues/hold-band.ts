import type { Verb } from '../../core/level/model';
import type { Projected, Projection } from '../camera/projection';
import { INK } from '../ink/ink-cells';
import { mixRgb, type QuadBuffer, tintOf } from '../ink/quad-buffer';
import { BROKEN_RGB, GATE_ACCENT, GATE_RGB, WHITE_RGB } from './gate-colours';
import type { LaneTrail } from './lane-trail';

/** Half the band's width, in half lanes. */
const HALF_U = 0.78;
/** A drift swings out this far in the middle, in half lanes, towards its side. */
const SWING_U = 0.34;
/** Real seconds between the marks of a band. */
const EVERY_S: Readonly<Record<Verb, number>> = { left: 0.1, right: 0.1, brake: 0.075, boost: 0.15 };
/** Marks closer than this on the screen are thinned out. */
const LEAST_GAP_PX = 4.5;
const SLICES = 14;
/** Where the band ends in front of the camera, real seconds. */
const NEAREST_S = -0.24;

/** How a hold's band shows. */
export interface BandLook {
  /** 0..1, of its near and its far end. */
  alpha: number;
  farAlpha: number;
  /** The hold is under way and held. */
  isActive: boolean;
  /** Missed and not caught, or let go too early. */
  isBroken: boolean;
  /** 0..1, from the beat. */
  pulse: number;
}

/**
 * Draws the stretch of road over which a verb is held, each verb with marks of its own: slanted stripes for a drift,
 * bars across for the handbrake, arrows ahead for nitro.
 */
export class HoldBand {
  private readonly ink: QuadBuffer;
  private readonly glow: QuadBuffer;
  private readonly point: Projected = { x: 0, y: 0, k: 0, isVisible: false };
  private projection: Projection | undefined;
  private trail: LaneTrail | undefined;
  private side = 0;
  private headS = 0;
  private tailS = 0;
  private x = 0;
  private y = 0;

  constructor(ink: QuadBuffer, glow: QuadBuffer) {
    this.ink = ink;
    this.glow = glow;
  }

  /** `headS` and `tailS` are real seconds from now; `limitS` is as far as anything is drawn. The band follows the trail. */
  paint(
    projection: Projection,
    verb: Verb,
    trail: LaneTrail,
    headS: number,
    tailS: number,
    limitS: number,
    look: BandLook,
  ): void {
    const from = Math.max(headS, NEAREST_S);
    const to = Math.min(tailS, limitS);
    if (to <= from) return;
    this.projection = projection;
    this.trail = trail;
    this.side = verb === 'left' ? -1 : verb === 'right' ? 1 : 0;
    this.headS = headS;
    this.tailS = tailS;
    const rgb = look.isBroken ? BROKEN_RGB : mixRgb(GATE_RGB[verb], WHITE_RGB, look.isActive ? 0.18 : 0);
    this.paintBed(rgb, from, to, look);
    this.paintMarks(verb, rgb, from, to, look);
  }

  private paintBed(rgb: number, from: number, to: number, look: BandLook): void {
    const shade = look.isActive ? 0.26 + 0.12 * look.pulse : look.isBroken ? 0.1 : 0.15;
    const leadS = this.projection?.leadS ?? 0.5;
    let back = from;
    for (let i = 1; i <= SLICES; i++) {
      // Even steps on the screen, not in time: s = t / (t + 1) runs so.
      const share = i / SLICES;
      const near = from + leadS;
      const far = to + leadS;
      const ahead = (near * far) / (far + (near - far) * share) - leadS;
      const fade = look.alpha + (look.farAlpha - look.alpha) * share;
      this.strip(this.glow, back, ahead, -HALF_U, HALF_U, tintOf(rgb, fade * shade));
      this.strip(this.ink, back, ahead, -HALF_U - 0.07, -HALF_U, tintOf(rgb, fade * (this.side < 0 ? 1 : 0.8)));
      this.strip(this.ink, back, ahead, HALF_U, HALF_U + 0.07, tintOf(rgb, fade * (this.side > 0 ? 1 : 0.8)));
      back = ahead;
    }
  }

  private paintMarks(verb: Verb, rgb: number, from: number, to: number, look: BandLook): void {
    const every = EVERY_S[verb];
    const accent = look.isBroken ? BROKEN_RGB : GATE_ACCENT[verb];
    const first = Math.max(1, Math.ceil((from - this.headS) / every));
    const last = Math.floor((to - this.headS) / every - 0.4);
    for (let i = first; i <= last; i++) {
      const at = this.headS + i * every;
      const stride = this.strideAt(at, every);
      if (i % stride !== 0) continue;
      const share = (at - from) / (to - from);
      const fade = (look.alpha + (look.farAlpha - look.alpha) * share) * (look.isBroken ? 0.6 : 0.92);
      const length = every * stride;
      if (verb === 'brake') {
        this.bar(at, at + length * 0.42, tintOf((i / stride) % 2 === 0 ? rgb : accent, fade));
      } else if (verb === 'boost') {
        this.arrow(at, length, tintOf(rgb, fade), tintOf(accent, fade));
      } else {
        this.slant(at, length, tintOf(rgb, fade));
      }
    }
  }

  /** 1 near by, 2 or 4 or more where marks would run together. */
  private strideAt(seconds: number, every: number): number {
    const projection = this.projection;
    if (!projection) return 1;
    const y = projection.pointIn(seconds, 0, 0, this.point).y;
    const gap = y - projection.pointIn(seconds + every, 0, 0, this.point).y;
    let stride = 1;
    while (gap * stride < LEAST_GAP_PX && stride < 16) stride *= 2;
    return stride;
  }

  private slant(at: number, length: number, tint: number): void {
    const lean = this.side * length * 0.55;
    const thick = length * 0.42;
    this.quad(INK.band, at + thick - lean, -0.7, at - lean, -0.7, at + thick + lean, 0.7, at + lean, 0.7, tint);
  }

  private bar(at: number, until: number, tint: number): void {
    this.quad(INK.band, until, -HALF_U, at, -HALF_U, until, HALF_U, at, HALF_U, tint);
  }

  private arrow(at: number, length: number, tint: number, accent: number): void {
    const tip = at + length * 0.72;
    const thick = length * 0.36;
    this.quad(INK.band, at + thick, -0.5, at, -0.5, tip + thick * 0.5, 0, tip - thick * 0.5, 0, accent, tint);
    this.quad(INK.band, tip + thick * 0.5, 0, tip - thick * 0.5, 0, at + thick, 0.5, at, 0.5, tint, accent);
  }

  private strip(sheet: QuadBuffer, from: number, to: number, uLeft: number, uRight: number, tint: number): void {
    this.put(to, uLeft);
    const x0 = this.x;
    const y0 = this.y;
    this.put(from, uLeft);
    const x1 = this.x;
    const y1 = this.y;
    this.put(to, uRight);
    const x2 = this.x;
    const y2 = this.y;
    this.put(from, uRight);
    sheet.quad(INK.solid, x0, y0, x1, y1, x2, y2, this.x, this.y, tint);
  }

  private quad(
    cell: typeof INK.band,
    s0: number,
    u0: number,
    s1: number,
    u1: number,
    s2: number,
    u2: number,
    s3: number,
    u3: number,
    tint: number,
    tintRight: number = tint,
  ): void {
    this.put(s0, u0);
    const x0 = this.x;
    const y0 = this.y;
    this.put(s1, u1);
    const x1 = this.x;
    const y1 = this.y;
    this.put(s2, u2);
    const x2 = this.x;
    const y2 = this.y;
    this.put(s3, u3);
    this.ink.quad(cell, x0, y0, x1, y1, x2, y2, this.x, this.y, tint, tintRight);
  }

  private put(seconds: number, u: number): void {
    const { projection, trail } = this;
    if (!projection || !trail) return;
    const share = (seconds - this.headS) / (this.tailS - this.headS);
    const inside = share < 0 ? 0 : Math.min(share, 1);
    const swing = this.side * SWING_U * 4 * inside * (1 - inside);
    const lane = projection.laneCentre(trail.laneAt(seconds));
    projection.pointIn(seconds, lane + (u + swing) / projection.lanes, 0, this.point);
    this.x = this.point.x;
    this.y = this.point.y;
  }
}
