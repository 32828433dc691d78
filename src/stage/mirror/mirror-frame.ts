import type { ViewFrame } from '../camera/view-frame';

/** The picture of the mirror's frame, and where its glass lies in it, in its own pixels. */
export const MIRROR_ART = { width: 540, height: 170, glassLeft: 18, glassTop: 37, glassWidth: 504, glassHeight: 116 };

/** The mirror on the screen, in px. */
export interface MirrorFrame {
  left: number;
  top: number;
  /** Px on the screen for one px of the picture. */
  scale: number;
  readonly glass: { left: number; top: number; right: number; bottom: number };
}

const WIDE_SHARE = 0.2;
const UPRIGHT_SHARE = 0.44;
/** Clear space left between the mirror and the horizon, as a share of the height. */
const GAP = 0.015;
/** On a phone held upright the numbers stand at the top; the mirror hangs below them. */
const UPRIGHT_TOP = 0.125;

/** Hangs the mirror at the top, in the middle, above the vanishing point; smaller where there is little sky. */
export function hangMirror(view: ViewFrame, out: MirrorFrame): void {
  const { width, height, upright, flatHorizonY } = view;
  const share = WIDE_SHARE + (UPRIGHT_SHARE - WIDE_SHARE) * upright;
  const top = height * UPRIGHT_TOP * upright;
  const room = flatHorizonY - top - height * GAP;
  const scale = Math.min((width * share) / MIRROR_ART.width, room / MIRROR_ART.height);
  out.scale = scale;
  out.left = view.centreX - (MIRROR_ART.width * scale) / 2;
  out.top = top;
  out.glass.left = out.left + MIRROR_ART.glassLeft * scale;
  out.glass.top = out.top + MIRROR_ART.glassTop * scale;
  out.glass.right = out.glass.left + MIRROR_ART.glassWidth * scale;
  out.glass.bottom = out.glass.top + MIRROR_ART.glassHeight * scale;
}
