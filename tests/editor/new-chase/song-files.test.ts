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
  ])('%s lies in a level as %s', async (name, file) => {
    const [stem] = await named(name);
    expect(stem?.stem.file).toBe(file);
    expect(stemSchema.safeParse(stem?.stem).success).toBe(true);
  });

  it.each([
    ['Take 1.wave', 'RIFF....WAVEfmt ', 'take-1.wav'],
    ['x.aac', '\0\0\0 ftypM4A ', 'x.m4a'],
    ['no ending', 'OggS and so on', 'no-ending.ogg'],
    ['really.mp3', 'fLaC and so on', 'really.flac'],
  ])('%s is called by what its bytes are: %s lies as %s', async (name, head, file) => {
    const [stem] = await stemFilesOf([{ name, blob: new Blob([head]) }]);
    expect(stem?.stem.file).toBe(file);
  });

  it('are never two alike', async () => {
    const made = await named('a/Drums.wav', 'b/drums.wav', 'B-DRUMS.WAV', 'lead.wav');
    const stems = made.map(({ stem }) => stem);
    expect(new Set(stems.map(({ file }) => file.toLowerCase())).size).toBe(4);
    expect(new Set(stems.map(({ name }) => name.toLowerCase())).size).toBe(4);
  });

  it('call one file the song and several by their own names', async () => {
    expect((await named('x.ogg'))[0]?.stem.name).toBe('song');
    expect((await named('Lead.ogg', 'Rhythm.ogg')).map(({ stem }) => stem.name)).toEqual(['Lead', 'Rhythm']);
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
