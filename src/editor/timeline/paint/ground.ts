import type { Snap } from '../../../core/edit/snap';
import { BAR, BEAT, barPxAt, type Cut, cutOf, eachLine } from '../grid';
import type { RowName } from '../layout';
import { type Sheet, upright, xAt } from './sheet';

const PLOT_ROWS: readonly RowName[] = ['wave', 'lanes', 'accents', 'shots', 'road'];

/** The rows' own grounds, the road of lanes, and what lies before the song and after it. */
export function paintGround(sheet: Sheet): void {
  const { context, inks, layout, hair } = sheet;
  const { rows, plot, height } = layout;
  context.fillStyle = inks.ground;
  context.fillRect(0, 0, plot, height);
  context.fillStyle = inks.groundSoft;
  context.fillRect(0, rows.ruler.top, plot, rows.ruler.height);
  context.fillRect(0, rows.road.top, plot, rows.road.height);
  context.fillRect(0, rows.accents.top, plot, rows.accents.height);
  paintAsphalt(sheet);
  context.fillStyle = inks.lineFaint;
  for (const name of PLOT_ROWS) {
    const row = rows[name];
    if (row.height > 0) context.fillRect(0, row.top, plot, hair);
  }
}

function paintAsphalt({ context, inks, layout, hair }: Sheet): void {
  const { rows, plot, lanes, laneHeight } = layout;
  const { top, height } = rows.lanes;
  for (let lane = 0; lane < lanes; lane++) {
    context.fillStyle = lane % 2 === 0 ? inks.asphalt : inks.asphaltDark;
    context.fillRect(0, top + Math.round(lane * laneHeight), plot, Math.ceil(laneHeight));
  }
  context.fillStyle = inks.edge;
  context.fillRect(0, top, plot, hair * 2);
  context.fillRect(0, top + height - hair * 2, plot, hair * 2);
}

const EDGE_GAP_MS = 0.5;

/** What is not the song: darker, from the first row that has sound to the last. */
export function paintBeyond(sheet: Sheet): void {
  const { context, inks, layout, scene } = sheet;
  const { top } = layout.rows.wave;
  const bottom = layout.rows.road.top + layout.rows.road.height;
  const start = xAt(sheet, 0);
  const end = xAt(sheet, scene.songMs);
  context.fillStyle = inks.veil;
  if (start > 0) context.fillRect(0, top, start, bottom - top);
  if (end < layout.plot) context.fillRect(end, top, layout.plot - end, bottom - top);
  // Where the music stands still, so does the grid.
  context.fillStyle = inks.stopVeil;
  for (let i = 0; i < scene.stops.items.length; i++) {
    const from = scene.stops.ms[i] ?? 0;
    const ms = scene.stops.items[i]?.ms ?? 0;
    if (from > sheet.toMs) break;
    if (ms <= EDGE_GAP_MS || from + ms < sheet.fromMs) continue;
    context.fillRect(xAt(sheet, from), layout.rows.wave.top, ms / sheet.view.msPerPx, bottom - top);
  }
}

const DENSE_BAR_PX = 24;

/** Lines of the grid, each rank of them in one colour. */
export function paintGrid(sheet: Sheet, snap: Snap): void {
  const { context, inks, layout, scene, view } = sheet;
  const cut: Cut = cutOf(snap);
  const top = layout.rows.wave.top;
  const bottom = layout.rows.road.top + layout.rows.road.height;
  const part = inks.gridPart[cut];
  // From far away bars stand as close as beats did, and would hide the chart.
  const barPx = barPxAt(scene.tempo, scene.meter, (sheet.fromMs + sheet.toMs) / 2, view.msPerPx);
  const bar = barPx < DENSE_BAR_PX ? inks.gridBeat : inks.gridBar;
  eachLine(
    scene.tempo,
    scene.meter,
    snap,
    sheet.fromMs,
    Math.min(sheet.toMs, scene.songMs),
    view.msPerPx,
    (ms, rank) => {
      context.fillStyle = rank === BAR ? bar : rank === BEAT ? inks.gridBeat : part;
      upright(sheet, xAt(sheet, ms), top, bottom - top);
    },
  );
}
