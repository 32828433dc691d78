import type { TakeEvent } from '../../core/chase/events';
import type { AccentSound } from '../../core/level/verify/accent-sounds';
import { type Ms, msFromUs } from '../../core/time/units';
import { AFTER_MS, type MixGrid } from './mix-grid';
import { bentFrom, endedAt, isOpen, type Spans } from './span';

/**
 * The ways in which driving bends the mix. `miss`: the lead falls silent for a beat. `streak`: the rhythm thins out.
 * `door`: the music goes on behind a closed door, with a ringing. `police`: their part comes in. `bust`: half of the
 * band has left. `record`: an extra part has joined.
 */
export const BENDS = ['miss', 'streak', 'door', 'police', 'bust', 'record'] as const;
export type Bend = (typeof BENDS)[number];

/** Misses in a row that close the door, and hits in a row that open it again. */
const MISSES_TO_CLOSE = 3;
const HITS_TO_OPEN = 3;
/** A streak shorter than this is lost without a sound. */
const STREAK_TO_HEAR = 8;
/** Heat over which the police play and under which they stop; the same for the last phrase before a bust. */
const POLICE_HEAT = { over: 60, under: 55 };
const BUST_HEAT = { over: 90, under: 82 };

/** How the driving so far has bent the mix. */
export interface MixState {
  readonly missesInRow: number;
  readonly hitsInRow: number;
  /** A bust that comes on its bar line, whatever the heat does. */
  readonly isSealed: boolean;
  readonly bends: Readonly<Record<Bend, Spans>>;
}

export const CLEAN_MIX: MixState = {
  missesInRow: 0,
  hitsInRow: 0,
  isSealed: false,
  bends: { miss: [], streak: [], door: [], police: [], bust: [], record: [] },
};

/** A sound or a cut that answers an event. `play` sounds at once, `playOnLine` on the next line of a grid. */
export type Answer =
  | { readonly type: 'play'; readonly effect: string }
  | { readonly type: 'playOnLine'; readonly effect: string; readonly toTheQuarter: number }
  /** The run ends on a line that is known beforehand: music and score stop there. */
  | { readonly type: 'cutAt'; readonly ms: Ms; readonly effect: AccentSound | null };

/** How near the police are. */
export interface Pursuit {
  /** 0..100. */
  readonly heat: number;
  /** Whether a full heat ends the run: not with the mod no-bust, where it may stay full for minutes. */
  readonly canBust: boolean;
}

export interface MixStep {
  readonly state: MixState;
  readonly answers: readonly Answer[];
}

const EIGHTHS = 2;
const SIXTEENTHS = 4;

/**
 * What one event of a take does to the mix. Pure: the same events at the same times bend every mix in the same way.
 *
 * @param reachMs Song time from which on a move can still be made: it begins on the next beat line.
 */
export function mixAfter(state: MixState, event: TakeEvent, grid: MixGrid, reachMs: Ms): MixStep {
  switch (event.type) {
    case 'cueJudged':
      if (event.judgement !== 'miss') return { state: afterHit(state, grid, reachMs), answers: [] };
      return {
        state: afterMiss(state, msFromUs(event.us), grid, reachMs),
        // A fumble has its own noise already, at the moment of the wrong key.
        answers: event.cause === 'fumble' ? [] : [onEighth('crash_small')],
      };
    case 'streakBroken':
      return { state: event.length < STREAK_TO_HEAR ? state : afterStreak(state, grid, reachMs), answers: [] };
    case 'fumbled':
      return { state, answers: [{ type: 'play', effect: 'fumble' }] };
    case 'carCrashed':
      return { state, answers: [onEighth('crash')] };
    case 'nearMissed':
      return { state, answers: [onSixteenth('whoosh')] };
    case 'cashCollected':
      return { state, answers: [onSixteenth('cash')] };
    case 'flourished':
      return { state, answers: [{ type: 'play', effect: 'flourish' }] };
    case 'bustSealed':
      return {
        state: { ...state, isSealed: true },
        answers: [{ type: 'cutAt', ms: msFromUs(event.barLineUs), effect: 'siren-yelp' }],
      };
    case 'takeEnded':
      // The verdict falls with the miss; the music stops on the beat.
      return {
        state,
        answers: event.end === 'one-take' ? [{ type: 'cutAt', ms: grid.beatFrom(reachMs), effect: null }] : [],
      };
    case 'holdCaught':
    case 'laneChanged':
      return { state, answers: [] };
  }
}

