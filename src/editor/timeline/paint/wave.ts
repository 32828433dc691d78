import { levelFor, type Peaks } from '../../../audio/edit/waveform';
import type { Inks } from './inks';
import type { Sheet } from './sheet';

const TILE_PX = 256;
const MOST_TILES = 24;
/** A quiet song is drawn louder, up to so much. */
const MOST_GAIN = 4;

interface Tile {
  readonly canvas: HTMLCanvasElement;
  index: number;
  usedAt: number;
}

/** The waveform, kept in tiles so that scrolling only moves pictures. */
export interface WavePainter {
  paint(sheet: Sheet, peaks: Peaks | null): void;
}

export function createWavePainter(page: Document): WavePainter {
  const tiles: Tile[] = [];
  let peaks: Peaks | null = null;
  let gain = 1;
  let msPerPx = 0;
  let height = 0;
  let dpr = 0;
  let turn = 0;

  function tileOf(index: number, inks: Inks): Tile | null {
    let oldest: Tile | undefined;
    for (const tile of tiles) {
      if (tile.index === index) return tile;
      if (oldest === undefined || tile.usedAt < oldest.usedAt) oldest = tile;
    }
    let tile = oldest;
    if (tile === undefined || (tiles.length < MOST_TILES && tile.index !== NO_TILE)) {
      tile = { canvas: page.createElement('canvas'), index: NO_TILE, usedAt: 0 };
      tiles.push(tile);
    }
    if (peaks === null) return null;
    tile.index = index;
    paintTile(tile.canvas, peaks, gain, index, msPerPx, height, dpr, inks);
    return tile;
  }

  return {
    paint(sheet, next) {
      const { top, height: rowHeight } = sheet.layout.rows.wave;
      if (next === null || rowHeight === 0) return;
      turn += 1;
      if (next !== peaks) gain = gainOf(next);
      if (next !== peaks || sheet.view.msPerPx !== msPerPx || rowHeight !== height || sheet.dpr !== dpr) {
        peaks = next;
        msPerPx = sheet.view.msPerPx;
        height = rowHeight;
        dpr = sheet.dpr;
        for (const tile of tiles) tile.index = NO_TILE;
      }
      const fromPx = sheet.fromMs / msPerPx;
      const last = Math.floor(Math.min(sheet.toMs, sheet.scene.songMs) / msPerPx / TILE_PX);
      for (let index = Math.max(Math.floor(fromPx / TILE_PX), 0); index <= last; index++) {
        const tile = tileOf(index, sheet.inks);
        if (tile === null) continue;
        tile.usedAt = turn;
        // Tiles of whole device pixels, moved by whole ones: they join without a seam.
        const x = Math.round((index * TILE_PX - fromPx) * dpr) / dpr;
        sheet.context.drawImage(tile.canvas, x, top, tile.canvas.width / dpr, tile.canvas.height / dpr);
      }
    },
  };
}

const NO_TILE = -1;

/** The few loudest peaks may go to the edge, so that one crash does not make the rest of the song a thin line. */
export function gainOf({ levels }: Peaks): number {
  const coarse = levels.findLast(({ max }) => max.length >= LEAST_PEAKS) ?? levels[0];
  if (coarse === undefined) return 1;
  const loud = coarse.max.map((high, i) => Math.max(high, -(coarse.min[i] ?? 0))).sort();
  const loudest = loud[Math.floor(loud.length * LOUD_SHARE)] ?? 0;
  return loudest > 0 ? Math.min(1 / loudest, MOST_GAIN) : 1;
}

const LEAST_PEAKS = 200;
const LOUD_SHARE = 0.9;

function paintTile(
  canvas: HTMLCanvasElement,
  peaks: Peaks,
  gain: number,
  index: number,
  msPerPx: number,
  height: number,
  dpr: number,
  inks: Inks,
): void {
  const columns = Math.round(TILE_PX * dpr);
  const rows = Math.round(height * dpr);
  if (canvas.width !== columns) canvas.width = columns;
  if (canvas.height !== rows) canvas.height = rows;
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.clearRect(0, 0, columns, rows);
  const framesPerColumn = ((msPerPx / dpr) * peaks.sampleRate) / 1000;
  const level = levelFor(peaks, msPerPx / dpr);
  const { min, max, rms, framesPerPeak } = level;
  const perColumn = framesPerColumn / framesPerPeak;
  const middle = rows / 2;
  const reach = (rows / 2 - 2 * dpr) * gain;
  const start = index * columns * perColumn;
  context.fillStyle = inks.wavePeak;
  for (let column = 0; column < columns; column++) {
    const from = Math.floor(start + column * perColumn);
    const to = Math.max(Math.floor(start + (column + 1) * perColumn), from + 1);
    if (from >= max.length) break;
    let low = 0;
    let high = 0;
    let power = 0;
    let count = 0;
    for (let i = from; i < to && i < max.length; i++) {
      low = Math.min(low, min[i] ?? 0);
      high = Math.max(high, max[i] ?? 0);
      const loud = rms[i] ?? 0;
      power += loud * loud;
      count++;
    }
    const top = Math.max(Math.round(middle - high * reach), 0);
    const bottom = Math.min(Math.round(middle - low * reach), rows);
    context.fillRect(column, top, 1, Math.max(bottom - top, 1));
    cores[column] = count === 0 ? 0 : Math.sqrt(power / count) * reach;
  }
  context.fillStyle = inks.waveCore;
  const known = Math.min(columns, cores.length);
  for (let column = 0; column < known; column++) {
    if (Math.floor(start + column * perColumn) >= max.length) break;
    const half = Math.round(cores[column] ?? 0);
    if (half > 0) context.fillRect(column, middle - half, 1, half * 2);
  }
}

/** Half heights of the columns of the tile under way. */
const cores = new Float32Array(TILE_PX * 4);
