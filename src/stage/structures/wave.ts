/** Beats between two knots. */
const STEP = 2;

/** A gentle line along the road, -1..1, the same each time: the crest of cliffs and dunes. */
export function waveAt(beat: number): number {
  const at = beat / STEP;
  const knot = Math.floor(at);
  const share = at - knot;
  const smooth = share * share * (3 - 2 * share);
  const from = knotAt(knot);
  return from + (knotAt(knot + 1) - from) * smooth;
}

function knotAt(knot: number): number {
  let mixed = Math.imul(knot ^ 0x5bd1e995, 0x27d4eb2d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x85ebca6b);
  return ((mixed >>> 8) & 0xffff) / 32767.5 - 1;
}
