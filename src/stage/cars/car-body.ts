import type { CameraShape } from '../../core/level/cameras';

/** From how high a car is seen. */
export type Elevation = CameraShape['elevation'];

/** Metres on the screen, to the right of and below the point where the middle of a car stands. */
export interface BodyPoint {
  x: number;
  y: number;
}

/** Sine and cosine of the angle from which the pictures were taken, and metres from that camera to the car's middle. */
const VIEWS: Readonly<Record<Elevation, { sin: number; cos: number; awayM: number }>> = {
  play: { sin: 0.3746, cos: 0.9272, awayM: 9.1 },
  low: { sin: 0.1045, cos: 0.9945, awayM: 9.1 },
};

/**
 * Where a point of a turned car is seen: metres to the car's right, behind its middle and above the road. `yaw` in
 * degrees, positive with the nose to the right. Writes to `out` and returns it.
 */
export function bodyPoint(
  elevation: Elevation,
  yaw: number,
  rightM: number,
  backM: number,
  upM: number,
  out: BodyPoint,
): BodyPoint {
  const turn = (yaw * Math.PI) / 180;
  const { sin, cos, awayM } = VIEWS[elevation];
  const across = rightM * Math.cos(turn) - backM * Math.sin(turn);
  const behind = backM * Math.cos(turn) + rightM * Math.sin(turn);
  const nearer = awayM / (awayM - behind * cos - upM * sin);
  out.x = across * nearer;
  out.y = (behind * sin - upM * cos) * nearer;
  return out;
}