/**
 * What the heat and the pace of the take do, after its events. Each goes back later than it came, so that neither
 * flickers. Where nothing changes the state is the one that was given.
 */
export function mixUnder(
  state: MixState,
  { heat, canBust }: Pursuit,
  isAhead: boolean,
  grid: MixGrid,
  reachMs: Ms,
): MixState {
  const { police, bust, record } = state.bends;
  const beatMs = grid.beatFrom(reachMs);
  const isHot = heat > POLICE_HEAT.over || (isOpen(police) && heat >= POLICE_HEAT.under);
  const isNearBust =
    state.isSealed || (canBust && (heat > BUST_HEAT.over || (isOpen(bust) && heat >= BUST_HEAT.under)));
  const heated = bent(state, 'police', switched(police, isHot, beatMs));
  const hunted = bent(heated, 'bust', switched(bust, isNearBust, beatMs));
  // An instrument joins and leaves with the bar.
  return bent(hunted, 'record', switched(record, isAhead, grid.barFrom(reachMs)));
}

function switched(spans: Spans, isOn: boolean, lineMs: Ms): Spans {
  if (isOn === isOpen(spans)) return spans;
  return isOn ? bentFrom(spans, lineMs, Number.POSITIVE_INFINITY) : endedAt(spans, lineMs);
}

function afterHit(state: MixState, grid: MixGrid, reachMs: Ms): MixState {
  const hitsInRow = state.hitsInRow + 1;
  if (hitsInRow < HITS_TO_OPEN) return { ...state, missesInRow: 0, hitsInRow };
  return bent({ ...state, missesInRow: 0, hitsInRow }, 'door', endedAt(state.bends.door, grid.beatFrom(reachMs)));
}

/** The ugly take. */
function afterMiss(state: MixState, ms: Ms, grid: MixGrid, reachMs: Ms): MixState {
  const missesInRow = state.missesInRow + 1;
  const beatMs = grid.beatFrom(reachMs);
  const nextMs = grid.beatFrom(beatMs + AFTER_MS);
  const ducked = bent({ ...state, missesInRow, hitsInRow: 0 }, 'miss', bentFrom(state.bends.miss, beatMs, nextMs));
  const isShut = (state.bends.door.at(-1)?.untilMs ?? Number.NEGATIVE_INFINITY) >= beatMs;
  if (missesInRow < MISSES_TO_CLOSE && !isShut) return ducked;
  // A bar without a miss opens it: the way back begins on the last beat that leaves it half a beat.
  const backMs = grid.beatBefore(ms + grid.barMsAt(ms) - grid.beatMsAt(ms) / 2);
  return bent(ducked, 'door', bentFrom(state.bends.door, beatMs, Math.max(nextMs, backMs)));
}

function afterStreak(state: MixState, grid: MixGrid, reachMs: Ms): MixState {
  const beatMs = grid.beatFrom(reachMs);
  return bent(state, 'streak', bentFrom(state.bends.streak, beatMs, grid.barFrom(beatMs + AFTER_MS)));
}

/** The bends stay the very same object where none of them changes: then no fader has to be told. */
function bent(state: MixState, bend: Bend, spans: Spans): MixState {
  if (spans === state.bends[bend]) return state;
  return { ...state, bends: { ...state.bends, [bend]: spans } };
}

function onEighth(effect: string): Answer {
  return { type: 'playOnLine', effect, toTheQuarter: EIGHTHS };
}

function onSixteenth(effect: string): Answer {
  return { type: 'playOnLine', effect, toTheQuarter: SIXTEENTHS };
}
