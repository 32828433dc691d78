import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/app/level-cli/commands/check';
import { readLevel } from '../../src/app/level-cli/files';
import { hearStems } from '../../src/app/level-cli/stems';
import { temporaryFolder } from './level-folder';

const ids = readdirSync('levels').filter((id) => existsSync(join('levels', id, 'level.json')));
const fileOf = (id: string) => join('levels', id, 'level.json');

const SAMPLES_A_MS = 48;
/** What all the music of the game may weigh together. */
const MOST_BYTES = 45_000_000;

/** `severity rule path` of each finding and `error path` of each stem that cannot be played, hints left out. */
function faultsOf(...files: string[]): string[] {
  const { json } = check(files, true) as {
    json: {
      files: {
        errors: { path: string }[];
        findings: { severity: string; rule: string; at: { path: string } }[];
      }[];
    };
  };
  return json.files.flatMap(({ errors, findings }) => [
    ...errors.map(({ path }) => `error ${path}`),
    ...findings.flatMap(({ severity, rule, at }) => (severity === 'hint' ? [] : [`${severity} ${rule} ${at.path}`])),
  ]);
}

/** A copy of a bundled level with one stem taken from elsewhere. */
function withStem(id: string, file: string, from: string): string {
  const folder = join(temporaryFolder(), id);
  cpSync(join('levels', id), folder, { recursive: true });
  cpSync(from, join(folder, file));
  return join(folder, 'level.json');
}

describe('the bundled levels, with the sound beside them', () => {
  test('pass the strictest check in one command', () => {
    const { isOk, lines } = check(ids.map(fileOf), true);
    expect(isOk, lines.join('\n')).toBe(true);
    expect(faultsOf(...ids.map(fileOf))).toEqual([]);
  });

  test.each([
    ['a stem of another song', 'levels/coffee-run/lead.ogg', ['error stem-lengths $.song.stems']],
    [
      'a stem at another rate',
      'tests/cli/stems/one-second-44100.ogg',
      expect.arrayContaining([expect.stringMatching(/^error \$\.song\.stems\[\d\]\.file$/)]),
    ],
    [
      'no sound at all in a stem',
      'levels/coffee-run/level.json',
      [expect.stringMatching(/^error \$\.song\.stems\[\d\]\.file$/)],
    ],
  ])('would not with %s', (_, from, faults) => {
    const path = withStem('hubcap-blues', 'lead.ogg', from);
    expect(check([path]).isOk).toBe(false);
    expect(faultsOf(path)).toEqual(faults);
  });

  test('hold their eight songs within 45 MB', () => {
    const bytes = ids.flatMap((id) =>
      readdirSync(join('levels', id)).flatMap((file) =>
        file.endsWith('.ogg') ? [statSync(join('levels', id, file)).size] : [],
      ),
    );
    expect(ids.length).toBeGreaterThanOrEqual(8);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_BYTES);
  });

  test.each(ids)('%s sounds as long, to the sample, as the render that was measured, and as the level says', (id) => {
    const read = readLevel(fileOf(id));
    if (!read.ok) throw new Error(`${id} cannot be read.`);
    const { song } = read.level;
    const measured = JSON.parse(
      readFileSync(join('assets/source/music', id.replaceAll('-', '_'), 'measured.json'), 'utf8'),
    ) as { samples: Record<string, number> };
    const { stems } = hearStems(read.level, read.folder);
    expect(Object.fromEntries(song.stems.map(({ name }, index) => [name, stems[index]?.samples]))).toEqual(
      measured.samples,
    );
    // The level keeps microseconds.
    for (const stem of stems)
      expect(Math.abs((stem?.samples ?? 0) / SAMPLES_A_MS - song.durationMs)).toBeLessThan(0.001);
  });

  test.each(ids)('%s has no sound file that nothing plays', (id) => {
    const read = readLevel(fileOf(id));
    if (!read.ok) throw new Error(`${id} cannot be read.`);
    const played = read.level.song.stems.map(({ file }) => file).sort();
    expect(
      readdirSync(join('levels', id))
        .filter((file) => file.endsWith('.ogg'))
        .sort(),
    ).toEqual(played);
  });
});
