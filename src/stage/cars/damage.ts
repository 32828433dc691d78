import type { TakeEvent } from '../../core/chase/events';
import { KEEPS_STREAK } from '../../core/chase/rules';
import type { Take } from '../../core/chase/take-state';

/** So many cues in one streak and the car is whole again. */
export const MENDED_BY = 16;
/** Blows from which the car is seen dented, and from which it smokes. */
const DENTED = 1;
const SMOKING = 3;

/** How battered the hero is: 0 whole, 1 dented, 2 smoking. */
export type DamageLevel = 0 | 1 | 2;

/** Counts what the car has taken since it was last whole. */
export interface DamageLog {
  readonly level: DamageLevel;
  /** Once a frame, with the take and what happened in it since the last frame. */
  note(take: Take, events: readonly TakeEvent[]): void;
  forget(): void;
}

export function createDamageLog(): DamageLog {
  let blows = 0;
  let clean = 0;
  let seenUs = Number.POSITIVE_INFINITY;

  const fold = (events: readonly TakeEvent[]): void => {
    for (const event of events) {
      if (event.type === 'carCrashed' || (event.type === 'laneChanged' && event.why === 'knocked')) {
        blows = Math.min(blows + 1, SMOKING);
        clean = 0;
      } else if (event.type === 'streakBroken') clean = 0;
      else if (event.type === 'cueJudged') {
        clean = KEEPS_STREAK[event.judgement] ? clean + 1 : 0;
        if (clean >= MENDED_BY) blows = 0;
      }
    }
  };

  return {
    get level() {
      return blows >= SMOKING ? 2 : blows >= DENTED ? 1 : 0;
    },
    note(take, events) {
      // Another take, or one that is met half way: its events are not to be had again, so it tells by its marks.
      if (take.us < seenUs) {
        blows = 0;
        clean = 0;
        fold(events);
        blows = Math.max(blows, blowsOf(take));
        clean = take.streak;
      } else fold(events);
      seenUs = take.us;
    },
    forget() {
      seenUs = Number.POSITIVE_INFINITY;
    },
  };
}

/** The blows that a take shows without its history: its misses, unless it has driven them off. */
export function blowsOf(take: Pick<Take, 'counts' | 'streak'>): number {
  return take.streak >= MENDED_BY ? 0 : Math.min(take.counts.miss, SMOKING);
}
