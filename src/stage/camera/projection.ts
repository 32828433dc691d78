import { CAMERA_SHAPES, type CameraShape } from '../../core/level/cameras';
import type { Ms } from '../../core/time/units';
import { flatHorizonOf, type ViewFrame, viewFrameOf } from './view-frame';

/** How bent and how steep the road is at a song time, both -1..1: curve > 0 turns right, grade > 0 climbs. */
export interface RoadShape {
  curveAt(songMs: Ms): number;
  gradeAt(songMs: Ms): number;
}

/** Where something stands on the canvas, in its pixels. `k` is 1 on the hit line and falls to 0 at the horizon. */
export interface Projected {
  x: number;
  y: number;
  k: number;
  /** False when it is behind the camera or beyond the fog. Says nothing about the sides of the screen. */
  isVisible: boolean;
}

/** The road as one line of the canvas shows it. */
export interface RoadRow {
  centreX: number;
  halfPx: number;
  /** Real seconds until this line's place is reached; negative below the hit line. */
  seconds: number;
}

export interface Projection {
  /** The canvas in its own pixels, and the still frame of the picture. */
  readonly frame: ViewFrame;
  /** Line of the canvas where ground and sky meet in this frame: the flat horizon moved by the hills ahead. */
  readonly horizonY: number;
  /** Where the road ends on that line, in px. */
  readonly horizonX: number;
  /** Line of a flat road's horizon from this frame's camera; above the picture (below 0) from the helicopter. */
  readonly flatHorizonY: number;
  readonly hitY: number;
  readonly lanes: number;
  /**
   * Real seconds from this frame's camera to the car: what is due in t seconds stands at lead / (lead + t) of the way
   * from the horizon to the hit line, whatever the tempo. A real chase camera (0.07 s) would leave no time to read.
   */
  readonly leadS: number;
  readonly songMs: Ms;
  readonly rate: number;
  /** Radians by which verticals lean to the right; the hit line never leans. */
  readonly lean: number;
  /** A new canvas or a road with another number of lanes. */
  reshape(width: number, height: number, lanes: number): void;
  /**
   * Once a frame, before anything is placed. Lean in radians, small. The camera is `chase` when none is named. A nod
   * lifts the horizon by so many px. Neither camera nor lean nor nod moves the hit line or the road's width on it.
   */
  update(songMs: Ms, rate: number, road: RoadShape, lean: number, camera?: CameraShape, nodPx?: number): void;
  /** Real seconds from now to a song time. */
  secondsTo(dueMs: Ms): number;
  /** `x` in half road widths (-1 and 1 are the edges), height above the road in metres. Writes to `out` and returns it. */
  point(dueMs: Ms, x: number, heightM: number, out: Projected): Projected;
  /** The same by real seconds instead of song time. */
  pointIn(seconds: number, x: number, heightM: number, out: Projected): Projected;
  /** Centre of a lane (0 is the leftmost, fractions between) in half road widths. */
  laneCentre(lane: number): number;
  halfRoadPx(k: number): number;
  pxPerMetre(k: number): number;
  /**
   * Degrees by which a car that follows the road is seen turned: its heading less the line of sight. Positive shows its
   * right flank, as a nose turned to the right does. It holds the whole of `cameraTurn`.
   */
  viewYaw(seconds: number, x: number): number;
  /** The part of `viewYaw` on the middle of the hit line that is due to a camera beside the road. */
  readonly cameraTurn: number;
  /**
   * Fills one entry a canvas line, top to bottom. Returns the first line that shows ground; those above are untouched.
   * `rows` must hold `frame.height` entries.
   */
  fillRows(rows: readonly RoadRow[]): number;
}

