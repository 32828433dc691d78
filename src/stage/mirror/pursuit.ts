/** Most police cars that are ever behind. */
export const PURSUERS = 5;

/** What a pursuer drives: the same kinds as the police in the world. */
export type PursuerKind = 'police' | 'suv' | 'moto';

/** One car in the mirror. */
export interface Pursuer {
  /** Size: 1 is a car right behind in the picture's own perspective, 0.1 a pair of lights far away. 0: not there. */
  size: number;
  /** Across the road behind, -1..1. */
  across: number;
}

interface Place {
  readonly kind: PursuerKind;
  /** Heat at which it joins, over which span it closes up, its size beside the first car's, and its side. */
  readonly joins: number;
  readonly share: number;
  readonly across: number;
}

const PLACES: readonly Place[] = [
  { kind: 'police', joins: -1, share: 1, across: -0.16 },
  { kind: 'police', joins: 0, share: 0.62, across: 0.42 },
  { kind: 'suv', joins: 28, share: 0.5, across: -0.62 },
  { kind: 'moto', joins: 52, share: 0.42, across: 0.1 },
  { kind: 'suv', joins: 72, share: 0.66, across: 0.86 },
];

const FARTHEST = 0.11;
/** The first car doubles in size with every this much heat: it is close at 60 and fills the glass at 100. */
const HEAT_TO_DOUBLE = 20;
/** A car that joins comes out of the dark over this much heat. */
const JOIN_SPAN = 10;

/** What one of the pursuers drives. */
export function kindOfPursuer(index: number): PursuerKind {
  return PLACES[index]?.kind ?? 'police';
}

/** Places one of the pursuers (0 is the nearest) by heat, 0..100. */
export function placePursuer(index: number, heat: number, out: Pursuer): void {
  const place = PLACES[index];
  if (place === undefined || heat <= place.joins) {
    out.size = 0;
    out.across = 0;
    return;
  }
  const lead = FARTHEST * 2 ** (heat / HEAT_TO_DOUBLE);
  const joined = Math.min((heat - place.joins) / JOIN_SPAN, 1);
  out.size = lead * place.share * (0.55 + 0.45 * joined);
  out.across = place.across;
}

/** Which of a car's two lights burns: red on one half of the beat, blue on the other; neighbours take turns. */
export function isRedAt(beat: number, index: number): boolean {
  return (Math.floor(beat * 2) + index) % 2 === 0;
}

/** Beats between two flashes of the same corner's light: never more than three a second, whatever the tempo. */
export function spillBeats(beatsPerSecond: number): number {
  let beats = 2;
  while (beatsPerSecond / beats > 3) beats *= 2;
  return beats;
}
