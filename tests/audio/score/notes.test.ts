import { describe, expect, it } from 'vitest';
import { notesOf, type Scored } from '../../../src/audio/score/notes';
import type { PartKind } from '../../../src/core/chase/events';
import type { Verb } from '../../../src/core/level/model';
import { bareLevel } from './bare-level';

/** Beats of 500 ms; only what the notes are made from matters. */
const LEVEL = bareLevel({
  song: { stems: [{ name: 'mix', file: 'mix.ogg' }], offsetMs: 100, durationMs: 60_000, previewMs: 0 },
  accents: [
    { tick: 480, sound: 'gunshot', note: 'E2' },
    { tick: 960, sound: 'horn' },
  ],
});

type Part = Scored['parts'][number];

function part(kind: PartKind, verb: Verb, tick: number, pair = -1): Part {
  return { kind, verb, tick, pair };
}

function course(parts: readonly Part[]): Scored {
  return { parts };
}

describe('notes', () => {
  it.each<[Verb, string]>([
    ['left', 'chirp'],
    ['right', 'chirp'],
    ['brake', 'skid'],
    ['boost', 'clunk'],
  ])('writes a tapped %s as a %s at its tick', (verb, effect) => {
    const notes = notesOf({ ...LEVEL, accents: [] }, course([part('tap', verb, 1920)]));
    expect(notes).toEqual([{ tick: 1920, ms: 1100, effect }]);
  });

  it.each<[Verb, string]>([
    ['left', 'screech'],
    ['right', 'screech'],
    ['brake', 'skid'],
    ['boost', 'nitro'],
  ])('writes a held %s as a %s from its head to its tail', (verb, effect) => {
    const parts = [part('head', verb, 1920, 1), part('tail', verb, 2880, 0)];
    expect(notesOf({ ...LEVEL, accents: [] }, course(parts))).toEqual([{ tick: 1920, ms: 1100, effect, endMs: 1600 }]);
  });

  it('mixes in the accents of the level, in order of time', () => {
    expect(notesOf(LEVEL, course([part('tap', 'left', 720)]))).toEqual([
      { tick: 480, ms: 350, effect: 'gunshot', pitch: 'E2' },
      { tick: 720, ms: 475, effect: 'chirp' },
      { tick: 960, ms: 600, effect: 'horn' },
    ]);
  });
});
