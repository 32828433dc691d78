import { INK, type InkCell } from '../ink/ink-cells';
import { mixRgb, type QuadBuffer, tintOf } from '../ink/quad-buffer';
import { BROKEN_RGB, RIM_RGB, WHITE_RGB } from './gate-colours';
import { GateFrame } from './gate-frame';

/** Width of the dark rim around a mark, as a share of half a lane. */
const RIM = 0.055;
/** How far the glow reaches beyond a mark, as a share of half a lane. */
const HALO = 0.2;

/**
 * Draws the marks of a gate, each with a dark rim beneath and a glow beneath that. Light goes to one buffer (drawn
 * first, added to the picture), ink to another (drawn over it).
 */
export class GatePen {
  readonly frame = new GateFrame();
  readonly ink: QuadBuffer;
  readonly glow: QuadBuffer;
  /** 0..1: how near, how faded. Multiplies everything. */
  alpha = 1;
  /** 0..1: share of white after a hit. */
  flash = 0;
  /** 0..1: how far a missed gate has broken: grey, fallen, coming apart. */
  broken = 0;
  /** 0..1: light of lamps and halos, from the beat. */
  pulse = 0;

  constructor(ink: QuadBuffer, glow: QuadBuffer) {
    this.ink = ink;
    this.glow = glow;
  }

  /** The colour as it shows now: white when hit, dull when broken. */
  shade(rgb: number): number {
    return mixRgb(mixRgb(rgb, BROKEN_RGB, this.broken * 1.4), WHITE_RGB, this.flash * 0.7);
  }

  /** A quad in the gate's measure, without rim or glow. Order: top left, bottom left, top right, bottom right. */
  plane(
    sheet: QuadBuffer,
    cell: InkCell,
    u0: number,
    v0: number,
    u1: number,
    v1: number,
    u2: number,
    v2: number,
    u3: number,
    v3: number,
    tint: number,
    tintRight: number = tint,
  ): void {
    const frame = this.frame;
    frame.put(u0, v0);
    const x0 = frame.x;
    const y0 = frame.y;
    frame.put(u1, v1);
    const x1 = frame.x;
    const y1 = frame.y;
    frame.put(u2, v2);
    const x2 = frame.x;
    const y2 = frame.y;
    frame.put(u3, v3);
    sheet.quad(cell, x0, y0, x1, y1, x2, y2, frame.x, frame.y, tint, tintRight);
  }

  /**
   * A slanted arm: a parallelogram from (`uA`, `vA`) to (`uB`, `vB`), `width` wide along `u` (negative to the left), with
   * rim and glow.
   */
  arm(uA: number, vA: number, uB: number, vB: number, width: number, rgb: number): void {
    const way = width < 0 ? -1 : 1;
    const rim = RIM * way;
    const halo = HALO * way;
    const out = vA > vB ? 1 : -1;
    const tip = 0.05 * out;
    const { alpha } = this;
    this.plane(
      this.glow,
      INK.band,
      uA - halo,
      vA + tip,
      uA + width + halo,
      vA + tip,
      uB - halo,
      vB - tip,
      uB + width + halo,
      vB - tip,
      tintOf(this.shade(rgb), alpha * (0.3 + 0.12 * this.pulse)),
    );
    this.plane(
      this.ink,
      INK.solid,
      uA - rim,
      vA + tip,
      uA + width + rim,
      vA + tip,
      uB - rim,
      vB,
      uB + width + rim,
      vB,
      tintOf(RIM_RGB, alpha * 0.6),
    );
    this.plane(
      this.ink,
      INK.band,
      uA - rim * 0.3,
      vA,
      uA + width + rim * 0.3,
      vA,
      uB - rim * 0.3,
      vB,
      uB + width + rim * 0.3,
      vB,
      tintOf(this.shade(rgb), alpha),
    );
  }

  /** A triangle on the road with rim and glow. The first corner is the tip. */
  triangle(u0: number, v0: number, u1: number, v1: number, u2: number, v2: number, rgb: number): void {
    const { alpha } = this;
    const cu = (u0 + u1 + u2) / 3;
    const cv = (v0 + v1 + v2) / 3;
    this.grown(this.glow, 1.45, cu, cv, u0, v0, u1, v1, u2, v2, tintOf(this.shade(rgb), alpha * 0.24));
    this.grown(this.ink, 1.16, cu, cv, u0, v0, u1, v1, u2, v2, tintOf(RIM_RGB, alpha * 0.6));
    this.grown(this.ink, 1, cu, cv, u0, v0, u1, v1, u2, v2, tintOf(this.shade(rgb), alpha));
  }

