/** Colour of the far haze, as the shader has it: violet at the sides, warm under the sun. */
const FAR = [0.478, 0.247, 0.416] as const;
const WARM = [1.0, 0.56, 0.42] as const;

/** Share of fog at a nearness, the shader's own law. */
export function fogShare(k: number): number {
  return Math.min(Math.max(Math.exp(-k * 11) * 1.12 - 0.02, 0), 1);
}

/**
 * The tint that lays fog over a sprite in screen mode: the fog's colour times its share.
 *
 * @param toSun 1 straight under the sun, 0 far from it
 */
export function fogTint(k: number, toSun: number): number {
  const share = fogShare(k);
  const warm = toSun * 0.75;
  const red = (FAR[0] + (WARM[0] - FAR[0]) * warm) * share;
  const green = (FAR[1] + (WARM[1] - FAR[1]) * warm) * share;
  const blue = (FAR[2] + (WARM[2] - FAR[2]) * warm) * share;
  return (Math.round(red * 255) << 16) | (Math.round(green * 255) << 8) | Math.round(blue * 255);
}
