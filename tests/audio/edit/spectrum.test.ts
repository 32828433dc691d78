import { describe, expect, it } from 'vitest';
import { createFourier } from '../../../src/audio/edit/fourier';
import {
  createTilePainter,
  MARGIN,
  rowHz,
  TILE_COLUMNS,
  TILE_FRAMES,
  TILE_ROWS,
} from '../../../src/audio/edit/spectrum';

const RATE = 48_000;

describe('the transform', () => {
  it('is what the definition says', () => {
    const size = 16;
    const values = Array.from({ length: size }, (_, i) => Math.sin(i * i) + i / 7);
    const re = Float64Array.from(values);
    const im = new Float64Array(size);
    createFourier(size).transform(re, im);
    for (let bin = 0; bin < size; bin += 1) {
      const sum = (turn: (angle: number) => number): number =>
        values.reduce((total, value, i) => total + value * turn((2 * Math.PI * bin * i) / size), 0);
      expect(re[bin]).toBeCloseTo(sum(Math.cos), 9);
      expect(im[bin]).toBeCloseTo(-sum(Math.sin), 9);
    }
  });
});

describe('a tile', () => {
  const painter = createTilePainter(RATE);
  const paint = (sampleAt: (i: number) => number): Uint8Array =>
    painter.paint(Float32Array.from({ length: TILE_FRAMES + 2 * MARGIN }, (_, i) => sampleAt(i - MARGIN)));
  const columnOf = (tile: Uint8Array, column: number): number[] => [
    ...tile.subarray(column * TILE_ROWS, (column + 1) * TILE_ROWS),
  ];

  it.each([110, 440, 3000, 12_000])('shows a tone of %i Hz in its row', (hz) => {
    const tile = paint((i) => 0.5 * Math.sin((2 * Math.PI * hz * i) / RATE));
    for (const column of [0, 100, TILE_COLUMNS - 1]) {
      const rows = columnOf(tile, column);
      const loudest = rows.indexOf(Math.max(...rows));
      // A low tone is as broad as a bin of 23 Hz, some rows there.
      expect(Math.abs(rowHz(loudest) - hz)).toBeLessThan(Math.max(25, 0.08 * hz));
    }
  });

  it('is darker for a tone that is quieter, by even steps of dB', () => {
    const loudness = [0.4, 0.04, 0.004].map((gain) =>
      Math.max(
        ...columnOf(
          paint((i) => gain * Math.sin((2 * Math.PI * 1000 * i) / RATE)),
          50,
        ),
      ),
    );
    const [loud = 0, less = 0, least = 0] = loudness;
    expect(loud).toBeGreaterThan(less);
    expect(Math.abs(loud - less - (less - least))).toBeLessThanOrEqual(2);
  });

  it('is 0 in silence', () => {
    expect(Math.max(...paint(() => 0))).toBe(0);
  });

  it('shows a hit in the column of its time', () => {
    const at = 77;
    const tile = paint((i) => (i === at * 512 + 256 ? 1 : 0));
    const powers = Array.from({ length: TILE_COLUMNS }, (_, column) =>
      columnOf(tile, column).reduce((sum, byte) => sum + byte, 0),
    );
    expect(powers.indexOf(Math.max(...powers))).toBe(at);
  });
});
