import { barBeatAt, beatIndexAt, type MeterMap } from '../../core/time/meter-map';
import { bpmAtTick, type TempoMap, tickAtMs } from '../../core/time/tempo-map';
import { type Ms, TICKS_PER_QUARTER } from '../../core/time/units';

/**
 * What moves to the song, each on a subdivision of its own, so that a thing off the beat would be seen at once. Values
 * are 0..1 with the peak exactly on their beat, unless said otherwise. All are read from musical position alone. In a
 * stop of the music they stand. What would pulse more than three times a second swings less far down, though its peak
 * stays where it is: all lamps of a town together must not flicker.
 */
export interface Dance {
  /** Once a beat: lamps, the car's nod. */
  readonly beat: number;
  /** How far a light may swing that comes and goes once a beat: 1 up to three a second, less for faster beats, so that it does not flicker. */
  readonly swing: number;
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
  /** -1..1: a wiper's sweep. It turns exactly on each beat, left and right by turns over bar lines too; tick 0 is left. */
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

/** A pulse that comes at least so many real milliseconds after the one before swings all the way; at the shorter, hardly. */
const CALM_MS = 1000 / 3;
const HURRIED_MS = 120;
const LEAST_SWING = 0.12;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** @param rate Playback rate: real time decides what is too fast for the eye. */
export function createDance(tempo: TempoMap, meter: MeterMap, rate = 1): DanceTrack {
  const dance: Mutable<Dance> = {
    beat: 0,
    swing: 1,
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
      const tick = tickAtMs(tempo, songMs) + ROUNDING_TICKS;
      const at = barBeatAt(meter, tick);
      const inBeat = at.tickInBeat / at.beatTicks;
      const beatMs = (60_000 * at.beatTicks) / (TICKS_PER_QUARTER * bpmAtTick(tempo, tick) * rate);
      const byBeat = swingOf(beatMs);
      const byTwo = swingOf(beatMs * 2);
      const byBar = swingOf(beatMs * at.beatsInBar);
      // Musicians count from one: beat 0 of the bar is its first, an odd one.
      const isOdd = at.beat % 2 === 0;
      const struck = fall(inBeat);
      dance.beat = swing(struck, byBeat);
      dance.swing = byBeat;
      dance.bar = swing(at.beat === 0 ? struck : 0, byBar);
      dance.phrase = at.bar % 4 === 0 ? fall((at.beat + inBeat) / at.beatsInBar) : 0;
      dance.half = fall((inBeat * 2) % 1);
      dance.windowsA = swing(isOdd ? struck : 0, byTwo);
      dance.windowsB = swing(isOdd ? 0 : struck, byTwo);
      dance.neon = swing(fall((inBeat + 0.5) % 1), byBeat);
      dance.indicator = inBeat < 0.5 ? 1 : 0;
      dance.policeRed = swing(inBeat < 0.5 ? fall(inBeat * 2) : 0, byBeat);
      dance.policeBlue = swing(inBeat < 0.5 ? 0 : fall(inBeat * 2 - 1), byBeat);
      dance.bystander = dance.indicator;
      const isToRight = Math.floor(beatIndexAt(meter, tick)) % 2 === 0;
      dance.wiper = (isToRight ? -1 : 1) * (1 - 2 * inBeat * inBeat * (3 - 2 * inBeat));
      dance.signal = at.beat === 0 ? 'green' : at.beat === at.beatsInBar - 1 ? 'amber' : 'red';
    },
  };
}

/** 1 at 0, falling to 0 at 1, steeply at first as a struck thing does. */
function fall(share: number): number {
  return (1 - share) * (1 - share);
}

/** How far down a pulse of such a period swings, 0..1. */
function swingOf(periodMs: number): number {
  return Math.min(Math.max((periodMs - HURRIED_MS) / (CALM_MS - HURRIED_MS), LEAST_SWING), 1);
}

function swing(value: number, share: number): number {
  return 1 - share * (1 - value);
}
