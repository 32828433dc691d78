import type * as Phaser from 'phaser';
import type { Mood } from './mood';

/**
 * Share of the light of day that lies in the shadows of cars. Their pictures would be bleached by all of it, and what is
 * on the road must stand out.
 */
export const CAR_LIFT = 0.3;
/** How much of the warm haze under the sun there is at most. */
const MOST_WARM = 0.75;

/** Share of haze at a nearness, the road shader's own law. Density 1 is a clear evening, 3 is fog. */
export function fogShare(k: number, density: number): number {
  return Math.min(Math.max(Math.exp((-k * 11) / density) * 1.12 - 0.02, 0), 1);
}

/**
 * Lights a sprite and lays haze over it. The sprite must be in the tint mode MULTIPLY_TWO, which mixes two tints by the
 * picture's own colour c: c * first + (1 - c) * second. So the second is what black comes to, the first what white does.
 *
 * @param k nearness, 1 on the hit line
 * @param toSun 1 straight under the sun, 0 far from it
 * @param brightness what the light is multiplied by; above 1 for what must stand out, such as cars
 * @param lift share of the mood's lift of shadows, 0..1
 */
export function lightSprite(
  image: Phaser.GameObjects.Image,
  k: number,
  toSun: number,
  mood: Mood,
  brightness: number,
  lift = 1,
): void {
  const share = fogShare(k, mood.hazeDensity);
  image.setTint(litTint(mood, share, toSun, brightness));
  image.setTint2(shadeTint(mood, share, toSun, brightness * lift));
}

/** What white comes to under a share of haze, packed 0xRRGGBB: for things that are lit by hand. */
export function litTint(mood: Mood, share: number, toSun: number, brightness: number): number {
  return hazed(mood, mood.light, share, toSun, brightness);
}

/** What black comes to under a share of haze, packed 0xRRGGBB. */
export function shadeTint(mood: Mood, share: number, toSun: number, brightness: number): number {
  return hazed(mood, mood.lift, share, toSun, brightness);
}

function hazed(mood: Mood, own: Mood['light'], share: number, toSun: number, brightness: number): number {
  const clear = (1 - share) * brightness;
  const warm = toSun * MOST_WARM;
  const { haze, hazeWarm } = mood;
  const red = own[0] * clear + (haze[0] + (hazeWarm[0] - haze[0]) * warm) * share;
  const green = own[1] * clear + (haze[1] + (hazeWarm[1] - haze[1]) * warm) * share;
  const blue = own[2] * clear + (haze[2] + (hazeWarm[2] - haze[2]) * warm) * share;
  return (byte(red) << 16) | (byte(green) << 8) | byte(blue);
}

function byte(share: number): number {
  return share >= 1 ? 255 : Math.round(share * 255);
}
