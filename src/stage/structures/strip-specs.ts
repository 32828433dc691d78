import type { Place } from '../../core/level/model';
import type { TileName } from './tiles';

/** A point of the road's cross-section. */
export interface SectionPoint {
  /** Metres outwards from the edge of the road; below 0 it hangs over the road. */
  readonly out: number;
  /** Metres up from the road, and further shares of the headroom (`headroomM`). */
  readonly up: number;
  readonly clear?: number;
  /** Share by which its height rises and falls along the road: crests of cliffs and dunes. */
  readonly wave?: number;
  /** The side whose edge `out` is told from, where it is not the strip's own: roofs span the road. */
  readonly side?: -1 | 1;
}

/** A surface that runs along the road: what one tile is drawn on from slice to slice. */
export interface StripSpec {
  readonly side: -1 | 1;
  readonly tile: TileName;
  readonly foot: SectionPoint;
  readonly head: SectionPoint;
  /** Shares of the tile's height at foot and head, from its lower edge; 0 and 1 unless said. */
  readonly cut?: readonly [number, number];
  readonly brightness: number;
  /** Lit by lamps that stand on every beat. */
  readonly isLampLit?: boolean;
  /** Leaves open where a street or a slip road meets the road. */
  readonly opens?: boolean;
  /** Stands only along every second stretch of so many bars, beginning with the first or the second. */
  readonly stretch?: { readonly bars: number; readonly first: 0 | 1 };
}

const BOTH = [-1, 1] as const;

/** A tunnel's wall stands so far from the edge of the road, outside the kerb. */
export const TUNNEL_OUT_M = 1.05;
/** Its wall goes up to this share of the headroom; from there the vault leans in by so many metres. */
export const TUNNEL_WALL_SHARE = 0.6;
export const TUNNEL_VAULT_M = 3;

/** What runs along each place. The order of a list is of no account: what stands farther out is drawn first. */
export const STRIPS: Readonly<Record<Place, readonly StripSpec[]>> = {
  downtown: [],
  boulevard: BOTH.map((side) => ({
    side,
    tile: 'hedge',
    foot: { out: 3.15, up: 0 },
    head: { out: 3.15, up: 0.85 },
    cut: [0.62, 1],
    brightness: 0.9,
    opens: true,
  })),
  waterfront: [{ side: -1, tile: 'seawall', foot: { out: 3.5, up: 0 }, head: { out: 3.5, up: 1.2 }, brightness: 0.95 }],
  tunnel: [
    ...BOTH.flatMap((side): StripSpec[] => [
      {
        side,
        tile: 'tunnel_wall',
        foot: { out: TUNNEL_OUT_M, up: 0 },
        head: { out: TUNNEL_OUT_M, up: 0, clear: TUNNEL_WALL_SHARE },
        brightness: 1,
        isLampLit: true,
      },
      {
        side,
        tile: 'tunnel_roof',
        foot: { out: TUNNEL_OUT_M, up: 0, clear: TUNNEL_WALL_SHARE },
        head: { out: TUNNEL_OUT_M - TUNNEL_VAULT_M, up: 0, clear: 1 },
        brightness: 0.9,
        isLampLit: true,
      },
    ]),
    {
      side: -1,
      tile: 'tunnel_roof',
      foot: { out: TUNNEL_OUT_M - TUNNEL_VAULT_M, up: 0, clear: 1 },
      head: { out: TUNNEL_OUT_M - TUNNEL_VAULT_M, up: 0, clear: 1, side: 1 },
      brightness: 0.7,
      isLampLit: true,
    },
  ],
  freeway: [
    { side: -1, tile: 'jersey', foot: { out: 0.62, up: 0 }, head: { out: 0.5, up: 1 }, brightness: 0.85, opens: true },
    { side: 1, tile: 'rail', foot: { out: 0.7, up: 0 }, head: { out: 0.7, up: 0.85 }, brightness: 0.9, opens: true },
    {
      side: -1,
      tile: 'concrete',
      foot: { out: 6.4, up: 0 },
      head: { out: 6.4, up: 3.4 },
      cut: [0, 0.64],
      brightness: 0.7,
      stretch: { bars: 6, first: 1 },
    },
    {
      side: 1,
      tile: 'hedge',
      foot: { out: 7.2, up: 0 },
      head: { out: 7.2, up: 2.2 },
      brightness: 0.75,
      stretch: { bars: 6, first: 0 },
    },
  ],
  industrial: [
    {
      side: -1,
      tile: 'fence',
      foot: { out: 3.1, up: 0 },
      head: { out: 3.1, up: 2.46 },
      brightness: 0.95,
      opens: true,
      stretch: { bars: 4, first: 0 },
    },
    {
      side: -1,
      tile: 'brick',
      foot: { out: 3.3, up: 0 },
      head: { out: 3.3, up: 2.7 },
      cut: [0, 0.66],
      brightness: 0.8,
      opens: true,
      stretch: { bars: 4, first: 1 },
    },
    {
      side: 1,
      tile: 'fence',
      foot: { out: 3.1, up: 0 },
      head: { out: 3.1, up: 2.46 },
      brightness: 0.95,
      opens: true,
      stretch: { bars: 4, first: 1 },
    },
    {
      side: 1,
      tile: 'concrete',
      foot: { out: 3.3, up: 0 },
      head: { out: 3.3, up: 2.4 },
      cut: [0, 0.45],
      brightness: 0.75,
      opens: true,
      stretch: { bars: 4, first: 0 },
    },
  ],
  desert: BOTH.map((side) => ({
    side,
    tile: 'sand',
    foot: { out: 8.5, up: 0 },
    head: { out: 12.5, up: 1.7, wave: 0.75 },
    cut: [0, 0.6],
    brightness: 0.92,
  })),
  hills: [
    {
      side: -1,
      tile: 'cliff',
      foot: { out: 1.9, up: 0 },
      head: { out: 3.3, up: 4.6, wave: 0.12 },
      cut: [0, 0.45],
      brightness: 0.85,
    },
    {
      side: -1,
      tile: 'cliff',
      foot: { out: 3.3, up: 4.6, wave: 0.12 },
      head: { out: 6.2, up: 10.5, wave: 0.3 },
      cut: [0.45, 1],
      brightness: 1,
    },
    { side: 1, tile: 'rail', foot: { out: 0.75, up: 0 }, head: { out: 0.75, up: 0.85 }, brightness: 0.95 },
  ],
};
