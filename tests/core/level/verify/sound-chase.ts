import { checkLevel } from '../../../../src/core/level/parse';
import type { Level } from '../../../../src/core/level/schema';
import { soundLevel } from '../tiny-level';

const BEAT = 960;

/** JSON that a test may bend: a level as it is written, with nothing readonly in it. */
type Bendable<T> = T extends readonly (infer Item)[]
  ? Bendable<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Bendable<T[Key]> }
    : T;
export type LooseLevel = Bendable<Level>;
export type LooseChart = LooseLevel['charts'][number];
export type LooseCue = LooseChart['cues'][number];

/** `8<` a left on beat 8 (from 0), `16^2` a boost held for two beats, `14.5>` a right half a beat later. */
export function cuesOf(written: string): LooseCue[] {
  const verbs = { '<': 'left', '>': 'right', v: 'brake', '^': 'boost' } as const;
  return written
    .trim()
    .split(/\s+/)
    .map((word) => {
      const match = /^([\d.]+)([<>v^])([\d.]+)?$/.exec(word);
      if (match === null) throw new Error(`The test writes ${word}.`);
      const tick = Math.round(Number(match[1]) * BEAT);
      const verb = verbs[match[2] as keyof typeof verbs];
      return match[3] === undefined ? { tick, verb } : { tick, verb, hold: Math.round(Number(match[3]) * BEAT) };
    });
}

/**
 * Fifteen bars of 4/4 at 120 BPM, a beat is half a second: a small chase in which no rule finds anything. Chart 0 is
 * rookie, chart 1 wheelman.
 */
export function soundChase(): LooseLevel {
  return {
    format: 1,
    id: 'small-song',
    title: 'Small Song',
    artist: 'The Testers',
    author: 'A Tester',
    license: 'CC-BY-4.0',
    song: {
      stems: [{ name: 'mix', file: 'mix.ogg' }],
      offsetMs: 0,
      durationMs: 30_000,
      previewMs: 8000,
    },
    tempo: [{ tick: 0, bpm: 120 }],
    stops: [],
    meter: [{ tick: 0, beats: 4, unit: 4 }],
    sections: [
      { tick: 0, name: 'Intro', energy: 0.2, place: 'downtown', time: 'dusk', weather: 'clear' },
      { tick: 16 * BEAT, name: 'Verse', energy: 0.5, place: 'boulevard', time: 'dusk', weather: 'clear' },
      { tick: 36 * BEAT, name: 'Chorus', energy: 0.8, place: 'tunnel', time: 'dusk', weather: 'clear' },
    ],
    road: [
      { tick: 0, curve: 0, grade: 0 },
      { tick: 16 * BEAT, curve: 0.5, grade: -0.2 },
      { tick: 36 * BEAT, curve: -0.5, grade: 0.3 },
    ],
    shots: [
      { tick: 16 * BEAT, camera: 'roof', difficulties: ['rookie'] },
      { tick: 32 * BEAT, camera: 'chase', difficulties: ['rookie'] },
    ],
    accents: [
      { tick: 20 * BEAT, sound: 'gunshot', note: 'E2' },
      { tick: 37 * BEAT, sound: 'horn', note: 'E3' },
    ],
    charts: [
      {
        difficulty: 'rookie',
        lanes: 3,
        startLane: 1,
        cues: cuesOf('8< 16> 20> 24v 28< 32^ 36< 38> 40v 44^2 48<1 52v 56>'),
        traffic: [
          { tick: 12 * BEAT, lane: 1, kind: 'taxi' },
          { tick: 30 * BEAT, lane: 2, kind: 'van' },
        ],
        cash: [
          { tick: 22 * BEAT, lane: 2 },
          { tick: 34 * BEAT, lane: 0 },
        ],
      },
      {
        difficulty: 'wheelman',
        lanes: 4,
        startLane: 1,
        cues: cuesOf(`
          4< 5> 5.5> 6v 8> 9< 9.5^ 12< 13v 14.5>
          16^2 17< 19> 20> 21< 21.5< 22v 24< 25> 26> 26.5^ 28<1 30> 31< 32v 33> 33.5< 34<
          36^ 37> 38.5< 40v1 42> 43> 44< 44.5< 46^ 48>1 50< 51> 52> 53v 54^ 56^1`),
        traffic: [{ tick: 10.5 * BEAT, lane: 0, kind: 'sedan' }],
        cash: [{ tick: 7 * BEAT, lane: 2 }],
      },
    ],
  };
}

/** The small chase bent by a test, checked as any level is. */
export function bent(bend: (level: LooseLevel) => void = () => undefined): Level {
  const level = soundChase();
  bend(level);
  return soundLevel({ ...level }, checkLevel);
}
