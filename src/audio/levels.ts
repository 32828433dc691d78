/** Gain for a volume setting of 0..1. Squared, because loudness is heard by ratios: half the way sounds about half. */
export function gainOfVolume(volume: number): number {
  const share = Math.min(1, Math.max(0, Number.isNaN(volume) ? 0 : volume));
  return share * share;
}

export function gainOfDb(db: number): number {
  return 10 ** (db / 20);
}

/** Signals up to here, 1 being full scale, pass the ceiling untouched. */
const KNEE = 0.85;
/** Largest input the ceiling's curve covers. */
export const CEILING_RANGE = 4;

/**
 * Bends peaks over full scale round, where a device would clip them. A curve and not a compressor: Web Audio's
 * compressor looks 6 ms ahead, and the song would be heard that much late.
 */
export function ceiling(x: number): number {
  const over = Math.abs(x) - KNEE;
  if (over <= 0) return x;
  return Math.sign(x) * (KNEE + (1 - KNEE) * Math.tanh(over / (1 - KNEE)));
}

/** The ceiling as the curve of a wave shaper whose input is scaled down by `CEILING_RANGE`. */
export function ceilingCurve(points: number): Float32Array<ArrayBuffer> {
  const curve = new Float32Array(points);
  for (let i = 0; i < points; i += 1) curve[i] = ceiling(CEILING_RANGE * ((2 * i) / (points - 1) - 1));
  return curve;
}
