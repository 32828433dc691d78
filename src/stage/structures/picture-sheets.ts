import type * as Phaser from 'phaser';

/** The textures that the street is drawn from, each in a slot that fits a byte. */
export interface PictureSheets {
  readonly textures: readonly Phaser.Textures.Texture[];
  slotOf(texture: Phaser.Textures.Texture): number;
}

export function createPictureSheets(): PictureSheets {
  const textures: Phaser.Textures.Texture[] = [];
  return {
    textures,
    slotOf(texture) {
      const at = textures.indexOf(texture);
      return at >= 0 ? at : textures.push(texture) - 1;
    },
  };
}
