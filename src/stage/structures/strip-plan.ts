import type { Ms } from '../../core/time/units';
import type { PlaceTrack } from '../city/place-track';
import { STRIPS, type StripSpec } from './strip-specs';

/** A strip along one stretch of the road. */
export interface Strip {
  readonly spec: StripSpec;
  readonly fromMs: Ms;
  readonly untilMs: Ms;
  /** The section it belongs to. */
  readonly span: number;
  /** Metres from the road's edge to its outermost point: what is farther out is drawn before it. */
  readonly outM: number;
}

/** A stretch of the road's side that strips leave open. */
export interface Opening {
  readonly fromMs: Ms;
  readonly untilMs: Ms;
  /** 0 opens both sides. */
  readonly side: -1 | 0 | 1;
}

export interface StripGround {
  readonly places: PlaceTrack;
  /** The dressed part of the song. */
  readonly fromMs: Ms;
  readonly toMs: Ms;
  /** Song times of all bar lines in it, rising. */
  readonly bars: readonly Ms[];
  readonly openings: readonly Opening[];
}

/** Everything that runs along the road, outermost first and then in order of time. */
export function planStrips(ground: StripGround): readonly Strip[] {
  const strips: Strip[] = [];
  ground.places.spans.forEach((span, index) => {
    const fromMs = Math.max(span.fromMs, ground.fromMs);
    const untilMs = Math.min(span.untilMs, ground.toMs);
    if (fromMs >= untilMs) return;
    for (const spec of STRIPS[span.place]) {
      const outM = Math.max(spec.foot.out, spec.head.out);
      for (const [from, until] of stretchesOf(spec, fromMs, untilMs, ground.bars)) {
        for (const [a, b] of withoutOpenings(spec, from, until, ground.openings))
          strips.push({ spec, fromMs: a, untilMs: b, span: index, outM });
      }
    }
  });
  return strips.sort((a, b) => b.outM - a.outM || a.fromMs - b.fromMs);
}

/** Song times at which any strip begins or ends, rising: the slices are cut there. */
export function cutsOf(strips: readonly Strip[], more: readonly Ms[] = []): readonly Ms[] {
  const all = new Set<Ms>(more);
  for (const strip of strips) all.add(strip.fromMs).add(strip.untilMs);
  return [...all].sort((a, b) => a - b);
}

type Stretch = readonly [fromMs: Ms, untilMs: Ms];

function stretchesOf(spec: StripSpec, fromMs: Ms, untilMs: Ms, bars: readonly Ms[]): readonly Stretch[] {
  const { stretch } = spec;
  if (stretch === undefined) return [[fromMs, untilMs]];
  const lines = bars.filter((ms, i) => i % stretch.bars === 0 && ms > fromMs && ms < untilMs);
  const edges = [fromMs, ...lines, untilMs];
  const found: Stretch[] = [];
  edges.forEach((edge, i) => {
    const next = edges[i + 1];
    // Counted from the song's bars, not from the section's, so that neighbours agree.
    if (next === undefined || stretchIndex(edge, bars, stretch.bars) % 2 !== stretch.first) return;
    found.push([edge, next]);
  });
  return found;
}

function stretchIndex(ms: Ms, bars: readonly Ms[], size: number): number {
  let i = 0;
  while (i + 1 < bars.length && (bars[i + 1] ?? 0) <= ms) i++;
  return Math.floor(i / size);
}

function withoutOpenings(spec: StripSpec, fromMs: Ms, untilMs: Ms, openings: readonly Opening[]): readonly Stretch[] {
  if (spec.opens !== true) return [[fromMs, untilMs]];
  const left: Stretch[] = [];
  let at = fromMs;
  for (const opening of openings) {
    if (opening.untilMs <= at || opening.fromMs >= untilMs) continue;
    if (opening.side !== 0 && opening.side !== spec.side) continue;
    if (opening.fromMs > at) left.push([at, opening.fromMs]);
    at = opening.untilMs;
  }
  if (at < untilMs) left.push([at, untilMs]);
  return left;
}
