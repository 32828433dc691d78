import type { Ms } from '../../core/time/units';
import { BENDS, type Bend, type MixState } from './mix';
import type { StemRole } from './stem-roles';

/**
 * What a bend moves: the level of the rhythm, the lead, the police part, the extra part or all music together, 0..1, and
 * how far the door is closed, 0..1.
 */
export const FADERS = ['rhythm', 'lead', 'police', 'extra', 'music', 'door'] as const;
export type Fader = (typeof FADERS)[number];

/** From `ms` on a fader goes to `value`. */
export interface FaderStep {
  readonly ms: Ms;
  readonly value: number;
}

/** Where a fader stands in a clean mix. */
export const CLEAN: Readonly<Record<Fader, number>> = { rhythm: 1, lead: 1, police: 0, extra: 0, music: 1, door: 0 };

type Positions = Partial<Readonly<Record<Fader, number>>>;

/**
 * Where each bend puts which fader. A move that needs a stem the song does not have does the next best: it takes the
 * whole music down a little, or nothing.
 */
export function bendTable(roles: readonly StemRole[]): Readonly<Record<Bend, Positions>> {
  const has = (role: StemRole): boolean => roles.includes(role);
  return {
    miss: has('lead') ? { lead: 0.05 } : { music: 0.4 },
    streak: has('rhythm') ? { rhythm: 0.15 } : { music: 0.6 },
    door: { door: 1 },
    police: has('police') ? { police: 1 } : {},
    bust: has('rhythm') || has('lead') ? { rhythm: 0, lead: 0 } : { music: 0.35 },
    record: { extra: 1 },
  };
}

/** The steps of a fader under all bends, in order of time, each to another value than the one before. */
export function stepsOf(fader: Fader, state: MixState, table: Readonly<Record<Bend, Positions>>): FaderStep[] {
  const clean = CLEAN[fader];
  const moved = BENDS.filter((bend) => table[bend][fader] !== undefined);
  const lines = new Set(moved.flatMap((bend) => state.bends[bend].flatMap(({ fromMs, untilMs }) => [fromMs, untilMs])));
  const steps: FaderStep[] = [];
  for (const ms of [...lines].sort((a, b) => a - b)) {
    if (ms === Number.POSITIVE_INFINITY) continue;
    let value = clean;
    for (const bend of moved) {
      if (!state.bends[bend].some(({ fromMs, untilMs }) => fromMs <= ms && ms < untilMs)) continue;
      const position = table[bend][fader] ?? clean;
      // What is down already goes further down; what is silent in a clean mix comes in.
      value = clean === 0 ? Math.max(value, position) : value * position;
    }
    if (value !== (steps.at(-1)?.value ?? clean)) steps.push({ ms, value });
  }
  return steps;
}
