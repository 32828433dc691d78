import type { PartKind } from '../../core/chase/events';
import type { Verb } from '../../core/level/model';
import { INK } from '../ink/ink-cells';
import { tintOf } from '../ink/quad-buffer';
import { GATE_ACCENT, GATE_RGB, RIM_RGB } from './gate-colours';
import type { GatePen } from './gate-pen';

/** Edge of the lane at which the posts stand, in half lanes: just outside the car's flanks. */
const POST_U = 0.95;
const POST_M = 1.05;

/** Paints the gate of one part with the shape of its verb. */
export function paintGate(pen: GatePen, verb: Verb, kind: PartKind): void {
  if (kind === 'tail') paintClosingGate(pen, verb);
  else if (verb === 'brake') paintBrakeGate(pen);
  else if (verb === 'boost') paintBoostGate(pen);
  else if (kind === 'head') paintDriftGate(pen, verb === 'left' ? -1 : 1, verb);
  else paintSteerGate(pen, verb === 'left' ? -1 : 1, verb);
}

/** The beat line of the cue across the whole road: where on the music it sits. */
export function paintBeatLine(pen: GatePen, verb: Verb, roadFromU: number, roadToU: number, strength: number): void {
  const tint = tintOf(pen.shade(GATE_RGB[verb]), pen.alpha * strength);
  pen.across(roadFromU, roadToU, 0.05, tint, tint);
}

/** Double chevrons that point to the lane ahead, an arrow along the beat line that ends in it, a flag on its side. */
function paintSteerGate(pen: GatePen, side: -1 | 1, verb: Verb): void {
  const rgb = GATE_RGB[verb];
  const accent = GATE_ACCENT[verb];
  const { alpha } = pen;
  const slide = pen.flash * 0.5 * side;
  pen.pool(side * 2, 0.9, rgb, 0.16 + 0.08 * pen.pulse);
  paintBed(pen, rgb);
  paintPosts(pen, rgb, accent, side);

  pen.across(-side * POST_U, side * 2.25, 0.1, tintOf(RIM_RGB, alpha * 0.3), tintOf(RIM_RGB, alpha * 0.6), 0.3);
  pen.across(
    -side * POST_U,
    side * 2.25,
    0.05,
    tintOf(pen.shade(rgb), alpha * 0.55),
    tintOf(pen.shade(rgb), alpha),
    0.2,
  );
  pen.frame.onBeatLine = true;
  pen.triangle(side * 2.92, 0, side * 2.15, 0.62, side * 2.15, -0.62, rgb);
  pen.frame.onBeatLine = false;

  for (let i = 0; i < 2; i++) {
    const at = side * (i === 0 ? -0.62 : 0.1) + slide;
    const apart = pen.broken * 0.5;
    pen.arm(at - side * 0.22, 1 + apart, at + side * 0.34, apart, side * 0.4, rgb);
    pen.arm(at - side * 0.22, -1 - apart, at + side * 0.34, -apart, side * 0.4, rgb);
  }
}

/** Two slanted tracks and one solid head: sliding, not stepping. The band of its hold follows behind the gate. */
function paintDriftGate(pen: GatePen, side: -1 | 1, verb: Verb): void {
  const rgb = GATE_RGB[verb];
  const accent = GATE_ACCENT[verb];
  const slide = pen.flash * 0.5 * side;
  paintBed(pen, rgb);
  paintPosts(pen, rgb, accent, side);
  const line = tintOf(pen.shade(rgb), pen.alpha);
  pen.across(-POST_U, POST_U, 0.08, line, line);
  pen.arm(side * -0.92 + slide, -1, side * -0.36 + slide, 1, side * 0.26, accent);
  pen.arm(side * -0.42 + slide, -1, side * 0.14 + slide, 1, side * 0.26, accent);
  pen.triangle(side * 1.6 + slide, 0, side * 0.36 + slide, 1, side * 0.36 + slide, -1, rgb);
}

/** A stop line in a hatched band, and a striped barrier with an eight-sided plate across the lane. */
function paintBrakeGate(pen: GatePen): void {
  const rgb = GATE_RGB.brake;
  const accent = GATE_ACCENT.brake;
  const { alpha, ink } = pen;
  pen.plane(pen.glow, INK.solid, -1, 1, -1, -1, 1, 1, 1, -1, tintOf(pen.shade(rgb), alpha * 0.2));
  pen.plane(ink, INK.solid, -1, 1, -1, -1, 1, 1, 1, -1, tintOf(0x1a0509, alpha * 0.62));
  for (let i = 0; i < 5; i++) {
    const u = -0.96 + i * 0.4;
    const colour = tintOf(pen.shade(i % 2 === 0 ? rgb : accent), alpha * 0.9);
    pen.plane(ink, INK.band, u, -0.98, u + 0.2, -0.98, u + 0.12, -0.34, u + 0.32, -0.34, colour);
    pen.plane(ink, INK.band, u, 0.34, u + 0.2, 0.34, u + 0.12, 0.98, u + 0.32, 0.98, colour);
  }
  const stop = tintOf(pen.shade(0xfff1e6), alpha);
  pen.across(-1, 1, 0.3, tintOf(RIM_RGB, alpha * 0.6), tintOf(RIM_RGB, alpha * 0.6));
  pen.across(-1, 1, 0.19, stop, stop);

  for (let side = -1; side <= 1; side += 2) {
    pen.pool(side * POST_U, 0.4, rgb, 0.3);
    pen.beam(side * POST_U, 0, side * POST_U, 0.95, 0.15, 0x8c1f22, rgb);
  }
  const lift = pen.flash * 0.7;
  paintPlank(pen, 0.5 + lift, 0.82 + lift);
  paintPlate(pen, 0.84 + lift, 0.38);
  pen.lamp(-POST_U, 1.08, 0.17, accent);
  pen.lamp(POST_U, 1.08, 0.17, accent);
}

