import { describe, expect, it } from 'vitest';
import { fileKind } from '../../../src/audio/edit/file-kind';

/** Bytes of a text whose letters are bytes, and zeros behind it. */
const bytes = (text: string, zeros = 64): Uint8Array =>
  Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)).concat(new Array<number>(zeros).fill(0)));

describe('a file is told by its bytes', () => {
  it.each([
    ['ogg', 'OggS\0\x02'],
    ['flac', 'fLaC\0\0\0\x22'],
    ['wav', 'RIFF\0\0\0\0WAVEfmt '],
    ['wav', 'RF64\xff\xff\xff\xffWAVEds64'],
    ['m4a', '\0\0\0\x20ftypM4A '],
    ['m4a', '\0\0\0\x20ftypisom'],
    ['mp3', 'ID3\x04\0'],
    ['mp3', '\xff\xfb\x90\x64'],
    ['mp3', '\xff\xf3\x40\xc0'],
  ])('%s: %j', (kind, head) => {
    expect(fileKind(bytes(head))).toEqual({ kind });
  });

  it.each([
    ['a zip package', 'PK\x03\x04'],
    ['a Matroska or WebM film', '\x1aE\xdf\xa3'],
    ['an AVI film', 'RIFF\0\0\0\0AVI LIST'],
    ['an AIFF file', 'FORM\0\0\0\0AIFFCOMM'],
    ['a Windows Media file', '0&\xb2u\x8ef\xcf\x11'],
    ['a bare AAC stream', '\xff\xf1\x50\x80'],
    ['a bare AAC stream', '\xff\xf9\x50\x80'],
    ['a MIDI file', 'MThd\0\0\0\x06'],
    ['a picture', '\x89PNG\r\n\x1a\n'],
    ['a picture', '\xff\xd8\xff\xe0'],
    ['a picture', 'RIFF\0\0\0\0WEBPVP8 '],
    ['a PDF document', '%PDF-1.7'],
    ['an Ogg film', `OggS${'\0'.repeat(24)}\x80theora`],
    ['no sound that is known here', '\x7fELF\x02'],
    ['no sound that is known here', '\xff\xff\xff\xff'],
  ])('refused: %s', (what, head) => {
    const kind = fileKind(bytes(head));
    expect('refusal' in kind && kind.refusal).toContain(what);
  });

  it('refused: a text', () => {
    const kind = fileKind(bytes('{ "title": "Night Shift" }', 0));
    expect('refusal' in kind && kind.refusal).toBe('It is a text. Choose an ogg, mp3, m4a, flac or wav file.');
  });

  it('refused: an empty file', () => {
    const kind = fileKind(new Uint8Array());
    expect('refusal' in kind && kind.refusal).toContain('It is empty.');
  });
});
