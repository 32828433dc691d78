import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/app/level-cli/commands';
import { hashStems } from '../../src/app/level-cli/stems';
import { sortWords } from '../../src/app/level-cli/words';
import { checkLevel } from '../../src/core/level/parse';
import { formatRunFile } from '../../src/core/replay/run-file';
import type { RunRecord } from '../../src/core/replay/run-record';
import { soundLevel } from '../core/level/tiny-level';
import { drivenRecord } from '../core/replay/driven-run';
import { writeLevelFolder } from './level-folder';

const run = (...args: string[]) => {
  const sorted = sortWords(args);
  if (!sorted.ok) throw new Error(sorted.message);
  return runCommand(sorted.words);
};

describe('times', () => {
  test('every part of a chart, bars and beats from 1', () => {
    // 400 BPM: a quarter is 150 ms.
    expect(run('times', writeLevelFolder(), 'driver')?.json).toEqual([
      { tick: 960, bar: 1, beat: 2, ms: 150, verb: 'left', part: 'tap' },
      { tick: 1920, bar: 1, beat: 3, ms: 300, verb: 'brake', part: 'head' },
      { tick: 2880, bar: 1, beat: 4, ms: 450, verb: 'brake', part: 'tail' },
      { tick: 3840, bar: 2, beat: 1, ms: 600, verb: 'right', part: 'tap' },
      { tick: 4800, bar: 2, beat: 2, ms: 750, verb: 'boost', part: 'tap' },
    ]);
  });

  test('as a table for a person', () => {
    const lines = run('times', writeLevelFolder(), 'driver')?.lines ?? [];
    expect(lines[4]).toBe('    3840     2    1     600.000  right  tap');
  });
});

describe('rate', () => {
  const ratesOf = (...args: string[]) => {
    const answer = run('rate', writeLevelFolder(), ...args);
    return answer?.json as { id: string; rate: number; charts: { rating: number; cuesPerSecond: number }[] };
  };

  test('gives each chart a figure', () => {
    expect(ratesOf()).toEqual({
      id: 'tiny',
      rate: 1,
      charts: [
        {
          difficulty: 'driver',
          rating: expect.any(Number),
          cues: 4,
          cuesPerSecond: 4,
          effortPerSecond: { burst: expect.any(Number), stamina: expect.any(Number) },
        },
      ],
    });
    expect(run('rate', writeLevelFolder())?.lines).toEqual([
      expect.stringMatching(/^driver +\d\.\d {2}4 cues, 4 a second; /),
    ]);
  });

  test('at another speed gives another', () => {
    const [slow, fast] = [ratesOf('--rate', '0.75'), ratesOf('--rate=1.5')];
    expect([slow.rate, fast.rate]).toEqual([0.75, 1.5]);
    expect(fast.charts[0]?.rating).toBeGreaterThan(slow.charts[0]?.rating ?? 99);
    expect(fast.charts[0]?.cuesPerSecond).toBe(6);
  });
});

describe('drive', () => {
  test('the perfect driver earns a million, the cash in his way and the near miss beside the truck', () => {
    expect(run('drive', writeLevelFolder(), 'driver')?.json).toEqual({
      dollars: 1_000_000,
      style: 3000,
      total: 1_003_000,
      counts: { perfect: 5, great: 0, good: 0, ok: 0, miss: 0 },
      streak: 5,
      grade: 'S+',
    });
  });

  test('several levels give a list', () => {
    const [one, two] = [writeLevelFolder(), writeLevelFolder()];
    const answer = expect.objectContaining({ dollars: 1_000_000 });
    expect(run('drive', one, two, 'driver')?.json).toEqual([
      { file: one, answer },
      { file: two, answer },
    ]);
  });

  test.each([
    ['god', 'There is no difficulty "god".'],
    ['legend', 'The level has no legend chart.'],
  ])('on %s it says what is wrong', (difficulty, message) => {
    expect(run('drive', writeLevelFolder(), difficulty)).toMatchObject({
      isOk: false,
      json: { ok: false, errors: [{ message }] },
    });
  });
});

