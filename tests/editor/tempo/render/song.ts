import { type Chance, createChance } from './chance';
import { PATTERNS, type Pattern, type PatternName, type VoiceName } from './patterns';
import { bass, click, hat, kick, pad, pluck, ride, snare, type Voice } from './voices';

/** How a song is to be rendered. Its truth is `bpm` and `offsetMs`. */
export interface SongPlan {
  readonly pattern: PatternName | Pattern;
  /** Beats a minute; a list is a tempo that slides evenly from the first to the last over the song. */
  readonly bpm: number | readonly [number, number];
  /** Song time of the first beat: silence, a codec's padding or noise before it. */
  readonly offsetMs: number;
  readonly seconds?: number;
  readonly sampleRate?: number;
  readonly seed?: number;
  /** Standard deviation of the players' hands. */
  readonly jitterMs?: number;
  /** Share of strikes off the beat that are left out. */
  readonly leftOut?: number;
  /** How much of every strength is chance, 0 to 1. */
  readonly unevenness?: number;
  /** Level of steady noise. */
  readonly noise?: number;
  /** Level of held chords that change with the bar. */
  readonly pads?: number;
  /** Level of a bass that plays on eighths by chance. */
  readonly bassline?: number;
  /** Level of plucked notes on sixteenths by chance, syncopated. */
  readonly melody?: number;
  /** A room: level of its echo. */
  readonly room?: number;
  /** Beats without drums somewhere in the middle. */
  readonly breakBeats?: number;
  /** A stop: the beat lines from this beat on come so much later. */
  readonly stop?: { readonly beat: number; readonly ms: number };
  /** Seconds of fading at either end. */
  readonly fadeSeconds?: number;
  /** Drive into a limiter: 1 is none. */
  readonly drive?: number;
}

export interface RenderedSong {
  readonly mono: Float32Array;
  readonly sampleRate: number;
}

const CHORDS = [
  [110, 165, 220, 277],
  [98, 147, 196, 247],
  [131, 196, 262, 330],
  [87, 131, 175, 220],
] as const;

export function renderSong(plan: SongPlan): RenderedSong {
  const { seconds = 60, sampleRate = 44_100, seed = 1, offsetMs } = plan;
  const chance = createChance(seed);
  const mono = new Float32Array(Math.round(seconds * sampleRate));
  const band = createBand(sampleRate, chance);
  const pattern: Pattern = typeof plan.pattern === 'string' ? PATTERNS[plan.pattern] : plan.pattern;
  const msOf = beatLines(plan, seconds);
  const beats = msOf.length - 1;
  const pads = padsOf(plan, pattern, chance);
  const breakFrom = Math.floor(beats / 2);
  const breakTo = breakFrom + (plan.breakBeats ?? 0);
  const strike = (voice: Voice, beat: number, strength: number): void => {
    const whole = Math.floor(beat);
    const from = msOf[whole];
    const to = msOf[whole + 1];
    if (from === undefined || to === undefined) return;
    const ms = offsetMs + from + (beat - whole) * (to - from) + (plan.jitterMs ?? 0) * chance.normal();
    const uneven = 1 - (plan.unevenness ?? 0.2) * chance.next();
    mix(mono, voice, Math.round((ms * sampleRate) / 1000), strength * uneven);
  };
  for (let cycle = 0; cycle * pattern.beats < beats; cycle += 1) {
    for (const [name, strikes] of Object.entries(pattern.strikes)) {
      for (const [place, strength] of strikes) {
        const beat = cycle * pattern.beats + place;
        if (beat >= breakFrom && beat < breakTo) continue;
        const isOff = place !== Math.round(place);
        if (isOff && chance.next() < (plan.leftOut ?? 0)) continue;
        strike(band(name as VoiceName, cycle), beat, strength);
      }
    }
    playAlong(plan, pattern, cycle, chance, sampleRate, pads, strike);
  }
  return { mono: finish(mono, plan, sampleRate, chance), sampleRate };
}

