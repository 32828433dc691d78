import { laneY, ROWS, type RowName } from '../layout';
import { LABEL_FONT, NUMBER_FONT, type Sheet, SMALL_FONT } from './sheet';

const NAMES: Readonly<Record<RowName, readonly [wide: string, narrow: string]>> = {
  sections: ['Sections', 'Sect'],
  ruler: ['', ''],
  flags: ['Tempo', 'Temp'],
  wave: ['Song', 'Song'],
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
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  const right = gutter - (isWide ? 9 : 4);
  for (const name of ROWS) {
    const { top, height: rowHeight } = rows[name];
    if (rowHeight === 0) continue;
    context.fillStyle = inks.lineFaint;
    if (top > 0) context.fillRect(0, top, gutter, hair);
    const words = NAMES[name][isWide ? 0 : 1];
    if (words === '') continue;
    context.font = isWide ? LABEL_FONT : SMALL_FONT;
    context.fillStyle = inks.paperDim;
    context.fillText(words, right, top + rowHeight / 2 + 1);
  }
  if (isWide) {
    context.font = NUMBER_FONT;
    context.fillStyle = inks.white;
    context.fillText(place, right, rows.ruler.top + rows.ruler.height / 2);
  }
  paintLaneNames(sheet, right, isWide);
  paintRoadNames(sheet, right, isWide);
  context.fillStyle = inks.line;
  context.fillRect(gutter - hair, 0, hair, height);
}

/** Lanes as the driver counts them, and which side of the road is which. */
function paintLaneNames({ context, inks, layout }: Sheet, right: number, isWide: boolean): void {
  const { lanes } = layout;
  for (let lane = 0; lane < lanes; lane++) {
    const y = laneY(layout, lane) + 1;
    const side = lane === 0 ? 'Left' : lane === lanes - 1 ? 'Right' : '';
    context.font = NUMBER_FONT;
    context.fillStyle = inks.paperFaint;
    context.fillText(String(lane + 1), right, y);
    if (side === '' || !isWide) continue;
    context.font = LABEL_FONT;
    context.fillStyle = inks.paperDim;
    context.fillText(side, right - 14, y);
  }
}

/** In the colours of their lines. */
function paintRoadNames({ context, inks, layout }: Sheet, right: number, isWide: boolean): void {
  const { top, height } = layout.rows.road;
  if (height === 0) return;
  context.font = isWide ? LABEL_FONT : SMALL_FONT;
  context.fillStyle = inks.sun;
  context.fillText(isWide ? 'Curve' : 'Crv', right, top + height * 0.3 + 1);
  context.fillStyle = inks.cyan;
  context.fillText(isWide ? 'Grade' : 'Grd', right, top + height * 0.7 + 1);
}
