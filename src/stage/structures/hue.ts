/** Mixes two packed colours 0xRRGGBB channel by channel, each by the share that a third one has: paints a white patch. */
export function painted(shade: number, lit: number, hue: number): number {
  return (channel(shade, lit, hue, 16) << 16) | (channel(shade, lit, hue, 8) << 8) | channel(shade, lit, hue, 0);
}

function channel(shade: number, lit: number, hue: number, shift: number): number {
  const dark = (shade >> shift) & 255;
  return Math.round(dark + (((lit >> shift) & 255) - dark) * (((hue >> shift) & 255) / 255));
}

/** A packed colour 0xRRGGBB made darker by a share, for lights that fade. */
export function dimmed(rgb: number, share: number): number {
  const s = Math.min(Math.max(share, 0), 1);
  return (
    (Math.round(((rgb >> 16) & 255) * s) << 16) |
    (Math.round(((rgb >> 8) & 255) * s) << 8) |
    Math.round((rgb & 255) * s)
  );
}
