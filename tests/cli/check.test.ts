import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/app/level-cli/commands/check';
import type { Finding } from '../../src/core/level/verify/verify-level';
import { cuesOf, soundChase } from '../core/level/verify/sound-chase';
import { temporaryFolder, writeLevelFolder, writeSoundFolder } from './level-folder';

/** `path: message` of all that is wrong. */
const faultsOf = (...files: string[]) =>
  (check(files).json as { files: { errors: { path: string; message: string }[] }[] }).files.flatMap(({ errors }) =>
    errors.map(({ path, message }) => `${path}: ${message}`),
  );

const oneSecond = new Uint8Array(readFileSync('tests/cli/stems/one-second.ogg'));
const damaged = (at: number) => oneSecond.with(at, (oneSecond[at] ?? 0) ^ 0xff);

/** `severity rule path` of all that could be better. */
const findingsOf = (...files: string[]) =>
  (check(files).json as { files: { findings: Finding[] }[] }).files.flatMap(({ findings }) =>
    findings.map(({ severity, rule, at }) => `${severity} ${rule} ${at.path}`),
  );

test('a level with nothing wrong is sound', () => {
  const { isOk, lines } = check([writeSoundFolder()]);
  expect(lines).toEqual([expect.stringMatching(/level\.json: sound\. 2 charts, 57 cues, 1 stems, 30\.0 s\.$/)]);
  expect(isOk).toBe(true);
});

test('the folder of a level stands for its level.json', () => {
  expect(check([dirname(writeSoundFolder())]).isOk).toBe(true);
});

test('of several levels each is named, and one bad one is enough to fail', () => {
  const [good, bad] = [writeSoundFolder(), writeLevelFolder({ 'mix.ogg': null })];
  const { isOk, lines } = check([good, bad]);
  expect(isOk).toBe(false);
  expect(lines[0]).toContain(good);
  expect(lines.slice(1).every((line) => line.startsWith(bad))).toBe(true);
});

describe('findings', () => {
  const untitled = () => writeSoundFolder({ title: 'Untitled' });
  const late = { ...soundChase().charts[0], cues: cuesOf('1.25v 8< 16> 24^ 32v 40^ 48v 56^') };
  const early = () => writeSoundFolder({ charts: [late] });

  test('a warning is told and fails only where it is strict', () => {
    const path = untitled();
    expect(findingsOf(path)).toEqual(['warning untitled $.title']);
    expect(check([path]).isOk).toBe(true);
    expect(check([path], true).isOk).toBe(false);
    expect(check([path]).lines).toEqual([
      expect.stringMatching(/level\.json: warning untitled: The title is “Untitled”.* \$\.title$/),
      expect.stringMatching(/level\.json: sound, with 1 warning\. /),
    ]);
  });

  test('an error fails, with the bar, the beat and the time at which it stands', () => {
    const { isOk, lines } = check([early()]);
    expect(isOk).toBe(false);
    expect(lines).toContainEqual(
      expect.stringMatching(/: error off-grid, rookie at bar 1, beat 2\.25 \(625 ms\): .*\$\.charts\[0\]\.cues\[0\]/),
    );
    expect(lines.at(-1)).toMatch(/: \d+ errors, \d+ warnings?, \d+ hints?\. /);
  });

  test('hints never fail', () => {
    const path = writeSoundFolder({ road: [] });
    expect(findingsOf(path)).toEqual(['hint flat-road $.road']);
    expect(check([path], true).isOk).toBe(true);
  });

  test('many of one kind are counted, not all written out', () => {
    const cues = cuesOf(Array.from({ length: 40 }, (_, index) => `${8 + index + 0.1}v`).join(' '));
    const { lines } = check([
      writeSoundFolder({ shots: [], charts: [{ ...soundChase().charts[0], cues, traffic: [] }] }),
    ]);
    expect(lines.filter((line) => line.includes('off-grid'))).toHaveLength(9);
    expect(lines).toContainEqual(expect.stringMatching(/error off-grid, rookie: and 32 more of these\.$/));
  });
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
    expect(findingsOf(path)).toContain('error stem-lengths $.song.stems');
    expect(check([path])).toMatchObject({
      isOk: false,
      lines: expect.arrayContaining([expect.stringContaining('(samples: drums.ogg 48000, lead.ogg 96000)')]),
    });
  });

  test.each([
    [2000, false],
    [2001, true],
  ])('of one second for a song of %d ms', (durationMs, isTooLong) => {
    const stems = [{ name: 'mix', file: 'mix.ogg' }];
    const path = writeLevelFolder(undefined, { song: { stems, offsetMs: 0, durationMs } });
    expect(findingsOf(path).includes('error duration-beyond-stems $.song.durationMs')).toBe(isTooLong);
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
