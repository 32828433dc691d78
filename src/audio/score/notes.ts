import type { CuePart } from '../../core/chase/events';
import type { Verb } from '../../core/level/model';
import type { Level } from '../../core/level/schema';
import { createTempoMap, msAtTick, type TempoMap } from '../../core/time/tempo-map';
import type { Ms, Tick } from '../../core/time/units';

/** An effect written into the score: it sounds at its own tick, whatever the driver does. */
export interface Note {
  readonly tick: Tick;
  /** Song time of the tick. */
  readonly ms: Ms;
  /** Name of the effect in `assets/effects/effects.json`. */
  readonly effect: string;
  /** Song time at which it is let go; it rings out by itself where this is missing. */
  readonly endMs?: Ms;
  /** Pitch asked for, like "E2"; the key of the level, or the effect's own pitch, where this is missing. */
  readonly pitch?: string;
  /** Loudness against the effect's own, as a ratio; 1 where this is missing. */
  readonly gain?: number;
}

const TAP_EFFECTS: Readonly<Record<Verb, string>> = { left: 'chirp', right: 'chirp', brake: 'skid', boost: 'clunk' };
const HOLD_EFFECTS: Readonly<Record<Verb, string>> = {
  left: 'screech',
  right: 'screech',
  brake: 'skid',
  boost: 'nitro',
};

/** What notes are made from: any `Course` fits. */
export interface Scored {
  readonly parts: readonly Pick<CuePart, 'kind' | 'verb' | 'tick' | 'pair'>[];
}

/** The tempo map of a level. */
export function tempoOf(level: Level): TempoMap {
  return createTempoMap({ tempo: level.tempo, stops: level.stops, offsetMs: level.song.offsetMs });
}

/** Every effect that a course and the accents of its level ask for, in order of time. */
export function notesOf(level: Level, course: Scored): Note[] {
  const tempo = tempoOf(level);
  const notes: Note[] = [];
  for (const part of course.parts) {
    if (part.kind === 'tail') continue;
    const note = { tick: part.tick, ms: msAtTick(tempo, part.tick) };
    const tail = course.parts[part.pair];
    if (part.kind === 'tap' || tail === undefined) notes.push({ ...note, effect: TAP_EFFECTS[part.verb] });
    else notes.push({ ...note, effect: HOLD_EFFECTS[part.verb], endMs: msAtTick(tempo, tail.tick) });
  }
  for (const { tick, sound, note: pitch } of level.accents) {
    const accent = { tick, ms: msAtTick(tempo, tick), effect: sound };
    notes.push(pitch === undefined ? accent : { ...accent, pitch });
  }
  return notes.sort((a, b) => a.tick - b.tick);
}
