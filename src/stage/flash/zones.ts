/** Parts of the picture that a large light may fill: all of it, its left or right third, the sky, the road below it. */
export const FLASH_ZONES = ['whole', 'left', 'right', 'top', 'road'] as const;
export type FlashZone = (typeof FLASH_ZONES)[number];
