import type { Judgement, TakeEnd } from '../../core/chase/events';
import type { Difficulty, Verb } from '../../core/level/model';

export const DIFFICULTY_NAMES: Readonly<Record<Difficulty, string>> = {
  rookie: 'Rookie',
  driver: 'Driver',
  wheelman: 'Wheelman',
  legend: 'Legend',
};

export const JUDGEMENT_NAMES: Readonly<Record<Judgement, string>> = {
  perfect: 'Perfect',
  great: 'Great',
  good: 'Good',
  ok: 'OK',
  miss: 'Miss',
};

export const VERB_NAMES: Readonly<Record<Verb, string>> = {
  left: 'Left',
  right: 'Right',
  brake: 'Brake',
  boost: 'Boost',
};

/** What a held verb is called. */
export const HOLD_NAMES: Readonly<Record<Verb, string>> = {
  left: 'Drift left',
  right: 'Drift right',
  brake: 'Slide',
  boost: 'Nitro',
};

export const END_NAMES: Readonly<Record<TakeEnd, string>> = {
  finished: 'Got away',
  busted: 'Busted',
  'one-take': 'Cut',
};

/** "65%" of a share. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** "1 cue", "240 cues". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
