import type { Place } from '../../core/level/model';

export type RoadsideKind =
  | 'house'
  | 'shed'
  | 'villa'
  | 'lamp'
  | 'lantern'
  | 'mast'
  | 'signal'
  | 'palm'
  | 'plane'
  | 'pine'
  | 'cactus'
  | 'scrub'
  | 'rock'
  | 'hydrant'
  | 'bin'
  | 'billboard'
  | 'walker'
  | 'pole'
  | 'gantry'
  | 'portal'
  | 'overpass';

export type Sides = 'both' | 'left' | 'right' | 'turns';

/** Things that stand in a row along the road, on beats or parts of them. */
export interface Row {
  /** One of these at each place. */
  readonly kinds: readonly RoadsideKind[];
  /** `turns` changes sides from one place to the next. */
  readonly sides: Sides;
  /** Metres from the road's edge, nearest and farthest. */
  readonly outM: readonly [number, number];
  /** Beats from one place to the next, and from the bar's first beat to the first place. Halves are allowed. */
  readonly every: number;
  readonly offset: number;
  /** Share of the places that are taken, in the calmest section and in the most driven one. */
  readonly share: readonly [number, number];
  /** Metres from the road up to the ground it stands on: tops of cliffs. */
  readonly baseM?: number;
}

/** Buildings that stand wall to wall, or with gaps. */
export interface Terrace {
  readonly kind: 'house' | 'shed' | 'villa';
  readonly outM: number;
  /** Share of the plots that are built, on the left and on the right. */
  readonly built: readonly [number, number];
  /** What may stand on an empty plot instead, and how often. */
  readonly empty?: { readonly kind: RoadsideKind; readonly share: number };
}

export interface Dressing {
  readonly terrace?: Terrace;
  readonly rows: readonly Row[];
}

/** The corner of the houses stands where their pictures were taken from: 9.5 m from the middle of a four-lane road. */
export const HOUSE_LINE_M = 3.95;

const lamps = (kind: RoadsideKind, every: number, offset = 0): Row => ({
  kinds: [kind],
  sides: 'both',
  outM: [0.75, 0.75],
  every,
  offset,
  share: [1, 1],
});

