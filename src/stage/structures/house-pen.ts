import type { Projected, Projection } from '../camera/projection';
import type { Picture } from './picture';
import type { Blend } from './scene-buffer';
import type { SceneView } from './scene-view';

/**
 * How the pictures of houses were taken (`assets/source/sprites/list_city.py`): by a level camera over the middle of the
 * road, so far before the corner, so high, and so far beside it, in metres.
 */
const TAKEN = { before: 15, up: 6.1, beside: 9.5 } as const;
/** Metres of the street that pass in a real second: what turns a house's depth into time. */
export const STREET_MPS = 25;
/** A column of a side wall is at most this much of its nearness deep. */
const DEEPEST = 0.28;
/** What a picture shows under the ground line is drawn so far down, in metres: steps and shadows. */
const FOOT_M = 0.5;

/** Metres that a house goes back from its corner, told from how far its side reaches in its picture. */
export function houseDepthM(picture: Picture, side: -1 | 1): number {
  const reach = Math.min(side < 0 ? picture.rightM : -picture.leftM, TAKEN.beside * 0.7);
  return reach <= 0 ? 0 : TAKEN.before * (TAKEN.beside / (TAKEN.beside - reach) - 1);
}

/**
 * Draws houses. Their pictures show two walls: the front, which faces the driver, and the side along the road. The front
 * is stood up as it is; the side is laid out anew along the road column by column, so that it follows bends, hills and
 * the camera at any distance, as a flat picture could not.
 */
export class HousePen {
  private readonly spot: Projected = { x: 0, y: 0, k: 0, isVisible: false };
  /** Edges of a column: x and y of its ground, px of a metre, how small it was taken, metres from the corner there. */
  private readonly near = new Float64Array(5);
  private readonly far = new Float64Array(5);
  private roofM = 0;

  /**
   * @param seconds real seconds to the house's corner
   * @param outM metres from the road's edge to it
   * @param baseM metres from the road up to its ground
   * @param roofM metres from there to the roof: of an overlay, that of its house
   */
  draw(
    view: SceneView,
    projection: Projection,
    picture: Picture,
    blend: Blend,
    side: -1 | 1,
    seconds: number,
    outM: number,
    baseM: number,
    roofM: number,
    lit: number,
    shade: number,
  ): void {
    this.roofM = roofM;
    view.buffer.ink(picture.slot, blend);
    view.buffer.tint(lit, shade);
    const across = view.acrossPx(side, outM) / view.halfPx;
    this.drawSide(view, projection, picture, side, seconds, across, baseM);
    this.drawFront(view, projection, picture, side, seconds, across, baseM);
  }

  private drawFront(
    view: SceneView,
    projection: Projection,
    picture: Picture,
    side: -1 | 1,
    seconds: number,
    across: number,
    baseM: number,
  ): void {
    const { spot } = this;
    const leftM = side < 0 ? picture.leftM : Math.max(picture.leftM, 0);
    const rightM = side < 0 ? Math.min(picture.rightM, 0) : picture.rightM;
    if (leftM >= rightM || seconds < view.nearS(projection.leadS)) return;
    projection.pointIn(seconds, across, 0, spot);
    const metrePx = view.metrePx * spot.k;
    const y = spot.y - baseM * metrePx;
    const x = spot.x + view.lean * baseM * metrePx;
    const x0 = x + leftM * metrePx;
    const x1 = x + rightM * metrePx;
    const up = picture.topM * metrePx;
    const down = picture.bottomM * metrePx;
    const topX = view.lean * up;
    const footX = view.lean * down;
    if (Math.min(x0, x0 + topX) > view.width || Math.max(x1, x1 + topX) < 0) return;
    view.buffer.flat();
    view.buffer.cut(uAt(picture, leftM), picture.v0, uAt(picture, rightM), picture.v1);
    view.buffer.quad(x0 + topX, y - up, x0 + footX, y - down, x1 + topX, y - up, x1 + footX, y - down);
  }

