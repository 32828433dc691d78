/** Water on the road from which lamps are seen in it. */
const DAMP = 0.35;

/** How much of a lamp is seen in the road, 0..1, by the water on it (0..1). */
export function wetShine(wet: number): number {
  return Math.min(Math.max((wet - DAMP) / (1 - DAMP), 0), 1);
}
