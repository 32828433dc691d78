import type { Atlas } from '../sprites/atlas';
import type { PictureSheets } from './picture-sheets';

/** A sprite ready to be drawn as a quad: where it lies in its sheet, and in metres from its anchor. */
export interface Picture {
  readonly name: string;
  readonly slot: number;
  readonly u0: number;
  readonly v0: number;
  readonly u1: number;
  readonly v1: number;
  /** From the anchor to its left and right edge, to the right; to its top and bottom, upwards. */
  readonly leftM: number;
  readonly rightM: number;
  readonly topM: number;
  readonly bottomM: number;
}

/** A picture of the atlas, or null where it has none of that name. */
export function pictureOf(atlas: Atlas, sheets: PictureSheets, name: string): Picture | null {
  const sprite = atlas.frame(name);
  if (sprite === null) return null;
  const { frame, anchorX, anchorY, widthPx, heightPx, pxPerMetre } = sprite;
  const leftPx = frame.x - anchorX * widthPx;
  const topPx = anchorY * heightPx - frame.y;
  return {
    name,
    slot: sheets.slotOf(frame.texture),
    u0: frame.u0,
    v0: frame.v0,
    u1: frame.u1,
    v1: frame.v1,
    leftM: leftPx / pxPerMetre,
    rightM: (leftPx + frame.cutWidth) / pxPerMetre,
    topM: topPx / pxPerMetre,
    bottomM: (topPx - frame.cutHeight) / pxPerMetre,
  };
}