  private drawSide(
    view: SceneView,
    projection: Projection,
    picture: Picture,
    side: -1 | 1,
    seconds: number,
    across: number,
    baseM: number,
  ): void {
    const { spot } = this;
    const { leadS } = projection;
    const reach = side < 0 ? picture.rightM : -picture.leftM;
    const depthM = houseDepthM(picture, side);
    if (depthM <= 0) return;
    // An overlay may begin somewhere along the wall.
    const startM = depthAt(Math.max(side < 0 ? picture.leftM : -picture.rightM, 0));
    const nearS = Math.max(seconds + startM / STREET_MPS, view.nearS(leadS));
    const farS = seconds + depthM / STREET_MPS;
    if (nearS >= farS) return;
    const nearZ = leadS + nearS;
    const ratio = (leadS + farS) / nearZ;
    const columns = Math.min(Math.ceil(Math.log(ratio) / DEEPEST), 14);
    for (let j = 0; j <= columns; j++) {
      const at = nearZ * ratio ** (j / columns) - leadS;
      const taken = TAKEN.before / (TAKEN.before + Math.max(at - seconds, 0) * STREET_MPS);
      projection.pointIn(at, across, 0, spot);
      const { near, far } = this;
      near.set(far);
      far[0] = spot.x;
      far[1] = spot.y;
      far[2] = view.metrePx * spot.k;
      far[3] = taken;
      far[4] = Math.min(TAKEN.beside * (1 - taken), reach);
      if (j > 0) this.drawColumn(view, picture, side, baseM);
    }
  }

  /** The part of the side between two edges, each cut out of the picture from the ground to the roof as they were there. */
  private drawColumn(view: SceneView, picture: Picture, side: -1 | 1, baseM: number): void {
    const [nearX = 0, nearY = 0, nearPx = 0, nearTaken = 1, nearM = 0] = this.near;
    const [farX = 0, farY = 0, farPx = 0, farTaken = 1, farM = 0] = this.far;
    const nearDrop = TAKEN.up * (1 - nearTaken);
    const farDrop = TAKEN.up * (1 - farTaken);
    const nearTopM = Math.min(nearDrop + this.roofM * nearTaken, picture.topM);
    const farTopM = Math.min(farDrop + this.roofM * farTaken, picture.topM);
    const nearFootM = Math.min(Math.max(picture.bottomM, nearDrop - nearTaken * FOOT_M), nearTopM);
    const farFootM = Math.min(Math.max(picture.bottomM, farDrop - farTaken * FOOT_M), farTopM);
    const nearTop = ((nearTopM - nearDrop) / nearTaken + baseM) * nearPx;
    const nearFoot = ((nearFootM - nearDrop) / nearTaken + baseM) * nearPx;
    const farTop = ((farTopM - farDrop) / farTaken + baseM) * farPx;
    const farFoot = ((farFootM - farDrop) / farTaken + baseM) * farPx;
    const { buffer, lean } = view;
    const x0 = nearX + lean * nearTop;
    const x1 = nearX + lean * nearFoot;
    const x2 = farX + lean * farTop;
    const x3 = farX + lean * farFoot;
    if (Math.min(x0, x1, x2, x3) > view.width || Math.max(x0, x1, x2, x3) < 0) return;
    const nearV = vAt(picture, nearTopM);
    const nearVFoot = vAt(picture, nearFootM);
    const farV = vAt(picture, farTopM);
    const farVFoot = vAt(picture, farFootM);
    // The picture has a perspective of its own already, which is taken out of the new one.
    const nearDepth = nearTaken / nearPx;
    const farDepth = farTaken / farPx;
    if (side < 0) {
      buffer.deep(nearDepth, farDepth);
      buffer.cut(uAt(picture, nearM), nearV, uAt(picture, farM), nearVFoot, farV, farVFoot);
      buffer.quad(x0, nearY - nearTop, x1, nearY - nearFoot, x2, farY - farTop, x3, farY - farFoot);
    } else {
      buffer.deep(farDepth, nearDepth);
      buffer.cut(uAt(picture, -farM), farV, uAt(picture, -nearM), farVFoot, nearV, nearVFoot);
      buffer.quad(x2, farY - farTop, x3, farY - farFoot, x0, nearY - nearTop, x1, nearY - nearFoot);
    }
  }
}

/** Metres along the side wall that a picture shows so far beside the corner. */
function depthAt(besideM: number): number {
  return besideM <= 0 ? 0 : TAKEN.before * (TAKEN.beside / (TAKEN.beside - Math.min(besideM, TAKEN.beside * 0.7)) - 1);
}

function uAt(picture: Picture, metres: number): number {
  return picture.u0 + ((picture.u1 - picture.u0) * (metres - picture.leftM)) / (picture.rightM - picture.leftM);
}

function vAt(picture: Picture, metres: number): number {
  return picture.v0 + ((picture.v1 - picture.v0) * (picture.topM - metres)) / (picture.topM - picture.bottomM);
}
