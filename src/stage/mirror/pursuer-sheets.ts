import type * as Phaser from 'phaser';
import { INK_TEXTURE } from '../ink/ink-atlas';
import { QuadBuffer } from '../ink/quad-buffer';
import { QuadSheet } from '../ink/quad-sheet';
import type { Atlas, SpriteFrame } from '../sprites/atlas';
import type { PursuerKind } from './pursuit';

/** The front of one pursuer with its bar burning red and blue, each on a sheet of its own: they may lie in two textures. */
export interface PursuerSheet {
  readonly red: SpriteFrame | null;
  readonly blue: SpriteFrame | null;
  readonly reds: QuadBuffer;
  readonly blues: QuadBuffer;
  readonly sheets: readonly QuadSheet[];
}

/** A kind that is missing is shown as a cruiser. */
export function pursuerSheet(scene: Phaser.Scene, atlas: Atlas, kind: PursuerKind, depth: number): PursuerSheet {
  const front = (light: string): SpriteFrame | null =>
    atlas.frame(`${kind}/front_${light}`) ?? atlas.frame(`police/front_${light}`);
  const red = front('red') ?? front('off');
  const blue = front('blue') ?? red;
  const reds = new QuadBuffer(1);
  const blues = new QuadBuffer(1);
  const sheets = [sheetOf(scene, red, reds, depth), sheetOf(scene, blue, blues, depth)];
  return { red, blue, reds, blues, sheets };
}

function sheetOf(scene: Phaser.Scene, sprite: SpriteFrame | null, quads: QuadBuffer, depth: number): QuadSheet {
  const sheet = new QuadSheet(scene, sprite?.frame.texture.key ?? INK_TEXTURE, quads);
  sheet.setDepth(depth);
  scene.add.existing(sheet);
  return sheet;
}
