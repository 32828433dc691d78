import { describe, expect, it } from 'vitest';
import { compileCourse } from '../../../src/core/chase/course';
import { NO_MODS } from '../../../src/core/chase/mods';
import { tinyCourse, tinyLevel } from './tiny-course';

describe('a course', () => {
  it('has the parts in order of time, then of cue, with the lanes of the path and the pairs of holds', () => {
    const course = tinyCourse({
      cues: [
        { tick: 960, verb: 'boost', hold: 1920 },
        { tick: 1920, verb: 'left' },
        { tick: 2880, verb: 'right' },
        { tick: 2880, verb: 'brake' },
      ],
    });
    expect(
      course.parts.map(({ cue, kind, verb, us, laneBefore, lane, pair }) => [
        cue,
        kind,
        verb,
        us,
        laneBefore,
        lane,
        pair,
      ]),
    ).toEqual([
      [0, 'head', 'boost', 1_000_000, 1, 1, 2],
      [1, 'tap', 'left', 2_000_000, 1, 0, -1],
      [0, 'tail', 'boost', 3_000_000, 0, 0, 0],
      [2, 'tap', 'right', 3_000_000, 0, 1, -1],
      [3, 'tap', 'brake', 3_000_000, 1, 1, -1],
    ]);
    expect(course.parts.map((part) => part.index)).toEqual([0, 1, 2, 3, 4]);
    expect(course.presses.map((part) => part.index)).toEqual([0, 1, 3, 4]);
    expect(course.tails.map((part) => part.index)).toEqual([2]);
  });

  it('starts a bar before tick 0, in the first meter and tempo', () => {
    const waltz = tinyCourse(
      {},
      {},
      { meter: [{ tick: 0, beats: 3, unit: 4 }], song: { offsetMs: 250, durationMs: 9_000 } },
    );
    expect(waltz.startUs).toBe(-2_750_000);
  });

  it('ends with the song, or with the last window if that is later', () => {
    const song = { song: { offsetMs: 0, durationMs: 10_000 } };
    expect(tinyCourse({ cues: [{ tick: 1920, verb: 'left' }] }, {}, song).endUs).toBe(10_000_000);
    expect(tinyCourse({ cues: [{ tick: 9600, verb: 'left' }] }, {}, song).endUs).toBe(10_135_001);
    expect(tinyCourse({ cues: [{ tick: 8640, verb: 'left', hold: 960 }] }, {}, song).endUs).toBe(10_202_501);
  });

  it('has bar lines from the count-in to the first one after the end, through a change of meter', () => {
    const meter = [
      { tick: 0, beats: 4, unit: 4 },
      { tick: 3840, beats: 3, unit: 8 },
    ];
    const course = tinyCourse({}, {}, { meter, song: { offsetMs: 0, durationMs: 7_000 } });
    expect(course.barLinesUs).toEqual([-4_000_000, 0, 4_000_000, 5_500_000, 7_000_000, 8_500_000]);
  });

  it('has four lines a beat, of the meter that is there; a stop lengthens the quarter that begins with it', () => {
    const course = tinyCourse(
      {},
      {},
      {
        meter: [{ tick: 0, beats: 1, unit: 4 }],
        stops: [{ tick: 960, ms: 400 }],
        song: { offsetMs: 0, durationMs: 1_000 },
      },
    );
    expect(course.quarterBeatsUs).toEqual([
      -1_000_000, -750_000, -500_000, -250_000, 0, 250_000, 500_000, 750_000, 1_000_000, 1_650_000, 1_900_000,
      2_150_000, 2_400_000,
    ]);
  });

  it('shares the parts out over the sections', () => {
    const sections = [
      { tick: 0, name: 'Verse' },
      { tick: 1920, name: 'Chorus' },
    ];
    const cues = [
      { tick: 1919, verb: 'brake' },
      { tick: 1920, verb: 'boost' },
    ] as const;
    expect(tinyCourse({ cues }, {}, { sections }).sections).toEqual([
      { name: 'Verse', us: 0, fromPart: 0, toPart: 1 },
      { name: 'Chorus', us: 2_000_000, fromPart: 1, toPart: 2 },
    ]);
  });

  it('of a difficulty that the level has no chart for has no cues', () => {
    const course = compileCourse(tinyLevel({ cues: [{ tick: 0, verb: 'brake' }] }), 'legend', NO_MODS);
    expect(course).toMatchObject({ difficulty: 'legend', parts: [], lanes: 4 });
  });
});
