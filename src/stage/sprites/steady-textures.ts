import type * as Phaser from 'phaser';

/** A piece of a batch's shader. Phaser's own types leave it open. */
interface Addition {
  readonly additions: { fragmentHeader?: string };
}

interface ProgramManager {
  getAdditionsByTag(tag: string): Addition[];
  replaceAddition(name: string, addition: Addition): void;
}

interface BatchNode {
  readonly programManager?: ProgramManager;
}

const BATCHES = ['BatchHandlerQuad', 'BatchHandlerTileSprite', 'BatchHandlerStrip'] as const;

/**
 * Makes Phaser 4.2's choice of texture sound. Its shader compares the number of the texture, a varying, with `==`:
 * interpolation leaves it a hair off here and there, and where many sheets share a batch, dots and wedges of a sprite are
 * then not drawn at all. Call once, before the first sprite is drawn. Where a later Phaser no longer has the comparison,
 * this changes nothing.
 */
export function steadyTextures(game: Phaser.Game): void {
  const { renderer } = game;
  if (!('renderNodes' in renderer)) return;
  for (const name of BATCHES) {
    const manager = (renderer.renderNodes.getNode(name) as BatchNode | null)?.programManager;
    if (manager === undefined) continue;
    for (const addition of manager.getAdditionsByTag('TEXTURE')) steady(addition);
    // Phaser makes the piece anew when the number of textures changes.
    const replace = manager.replaceAddition.bind(manager);
    manager.replaceAddition = (old, addition) => {
      steady(addition);
      replace(old, addition);
    };
  }
}

/** The cases are tried in rising order, so that each takes all up to half way to the next. */
function steady({ additions }: Addition): void {
  const header = additions.fragmentHeader;
  if (header === undefined || !header.includes('outTexDatum ==')) return;
  additions.fragmentHeader = header
    .replace('outTexDatum == 0.0', 'outTexDatum < 0.5')
    .replace('outTexDatum == float(INDEX)', 'outTexDatum < float(INDEX) + 0.5');
}
