import type { Mods } from '../../core/chase/mods';

/** "×1.25", or "×1" for the song as it is. */
export function formatRate(rate: number): string {
  return `×${String(Math.round(rate * 100) / 100)}`;
}

/** The mods that are on, as short words in a fixed order; empty for a plain take. */
export function modWords(mods: Mods): readonly string[] {
  const words: string[] = [];
  if (mods.rate !== 1) words.push(formatRate(mods.rate));
  if (mods.mirror) words.push('Mirror');
  if (mods.night) words.push('Night');
  if (mods.noBust) words.push('No-bust');
  if (mods.oneTake) words.push('One-take');
  return words;
}

/** A board lists runs at full rate or above that could have been busted; the others are shown on request. */
export function isListedByDefault(mods: Mods): boolean {
  return mods.rate >= 1 && !mods.noBust;
}