/** What stands beside the road in each place, calm to driven. Lamps stand on beats, so that they pass in time. */
export const DRESSINGS: Readonly<Record<Place, Dressing>> = {
  downtown: {
    terrace: { kind: 'house', outM: HOUSE_LINE_M, built: [1, 1] },
    rows: [
      lamps('lamp', 2),
      { kinds: ['plane', 'palm', 'plane'], sides: 'both', outM: [2.1, 2.1], every: 2, offset: 1, share: [0.3, 0.6] },
      { kinds: ['hydrant', 'bin'], sides: 'both', outM: [1.3, 1.3], every: 1, offset: 0.5, share: [0.15, 0.25] },
      { kinds: ['walker'], sides: 'both', outM: [2.2, 3.4], every: 1, offset: 0.25, share: [0.3, 0.75] },
    ],
  },
  boulevard: {
    terrace: { kind: 'house', outM: 5.4, built: [0.86, 0.86], empty: { kind: 'billboard', share: 0.8 } },
    rows: [
      lamps('lamp', 4),
      { kinds: ['palm'], sides: 'both', outM: [1.1, 1.1], every: 2, offset: 1, share: [1, 1] },
      { kinds: ['palm'], sides: 'both', outM: [4.2, 4.2], every: 2, offset: 0, share: [0.55, 0.95] },
      { kinds: ['plane'], sides: 'both', outM: [4.3, 4.3], every: 2, offset: 1.5, share: [0.25, 0.5] },
      { kinds: ['walker'], sides: 'both', outM: [1.9, 2.8], every: 1, offset: 0.75, share: [0.25, 0.65] },
      { kinds: ['billboard'], sides: 'turns', outM: [5, 5], every: 16, offset: 6, share: [0.5, 1] },
    ],
  },
  waterfront: {
    terrace: { kind: 'house', outM: HOUSE_LINE_M, built: [0, 0.94] },
    rows: [
      lamps('lantern', 2),
      { kinds: ['palm'], sides: 'left', outM: [2.3, 2.3], every: 2, offset: 1, share: [0.8, 1] },
      { kinds: ['palm'], sides: 'right', outM: [2.1, 2.1], every: 4, offset: 1, share: [0.7, 1] },
      { kinds: ['walker'], sides: 'left', outM: [2.7, 3], every: 1, offset: 0.5, share: [0.2, 0.5] },
      { kinds: ['walker'], sides: 'right', outM: [2.2, 3.3], every: 1, offset: 0.25, share: [0.3, 0.6] },
      { kinds: ['bin'], sides: 'left', outM: [1.5, 1.5], every: 8, offset: 3.5, share: [0.8, 0.8] },
    ],
  },
  tunnel: { rows: [] },
  freeway: {
    rows: [
      { kinds: ['mast'], sides: 'both', outM: [1.5, 1.5], every: 4, offset: 0, share: [1, 1] },
      { kinds: ['gantry'], sides: 'right', outM: [1.2, 1.2], every: 16, offset: 10, share: [0.7, 1] },
      { kinds: ['palm', 'plane', 'palm'], sides: 'both', outM: [8, 12], every: 1, offset: 0.5, share: [0.3, 0.55] },
      { kinds: ['scrub'], sides: 'both', outM: [2.6, 6], every: 1, offset: 0.25, share: [0.3, 0.5] },
      { kinds: ['billboard'], sides: 'turns', outM: [5.5, 6], every: 8, offset: 6, share: [0.5, 0.9] },
      { kinds: ['shed', 'shed', 'house'], sides: 'both', outM: [16, 28], every: 2, offset: 0, share: [0.2, 0.4] },
    ],
  },
  industrial: {
    terrace: { kind: 'shed', outM: 4.6, built: [0.88, 0.88] },
    rows: [
      { kinds: ['mast'], sides: 'turns', outM: [1.2, 1.2], every: 2, offset: 0, share: [1, 1] },
      { kinds: ['bin', 'hydrant'], sides: 'both', outM: [1.6, 2.4], every: 2, offset: 0.5, share: [0.2, 0.3] },
      { kinds: ['scrub'], sides: 'both', outM: [2.4, 2.8], every: 1, offset: 0.75, share: [0.25, 0.25] },
      { kinds: ['pole'], sides: 'right', outM: [2.2, 2.2], every: 4, offset: 2, share: [1, 1] },
      { kinds: ['billboard'], sides: 'turns', outM: [3.9, 3.9], every: 32, offset: 13, share: [1, 1] },
      { kinds: ['walker'], sides: 'both', outM: [1.6, 2.6], every: 4, offset: 1.25, share: [0.1, 0.3] },
    ],
  },
  desert: {
    rows: [
      { kinds: ['pole'], sides: 'right', outM: [2.6, 2.6], every: 2, offset: 0, share: [1, 1] },
      { kinds: ['scrub'], sides: 'both', outM: [1.6, 7.5], every: 0.5, offset: 0.25, share: [0.4, 0.6] },
      { kinds: ['cactus'], sides: 'both', outM: [3.2, 8], every: 1, offset: 0.5, share: [0.22, 0.5] },
      { kinds: ['rock'], sides: 'both', outM: [2.2, 8], every: 2, offset: 1, share: [0.35, 0.55] },
      { kinds: ['rock', 'cactus'], sides: 'both', outM: [13, 24], every: 1, offset: 0, share: [0.25, 0.4] },
      { kinds: ['billboard'], sides: 'turns', outM: [3.6, 4.2], every: 32, offset: 14, share: [1, 1] },
    ],
  },
  hills: {
    rows: [
      { kinds: ['lantern'], sides: 'right', outM: [1.1, 1.1], every: 4, offset: 0, share: [1, 1] },
      { kinds: ['pine'], sides: 'right', outM: [2.6, 4.5], every: 1, offset: 0.5, share: [0.45, 0.75] },
      { kinds: ['pine'], sides: 'right', outM: [5.5, 12], every: 0.5, offset: 0.25, share: [0.4, 0.6] },
      { kinds: ['pine'], sides: 'left', outM: [6.8, 9], every: 1, offset: 0, share: [0.6, 0.85], baseM: 9.2 },
      { kinds: ['rock', 'scrub'], sides: 'left', outM: [1.3, 1.8], every: 2, offset: 1.5, share: [0.45, 0.45] },
      { kinds: ['villa'], sides: 'right', outM: [6, 7], every: 8, offset: 3, share: [0.6, 0.8] },
      { kinds: ['villa'], sides: 'left', outM: [7, 7.5], every: 16, offset: 9, share: [0.7, 0.9], baseM: 9 },
    ],
  },
};
