import { laneY, ROWS, type RowName } from '../layout';
import { LABEL_FONT, NUMBER_FONT, type Sheet, SMALL_FONT, write } from './sheet';

const NAMES: Readonly<Record<RowName, readonly [wide: string, narrow: string]>> = {
  sections: ['Sections', 'Sec'],
  ruler: ['', ''],
  flags: ['Tempo', 'Bpm'],
  wave: ['Song', 'Mix'],
  lanes: ['', ''],
  accents: ['Accents', 'Acc'],
  shots: ['Shots', 'Cam'],
  road: ['', ''],
  overview: ['All', 'All'],
};

/** The names of the rows, left of the plot. `place` says where the cursor is. */
export function paintGutter(sheet: Sheet, place: string): void {
  const { context, inks, layout, hair } = sheet;
  const { gutter, height, rows } = layout;
  const isWide = gutter > 50;
  context.fillStyle = inks.groundSoft;
  context.fillRect(0, 0, gutter, height);
  context.textAlign = 'right';
  const right = gutter - (isWide ? 9 : 4);
  for (const name of ROWS) {
    const { top, height: rowHeight } = rows[name];
    if (rowHeight === 0) continue;
    context.fillStyle = inks.lineFaint;
    if (top > 0) context.fillRect(0, top, gutter, hair);
    const words = NAMES[name][isWide ? 0 : 1];
    if (words === '') continue;
    context.fillStyle = inks.paperDim;
    write(sheet, isWide ? LABEL_FONT : SMALL_FONT, words, right, top + rowHeight / 2);
  }
  if (isWide) {
    context.fillStyle = inks.white;
    write(sheet, NUMBER_FONT, place, right, rows.ruler.top + rows.ruler.height / 2);
  }
  paintLaneNames(sheet, right, isWide);
  paintRoadNames(sheet, right, isWide);
  context.fillStyle = inks.line;
  context.fillRect(gutter - hair, 0, hair, height);
}

/** Lanes as the driver counts them, and which side of the road is which. */
function paintLaneNames(sheet: Sheet, right: number, isWide: boolean): void {
  const { context, inks, layout } = sheet;
  const { lanes } = layout;
  for (let lane = 0; lane < lanes; lane++) {
    const y = laneY(layout, lane);
    const side = lane === 0 ? 'Left' : lane === lanes - 1 ? 'Right' : '';
    context.fillStyle = inks.paperFaint;
    write(sheet, NUMBER_FONT, String(lane + 1), right, y);
    if (side === '' || !isWide) continue;
    context.fillStyle = inks.paperDim;
    write(sheet, LABEL_FONT, side, right - 14, y);
  }
}

/** In the colours of their lines. */
function paintRoadNames(sheet: Sheet, right: number, isWide: boolean): void {
  const { context, inks, layout } = sheet;
  const { top, height } = layout.rows.road;
  if (height === 0) return;
  const font = isWide ? LABEL_FONT : SMALL_FONT;
  context.fillStyle = inks.sun;
  write(sheet, font, isWide ? 'Curve' : 'Crv', right, top + height * 0.3);
  context.fillStyle = inks.cyan;
  write(sheet, font, isWide ? 'Grade' : 'Grd', right, top + height * 0.7);
}
