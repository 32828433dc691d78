import type { SpriteFrameView, SpriteSheetView } from '../model';

/** A sprite at the size it is shown, and where its sheet has to lie behind it; CSS px. */
export interface FittedFrame {
  readonly width: number;
  readonly height: number;
  /** Offset of the sheet; never above 0. */
  readonly left: number;
  readonly top: number;
  readonly sheetWidth: number;
  readonly sheetHeight: number;
  /** 1 where the sprite is shown in its own px; it is never enlarged. */
  readonly scale: number;
}

/** Fits a sprite into a square box. */
export function fitFrame(
  sheet: Pick<SpriteSheetView, 'width' | 'height'>,
  frame: SpriteFrameView,
  boxPx: number,
): FittedFrame {
  const scale = Math.min(1, boxPx / Math.max(1, frame.w), boxPx / Math.max(1, frame.h));
  return {
    width: frame.w * scale,
    height: frame.h * scale,
    left: -frame.x * scale,
    top: -frame.y * scale,
    sheetWidth: sheet.width * scale,
    sheetHeight: sheet.height * scale,
    scale,
  };
}

/** The sheets with the frames that have every word of a filter in their names; sheets without one are left out. */
export function filterSheets(sheets: readonly SpriteSheetView[], filter: string): readonly SpriteSheetView[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const isWanted = (name: string) => words.every((word) => name.toLowerCase().includes(word));
  return sheets
    .map((sheet) => ({ ...sheet, frames: sheet.frames.filter(({ name }) => isWanted(name)) }))
    .filter(({ frames }) => frames.length > 0);
}
