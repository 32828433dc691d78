import type { Judgement } from '../../core/chase/events';
import { INK } from '../ink/ink-cells';
import type { ParticleKind } from './particles';

/** Light of each judgement: shape and size of its burst say more than its hue. */
export const JUDGEMENT_RGB: Readonly<Record<Judgement, number>> = {
  perfect: 0xffe9a3,
  great: 0x7cf3d4,
  good: 0x8cc4ff,
  ok: 0xc9a0e8,
  miss: 0x7a4a55,
};

export const SPARK: ParticleKind = {
  cell: INK.streak,
  rgb: 0xfff0c0,
  alpha: 1,
  lifeMs: 400,
  size: 11,
  sizeEnd: 3,
  stretch: 5.5,
  fall: 1300,
  keep: 0.06,
  spin: 0,
};

/** Sparks of metal on metal: hotter, faster, falling hard. */
export const METAL: ParticleKind = {
  ...SPARK,
  rgb: 0xffa845,
  lifeMs: 480,
  size: 9,
  stretch: 7,
  fall: 1900,
  keep: 0.16,
};

export const GOLD: ParticleKind = { ...SPARK, rgb: 0xffd35a, lifeMs: 700, size: 11, stretch: 4, fall: 800, keep: 0.12 };

export const SHARD: ParticleKind = {
  cell: INK.shard,
  rgb: 0x8a5560,
  alpha: 0.95,
  lifeMs: 620,
  size: 24,
  sizeEnd: 14,
  stretch: 0,
  fall: 1700,
  keep: 0.5,
  spin: 1.6,
};

export const SMOKE: ParticleKind = {
  cell: INK.soft,
  rgb: 0xcfc0dd,
  alpha: 0.3,
  lifeMs: 620,
  size: 26,
  sizeEnd: 120,
  stretch: 0,
  fall: -60,
  keep: 0.25,
  spin: 0.12,
};

/** Oil that burns under a battered car. */
export const SOOT: ParticleKind = { ...SMOKE, rgb: 0x6c6276, alpha: 0.42, lifeMs: 780, size: 22, sizeEnd: 96 };

/** Burnt gas behind the car under boost. */
export const EMBER: ParticleKind = {
  ...SPARK,
  rgb: 0x59ffb0,
  alpha: 0.8,
  lifeMs: 260,
  size: 9,
  sizeEnd: 3,
  stretch: 6,
  fall: 0,
  keep: 0.6,
};

/** Air torn past the flank at a near miss. */
export const WIND: ParticleKind = {
  ...SPARK,
  rgb: 0xbfeaff,
  alpha: 0.75,
  lifeMs: 300,
  size: 8,
  sizeEnd: 4,
  stretch: 16,
  fall: 0,
  keep: 0.8,
};

/** Bank notes out of a bag. */
export const NOTE: ParticleKind = {
  ...SHARD,
  cell: INK.band,
  rgb: 0x9bd68a,
  lifeMs: 760,
  size: 15,
  sizeEnd: 12,
  fall: 420,
  keep: 0.12,
  spin: 1.1,
};