/** Steps of u = 1 - k between the hit line and the horizon in which the bends are summed up. */
const STEPS = 160;
const LAST_U = 0.985;
const STEP_U = LAST_U / STEPS;
/** A full bend moves the far end of the road by this many half road widths. More would hide it behind the houses inside the bend. */
const BEND = 0.55;
/** A full climb lifts the far end by this share of the way from horizon to hit line: gentle enough that no crest hides a cue. */
const CLIMB = 0.11;
/** Tangent of the angle at which the chase camera looks down on the hero car (22 degrees): the sprites were rendered so. */
const CAMERA_PITCH = 0.404;
const DEGREES = 180 / Math.PI;
const FAR_K = 0.03;
const NEAR_K = 4;

/** Places everything on the screen. Pure arithmetic; nothing is allocated after the first call. */
export function createProjection(): Projection {
  return new PlayProjection();
}

class PlayProjection implements Projection {
  frame: ViewFrame = viewFrameOf(1280, 720, 4);
  lanes = 4;
  songMs = 0;
  rate = 1;
  lean = 0;
  horizonY = 0;
  horizonX = 0;
  flatHorizonY = 0;
  private camera: CameraShape = CAMERA_SHAPES.chase;
  /** Px from the hit line up to the flat horizon of this frame, nod included. */
  private drop = 1;
  /** Px by which the far end of a straight road stands beside the middle. */
  private skewPx = 0;
  /** Px of the hit line's scale from the camera to the car: the same for every camera, as they share one lens. */
  private aheadPx = 1;
  private readonly bends = new Float64Array(STEPS + 1);
  private readonly climbs = new Float64Array(STEPS + 1);
  private curveHere = 0;

  constructor() {
    this.reshape(1280, 720, 4);
  }

  get hitY(): number {
    return this.frame.hitY;
  }

  get leadS(): number {
    return this.camera.leadS;
  }

  get cameraTurn(): number {
    return Math.atan(this.skewPx / this.aheadPx) * DEGREES;
  }

  reshape(width: number, height: number, lanes: number): void {
    this.lanes = lanes;
    this.frame = viewFrameOf(width, height, lanes);
    this.aheadPx = (this.frame.hitY - this.frame.flatHorizonY) / CAMERA_PITCH;
    this.settleCamera(0);
    this.settleHorizon();
  }

  update(
    songMs: Ms,
    rate: number,
    shape: RoadShape,
    lean: number,
    camera: CameraShape = CAMERA_SHAPES.chase,
    nodPx = 0,
  ): void {
    this.songMs = songMs;
    this.rate = rate;
    this.lean = lean;
    this.camera = camera;
    this.settleCamera(nodPx);
    const { leadS } = camera;
    const { halfRoadPx } = this.frame;
    const bendPx = 2 * BEND * halfRoadPx * STEP_U * STEP_U;
    const climbPx = 2 * CLIMB * this.drop * STEP_U * STEP_U;
    this.curveHere = shape.curveAt(songMs) * BEND * halfRoadPx;
    let bend = 0;
    let climb = 0;
    let turn = 0;
    let pitch = 0;
    for (let i = 1; i <= STEPS; i++) {
      const u = (i - 0.5) * STEP_U;
      const at = songMs + (1000 * rate * leadS * u) / (1 - u);
      const turnBy = shape.curveAt(at) * bendPx;
      const pitchBy = shape.gradeAt(at) * climbPx;
      bend += turn + turnBy / 2;
      climb += pitch + pitchBy / 2;
      turn += turnBy;
      pitch += pitchBy;
      this.bends[i] = bend;
      this.climbs[i] = climb;
    }
    this.settleHorizon();
  }

  secondsTo(dueMs: Ms): number {
    return (dueMs - this.songMs) / (1000 * this.rate);
  }

  point(dueMs: Ms, x: number, heightM: number, out: Projected): Projected {
    return this.pointIn((dueMs - this.songMs) / (1000 * this.rate), x, heightM, out);
  }

