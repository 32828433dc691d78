import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AudioKind, fileKind, HEAD_BYTES } from '../../../src/audio/edit/file-kind';
import { fileLengthMs } from '../../../src/audio/edit/file-length';
import { tagBytes } from '../../../src/audio/edit/mp3-length';
import { wavOf } from '../../browser/desk-page/wav';

const soundOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../browser/desk-page/sounds/${name}`, import.meta.url)));
const songOf = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../levels/${path}`, import.meta.url)));

/** As `decodeForEdit` reads a file. */
function lengthOf(bytes: Uint8Array, size = bytes.length): number | null {
  const kind = fileKind(bytes.subarray(0, HEAD_BYTES));
  if ('refusal' in kind) throw new Error(kind.refusal);
  const from = kind.kind === 'mp3' ? tagBytes(bytes) : 0;
  return fileLengthMs(kind.kind, {
    head: bytes.subarray(from, from + HEAD_BYTES),
    tail: bytes.subarray(-(1 << 20)),
    size,
  });
}

/** Frames of MPEG 1 layer III at 44.1 kHz, by the index of their bit rate, and nothing in them. */
function mp3Of(bitRates: readonly number[]): Uint8Array {
  const kbits = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
  return Uint8Array.from(
    bitRates.flatMap((index) => {
      const frame = new Array<number>(Math.floor((144_000 * (kbits[index] ?? 0)) / 44_100)).fill(0);
      return [0xff, 0xfb, index << 4, 0x64, ...frame.slice(4)];
    }),
  );
}

describe('how long a file plays', () => {
  it.each([
    ['tone.mp3', 1100, 120],
    ['tone.m4a', 1100, 80],
    ['tone.flac', 1100, 1],
  ])('is told by %s', (name, ms, within) => {
    expect(Math.abs((lengthOf(soundOf(name)) ?? 0) - ms)).toBeLessThanOrEqual(within);
  });

  it('is told by a wav file', () => {
    const bytes = new Uint8Array(wavOf(new Float32Array(48_000), 48_000));
    expect(Math.abs((lengthOf(bytes) ?? 0) - 1000)).toBeLessThan(1);
  });

  it('is told by an ogg file', () => {
    const level = JSON.parse(new TextDecoder().decode(songOf('hubcap-blues/level.json')));
    const told = lengthOf(songOf('hubcap-blues/drums.ogg')) ?? 0;
    expect(Math.abs(told - level.song.durationMs)).toBeLessThan(100);
  });

  it('is told by an mp3 file of one bit rate, whatever its size', () => {
    // 128 kbit/s are 16 kB a second.
    const frames = mp3Of([9, 9, 9, 9, 9, 9, 9]);
    expect(lengthOf(frames, 32_000_000)).toBeCloseTo(2_000_000, 0);
  });

  it('is the shortest that it can be where the bit rate of an mp3 file varies: a quiet start is no long song', () => {
    const frames = mp3Of([1, 1, 9, 12, 9, 9, 9]);
    expect(lengthOf(frames, 8_000_000)).toBeCloseTo(200_000, 0);
  });

  it('lies behind the tag of an mp3 file', () => {
    const tag = [...'ID3'].map((letter) => letter.charCodeAt(0)).concat([4, 0, 0, 0, 0, 40, 3]);
    const bytes = Uint8Array.from([
      ...tag,
      ...new Array<number>(40 * 128 + 3).fill(0xff),
      ...mp3Of([9, 9, 9, 9, 9, 9]),
    ]);
    expect(tagBytes(bytes)).toBe(10 + 40 * 128 + 3);
    expect(lengthOf(bytes, 32_000_000)).toBeCloseTo(2_000_000, -1);
  });

  it.each<[AudioKind]>([['ogg'], ['m4a'], ['flac'], ['wav']])('is not told by a %s file that is cut off', (kind) => {
    const bytes = new Uint8Array(20);
    expect(fileLengthMs(kind, { head: bytes, tail: bytes, size: 20 })).toBeNull();
  });
});
