import { describe, expect, it } from 'vitest';
import { canvasSizeOf } from '../../src/stage/canvas-size';

describe('the size of the canvas', () => {
  it.each([
    ['a plain screen is drawn pixel for pixel', 1280, 720, 1, 'high', 1280, 720],
    ['a dense phone is drawn at twice its CSS size at most', 390, 844, 3, 'high', 780, 1688],
    ['a huge screen is capped by its pixels', 3840, 2160, 2, 'high', 2560, 1440],
    ['low quality is 640 x 360 on a wide screen', 1920, 1080, 2, 'low', 640, 360],
    ['low quality never draws more than there is', 320, 180, 1, 'low', 320, 180],
    ['a box without a size still makes a canvas', 0, 0, 1, 'high', 16, 16],
  ] as const)('%s', (_, cssWidth, cssHeight, ratio, quality, width, height) => {
    expect(canvasSizeOf(cssWidth, cssHeight, ratio, quality)).toEqual({ width, height });
  });
});
