import type { TakeEvent } from '../core/chase/events';
import { type Ms, msFromUs } from '../core/time/units';

/** Misses in a row that close the music. */
const MISSES_TO_CLOSE = 3;
/** Hits in a row that open it again. */
const HITS_TO_OPEN = 3;

/** How the driving so far has bent the mix. */
export interface MixState {
  readonly missesInRow: number;
  readonly hitsInRow: number;
  /** Song time at which the music is open again if nothing more is missed; -Infinity while it is open. */
  readonly closedUntilMs: Ms;
}

/** What the mix has to do, in song time. `play` sounds at once, `playOnEighth` on the next eighth note. */
export type MixMove =
  | { readonly type: 'duckLead' }
  /** Low-pass down, ringing up; wide open again by `untilMs`. */
  | { readonly type: 'close'; readonly untilMs: Ms }
  | { readonly type: 'open' }
  | { readonly type: 'play'; readonly effect: string }
  | { readonly type: 'playOnEighth'; readonly effect: string }
  /** The run ends on a bar line that is known beforehand: music and score stop there. */
  | { readonly type: 'cutAt'; readonly ms: Ms; readonly effect: string }
  /** The run is over at once. */
  | { readonly type: 'cutNow' };

export const CLEAN_MIX: MixState = { missesInRow: 0, hitsInRow: 0, closedUntilMs: Number.NEGATIVE_INFINITY };

export interface MixStep {
  readonly state: MixState;
  readonly moves: readonly MixMove[];
}

/**
 * What one event of a take does to the mix. Pure: the same events bend every mix in the same way.
 *
 * @param barMs length of the bar at the event, song ms. A bar without a miss opens a closed mix.
 */
export function mixAfter(state: MixState, event: TakeEvent, barMs: Ms): MixStep {
  switch (event.type) {
    case 'cueJudged':
      if (event.judgement !== 'miss') return afterHit(state, msFromUs(event.us));
      return afterMiss(state, msFromUs(event.us), barMs, event.cause === 'fumble');
    case 'fumbled':
      return { state, moves: [{ type: 'play', effect: 'fumble' }] };
    case 'carCrashed':
      return { state, moves: [{ type: 'playOnEighth', effect: 'crash' }] };
    case 'nearMissed':
      return { state, moves: [{ type: 'play', effect: 'whoosh' }] };
    case 'cashCollected':
      return { state, moves: [{ type: 'play', effect: 'cash' }] };
    case 'flourished':
      return { state, moves: [{ type: 'play', effect: 'flourish' }] };
    case 'bustSealed':
      return { state, moves: [{ type: 'cutAt', ms: msFromUs(event.barLineUs), effect: 'siren' }] };
    case 'takeEnded':
      return { state, moves: event.end === 'one-take' ? [{ type: 'cutNow' }] : [] };
    case 'holdCaught':
    case 'laneChanged':
    case 'streakBroken':
      return { state, moves: [] };
  }
}

function afterHit(state: MixState, ms: Ms): MixStep {
  const hitsInRow = state.hitsInRow + 1;
  const opens = ms < state.closedUntilMs && hitsInRow >= HITS_TO_OPEN;
  const closedUntilMs = opens ? Number.NEGATIVE_INFINITY : state.closedUntilMs;
  return { state: { missesInRow: 0, hitsInRow, closedUntilMs }, moves: opens ? [{ type: 'open' }] : [] };
}

/** The ugly take. A fumble has its own noise already, at the moment of the wrong key. */
function afterMiss(state: MixState, ms: Ms, barMs: Ms, isFumble: boolean): MixStep {
  const missesInRow = state.missesInRow + 1;
  const closes = missesInRow >= MISSES_TO_CLOSE || ms < state.closedUntilMs;
  const closedUntilMs = closes ? ms + barMs : state.closedUntilMs;
  const moves: MixMove[] = [{ type: 'duckLead' }];
  if (!isFumble) moves.push({ type: 'playOnEighth', effect: 'crash_small' });
  if (closes) moves.push({ type: 'close', untilMs: closedUntilMs });
  return { state: { missesInRow, hitsInRow: 0, closedUntilMs }, moves };
}
