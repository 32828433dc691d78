import type { Spectrogram, SpectrogramTile } from '../../../audio/edit/spectrogram';
import { type Sheet, xAt } from './sheet';

const MOST_TILES = 16;

/** The song's pitches behind its waveform, low ones below. */
export interface SpectrogramPainter {
  paint(sheet: Sheet, spectrogram: Spectrogram): void;
}

export function createSpectrogramPainter(page: Document): SpectrogramPainter {
  const pictures = new Map<number, HTMLCanvasElement>();
  let shown: Spectrogram | null = null;

  function pictureOf(tile: SpectrogramTile): HTMLCanvasElement {
    const held = pictures.get(tile.index);
    if (held !== undefined) return held;
    if (pictures.size >= MOST_TILES)
      for (const index of [...pictures.keys()].slice(0, MOST_TILES / 2)) pictures.delete(index);
    const canvas = pictureFrom(page, tile);
    pictures.set(tile.index, canvas);
    return canvas;
  }

  return {
    paint(sheet, spectrogram) {
      if (spectrogram !== shown) {
        pictures.clear();
        shown = spectrogram;
      }
      const { context, layout } = sheet;
      const { top, height } = layout.rows.wave;
      if (height === 0) return;
      const { tileMs } = spectrogram;
      const last = Math.min(Math.floor(sheet.toMs / tileMs), spectrogram.tiles - 1);
      for (let index = Math.max(Math.floor(sheet.fromMs / tileMs), 0); index <= last; index++) {
        const tile = spectrogram.tile(index);
        if (tile === null) continue;
        const x = xAt(sheet, index * tileMs);
        context.drawImage(pictureOf(tile), x, top, tileMs / sheet.view.msPerPx + 0.5, height);
      }
    },
  };
}

/** From night over violet and pink to sunlight. */
const STOPS: readonly (readonly [number, number, number])[] = [
  [12, 10, 26],
  [48, 30, 96],
  [150, 50, 140],
  [255, 111, 97],
  [255, 217, 160],
];

function pictureFrom(page: Document, { columns, rows, loudness }: SpectrogramTile): HTMLCanvasElement {
  const canvas = page.createElement('canvas');
  canvas.width = columns;
  canvas.height = rows;
  const context = canvas.getContext('2d');
  if (context === null) return canvas;
  const image = context.createImageData(columns, rows);
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      const place = ((rows - 1 - row) * columns + column) * 4;
      paintPixel(image.data, place, (loudness[column * rows + row] ?? 0) / 255);
    }
  }
  context.putImageData(image, 0, 0);
  return canvas;
}

function paintPixel(pixels: Uint8ClampedArray, place: number, loud: number): void {
  const at = Math.min(Math.max(loud, 0), 0.9999) * (STOPS.length - 1);
  const from = STOPS[Math.floor(at)] ?? [0, 0, 0];
  const to = STOPS[Math.floor(at) + 1] ?? from;
  const share = at - Math.floor(at);
  for (let part = 0; part < 3; part++)
    pixels[place + part] = (from[part] ?? 0) + ((to[part] ?? 0) - (from[part] ?? 0)) * share;
  pixels[place + 3] = 255;
}
