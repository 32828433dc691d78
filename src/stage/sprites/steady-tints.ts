import type * as Phaser from 'phaser';

/** The part of a batch's shader that applies the tint. Phaser's own types leave it open. */
interface TintAddition {
  readonly additions: { fragmentHeader?: string };
}

interface BatchNode {
  readonly programManager?: { getAddition(name: string): TintAddition | null };
}

/**
 * Makes Phaser 4.2's choice of tint mode sound. Its sprite shader compares the mode, a varying, with `==`: interpolation
 * leaves it a hair off here and there, and wedges of a sprite then lose their tint. Call once, before the first sprite
 * is drawn. Where a later Phaser no longer has the comparison, this changes nothing.
 *
 * Adds mode 8: the colour is multiplied and then added to what is there, by leaving no alpha. Light and solid things can
 * so be drawn far to near in one batch; a blend mode would end it.
 */
export function steadyTints(game: Phaser.Game): void {
  const { renderer } = game;
  if (!('renderNodes' in renderer)) return;
  for (const name of ['BatchHandlerQuad', 'BatchHandlerTileSprite']) {
    steady(renderer.renderNodes.getNode(name) as BatchNode | null);
  }
}

function steady(node: BatchNode | null): void {
  const parts = node?.programManager?.getAddition('Tint')?.additions;
  if (parts?.fragmentHeader === undefined) return;
  parts.fragmentHeader = parts.fragmentHeader
    .replace(/tintMode == (\d)\.0/g, 'abs(tintMode - $1.0) < 0.5')
    .replace(
      'return vec4(color * alpha, alpha);',
      'if (abs(tintMode - 8.0) < 0.5) return vec4(texture.rgb * outTint.bgr * outTint.a, 0.0);\n    return vec4(color * alpha, alpha);',
    );
}
