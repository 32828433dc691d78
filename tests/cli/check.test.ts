import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/app/level-cli/commands/check';
import { temporaryFolder, writeLevelFolder } from './level-folder';

/** `path: message` of all that is wrong. */
const faultsOf = (...files: string[]) =>
  (check(files).json as { files: { errors: { path: string; message: string }[] }[] }).files.flatMap(({ errors }) =>
    errors.map(({ path, message }) => `${path}: ${message}`),
  );

const oneSecond = new Uint8Array(readFileSync('tests/cli/stems/one-second.ogg'));
const damaged = (at: number) => oneSecond.with(at, (oneSecond[at] ?? 0) ^ 0xff);

test('a level with sound stems is sound', () => {
  const { isOk, lines } = check([writeLevelFolder()]);
  expect(isOk).toBe(true);
  expect(lines).toEqual([expect.stringMatching(/level\.json: sound\. 1 charts, 4 cues, 1 stems, 1\.0 s\.$/)]);
});

test('the folder of a level stands for its level.json', () => {
  expect(check([dirname(writeLevelFolder())]).isOk).toBe(true);
});

test('of several levels each is named, and one bad one is enough to fail', () => {
  const [good, bad] = [writeLevelFolder(), writeLevelFolder({ 'mix.ogg': null })];
  const { isOk, lines } = check([good, bad]);
  expect(isOk).toBe(false);
  expect(lines).toEqual([expect.stringContaining(good), expect.stringContaining(bad)]);
});

describe('stems', () => {
  const STEM = '$.song.stems[0].file';
  test.each<[name: string, stem: Uint8Array | 'one-second-44100' | null, fault: string]>([
    ['missing', null, `${STEM}: mix.ogg is missing.`],
    ['empty', new Uint8Array(0), `${STEM}: mix.ogg cannot be played: it is empty.`],
    ['no Ogg', new Uint8Array(500).fill(7), `${STEM}: mix.ogg cannot be played: it is no Ogg file.`],
    ['cut off within a page', oneSecond.slice(0, 3000), `${STEM}: mix.ogg cannot be played: its end is missing.`],
    ['damaged at its head', damaged(40), `${STEM}: mix.ogg cannot be played: the page at byte 0 is damaged.`],
    ['damaged at its end', damaged(3460), `${STEM}: mix.ogg cannot be played: the page at byte`],
    ['at another rate', 'one-second-44100', `${STEM}: mix.ogg has 44100 samples a second.`],
  ])('%s', (_name, stem, fault) => {
    const faults = faultsOf(writeLevelFolder({ 'mix.ogg': stem }));
    expect(faults).toEqual([expect.stringContaining(fault)]);
  });

  test('cut off between two pages', () => {
    const text = Buffer.from(oneSecond).toString('latin1');
    const lastPage = oneSecond.slice(0, text.lastIndexOf('OggS'));
    expect(faultsOf(writeLevelFolder({ 'mix.ogg': lastPage }))).toEqual([
      expect.stringContaining('its end is missing'),
    ]);
  });

  test('of different lengths', () => {
    const path = writeLevelFolder({ 'drums.ogg': 'one-second', 'lead.ogg': 'two-seconds' });
    expect(faultsOf(path)).toEqual([
      '$.song.stems: The stems differ in length (samples: drums.ogg 48000, lead.ogg 96000).',
    ]);
  });

  test.each([
    [2000, []],
    [2001, ['$.song.durationMs: The song is said to last 2001 ms, but its stems last 1000 ms.']],
  ])('of one second for a song of %d ms', (durationMs, faults) => {
    const stems = [{ name: 'mix', file: 'mix.ogg' }];
    const path = writeLevelFolder(undefined, { song: { stems, offsetMs: 0, durationMs } });
    expect(faultsOf(path)).toEqual(faults);
  });
});

describe('files that are no level', () => {
  const write = (bytes: string | Uint8Array) => {
    const path = join(temporaryFolder(), 'level.json');
    writeFileSync(path, bytes);
    return path;
  };
  test.each<[name: string, path: () => string, fault: RegExp]>([
    ['missing', () => 'levels/no-such-level/level.json', /^\$: level\.json is missing\.$/],
    ['a folder without one', () => temporaryFolder(), /^\$: level\.json is missing\.$/],
    ['no JSON', () => write('{ "format": 1,, }'), /line 1, column 15/],
    ['no text', () => write(Uint8Array.of(0x7b, 0xff, 0xfe)), /not UTF-8/],
    ['100 MB', () => write(new Uint8Array(100_000_000)), /too large: 96 MiB/],
    ['a level with errors', () => writeLevelFolder({}, { title: '' }), /^\$\.title: The text is empty\.$/],
  ])('%s', (_name, path, fault) => {
    expect(faultsOf(path())[0]).toMatch(fault);
  });
});
