import type * as Phaser from 'phaser';
import type { Quality } from '../quality';
import { loadSheet, sheetScale } from './load-sheet';
import { NOTES_URL, SHEETS } from './sheet-files';

/** One picture of an atlas with what is needed to stand it in the world. */
export interface SpriteFrame {
  readonly name: string;
  /** Its pivot is the anchor, so that `image.setFrame(sprite.frame)` sets the origin too. */
  readonly frame: Phaser.Textures.Frame;
  /** The point that stands on the ground, as shares of width and height. */
  readonly anchorX: number;
  readonly anchorY: number;
  readonly pxPerMetre: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Of a helicopter, as shares of width and height: where the rotor turns, and its search-light. */
  readonly hubX?: number | undefined;
  readonly hubY?: number | undefined;
  readonly lightX?: number | undefined;
  readonly lightY?: number | undefined;
}

/** The pictures that ship. A name that is missing answers null: the thing is then not drawn, and nothing breaks. */
export interface Atlas {
  frame(name: string): SpriteFrame | null;
  /** Those that exist, in the order asked. */
  frames(names: readonly string[]): SpriteFrame[];
  /** A hidden image, ready to be placed. */
  image(scene: Phaser.Scene, depth: number): Phaser.GameObjects.Image;
}

/** What `sprites.json` says of a frame. */
export interface FrameNote {
  readonly anchorX: number;
  readonly anchorY: number;
  readonly pxPerMetre: number;
  /** Of houses: the corner at the road, as a share of the width. */
  readonly roadEdgeX?: number;
  readonly hubX?: number;
  readonly hubY?: number;
  readonly lightX?: number;
  readonly lightY?: number;
}

/** Loads the sheets into the game's textures. A sheet that cannot be read is left out; the rest is drawn. */
export async function loadAtlas(textures: Phaser.Textures.TextureManager, quality: Quality): Promise<Atlas> {
  const [notes] = await Promise.all([
    loadNotes(),
    Promise.all(
      SHEETS.map((sheet) => loadSheet(textures, sheet, sheetScale(sheet.name, quality)).catch(() => undefined)),
    ),
  ]);
  const frames = new Map<string, SpriteFrame>();
  for (const sheet of SHEETS) {
    if (textures.exists(sheet.name))
      collectFrames(textures.get(sheet.name), notes, sheetScale(sheet.name, quality), frames);
  }
  return atlasOf(frames);
}

/** An atlas of frames that are at hand already. */
export function atlasOf(frames: ReadonlyMap<string, SpriteFrame>): Atlas {
  return {
    frame: (name) => frames.get(name) ?? null,
    frames: (names) => names.flatMap((name) => frames.get(name) ?? []),
    image: (scene, depth) => scene.add.image(0, 0, '__WHITE').setDepth(depth).setVisible(false),
  };
}

/** Makes a frame known by its anchor: from then on images that show it have their origin there. */
export function spriteFrame(frame: Phaser.Textures.Frame, name: string, note: FrameNote): SpriteFrame {
  // A house is placed by its corner, so that houses of any width keep to one line.
  const anchorX = note.roadEdgeX ?? note.anchorX;
  const { anchorY } = note;
  frame.customPivot = true;
  frame.pivotX = anchorX;
  frame.pivotY = anchorY;
  const { realWidth: widthPx, realHeight: heightPx } = frame;
  const { pxPerMetre, hubX, hubY, lightX, lightY } = note;
  return { name, frame, anchorX, anchorY, pxPerMetre, widthPx, heightPx, hubX, hubY, lightX, lightY };
}

/** Without the notes things stand a little wrong, and the chase can still be driven. */
async function loadNotes(): Promise<ReadonlyMap<string, FrameNote>> {
  if (NOTES_URL === null) return new Map();
  try {
    const reply = await fetch(NOTES_URL);
    if (!reply.ok) throw new Error(`status ${reply.status}`);
    return new Map(Object.entries((await reply.json()) as Record<string, FrameNote>));
  } catch (error) {
    console.warn('The notes of the sprites could not be read.', error);
    return new Map();
  }
}

/** A frame without a note stands on the middle of its lower edge at a middling scale. */
const PLAIN: FrameNote = { anchorX: 0.5, anchorY: 1, pxPerMetre: 64 };

function collectFrames(
  texture: Phaser.Textures.Texture,
  notes: ReadonlyMap<string, FrameNote>,
  scale: number,
  into: Map<string, SpriteFrame>,
): void {
  for (const name of texture.getFrameNames()) {
    const note = notes.get(name) ?? PLAIN;
    into.set(name, spriteFrame(texture.get(name), name, { ...note, pxPerMetre: note.pxPerMetre * scale }));
  }
}
