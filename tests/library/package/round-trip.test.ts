import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLevel } from '../../../src/core/level/format';
import { parseLevel } from '../../../src/core/level/parse';
import { readPackage } from '../../../src/library/package/read-package';
import { writePackage } from '../../../src/library/package/write-package';
import { tinyChart } from '../../core/level/tiny-level';
import { forgeZip } from './forge-zip';
import { AUDIO, level, levelText, mix, oggLike } from './pieces';

const bytesOf = async (blob: Blob | undefined): Promise<Uint8Array> =>
  new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0));
const audio = (): Map<string, Blob> => new Map([['mix.ogg', new Blob([AUDIO])]]);

async function taken(blob: Blob, isDraft = false) {
  const read = await readPackage(blob, { isDraft });
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read;
}

/** Any JSON under any name. Names that the format knows are kept apart: they have to make sense. */
const unknown = fc.dictionary(
  fc.string({ maxLength: 12 }).map((name) => `x-${name}`),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>,
  { maxKeys: 4 },
);

describe('out, in and out again', () => {
  test('gives the same level.json, the same audio and the same package, whatever fields there are', async () => {
    await fc.assert(
      fc.asyncProperty(unknown, unknown, fc.string({ minLength: 1, maxLength: 40 }), async (top, inChart, words) => {
        const title = words.replace(/[\p{Cc}]/gu, ' ').trim() || '<b>&amp;</b>';
        const text = levelText({ ...top, title, charts: [tinyChart(inChart)] });
        const first = await writePackage(text, audio());
        const read = await taken(first);
        const second = await writePackage(formatLevel(read.level), read.files);
        expect(await bytesOf(second)).toEqual(await bytesOf(first));
        expect(await bytesOf(read.files.get('mix.ogg'))).toEqual(AUDIO);
        expect(read.level).toMatchObject(JSON.parse(JSON.stringify(top)));
      }),
      { numRuns: 60 },
    );
  });

  test('level.json is what formatLevel writes, byte for byte', async () => {
    const parsed = parseLevel(levelText());
    const written = await writePackage(levelText(), audio());
    const bytes = new TextDecoder('latin1').decode(await bytesOf(written));
    expect(parsed.ok && bytes.includes(formatLevel(parsed.level))).toBe(true);
  });

  test('the order in which the fields and the files were given leaves no trace', async () => {
    const { title, ...rest } = JSON.parse(levelText()) as Record<string, unknown>;
    const stems = [
      { name: 'lead', file: 'b.ogg' },
      { name: 'drums', file: 'a.ogg' },
    ];
    const song = { stems, offsetMs: 0, durationMs: 8500, previewMs: 0 };
    const files = [
      ['a.ogg', new Blob([oggLike(300, 2)])],
      ['b.ogg', new Blob([oggLike(200, 3)])],
    ] as const;
    const one = await writePackage(JSON.stringify({ ...rest, song, title }), new Map(files));
    const other = await writePackage(JSON.stringify({ title, ...rest, song }), new Map([...files].reverse()));
    expect(await bytesOf(one)).toEqual(await bytesOf(other));
  });

  test('a draft that is not sound yet goes the same way', async () => {
    const text = levelText({ charts: [tinyChart({ cues: [], startLane: 3 })] });
    const first = await writePackage(text, audio());
    expect((await readPackage(first)).ok).toBe(false);
    const read = await taken(first, true);
    expect(read.level.charts[0]?.cues).toEqual([]);
    expect(await bytesOf(await writePackage(formatLevel(read.level), read.files))).toEqual(await bytesOf(first));
  });

  test('nothing is written of a level whose audio is not there, and nothing beside what it names', async () => {
    await expect(writePackage(levelText(), new Map())).rejects.toThrow('mix.ogg is missing');
    await expect(writePackage('{}', audio())).rejects.toThrow('no level');
    const more = new Map([...audio(), ['other.ogg', new Blob([AUDIO])]]);
    expect([...(await taken(await writePackage(levelText(), more))).files.keys()]).toEqual(['mix.ogg']);
  });
});

