import type { PoliceKind } from './police-plan';

/** A car of the police close behind, or beside on the verge. */
export interface ChaserSlot {
  readonly kind: PoliceKind;
  /** Heat at which it comes into view, and at which it has come as near as it dares. */
  readonly joins: number;
  readonly settles: number;
  /** Behind: so many lanes beside the hero, below the hit line. Verge: beside the road on that side. */
  readonly where: 'behind' | 'verge';
  readonly side: -1 | 1;
}

export const CHASERS: readonly ChaserSlot[] = [
  { kind: 'police', joins: 50, settles: 64, where: 'behind', side: -1 },
  { kind: 'moto', joins: 60, settles: 74, where: 'verge', side: 1 },
  { kind: 'suv', joins: 68, settles: 82, where: 'behind', side: 1 },
  { kind: 'police', joins: 82, settles: 96, where: 'verge', side: -1 },
];

/** 0 out of sight, 1 as near as it dares, eased at both ends. */
export function presenceOf(slot: ChaserSlot, heat: number): number {
  const share = Math.min(Math.max((heat - slot.joins) / (slot.settles - slot.joins), 0), 1);
  return share * share * (3 - 2 * share);
}

/**
 * Nearness (1 on the hit line) of a car whose roof ends just below the hit line, so that it hides nothing that is still
 * to come.
 *
 * @param dropPx from the horizon down to the hit line
 * @param topPx from its foot up to its roof, were it on the hit line
 * @param marginPx clear road below the hit line
 * @returns Infinity for a car too tall to fit
 */
export function nearnessBelow(dropPx: number, topPx: number, marginPx: number): number {
  return dropPx > topPx ? (dropPx + marginPx) / (dropPx - topPx) : Number.POSITIVE_INFINITY;
}

/** Real seconds behind the hit line (negative ahead of it) at a nearness, from a camera `leadS` behind the hero. */
export function secondsBehind(nearness: number, leadS: number): number {
  return leadS - leadS / nearness;
}
