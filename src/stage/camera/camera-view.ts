import type { CameraShape } from '../../core/level/cameras';
import type { Camera } from '../../core/level/model';

/** The camera of this frame, for layers that draw differently from another place. */
export interface CameraView {
  readonly name: Camera;
  readonly shape: CameraShape;
  /** Degrees by which cars are seen turned because the camera stands beside the road; positive shows their right flank. */
  readonly turn: number;
  /** True in the first frame after a cut: what trails behind (smoke, springs) begins anew. */
  readonly isCut: boolean;
}
