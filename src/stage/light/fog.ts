import type * as Phaser from 'phaser';

/** Colour of the far haze, as the road shader has it: violet at the sides, warm under the sun. */
const FAR = [0.478, 0.247, 0.416] as const;
const WARM = [1.0, 0.56, 0.42] as const;

/** Light that falls on a sprite: what its own colours are multiplied by. */
export type Light = readonly [red: number, green: number, blue: number];

export const FULL_LIGHT: Light = [1, 1, 1];

/** Share of fog at a nearness, the shader's own law. */
export function fogShare(k: number): number {
  return Math.min(Math.max(Math.exp(-k * 11) * 1.12 - 0.02, 0), 1);
}

/**
 * Lights a sprite and lays fog over it. The sprite must be in the tint mode MULTIPLY_TWO, which mixes two tints by the
 * picture's own colour c: c * first + (1 - c) * second. With both holding the fog it comes to light * c * (1 - fog) + fog.
 *
 * @param toSun 1 straight under the sun, 0 far from it
 */
export function lightSprite(
  image: Phaser.GameObjects.Image,
  k: number,
  toSun: number,
  light: Light,
  brightness: number,
): void {
  const share = fogShare(k);
  const clear = (1 - share) * brightness;
  const warm = toSun * 0.75;
  const red = (FAR[0] + (WARM[0] - FAR[0]) * warm) * share;
  const green = (FAR[1] + (WARM[1] - FAR[1]) * warm) * share;
  const blue = (FAR[2] + (WARM[2] - FAR[2]) * warm) * share;
  image.setTint(packed(light[0] * clear + red, light[1] * clear + green, light[2] * clear + blue));
  image.setTint2(packed(red, green, blue));
}

function packed(red: number, green: number, blue: number): number {
  return (byte(red) << 16) | (byte(green) << 8) | byte(blue);
}

function byte(share: number): number {
  return share >= 1 ? 255 : Math.round(share * 255);
}
