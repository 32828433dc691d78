import type * as Phaser from 'phaser';
import type { Quality } from '../quality';
import type { Atlas } from '../sprites/atlas';
import { SHEET_HEIGHT, TILE_NAMES, TILE_WIDTH, TILES, tileTop, WHITE_RECT } from './tiles';

const SHEET_KEY = 'tiles';
/** Rows of a tile's edge that are painted on beyond it, against bleeding. */
const BLEED = 8;

/**
 * One texture with all tiles above one another. It repeats along the road and has coarser levels, so that what is far
 * off does not flicker. Painted once a game.
 */
export function tileSheet(scene: Phaser.Scene, atlas: Atlas, quality: Quality): Phaser.Textures.Texture | null {
  const { textures } = scene;
  if (textures.exists(SHEET_KEY)) return textures.get(SHEET_KEY);
  const sheet = textures.createCanvas(SHEET_KEY, TILE_WIDTH, SHEET_HEIGHT);
  const canvas = sheet?.getContext();
  if (!sheet || !canvas) return null;
  canvas.fillStyle = '#fff';
  canvas.fillRect(0, WHITE_RECT.y, TILE_WIDTH, WHITE_RECT.height);
  for (const name of TILE_NAMES) {
    const tile = TILES[name];
    const y = tileTop(name);
    const frame = atlas.frame(tile.name)?.frame;
    const source = frame?.source.image;
    if (frame === undefined || source === undefined || source === null) {
      canvas.fillStyle = tile.plain;
      canvas.fillRect(0, y, TILE_WIDTH, tile.heightPx);
      continue;
    }
    const { cutX, cutY, cutWidth, cutHeight } = frame;
    const picture = source as CanvasImageSource;
    // An alpha tile may have lost its clear rim in the atlas.
    canvas.drawImage(picture, cutX, cutY, cutWidth, cutHeight, frame.x, y + frame.y, cutWidth, cutHeight);
    const edge = y + frame.y + cutHeight;
    if (edge === y + tile.heightPx)
      canvas.drawImage(picture, cutX, cutY + cutHeight - 1, cutWidth, 1, frame.x, edge, cutWidth, BLEED);
    if (frame.y === 0) canvas.drawImage(picture, cutX, cutY, cutWidth, 1, frame.x, y - BLEED, cutWidth, BLEED);
  }
  sheet.refresh();
  repeatAlong(scene, sheet, quality);
  return sheet;
}

function repeatAlong(scene: Phaser.Scene, sheet: Phaser.Textures.CanvasTexture, quality: Quality): void {
  const { renderer } = scene.game;
  const texture = sheet.source[0]?.glTexture;
  if (!('gl' in renderer) || texture === null || texture === undefined) return;
  const { gl } = renderer;
  texture.update(
    sheet.canvas,
    TILE_WIDTH,
    SHEET_HEIGHT,
    true,
    gl.REPEAT,
    gl.CLAMP_TO_EDGE,
    quality === 'low' ? gl.LINEAR_MIPMAP_NEAREST : gl.LINEAR_MIPMAP_LINEAR,
    gl.LINEAR,
    texture.format,
  );
  const slanted = quality === 'low' ? null : gl.getExtension('EXT_texture_filter_anisotropic');
  // Walls are seen at a slant: without this their coarser levels would blur them.
  if (slanted !== null) gl.texParameterf(gl.TEXTURE_2D, slanted.TEXTURE_MAX_ANISOTROPY_EXT, 4);
}