describe('a package that someone else packed', () => {
  test('as a folder, with what a system leaves in folders and a comment', async () => {
    const packed = { method: 8 };
    const files = [
      { name: 'My Chase/', data: '', mode: 0o040755 },
      { ...level(), name: 'My Chase/level.json', ...packed },
      { ...mix(), name: 'My Chase/mix.ogg', ...packed },
      { name: '__MACOSX/My Chase/._mix.ogg', data: 'litter' },
      { name: 'My Chase/.DS_Store', data: 'litter' },
    ];
    const read = await taken(forgeZip(files, { comment: new TextEncoder().encode('made by hand') }));
    expect(read.level.title).toBe('Tiny');
    expect(await bytesOf(read.files.get('mix.ogg'))).toEqual(AUDIO);
    expect(read.notes).toEqual([]);
  });

  test('with sizes behind the files, as streams are packed', async () => {
    const files = [level(levelText(), { method: 8, flags: 0x0808 }), mix({ method: 8, flags: 0x0808 })];
    expect((await taken(forgeZip(files))).level.title).toBe('Tiny');
  });

  test('an audio file that unpacks in many pieces is whole', async () => {
    const long = oggLike(3_000_000);
    long.fill(7, 500_000, 2_400_000);
    const read = await taken(forgeZip([level(), mix({ data: long, method: 8 })]), true);
    expect(Buffer.compare(await bytesOf(read.files.get('mix.ogg')), long)).toBe(0);
  });

  test.each([
    [['readme.txt'], 'Left out, since the level does not name it: readme.txt.'],
    [
      ['a.txt', 'b.js', 'c.html', 'd/e.png', 'f', 'g'],
      'Left out, since the level does not name them: a.txt, b.js, c.html, d/e.png and 2 more.',
    ],
  ])('leaves out what the level does not name and says so: %j', async (names, note) => {
    const read = await taken(forgeZip([level(), mix(), ...names.map((name) => ({ name, data: '<script>' }))]));
    expect(read.notes).toEqual([note]);
    expect([...read.files.keys()]).toEqual(['mix.ogg']);
  });

  test('nothing of a file that is left out is unpacked, whatever it is', async () => {
    const bomb = { name: 'bomb.zip', data: 'x', method: 99, bytes: 4_000_000_000, crc: 5 };
    expect((await taken(forgeZip([level(), mix(), bomb]))).notes).toHaveLength(1);
  });

  test('a name that hides which way it reads is shown without the trick', async () => {
    const { notes } = await taken(forgeZip([level(), mix(), { name: 'photo‮gpj.exe', data: 'x' }]));
    expect(notes[0]).toContain('photo�gpj.exe');
  });

  test('a wav under the name of an ogg plays, and is told', async () => {
    const wav = new Uint8Array(100);
    wav.set(new TextEncoder().encode('RIFF____WAVE'));
    const { notes } = await taken(forgeZip([level(), mix({ data: wav })]));
    expect(notes).toEqual(['mix.ogg is really a wav file; it plays all the same.']);
  });

  test.each(['mix.wave', 'mix.aac', 'mix', 'mix.js'])('audio plays whatever its name ends in: %s', async (file) => {
    const text = levelText({ song: { stems: [{ name: 'mix', file }], offsetMs: 0, durationMs: 8500, previewMs: 0 } });
    const read = await taken(await writePackage(text, new Map([[file, new Blob([AUDIO])]])));
    expect(read.notes).toEqual([`${file} is really an ogg file; it plays all the same.`]);
    expect(await bytesOf(read.files.get(file))).toEqual(AUDIO);
  });

  test('words with markup are words', async () => {
    const title = '<img src=x onerror=alert(1)>';
    expect((await taken(forgeZip([level(levelText({ title })), mix()]))).level.title).toBe(title);
  });

  test('a prototype in a level is left out and changes nothing', async () => {
    const text = levelText().replace('"format"', '"__proto__":{"polluted":true},"format"');
    const read = await taken(forgeZip([level(text), mix()]));
    expect(Object.keys(read.level)).not.toContain('__proto__');
    expect('polluted' in read.level).toBe(false);
    expect('polluted' in {}).toBe(false);
  });
});

describe('a package that was damaged on its way', () => {
  const source = forgeZip([level(levelText(), { method: 8 }), mix({ method: 8 })]);

  test('cut anywhere it is refused', async () => {
    const bytes = await bytesOf(source);
    for (let length = 0; length < bytes.length; length += 37) {
      const read = await readPackage(new Blob([bytes.slice(0, length)]));
      expect(read.ok, `${length} bytes`).toBe(false);
    }
  });

  test('with any byte changed it is refused or still says the same', async () => {
    const bytes = await bytesOf(source);
    const whole = await taken(source);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const read = await readPackage(
          new Blob([bytes.with(at, ((bytes[at] ?? 0) + by) & 0xff) as Uint8Array<ArrayBuffer>]),
        );
        if (!read.ok) return;
        expect(read.level).toEqual(whole.level);
        expect(await bytesOf(read.files.get('mix.ogg'))).toEqual(AUDIO);
      }),
      { numRuns: 400 },
    );
  });

  test('any bytes at all are answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (noise) => {
        const zip = new Uint8Array([0x50, 0x4b, 3, 4, ...noise, 0x50, 0x4b, 5, 6, ...noise.subarray(0, 18)]);
        expect((await readPackage(new Blob([zip]))).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('a file that goes away while it is read is told', async () => {
    const gone = new Blob([await source.arrayBuffer()]);
    gone.slice = () => {
      throw new DOMException('gone', 'NotReadableError');
    };
    const read = await readPackage(gone);
    expect(!read.ok && read.errors[0]?.message).toBe('The file could not be read.');
  });
});