describe('verify', () => {
  /** A run on a level on disk, with its file beside it. */
  const writeRun = (changes: Partial<RunRecord> = {}) => {
    const path = writeLevelFolder();
    const level = JSON.parse(readFileSync(path, 'utf8'));
    const stems = hashStems(soundLevel(level, checkLevel), dirname(path));
    const record = drivenRecord({ level, stemHashes: stems.ok ? stems.hashes : [], lateMs: 40 });
    const file = join(dirname(path), 'run.json');
    writeFileSync(file, formatRunFile({ ...record, ...changes }));
    return { path, file, record };
  };

  test('a true run is called true', () => {
    const { path, file, record } = writeRun();
    expect(run('verify', file, '--level', path)).toMatchObject({
      isOk: true,
      lines: [expect.stringMatching(/true\. Ace took \$\d+ on tiny \(driver\)/)],
      json: { ok: true, dollars: record.dollars },
    });
  });

  test('a dollar too many is found', () => {
    const { record } = writeRun();
    const { path, file } = writeRun({ dollars: record.dollars + 1, total: record.total + 1 });
    expect(run('verify', file, '--level', path)).toMatchObject({
      isOk: false,
      json: {
        differences: [
          { field: 'dollars', claimed: String(record.dollars + 1), found: String(record.dollars) },
          { field: 'total' },
        ],
      },
    });
  });

  test('a run on another board is found', () => {
    const { path, file } = writeRun({ chartHash: '0'.repeat(64) });
    expect(run('verify', file, '--level', path)).toMatchObject({
      isOk: false,
      json: { differences: [{ field: 'chartHash', claimed: '0'.repeat(64) }] },
    });
  });

  test('a replay that was changed is found', () => {
    const { record } = writeRun();
    const { path, file } = writeRun({ replay: record.replay.with(20, (record.replay[20] ?? 0) ^ 1) });
    expect(run('verify', file, '--level', path)).toMatchObject({
      isOk: false,
      json: { differences: [{ field: 'replay' }] },
    });
  });

  test('other audio is another level', () => {
    const { path, file } = writeRun();
    writeFileSync(join(dirname(path), 'mix.ogg'), readFileSync('tests/cli/stems/two-seconds.ogg'));
    expect(run('verify', file, '--level', path)).toMatchObject({ isOk: false });
  });

  test('without --level the level is looked for by its name', () => {
    const { file } = writeRun();
    const message = expect.stringMatching(/is missing\.$/);
    const remedy = expect.stringContaining(join('levels', 'tiny'));
    expect(run('verify', file)).toMatchObject({ isOk: false, json: { errors: [{ message, remedy }] } });
  });

  test('a file that is no run is told', () => {
    expect(run('verify', writeLevelFolder())).toMatchObject({ isOk: false, json: { errors: expect.any(Array) } });
  });
});

describe('words', () => {
  test.each([
    ['nothing', []],
    ['an unknown command', ['chekc', 'a.json']],
    ['check without a file', ['check']],
    ['drive without a difficulty', ['drive', 'a.json']],
    ['rate of two', ['rate', 'a.json', 'b.json']],
    ['verify without a file', ['verify']],
  ])('%s make no command', (_name, args) => {
    expect(run(...args)).toBeNull();
  });

  test('options may stand anywhere', () => {
    expect(sortWords(['--json', 'verify', '--level=a', 'b.json', '--rate', '1.25'])).toEqual({
      ok: true,
      words: { command: 'verify', operands: ['b.json'], isJson: true, isStrict: false, level: 'a', rate: 1.25 },
    });
  });

  test.each([
    [['check', '--jsno'], 'There is no option --jsno.'],
    [['verify', 'a', '--level'], '--level needs the path of a level.json.'],
    [['rate', 'a', '--rate', 'fast'], '--rate needs a number from 0.75 to 1.5.'],
    [['rate', 'a', '--rate=2'], '--rate needs a number from 0.75 to 1.5.'],
  ])('%j are refused', (args, message) => {
    expect(sortWords(args)).toEqual({ ok: false, message });
  });
});