  /** A line across the road on the gate's beat line, whatever else shares it; thick enough to show far away. */
  across(uFrom: number, uTo: number, halfV: number, tintFrom: number, tintTo: number, halfVTo: number = halfV): void {
    const frame = this.frame;
    const least = 0.8 / Math.max(frame.depthPx, 0.5);
    const from = Math.max(halfV, least);
    const to = Math.max(halfVTo, least);
    frame.onRoad(uFrom, from);
    const x0 = frame.x;
    const y0 = frame.y;
    frame.onRoad(uFrom, -from);
    const x1 = frame.x;
    const y1 = frame.y;
    frame.onRoad(uTo, to);
    const x2 = frame.x;
    const y2 = frame.y;
    frame.onRoad(uTo, -to);
    this.ink.quad(INK.band, x0, y0, x1, y1, x2, y2, frame.x, frame.y, tintFrom, tintTo);
  }

  /** Light lying on the road around a place of the gate, `reach` half lanes wide. */
  pool(u: number, reach: number, rgb: number, strength: number): void {
    const frame = this.frame;
    frame.onRoad(u, 0);
    const width = frame.halfPx * reach * 2;
    this.glow.sprite(INK.soft, frame.x, frame.y, width, width * 0.42, tintOf(this.shade(rgb), this.alpha * strength));
  }

  /** Screen place `heightM` metres above the beat line at `u`, fallen outwards when the gate is broken. Writes frame.x, frame.y. */
  upright(u: number, heightM: number): void {
    const frame = this.frame;
    frame.onRoad(u, 0);
    const px = heightM * frame.pxPerMetre;
    const fall = this.broken * 1.35 * (u < 0 ? -1 : 1);
    frame.x += Math.sin(fall) * px;
    frame.y -= Math.cos(fall) * px;
  }

  /** A straight beam between two places above the beat line, `widthM` metres thick, with rim and glow. */
  beam(uA: number, heightA: number, uB: number, heightB: number, widthM: number, rgbA: number, rgbB: number): void {
    const frame = this.frame;
    this.upright(uA, heightA);
    const x0 = frame.x;
    const y0 = frame.y;
    this.upright(uB, heightB);
    const x1 = frame.x;
    const y1 = frame.y;
    const width = Math.max(widthM * frame.pxPerMetre, 1.6);
    const { alpha } = this;
    this.glow.line(INK.band, x0, y0, x1, y1, width * 3.2, tintOf(this.shade(rgbB), alpha * (0.28 + 0.12 * this.pulse)));
    this.ink.line(INK.band, x0, y0, x1, y1, width + Math.max(2, width * 0.7), tintOf(RIM_RGB, alpha * 0.65));
    this.ink.line(INK.band, x0, y0, x1, y1, width, tintOf(this.shade(rgbA), alpha), tintOf(this.shade(rgbB), alpha));
  }

  /** A lamp above the beat line: a white-hot core in the gate's colour. */
  lamp(u: number, heightM: number, radiusM: number, rgb: number): void {
    const frame = this.frame;
    this.upright(u, heightM);
    const size = Math.max(radiusM * 2 * frame.pxPerMetre, 3.2) * (1 + this.flash * 0.35);
    const lit = 1 - this.broken;
    const { alpha } = this;
    this.glow.sprite(
      INK.soft,
      frame.x,
      frame.y,
      size * 5,
      size * 5,
      tintOf(this.shade(rgb), alpha * lit * (0.5 + 0.25 * this.pulse + 0.12 * this.flash)),
    );
    this.ink.sprite(INK.disc, frame.x, frame.y, size * 1.35, size * 1.35, tintOf(RIM_RGB, alpha * 0.6));
    this.ink.sprite(INK.disc, frame.x, frame.y, size, size, tintOf(this.shade(rgb), alpha));
    this.ink.sprite(INK.disc, frame.x, frame.y, size * 0.6, size * 0.6, tintOf(WHITE_RGB, alpha * lit * 0.95));
  }

  private grown(
    sheet: QuadBuffer,
    by: number,
    cu: number,
    cv: number,
    u0: number,
    v0: number,
    u1: number,
    v1: number,
    u2: number,
    v2: number,
    tint: number,
  ): void {
    const halfU = ((u1 - u2) / 2) * by;
    const halfV = ((v1 - v2) / 2) * by;
    const tipU = cu + (u0 - cu) * by;
    const tipV = cv + (v0 - cv) * by;
    this.plane(
      sheet,
      INK.arrow,
      cu + (u1 - cu) * by,
      cv + (v1 - cv) * by,
      cu + (u2 - cu) * by,
      cv + (v2 - cv) * by,
      tipU + halfU,
      tipV + halfV,
      tipU - halfU,
      tipV - halfV,
      tint,
    );
  }
}
