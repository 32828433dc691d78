import type { Verb } from '../../../core/level/model';
import { GATE_RGB } from '../../../stage/cues/gate-colours';
import { hexOf } from './inks';

/** Marks along a hold, as on the road: slanted stripes for a drift, bars across for the handbrake, arrows ahead for nitro. */
export type HoldPatterns = Readonly<Record<Verb, CanvasPattern | string>>;

const TILE_PX = 12;

export function createHoldPatterns(page: Document, context: CanvasRenderingContext2D, heightPx: number): HoldPatterns {
  const height = Math.max(Math.round(heightPx), 4);
  const make = (verb: Verb): CanvasPattern | string => {
    const tile = page.createElement('canvas');
    tile.width = TILE_PX;
    tile.height = height;
    const pen = tile.getContext('2d');
    const ink = hexOf(GATE_RGB[verb]);
    if (pen === null) return ink;
    pen.globalAlpha = 0.26;
    pen.fillStyle = ink;
    pen.fillRect(0, 0, TILE_PX, height);
    pen.globalAlpha = 0.62;
    pen.strokeStyle = ink;
    pen.lineWidth = 3;
    for (let x = -TILE_PX; x <= TILE_PX * 2; x += TILE_PX) paintMark(pen, verb, x, height);
    return context.createPattern(tile, 'repeat') ?? ink;
  };
  return { left: make('left'), right: make('right'), brake: make('brake'), boost: make('boost') };
}

function paintMark(pen: CanvasRenderingContext2D, verb: Verb, x: number, height: number): void {
  pen.beginPath();
  if (verb === 'brake') {
    pen.moveTo(x + 3, 0);
    pen.lineTo(x + 3, height);
  } else if (verb === 'boost') {
    pen.moveTo(x, 0);
    pen.lineTo(x + 5, height / 2);
    pen.lineTo(x, height);
  } else {
    const lean = verb === 'left' ? 5 : -5;
    pen.moveTo(x - lean, height);
    pen.lineTo(x + lean, 0);
  }
  pen.stroke();
}
