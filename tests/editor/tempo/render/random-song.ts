import { type Chance, createChance } from './chance';
import { PATTERNS, type Pattern, type PatternName, type VoiceName } from './patterns';
import type { SongPlan } from './song';

/** A song with one tempo, whose style, band and room are left to chance. */
export interface RandomSong extends SongPlan {
  readonly pattern: Pattern;
  readonly bpm: number;
}

type Strikes = (readonly [beat: number, strength: number])[];

/** The same seed gives the same song. Tempi lie about 122 BPM, two thirds of them within 94 and 159, none outside 60 to 240. */
export function randomSong(seed: number, seconds = 35): RandomSong {
  const chance = createChance(seed * 7919 + 13);
  const drawn = Math.min(240, Math.max(60, 122 * 2 ** (0.38 * chance.normal())));
  const bpm = chance.next() < 0.6 ? Math.round(drawn) : Math.round(drawn * 100) / 100;
  const names = Object.keys(PATTERNS) as PatternName[];
  const pattern = chance.next() < 0.18 ? PATTERNS[chance.pick(names)] : randomPattern(chance, bpm);
  const sometimes = (share: number, low: number, high: number): number =>
    chance.next() < share ? chance.between(low, high) : 0;
  return {
    pattern,
    bpm,
    offsetMs: chance.between(0, 3000),
    seconds,
    seed,
    sampleRate: chance.pick([44_100, 44_100, 48_000, 32_000]),
    jitterMs: chance.pick([0, 0, 0.5, 1, 2, 4, 6]),
    leftOut: sometimes(0.5, 0.05, 0.4),
    unevenness: chance.between(0, 0.5),
    noise: sometimes(0.5, 0.001, 0.03),
    pads: sometimes(0.6, 0.1, 0.9),
    bassline: sometimes(0.35, 0.2, 0.7),
    melody: sometimes(0.5, 0.2, 0.9),
    room: sometimes(0.4, 0.1, 0.6),
    breakBeats: chance.next() < 0.3 ? 16 : 0,
    fadeSeconds: sometimes(0.2, 1, 5),
    drive: chance.pick([1, 1, 1.5, 3, 5]),
  };
}

function randomPattern(chance: Chance, bpm: number): Pattern {
  const beats = chance.next() < 0.07 ? 3 : 4;
  const isSwung = chance.next() < 0.22;
  const off = isSwung ? chance.pick([2 / 3, 2 / 3, 0.62]) : 0.5;
  const isBusy = !isSwung && bpm < 145;
  const all = Array.from({ length: beats }, (_, index) => index);
  const strikes: Partial<Record<VoiceName, Strikes>> = {};
  const hasDrums = chance.next() < 0.9;
  if (hasDrums) addDrums(strikes, chance, bpm, all, off, isBusy);
  addChords(strikes, chance, all, off);
  addBass(strikes, chance, all, off);
  const pluck = chance.next();
  if (pluck < 0.25 || !hasDrums) strikes.pluck = [...on(all, 0.7), ...on(moved(all, off), 0.5)];
  else if (pluck < 0.35 && isBusy) strikes.pluck = [...on(all, 0.6), ...on(moved(all, 0.25, 0.5, 0.75), 0.4)];
  return { name: 'random', beats, strikes };
}

function addDrums(
  strikes: Partial<Record<VoiceName, Strikes>>,
  chance: Chance,
  bpm: number,
  all: readonly number[],
  off: number,
  isBusy: boolean,
): void {
  const beats = all.length;
  const isHalfTime = beats === 4 && bpm > 125 && chance.next() < 0.25;
  const kick = chance.next();
  if (kick < 0.3) strikes.kick = on(all, chance.between(0.8, 1));
  else if (isHalfTime) strikes.kick = [...on([0]), ...on([chance.pick([1.5, 2.5, 3.5, 1, 3])], 0.8)];
  else if (beats === 3) strikes.kick = on([0]);
  else {
    strikes.kick = on(chance.pick([[0, 2], [0, 2], [0], [0, 2, 3], [0, 1, 2]]));
    if (chance.next() < 0.6) strikes.kick.push([chance.pick([0, 1, 2]) + off + (chance.next() < 0.5 ? 1 : 0), 0.8]);
    if (isBusy && chance.next() < 0.4) strikes.kick.push([chance.pick([0.75, 1.75, 2.75, 3.75, 2.25]), 0.75]);
  }
  if (isHalfTime) strikes.snare = on([2]);
  else if (beats === 3) strikes.snare = chance.next() < 0.8 ? on([1, 2], chance.between(0.4, 0.8)) : [];
  else if (chance.next() < 0.9) strikes.snare = on([1, 3], chance.between(0.7, 1.1));
  if (isBusy && chance.next() < 0.35) strikes.snare?.push([chance.pick([1.75, 2.25, 0.75]), 0.25]);
  addHats(strikes, chance, bpm, all, off, isBusy);
}

function addHats(
  strikes: Partial<Record<VoiceName, Strikes>>,
  chance: Chance,
  bpm: number,
  all: readonly number[],
  off: number,
  isBusy: boolean,
): void {
  const kind = chance.next();
  const level = chance.between(0.25, 0.7);
  if (kind < 0.4) strikes.hat = [...on(all, level), ...on(moved(all, off), level * chance.between(0.5, 1.1))];
  else if (kind < 0.6 && isBusy)
    strikes.hat = [...on(moved(all, 0, 0.5), level), ...on(moved(all, 0.25, 0.75), level * 0.5)];
  else if (kind < 0.6 && off !== 0.5 && bpm < 130)
    strikes.hat = [...on(all, level), ...on(moved(all, 1 / 3, 2 / 3), level * 0.6)];
  else if (kind < 0.75) strikes.open = on(moved(all, 0.5), chance.between(0.4, 1));
  else if (kind < 0.85) strikes.hat = on(all, level);
  else if (kind < 0.93) strikes.ride = [...on(all, 0.8), ...on([1 + off], 0.5)];
}

function addChords(
  strikes: Partial<Record<VoiceName, Strikes>>,
  chance: Chance,
  all: readonly number[],
  off: number,
): void {
  const kind = chance.next();
  if (kind < 0.2) strikes.chord = on(moved(all, off), chance.between(0.4, 1));
  else if (kind < 0.35) strikes.chord = on(all, chance.between(0.4, 0.9));
  else if (kind < 0.5) strikes.chord = on([0, 1 + off], 0.8);
  else if (kind < 0.6) strikes.chord = on([0], 0.8);
}

function addBass(
  strikes: Partial<Record<VoiceName, Strikes>>,
  chance: Chance,
  all: readonly number[],
  off: number,
): void {
  const kind = chance.next();
  if (kind < 0.25) strikes.bass = on(all, chance.between(0.4, 0.9));
  else if (kind < 0.4) strikes.bass = [...on(all, 0.8), ...on(moved(all, off), 0.7)];
  else if (kind < 0.5) strikes.bass = on(moved(all, off), 0.8);
  else if (kind < 0.6) strikes.bass = on([0, 0.75, 1.5, 2.5], 0.8);
  else if (kind < 0.7) strikes.bass = on([0, 2], 0.9);
}

function on(places: readonly number[], strength = 1): Strikes {
  return places.map((place) => [place, strength] as const);
}

function moved(places: readonly number[], ...by: readonly number[]): number[] {
  return places.flatMap((place) => by.map((each) => place + each));
}
