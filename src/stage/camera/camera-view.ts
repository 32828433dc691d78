import type { CameraShape } from '../../core/level/cameras';
import type { Camera } from '../../core/level/model';

/** The camera of this frame, for layers that draw differently from another place. */
export interface CameraView {
  readonly name: Camera;
  readonly shape: CameraShape;
  /**
   * Degrees by which cars on the hit line are seen turned because the camera stands beside the road; positive shows their
   * right flank. `projection.viewYaw` holds it already: add it only to what does not come from there.
   */
  readonly turn: number;
  /** True in the first frame after a cut: what trails behind (smoke, springs) begins anew. */
  readonly isCut: boolean;
  /** 1..1.03: how much the punch of a phrase enlarges the picture about the middle of the hit line. */
  readonly punch: number;
}
