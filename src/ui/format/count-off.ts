/** Beats of the bar that a drummer counts in. */
export const COUNT = 4;

export interface CountOff {
  /** How many of the four counts are lit. */
  readonly lit: number;
  /** The number on the leader: 4 down to 1, then 0 when everything is there. */
  readonly number: number;
  /** How far the hand of the leader is round, 0..1, once for each count. */
  readonly sweep: number;
}

/** What a film leader shows when a share (0..1) is loaded. */
export function countOff(share: number): CountOff {
  const beats = Math.min(1, Math.max(0, share)) * COUNT;
  const lit = Math.floor(beats);
  return { lit, number: COUNT - lit, sweep: beats - lit };
}
