import type { Dance } from '../../beat/dance';
import { INK } from '../../ink/ink-cells';
import { type QuadBuffer, tintOf } from '../../ink/quad-buffer';

export const RED_RGB = 0xff1626;
export const BLUE_RGB = 0x2a56ff;

/** Which picture of a car of the police shows at this moment: red on the beat, blue between. */
export function isRed(dance: Dance): boolean {
  return dance.indicator === 1;
}

/**
 * The light of a bar on a roof: a halo at its burning end and a faint pool on the road. Small and local: it lights no
 * large part of the picture.
 *
 * @param metre px for a metre there
 */
export function drawLightBar(
  quads: QuadBuffer,
  x: number,
  barY: number,
  footY: number,
  metre: number,
  strength: number,
  dance: Dance,
): void {
  const red = isRed(dance);
  const rgb = red ? RED_RGB : BLUE_RGB;
  const beam = strength * (red ? dance.policeRed : dance.policeBlue);
  const lampX = x + (red ? -0.32 : 0.32) * metre;
  quads.sprite(INK.soft, lampX, barY, 1.9 * metre, 1.5 * metre, tintOf(rgb, 0.75 * beam));
  quads.sprite(INK.soft, lampX, barY, 0.5 * metre, 0.42 * metre, tintOf(0xffffff, 0.8 * beam));
  quads.sprite(INK.soft, x, footY, 4.4 * metre, 1.2 * metre, tintOf(rgb, 0.2 * beam));
}
