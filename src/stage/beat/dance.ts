import { barBeatAt, type MeterMap } from '../../core/time/meter-map';
import { type TempoMap, tickAtMs } from '../../core/time/tempo-map';
import type { Ms } from '../../core/time/units';

/**
 * What moves to the song, each on a subdivision of its own, so that a thing off the beat would be seen at once. Values
 * are 0..1 with the peak exactly on their beat, unless said otherwise. All are read from musical position alone.
 */
export interface Dance {
  /** Once a beat: lamps, the car's nod. */
  readonly beat: number;
  /** On bar lines only: clouds, sky. */
  readonly bar: number;
  /** On the first beat of every fourth bar: the punch of a phrase. Falls over a whole bar. */
  readonly phrase: number;
  /** Twice a beat: lane dashes. */
  readonly half: number;
  /** Two halves of a house's lit windows: the first on odd beats of the bar (1, 3), the second on even ones. */
  readonly windowsA: number;
  readonly windowsB: number;
  /** Half way between beats: neon. */
  readonly neon: number;
  /** 1 in the first half of each beat, else 0: indicators. */
  readonly indicator: number;
  /** Red on the beat, blue between: police bars. */
  readonly policeRed: number;
  readonly policeBlue: number;
  /** 1 for the first half of a beat (up), 0 for the second (down): bystanders. */
  readonly bystander: number;
  /** -1..1: a wiper's sweep; it turns exactly on each beat, left end on odd beats, right end on even ones. */
  readonly wiper: number;
  /** `green` on the first beat of a bar, `amber` on its last, else `red`. */
  readonly signal: 'red' | 'amber' | 'green';
}

export interface DanceTrack {
  readonly dance: Dance;
  /** Moves everything to a song time. Allocates nothing but what the tempo map does. */
  moveTo(songMs: Ms): void;
}

/** A beat that rounding puts a hair behind its own line is still that beat. */
const ROUNDING_TICKS = 1e-5;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export function createDance(tempo: TempoMap, meter: MeterMap): DanceTrack {
  const dance: Mutable<Dance> = {
    beat: 0,
    bar: 0,
    phrase: 0,
    half: 0,
    windowsA: 0,
    windowsB: 0,
    neon: 0,
    indicator: 0,
    policeRed: 0,
    policeBlue: 0,
    bystander: 0,
    wiper: 0,
    signal: 'red',
  };
  return {
    dance,
    moveTo(songMs) {
      const at = barBeatAt(meter, tickAtMs(tempo, songMs) + ROUNDING_TICKS);
      const inBeat = at.tickInBeat / at.beatTicks;
      // Musicians count from one: beat 0 of the bar is its first, an odd one.
      const isOdd = at.beat % 2 === 0;
      dance.beat = fall(inBeat);
      dance.bar = at.beat === 0 ? dance.beat : 0;
      dance.phrase = at.bar % 4 === 0 ? fall((at.beat + inBeat) / at.beatsInBar) : 0;
      dance.half = fall((inBeat * 2) % 1);
      dance.windowsA = isOdd ? fall(inBeat) : 0;
      dance.windowsB = isOdd ? 0 : fall(inBeat);
      dance.neon = fall((inBeat + 0.5) % 1);
      dance.indicator = inBeat < 0.5 ? 1 : 0;
      dance.policeRed = inBeat < 0.5 ? fall(inBeat * 2) : 0;
      dance.policeBlue = inBeat < 0.5 ? 0 : fall(inBeat * 2 - 1);
      dance.bystander = dance.indicator;
      dance.wiper = (isOdd ? -1 : 1) * (1 - 2 * inBeat * inBeat * (3 - 2 * inBeat));
      dance.signal = at.beat === 0 ? 'green' : at.beat === at.beatsInBar - 1 ? 'amber' : 'red';
    },
  };
}

/** 1 at 0, falling to 0 at 1, steeply at first as a struck thing does. */
function fall(share: number): number {
  return (1 - share) * (1 - share);
}
