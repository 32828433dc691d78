import type { AccentSound } from '../core/level/verify/accent-sounds';
import { gainOfDb } from './levels';
import { holdUntil } from './ramp';
import type { Param } from './tone';

/**
 * How far the music steps back under a sound, dB: enough for it to be heard without being louder, too little to be
 * noticed by itself.
 */
const DIP_DB: Readonly<Partial<Record<AccentSound, number>>> = {
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
  /** Stays where it is until `atS`, and stands clear of every dip from then on. */
  reset(nowS: number, atS: number): void;
}

export function createDips(gain: Param<'gain'>): Dips {
  let overS = Number.NEGATIVE_INFINITY;
  return {
    under(effect, atS) {
      const db = Object.hasOwn(DIP_DB, effect) ? DIP_DB[effect as AccentSound] : undefined;
      if (db === undefined || atS < overS) return;
      const low = gainOfDb(-db);
      const lowS = atS + DOWN_S;
      overS = lowS + HOLD_S + UP_S;
      gain.setValueAtTime(1, atS);
      gain.linearRampToValueAtTime(low, lowS);
      gain.setValueAtTime(low, lowS + HOLD_S);
      gain.linearRampToValueAtTime(1, overS);
    },
    reset(nowS, atS) {
      overS = Number.NEGATIVE_INFINITY;
      holdUntil(gain, nowS, atS, 1);
    },
  };
}
