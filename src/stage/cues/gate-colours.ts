import type { Verb } from '../../core/level/model';

/** Main colour of each verb's gate, and the second one of its stripes, slats and lamps. Shape tells them apart first. */
export const GATE_RGB: Readonly<Record<Verb, number>> = {
  left: 0xff4fa0,
  right: 0x35d6ff,
  brake: 0xff3b36,
  boost: 0x25f08a,
};

export const GATE_ACCENT: Readonly<Record<Verb, number>> = {
  left: 0xffc2dd,
  right: 0xc4f3ff,
  brake: 0xffb020,
  boost: 0xffe27a,
};

/** The rim that keeps a mark apart from headlamps, paint and neon behind it. */
export const RIM_RGB = 0x0b0716;
/** What is left of a missed gate. */
export const BROKEN_RGB = 0x6d3f49;
export const WHITE_RGB = 0xffffff;
