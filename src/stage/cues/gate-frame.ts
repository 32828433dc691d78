import type { Projected, Projection } from '../camera/projection';

/** Half the height of a mark on the road, as a share of half a lane's width, so that it has the same shape far and near. */
const MARK_ASPECT = 0.34;
/** Real seconds: nothing on the road is shorter than a painted mark nor longer than a good stretch of the way. */
const SHORTEST_S = 0.05;
const LONGEST_S = 0.24;
/** Real seconds behind the hit line beyond which a mark would pass the camera. */
const BEHIND_S = -0.3;

/**
 * Where one gate stands on the screen: three rows of the road (before, on and after its beat line) across its lane.
 * A mark is drawn in the gate's own measure: `u` is -1 and 1 at the edges of the lane and goes on beyond them, `v` runs
 * from -1 (towards the driver) through 0 (the beat line) to 1 (ahead).
 */
export class GateFrame {
  isVisible = false;
  k = 0;
  pxPerMetre = 0;
  /** Half the lane's width in px on the beat line. */
  halfPx = 0;
  /** The beat line's height on the screen. */
  baseY = 0;
  /** What is drawn next lies on the beat line (true) or on the gate's own half of the way (false, as after `place`). */
  onBeatLine = false;
  /** Result of `put`. */
  x = 0;
  y = 0;
  /** A gate that shares its beat with another takes one half of the way: -1 the nearer, 1 the farther, 0 all of it. */
  private squeeze = 1;
  private shift = 0;
  private readonly near: Row = { x: 0, y: 0, half: 0 };
  private readonly mid: Row = { x: 0, y: 0, half: 0 };
  private readonly far: Row = { x: 0, y: 0, half: 0 };
  private readonly point: Projected = { x: 0, y: 0, k: 0, isVisible: false };

  /**
   * Stands the gate `seconds` (real) ahead with its middle at `laneX` (half road widths). `roomS` is the real time to the
   * nearest other cue: a mark grows no longer than leaves that one clear.
   */
  place(projection: Projection, seconds: number, laneX: number, roomS: number, stack: -1 | 0 | 1): void {
    const point = this.point;
    const laneHalf = 1 / projection.lanes;
    projection.pointIn(seconds, laneX, 0, point);
    this.isVisible = point.isVisible;
    this.onBeatLine = false;
    if (!point.isVisible) return;
    this.k = point.k;
    this.pxPerMetre = projection.pxPerMetre(point.k);
    this.halfPx = projection.halfRoadPx(point.k) * laneHalf;
    this.baseY = point.y;
    this.mid.x = point.x;
    this.mid.y = point.y;
    this.mid.half = this.halfPx;

    projection.pointIn(seconds + SHORTEST_S, laneX, 0, point);
    const perSecond = (this.mid.y - point.y) / SHORTEST_S;
    const wanted = perSecond > 1 ? (this.halfPx * MARK_ASPECT) / perSecond : LONGEST_S;
    const most = Math.min(LONGEST_S, roomS * 0.46);
    const depth = Math.max(SHORTEST_S, Math.min(wanted, most)) * (stack === 0 ? 1 : 1.7);
    this.squeeze = stack === 0 ? 1 : 0.46;
    this.shift = stack * 0.54;

    setRow(this.near, projection, Math.max(seconds - depth, BEHIND_S), laneX, laneHalf, point);
    setRow(this.far, projection, seconds + depth, laneX, laneHalf, point);
  }

  /** Maps a place of the gate's mark to the screen, into `x` and `y`. */
  put(u: number, v: number): void {
    if (this.onBeatLine) this.onRoad(u, v);
    else this.onRoad(u, v * this.squeeze + this.shift);
  }

  /** The same, but over the gate's whole stretch even where it shares its beat. */
  onRoad(u: number, v: number): void {
    const { mid } = this;
    const end = v < 0 ? this.near : this.far;
    const share = v < 0 ? -v : v;
    this.y = mid.y + (end.y - mid.y) * share;
    this.x = mid.x + (end.x - mid.x) * share + u * (mid.half + (end.half - mid.half) * share);
  }

  /** Height in px of one unit of `v` around the beat line. */
  get depthPx(): number {
    return (this.near.y - this.far.y) / 2;
  }
}

interface Row {
  x: number;
  y: number;
  half: number;
}

function setRow(
  row: Row,
  projection: Projection,
  seconds: number,
  laneX: number,
  laneHalf: number,
  point: Projected,
): void {
  projection.pointIn(seconds, laneX, 0, point);
  row.x = point.x;
  row.y = point.y;
  row.half = projection.halfRoadPx(point.k) * laneHalf;
}
