import { gainOfDb } from './levels';
import type { Param } from './tone';

/**
 * How far the music steps back under a sound, dB: enough for it to be heard without being louder, too little to be
 * noticed by itself.
 */
const DIP_DB: Readonly<Record<string, number>> = {
  gunshot: 2,
  horn: 1.5,
  siren: 2,
  'siren-wail': 1.5,
  'siren-yelp': 2,
};
const DOWN_S = 0.012;
const HOLD_S = 0.06;
const UP_S = 0.1;

/** Takes the music back under accents, by one gain that nothing else moves. */
export interface Dips {
  /** @param atS when the sound begins. In order of time: one that begins in the dip of another has none of its own. */
  under(effect: string, atS: number): void;
  /** No dip that has not begun by then will. */
  reset(nowS: number): void;
}

export function createDips(gain: Param<'gain'>): Dips {
  let overS = Number.NEGATIVE_INFINITY;
  return {
    under(effect, atS) {
      const db = DIP_DB[effect];
      if (db === undefined || atS < overS) return;
      const low = gainOfDb(-db);
      const lowS = atS + DOWN_S;
      overS = lowS + HOLD_S + UP_S;
      gain.setValueAtTime(1, atS);
      gain.linearRampToValueAtTime(low, lowS);
      gain.setValueAtTime(low, lowS + HOLD_S);
      gain.linearRampToValueAtTime(1, overS);
    },
    reset(nowS) {
      overS = Number.NEGATIVE_INFINITY;
      gain.cancelScheduledValues(nowS);
      gain.setValueAtTime(1, nowS);
    },
  };
}
