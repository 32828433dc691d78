import { describe, expect, it } from 'vitest';
import { laneAtY, laneY, layOut, ROWS, roadValueAt, roadY, rowAt } from '../../../src/editor/timeline/layout';

const SIZES = [
  [1280, 324],
  [390, 420],
  [1920, 486],
  [320, 200],
  [1280, 900],
] as const;

describe('the rows', () => {
  it.each(SIZES)('of %i x %i px fill it from top to bottom without a gap or an overlap', (width, height) => {
    for (const lanes of [3, 4, 5]) {
      const { rows } = layOut(width, height, lanes);
      let top = 0;
      for (const name of ROWS) {
        expect(rows[name].top).toBe(top);
        expect(Number.isInteger(rows[name].height)).toBe(true);
        top += rows[name].height;
      }
      expect(top).toBeLessThanOrEqual(height);
      expect(top).toBeGreaterThan(height - 4);
    }
  });

  it('are all there at the size of the editor on a screen of 1280 x 720', () => {
    const { rows } = layOut(1280, 324, 4);
    for (const name of ROWS) expect(rows[name].height).toBeGreaterThan(16);
  });

  it('go one after the other where it is low, the lanes and the ruler last', () => {
    const { rows } = layOut(390, 140, 4);
    expect(rows.overview.height).toBe(0);
    expect(rows.road.height).toBe(0);
    expect(rows.lanes.height).toBeGreaterThanOrEqual(4 * 17);
    expect(rows.ruler.height).toBeGreaterThan(20);
  });

  it('are found by height, and those that are left out are not', () => {
    const layout = layOut(1280, 324, 4);
    for (const name of ROWS) expect(rowAt(layout, layout.rows[name].top)).toBe(name);
    expect(rowAt(layout, -1)).toBeNull();
    expect(rowAt(layout, 9999)).toBeNull();
    const low = layOut(390, 140, 4);
    expect(rowAt(low, low.rows.road.top + 1)).not.toBe('road');
  });
});

describe('heights', () => {
  const layout = layOut(1280, 400, 4);

  it('of lanes and back', () => {
    for (let lane = 0; lane < 4; lane++) expect(laneAtY(layout, laneY(layout, lane))).toBe(lane);
    expect(laneAtY(layout, 0)).toBe(0);
    expect(laneAtY(layout, 999)).toBe(3);
  });

  it('of the road and back: hard left and steep up are on top', () => {
    for (const value of [-1, -0.5, 0, 0.26, 1]) {
      expect(roadValueAt(layout, 'curve', roadY(layout, 'curve', value))).toBeCloseTo(value, 9);
      expect(roadValueAt(layout, 'grade', roadY(layout, 'grade', value))).toBeCloseTo(value, 9);
    }
    expect(roadY(layout, 'curve', -1)).toBeLessThan(roadY(layout, 'curve', 1));
    expect(roadY(layout, 'grade', 1)).toBeLessThan(roadY(layout, 'grade', -1));
    expect(roadValueAt(layout, 'curve', -999)).toBe(-1);
  });
});
