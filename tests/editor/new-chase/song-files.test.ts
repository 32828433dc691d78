import { describe, expect, it } from 'vitest';
import { stemSchema } from '../../../src/core/level/schema';
import { isAudioFile, stemFilesOf, titleOf } from '../../../src/editor/new-chase/song-files';

const named = (...names: string[]) => stemFilesOf(names.map((name) => ({ name, blob: new Blob([name]) })));

describe('names of stems', () => {
  it.each([
    ['Night Bus.MP3', 'night-bus.mp3'],
    ['Ünder the Ögg.ogg', 'under-the-ogg.ogg'],
    ['../../etc/passwd.wav', 'etc-passwd.wav'],
    ['.hidden', 'hidden'],
    ['音楽.flac', 'chase.flac'],
    [`${'x'.repeat(300)}.m4a`, `${'x'.repeat(48)}.m4a`],
    ['no ending', 'no-ending'],
  ])('%s lies in a level as %s', (name, file) => {
    const [stem] = named(name);
    expect(stem?.stem.file).toBe(file);
    expect(stemSchema.safeParse(stem?.stem).success).toBe(true);
  });

  it('are never two alike', () => {
    const stems = named('a/Drums.wav', 'b/drums.wav', 'B-DRUMS.WAV', 'lead.wav').map(({ stem }) => stem);
    expect(new Set(stems.map(({ file }) => file.toLowerCase())).size).toBe(4);
    expect(new Set(stems.map(({ name }) => name.toLowerCase())).size).toBe(4);
  });

  it('call one file the song and several by their own names', () => {
    expect(named('x.ogg')[0]?.stem.name).toBe('song');
    expect(named('Lead.ogg', 'Rhythm.ogg').map(({ stem }) => stem.name)).toEqual(['Lead', 'Rhythm']);
  });
});

describe('a title from names of files', () => {
  it.each([
    [['03 - Night_Bus.wav'], 'Night Bus'],
    [['12. Coffee.mp3'], 'Coffee'],
    [['1999.ogg'], '1999'],
    [['Salt Flats - drums.wav', 'Salt Flats - lead.wav'], 'Salt Flats'],
    [['bass.wav', 'drums.wav'], 'bass'],
    [['.ogg'], '.ogg'],
    [[], 'Untitled'],
  ])('%j is called %s', (names, title) => expect(titleOf(names)).toBe(title));
});

describe('audio files', () => {
  it.each([
    ['x.ogg', '', true],
    ['x.FLAC', '', true],
    ['x', 'audio/mpeg', true],
    ['x.getaway', 'application/zip', false],
    ['ogg', '', false],
  ])('%s of type "%s": %s', (name, type, is) => expect(isAudioFile({ name, type })).toBe(is));
});
