import type * as Phaser from 'phaser';
import { describe, expect, it } from 'vitest';
import { CAR_LIFT, fogShare, lightSprite, litTint, shadeTint } from '../../../src/stage/light/fog';
import { openMood } from '../../../src/stage/light/palettes';

const NOON = openMood('downtown', 'noon', 'clear');
const FOG = openMood('downtown', 'dusk', 'fog');

function channelsOf(packed: number): number[] {
  return [packed >> 16, (packed >> 8) & 255, packed & 255];
}

describe('haze and light on sprites', () => {
  it('thickens with distance, sooner in fog, and is gone on the hit line', () => {
    let last = 1;
    for (let k = 0.02; k <= 1; k += 0.02) {
      const share = fogShare(k, 1);
      expect(share).toBeLessThanOrEqual(last);
      expect(fogShare(k, FOG.hazeDensity)).toBeGreaterThanOrEqual(share);
      last = share;
    }
    expect(fogShare(1, 1)).toBe(0);
    expect(fogShare(1, FOG.hazeDensity)).toBeLessThan(0.05);
  });

  it('far off takes every colour into the haze', () => {
    expect(litTint(FOG, 1, 0, 1)).toBe(shadeTint(FOG, 1, 0, 1));
    expect(channelsOf(litTint(FOG, 1, 0, 1))).toEqual(FOG.haze.map((share) => Math.round(share * 255)));
  });

  it('near by turns white to the light and black to its lift, and never overflows a channel', () => {
    expect(channelsOf(litTint(NOON, 0, 0, 1))).toEqual(NOON.light.map((share) => Math.round(share * 255)));
    expect(channelsOf(shadeTint(NOON, 0, 0, 1))).toEqual(NOON.lift.map((share) => Math.round(share * 255)));
    expect(litTint(NOON, 0, 0, 3)).toBe(0xffffff);
  });

  it('leaves the shadows of cars darker than those of houses', () => {
    const shades: number[] = [];
    const image = {
      setTint: () => image,
      setTint2: (tint: number) => {
        shades.push(tint & 255);
        return image;
      },
    } as unknown as Phaser.GameObjects.Image;
    lightSprite(image, 1, 0, NOON, 1);
    lightSprite(image, 1, 0, NOON, 1, CAR_LIFT);
    expect(shades[1]).toBeLessThan((shades[0] ?? 0) / 2);
  });
});
