import { LIGHT_CELLS, measureGrid } from './light-grid';

/** The picture is shrunk to this before it is read: fine enough for a twentieth of a cell. */
const WIDTH = 320;
const HEIGHT = 180;

/** Reads the light of what a canvas shows. */
export interface LightProbe {
  /** 144 luminances and 144 rednesses, in an array of their own. Slow: it waits for the picture and reads it back. */
  read(canvas: HTMLCanvasElement): Float32Array;
}

/** @throws Error when the browser has no 2D canvas. */
export function createLightProbe(): LightProbe {
  const small = document.createElement('canvas');
  small.width = WIDTH;
  small.height = HEIGHT;
  const context = small.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This browser cannot read pictures.');
  context.imageSmoothingQuality = 'high';
  return {
    read(canvas) {
      context.drawImage(canvas, 0, 0, WIDTH, HEIGHT);
      const { data } = context.getImageData(0, 0, WIDTH, HEIGHT);
      return measureGrid(data, WIDTH, HEIGHT, new Float32Array(2 * LIGHT_CELLS));
    },
  };
}
