import type * as Phaser from 'phaser';
import type { Quality } from '../quality';
import type { SheetFiles } from './sheet-files';

/**
 * How large the pictures of things in the world are kept. All of them at full size fill over 200 MB of a graphics
 * chip's memory; a smaller canvas shows no difference.
 */
const SCALES: Readonly<Record<Quality, number>> = { low: 0.5, medium: 0.75, high: 1 };
/** Sheets whose frames repeat or are measured in px stay as they are. */
const IN_THE_WORLD = /^(cars|hero|low|street)\d*$/;

/** Share of its own size at which a sheet is kept. */
export function sheetScale(name: string, quality: Quality): number {
  return IN_THE_WORLD.test(name) ? SCALES[quality] : 1;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

type Size = Pick<Box, 'w' | 'h'>;

interface SheetJson {
  readonly frames: Readonly<Record<string, FrameJson>>;
}

interface FrameJson {
  readonly frame: Box;
  readonly spriteSourceSize: Box;
  readonly sourceSize: Size;
}

/** Loads one sheet into the game's textures, at a share of its size. Rejects when a file of it cannot be read. */
export async function loadSheet(
  textures: Phaser.Textures.TextureManager,
  sheet: SheetFiles,
  scale: number,
): Promise<void> {
  const image = new Image();
  image.src = sheet.imageUrl;
  const [json] = await Promise.all([
    fetch(sheet.framesUrl).then((reply) => reply.json() as Promise<SheetJson>),
    image.decode(),
  ]);
  if (scale === 1) {
    textures.addAtlas(sheet.name, image, json);
    return;
  }
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  const context = canvas.getContext('2d');
  const texture = context === null ? null : textures.addCanvas(sheet.name, canvas);
  if (context === null || texture === null) throw new Error(`The pictures of ${sheet.name} could not be made smaller.`);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  texture.refresh();
  textures.addAtlasJSONHash(sheet.name, texture, scaled(json, scale));
}

/** The same frames in a smaller sheet. Their borders need not be whole px: there is a clear margin between frames. */
export function scaled(json: SheetJson, scale: number): SheetJson {
  const size = <T extends Size>(box: T): T => ({ ...box, w: box.w * scale, h: box.h * scale });
  const box = (whole: Box): Box => ({ ...size(whole), x: whole.x * scale, y: whole.y * scale });
  const frames = Object.entries(json.frames).map(([name, one]) => [
    name,
    {
      ...one,
      frame: box(one.frame),
      spriteSourceSize: box(one.spriteSourceSize),
      sourceSize: size(one.sourceSize),
    },
  ]);
  return { ...json, frames: Object.fromEntries(frames) as SheetJson['frames'] };
}