/** Chords, bass and melody, as far as the plan has them. */
function playAlong(
  plan: SongPlan,
  pattern: Pattern,
  cycle: number,
  chance: Chance,
  rate: number,
  pads: readonly Voice[],
  strike: (voice: Voice, beat: number, strength: number) => void,
): void {
  const chord = CHORDS[cycle % CHORDS.length] ?? CHORDS[0];
  const beatSeconds = 60 / (typeof plan.bpm === 'number' ? plan.bpm : plan.bpm[0]);
  const first = cycle * pattern.beats;
  const held = pads[cycle % CHORDS.length];
  if (held !== undefined) strike(held, first, (plan.pads ?? 0) * 0.5);
  for (let place = 0; place < pattern.beats * 2 && (plan.bassline ?? 0) > 0; place += 1) {
    if (chance.next() < (place % 2 === 0 ? 0.7 : 0.35)) {
      strike(bass(rate, chance.pick(chord) / 2, beatSeconds * 0.6), first + place / 2, plan.bassline ?? 0);
    }
  }
  for (let place = 0; place < pattern.beats * 4 && (plan.melody ?? 0) > 0; place += 1) {
    if (chance.next() < (place % 4 === 0 ? 0.4 : 0.3)) {
      strike(pluck(rate, chance.pick(chord) * 2, 0.3), first + place / 4, (plan.melody ?? 0) * chance.between(0.4, 1));
    }
  }
}

/** One held chord for each of the chords, as long as a cycle. */
function padsOf(plan: SongPlan, pattern: Pattern, chance: Chance): Voice[] {
  if ((plan.pads ?? 0) === 0) return [];
  const seconds = (pattern.beats * 60) / (typeof plan.bpm === 'number' ? plan.bpm : plan.bpm[0]);
  const rise = chance.between(0.02, 0.2);
  return CHORDS.map((chord) => pad(plan.sampleRate ?? 44_100, chord, seconds, rise));
}

/** Song times of the beat lines, the first at 0. */
function beatLines(plan: SongPlan, seconds: number): number[] {
  const endMs = seconds * 1000 - plan.offsetMs;
  const lines: number[] = [];
  const [from, to] = typeof plan.bpm === 'number' ? [plan.bpm, plan.bpm] : plan.bpm;
  if (from === to) {
    for (let beat = 0; (beat * 60_000) / from < endMs; beat += 1) {
      const stopMs = plan.stop !== undefined && beat >= plan.stop.beat ? plan.stop.ms : 0;
      lines.push((beat * 60_000) / from + stopMs);
    }
    return lines;
  }
  for (let ms = 0; ms < endMs; ms += 60_000 / (from + ((to - from) * ms) / endMs)) lines.push(ms);
  return lines;
}

function createBand(rate: number, chance: Chance): (name: VoiceName, cycle: number) => Voice {
  const kit: Record<Exclude<VoiceName, 'chord' | 'bass' | 'pluck'>, Voice> = {
    click: click(rate),
    'low click': click(rate, 2200),
    kick: kick(rate, chance, chance.between(0.1, 0.5), chance.between(0.06, 0.14)),
    snare: snare(rate, chance, chance.between(0.05, 0.12)),
    hat: hat(rate, chance, chance.between(0.015, 0.04)),
    open: hat(rate, chance, chance.between(0.06, 0.12)),
    ride: ride(rate, chance),
  };
  const notes = CHORDS.map((chord) => ({
    chord: pad(rate, chord, 0.25, 0.005),
    bass: bass(rate, chord[0] / 2, 0.3),
    pluck: pluck(rate, (chord[1] ?? 110) * 2, 0.4),
  }));
  return (name, cycle) => {
    if (name !== 'chord' && name !== 'bass' && name !== 'pluck') return kit[name];
    const note = notes[cycle % notes.length];
    if (note === undefined) throw new Error('The band has no notes.');
    return note[name];
  };
}

function mix(into: Float32Array, voice: Voice, at: number, strength: number): void {
  for (let index = Math.max(0, -at); index < voice.length && at + index < into.length; index += 1) {
    into[at + index] = (into[at + index] ?? 0) + strength * (voice[index] ?? 0);
  }
}

/** The room, the noise, the limiter and the fades, in that order. */
function finish(mono: Float32Array, plan: SongPlan, rate: number, chance: Chance): Float32Array {
  const { room = 0, noise = 0, drive = 1, fadeSeconds = 0 } = plan;
  if (room > 0) {
    for (const [ms, level] of [
      [29, 0.5],
      [47, 0.4],
      [71, 0.35],
      [113, 0.3],
    ] as const) {
      const delay = Math.round((ms * rate) / 1000);
      for (let index = delay; index < mono.length; index += 1) {
        mono[index] = (mono[index] ?? 0) + room * level * 0.6 * (mono[index - delay] ?? 0);
      }
    }
  }
  const fade = fadeSeconds * rate;
  return mono.map((value, index) => {
    const level = fade > 0 ? Math.min(1, index / fade, (mono.length - index) / fade) : 1;
    return 0.7 * Math.tanh(0.6 * drive * level * (value + noise * (2 * chance.next() - 1)));
  });
}
