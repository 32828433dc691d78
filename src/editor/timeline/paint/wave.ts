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
  measureColumns(peaks, gain, index, msPerPx, columns, rows, dpr);
  // Written as pixels: thousands of rectangles would cost more, and zooming paints every tile anew in each frame.
  const image = context.createImageData(columns, rows);
  const pixels = new Uint32Array(image.data.buffer);
  const peakInk = pixelOf(inks.wavePeak);
  const coreInk = pixelOf(inks.waveCore);
  for (let column = 0; column < columns; column++) {
    const bottom = spans.bottom[column] ?? 0;
    const coreTop = spans.coreTop[column] ?? 0;
    const coreBottom = spans.coreBottom[column] ?? 0;
    for (let row = spans.top[column] ?? 0; row < bottom; row++)
      pixels[row * columns + column] = row >= coreTop && row < coreBottom ? coreInk : peakInk;
  }
  context.putImageData(image, 0, 0);
}

/** Rows of each column of the tile under way: those of its peaks and those of its power. */
const MOST_COLUMNS = TILE_PX * 4;
const spans = {
  top: new Int16Array(MOST_COLUMNS),
  bottom: new Int16Array(MOST_COLUMNS),
  coreTop: new Int16Array(MOST_COLUMNS),
  coreBottom: new Int16Array(MOST_COLUMNS),
};

function measureColumns(
  peaks: Peaks,
  gain: number,
  index: number,
  msPerPx: number,
  columns: number,
  rows: number,
  dpr: number,
): void {
  const { min, max, rms, framesPerPeak } = levelFor(peaks, msPerPx / dpr);
  const perColumn = ((msPerPx / dpr) * peaks.sampleRate) / 1000 / framesPerPeak;
  const middle = rows / 2;
  const reach = (rows / 2 - 2 * dpr) * gain;
  const start = index * columns * perColumn;
  for (let column = 0; column < columns && column < MOST_COLUMNS; column++) {
    const from = Math.floor(start + column * perColumn);
    const to = Math.min(Math.max(Math.floor(start + (column + 1) * perColumn), from + 1), max.length);
    let low = 0;
    let high = 0;
    let power = 0;
    for (let i = from; i < to; i++) {
      const least = min[i] ?? 0;
      const most = max[i] ?? 0;
      if (least < low) low = least;
      if (most > high) high = most;
      const loud = rms[i] ?? 0;
      power += loud * loud;
    }
    const half = from < to ? Math.round(Math.sqrt(power / (to - from)) * reach) : 0;
    const top = Math.max(Math.round(middle - high * reach), 0);
    spans.top[column] = from < to ? top : 0;
    spans.bottom[column] = from < to ? Math.min(Math.max(Math.round(middle - low * reach), top + 1), rows) : 0;
    spans.coreTop[column] = middle - half;
    spans.coreBottom[column] = middle + half;
  }
}

/** A colour of the page as a pixel of an image. */
function pixelOf(hex: string): number {
  const rgb = Number.parseInt(hex.slice(1), 16);
  return (0xff000000 | ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16)) >>> 0;
}