  pointIn(seconds: number, x: number, heightM: number, out: Projected): Projected {
    const { leadS } = this.camera;
    const behind = leadS + seconds;
    const k = behind > 0 ? leadS / behind : Number.POSITIVE_INFINITY;
    out.isVisible = k >= FAR_K && k <= NEAR_K;
    const safe = Math.min(Math.max(k, 1 - LAST_U), NEAR_K);
    const { halfRoadPx, hitY, centreX, pxPerMetre } = this.frame;
    const u = 1 - safe;
    out.k = safe;
    out.y = hitY - this.drop * u - this.climbAt(u) - heightM * pxPerMetre * safe;
    out.x = centreX + x * halfRoadPx * safe + this.bendAt(u) + this.skewPx * u + this.lean * (hitY - out.y);
    return out;
  }

  laneCentre(lane: number): number {
    return (2 * lane + 1) / this.lanes - 1;
  }

  halfRoadPx(k: number): number {
    return this.frame.halfRoadPx * k;
  }

  pxPerMetre(k: number): number {
    return this.frame.pxPerMetre * k;
  }

  viewYaw(seconds: number, x: number): number {
    const { aheadPx } = this;
    const { leadS } = this.camera;
    const k = leadS / Math.max(leadS + seconds, 0.1);
    const farK = k * 0.94;
    // Across and along on the ground, in px of the hit line's scale, from where the camera stands.
    const across = x * this.frame.halfRoadPx + this.bendAt(1 - k) / k - this.skewPx;
    const turned = (this.bendAt(1 - farK) / farK - this.bendAt(1 - k) / k) / (aheadPx / farK - aheadPx / k);
    return (Math.atan(turned) - Math.atan((across * k) / aheadPx)) * DEGREES;
  }

  fillRows(rows: readonly RoadRow[]): number {
    const { drop, skewPx } = this;
    const { leadS } = this.camera;
    const { hitY, height, halfRoadPx, centreX } = this.frame;
    const first = Math.max(0, Math.ceil(this.horizonY - 0.5));
    let i = STEPS;
    for (let line = first; line < height; line++) {
      const y = line + 0.5;
      let u: number;
      if (y >= hitY) {
        // Below the hit line the ground goes on at the slope it has there.
        u = (hitY - y) / drop;
      } else {
        while (i > 1 && hitY - drop * (i - 1) * STEP_U - (this.climbs[i - 1] ?? 0) < y) i--;
        const far = hitY - drop * i * STEP_U - (this.climbs[i] ?? 0);
        const near = hitY - drop * (i - 1) * STEP_U - (this.climbs[i - 1] ?? 0);
        u = (i - Math.min(Math.max((y - far) / (near - far), 0), 1)) * STEP_U;
      }
      const row = rows[line];
      if (row === undefined) break;
      const k = 1 - u;
      row.centreX = centreX + this.bendAt(u) + skewPx * u + this.lean * (hitY - y);
      row.halfPx = halfRoadPx * k;
      row.seconds = leadS * (1 / k - 1);
    }
    return first;
  }

  private bendAt(u: number): number {
    return u < 0 ? this.curveHere * u * u : between(this.bends, u);
  }

  private climbAt(u: number): number {
    return u < 0 ? 0 : between(this.climbs, u);
  }

  private settleCamera(nodPx: number): void {
    this.flatHorizonY = flatHorizonOf(this.frame, this.camera);
    this.drop = this.frame.hitY - this.flatHorizonY + nodPx;
    this.skewPx = this.camera.skew * this.frame.width;
  }

  private settleHorizon(): void {
    const { hitY, centreX } = this.frame;
    this.horizonY = hitY - this.drop * LAST_U - (this.climbs[STEPS] ?? 0);
    this.horizonX = centreX + (this.bends[STEPS] ?? 0) + this.skewPx * LAST_U + this.lean * (hitY - this.horizonY);
  }
}

function between(table: Float64Array, u: number): number {
  const at = Math.min(u / STEP_U, STEPS);
  const i = Math.min(Math.floor(at), STEPS - 1);
  const a = table[i] ?? 0;
  return a + ((table[i + 1] ?? 0) - a) * (at - i);
}