/** A solid arrow head up the road over three speed slats, under a gable of light. */
function paintBoostGate(pen: GatePen): void {
  const rgb = GATE_RGB.boost;
  const accent = GATE_ACCENT.boost;
  const rush = pen.flash * 0.9;
  const apex = 1.78 + rush * 0.5;
  paintGable(pen, apex);
  for (let i = 0; i < 3; i++) {
    const v = -0.95 + i * 0.3 + rush;
    const half = 0.34 + 0.2 * i;
    paintSlat(pen, half, v, 0.09, accent);
  }
  pen.triangle(0, 1 + rush, -0.92, 0.02 + rush, 0.92, 0.02 + rush, rgb);
  const line = tintOf(pen.shade(rgb), pen.alpha * 0.9);
  pen.across(-POST_U, POST_U, 0.05, line, line);
  pen.pool(-POST_U, 0.4, rgb, 0.28);
  pen.pool(POST_U, 0.4, rgb, 0.28);
  pen.beam(-POST_U, 0, 0, apex, 0.15, rgb, accent);
  pen.beam(POST_U, 0, 0, apex, 0.15, rgb, accent);
  pen.lamp(0, apex, 0.2, accent);
}

/** Where a hold is let go: hollow, unlit posts and a bracket that opens towards the driver. */
function paintClosingGate(pen: GatePen, verb: Verb): void {
  const rgb = GATE_RGB[verb];
  const { alpha, ink, frame } = pen;
  const line = tintOf(pen.shade(rgb), alpha * 0.95);
  const rim = tintOf(RIM_RGB, alpha * 0.6);
  for (let i = 0; i < 2; i++) {
    const grow = i === 0 ? 0.06 : 0;
    const tint = i === 0 ? rim : line;
    pen.plane(
      ink,
      INK.solid,
      -1 - grow,
      0.95 + grow,
      -1 - grow,
      0.6 - grow,
      1 + grow,
      0.95 + grow,
      1 + grow,
      0.6 - grow,
      tint,
    );
    pen.plane(ink, INK.solid, -1 - grow, 0.6, -1 - grow, -1, -0.82 + grow, 0.6, -0.82 + grow, -1, tint);
    pen.plane(ink, INK.solid, 0.82 - grow, 0.6, 0.82 - grow, -1, 1 + grow, 0.6, 1 + grow, -1, tint);
  }
  pen.across(-0.8, 0.8, 0.05, line, line);
  for (let side = -1; side <= 1; side += 2) {
    pen.beam(side * POST_U, 0, side * POST_U, 0.72, 0.07, rgb, rgb);
    pen.upright(side * POST_U, 0.94);
    const size = Math.max(0.52 * frame.pxPerMetre, 5) * (1 + pen.flash);
    ink.sprite(INK.ring, frame.x, frame.y, size * 1.25, size * 1.25, rim);
    ink.sprite(INK.ring, frame.x, frame.y, size, size, line);
  }
}

/** A shade on the road that takes the picture behind the mark down, whatever stands there, and light in its colour on it. */
function paintBed(pen: GatePen, rgb: number): void {
  pen.plane(pen.ink, INK.band, -1, 1.05, -1, -1.05, 1, 1.05, 1, -1.05, tintOf(RIM_RGB, pen.alpha * 0.42));
  pen.plane(pen.glow, INK.soft, -1.5, 1.7, -1.5, -1.7, 1.5, 1.7, 1.5, -1.7, tintOf(pen.shade(rgb), pen.alpha * 0.3));
}

