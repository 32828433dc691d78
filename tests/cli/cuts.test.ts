import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/app/level-cli/commands';
import { sortWords } from '../../src/app/level-cli/words';
import { CAMERAS } from '../../src/core/level/model';
import { writeLevelFolder } from './level-folder';

const run = (...args: string[]) => {
  const sorted = sortWords(args);
  if (!sorted.ok) throw new Error(sorted.message);
  return runCommand(sorted.words);
};

describe('cuts', () => {
  test('each bar line with its cameras, chart by chart, bars from 1', () => {
    // 400 BPM: a bar is 600 ms, and a cue is due 150 ms after each of the two bar lines.
    expect(run('cuts', writeLevelFolder())?.json).toEqual({
      id: 'tiny',
      cuts: [
        { bar: 1, tick: 0, ms: 0, cameras: { driver: [] }, everywhere: [] },
        { bar: 2, tick: 3840, ms: 600, cameras: { driver: [] }, everywhere: [] },
      ],
    });
  });

  test('as a table for a person', () => {
    const lines = run('cuts', writeLevelFolder())?.lines ?? [];
    expect(lines.slice(0, 2)).toEqual([
      '    tick   bar          ms  driver      every chart',
      '       0     1       0.000  -           -',
    ]);
  });

  test('all is open after the last cue of the bundled song', () => {
    const level = run('cuts', 'levels/hubcap-blues')?.json as { cuts: { everywhere: string[] }[] };
    expect(level.cuts.at(-1)?.everywhere).toEqual(CAMERAS);
  });

  test('one level at a time, and one that can be read', () => {
    expect(run('cuts')).toBeNull();
    expect(run('cuts', 'a', 'b')).toBeNull();
    expect(run('cuts', 'nowhere/level.json')).toMatchObject({ isOk: false });
  });
});