/** The lit posts at the lane's edges; the one on the side to steer to carries a flag. */
function paintPosts(pen: GatePen, rgb: number, accent: number, flagSide: -1 | 1): void {
  for (let side = -1; side <= 1; side += 2) {
    pen.pool(side * POST_U, 0.45, rgb, 0.3 + 0.12 * pen.pulse);
    pen.beam(side * POST_U, 0, side * POST_U, POST_M, 0.12, rgb, accent);
    pen.lamp(side * POST_U, POST_M + 0.05, 0.17, rgb);
  }
  const { frame, alpha, ink } = pen;
  pen.upright(flagSide * POST_U, POST_M * 0.94);
  const x0 = frame.x;
  const y0 = frame.y;
  pen.upright(flagSide * POST_U, POST_M * 0.5);
  const x1 = frame.x;
  const y1 = frame.y;
  pen.upright(flagSide * (POST_U + 0.66), POST_M * 0.72);
  const tipX = frame.x;
  const tipY = frame.y;
  const half = (y1 - y0) / 2;
  const rim = Math.max(1.2, half * 0.18);
  const out = flagSide * rim;
  ink.quad(
    INK.arrow,
    x0,
    y0 - rim,
    x1,
    y1 + rim,
    tipX + out * 2,
    tipY - half - rim,
    tipX + out * 2,
    tipY + half + rim,
    tintOf(RIM_RGB, alpha * 0.6),
  );
  ink.quad(INK.arrow, x0, y0, x1, y1, tipX, tipY - half, tipX, tipY + half, tintOf(pen.shade(rgb), alpha));
}

/** The dark pane under the gable: whatever drives behind it does not blur the mark. */
function paintGable(pen: GatePen, apexM: number): void {
  const { frame, ink, glow } = pen;
  pen.upright(0, apexM);
  const tipX = frame.x;
  const tipY = frame.y;
  frame.onRoad(-POST_U, 0);
  const leftX = frame.x;
  const y = frame.y;
  frame.onRoad(POST_U, 0);
  ink.quad(INK.solid, tipX, tipY, leftX, y, tipX, tipY, frame.x, y, tintOf(RIM_RGB, pen.alpha * 0.4));
  const light = tintOf(pen.shade(GATE_RGB.boost), pen.alpha * 0.12);
  glow.quad(INK.solid, tipX, tipY, leftX, y, tipX, tipY, frame.x, y, light);
}

function paintSlat(pen: GatePen, half: number, v: number, halfV: number, rgb: number): void {
  pen.plane(
    pen.ink,
    INK.solid,
    -half - 0.05,
    v + halfV + 0.05,
    -half - 0.05,
    v - halfV - 0.05,
    half + 0.05,
    v + halfV + 0.05,
    half + 0.05,
    v - halfV - 0.05,
    tintOf(RIM_RGB, pen.alpha * 0.55),
  );
  pen.plane(
    pen.ink,
    INK.band,
    -half,
    v + halfV,
    -half,
    v - halfV,
    half,
    v + halfV,
    half,
    v - halfV,
    tintOf(pen.shade(rgb), pen.alpha),
  );
}

/** The striped plank of a road block, between two heights in metres. */
function paintPlank(pen: GatePen, low: number, high: number): void {
  const { frame, ink, alpha } = pen;
  pen.beam(-POST_U, (low + high) / 2, POST_U, (low + high) / 2, high - low, 0xfff1e6, 0xfff1e6);
  const stripes = 6;
  for (let i = 0; i < stripes; i++) {
    const u = -POST_U + (i / stripes) * 2 * POST_U;
    const next = u + (1 / stripes) * POST_U;
    const slant = 0.12;
    pen.upright(u + slant, high);
    const x0 = frame.x;
    const y0 = frame.y;
    pen.upright(u, low);
    const x1 = frame.x;
    const y1 = frame.y;
    pen.upright(next + slant, high);
    const x2 = frame.x;
    const y2 = frame.y;
    pen.upright(next, low);
    ink.quad(INK.solid, x0, y0, x1, y1, x2, y2, frame.x, frame.y, tintOf(pen.shade(GATE_RGB.brake), alpha));
  }
}

/** An eight-sided plate with two upright bars: stop, in a shape of its own. */
function paintPlate(pen: GatePen, heightM: number, radiusM: number): void {
  const { frame, ink, alpha } = pen;
  pen.upright(0, heightM);
  const x = frame.x;
  const y = frame.y;
  const r = Math.max(radiusM * frame.pxPerMetre, 5);
  pen.glow.sprite(INK.soft, x, y, r * 4, r * 4, tintOf(pen.shade(GATE_RGB.brake), alpha * (0.4 + 0.2 * pen.pulse)));
  ink.sprite(INK.octagon, x, y, r * 2.48, r * 2.48, tintOf(RIM_RGB, alpha * 0.7));
  ink.sprite(INK.octagon, x, y, r * 2.12, r * 2.12, tintOf(pen.shade(0xfff1e6), alpha));
  ink.sprite(INK.octagon, x, y, r * 1.76, r * 1.76, tintOf(pen.shade(GATE_RGB.brake), alpha));
  const bar = tintOf(0xffffff, alpha);
  ink.sprite(INK.solid, x - r * 0.3, y, r * 0.26, r * 0.92, bar);
  ink.sprite(INK.solid, x + r * 0.3, y, r * 0.26, r * 0.92, bar);
}
