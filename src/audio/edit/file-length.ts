import type { Ms } from '../../core/time/units';
import type { AudioKind } from './file-kind';

/** What of a file is looked at before it is decoded. */
export interface FileEnds {
  /** From the start on, of an mp3 file from behind its tag. */
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
  /** Bytes of the whole file. */
  readonly size: number;
}

/**
 * Bytes of the tail of a file that `fileLengthMs` wants to see: the last page of an Ogg file may be 64 kB, the tables
 * behind the movie header of half an hour of m4a 400 kB.
 */
export const TAIL_BYTES = 1 << 20;

/**
 * How long a file says that it plays, ms; null where it does not say. Decoding is all or nothing, and an hour of sound
 * takes more than a gigabyte: it has to be refused before.
 */
export function fileLengthMs(kind: AudioKind, ends: FileEnds): Ms | null {
  const seconds = lengthS(kind, ends);
  return seconds !== null && Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null;
}

function lengthS(kind: AudioKind, ends: FileEnds): number | null {
  switch (kind) {
    case 'wav':
      return wavS(ends);
    case 'flac':
      return flacS(ends);
    case 'ogg':
      return oggS(ends);
    case 'mp3':
      return mp3S(ends);
    case 'm4a':
      return m4aS(ends);
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where a word stands, searched from `from` on; -1 if nowhere. */
function find(bytes: Uint8Array, word: string, from = 0): number {
  for (let at = bytes.indexOf(word.charCodeAt(0), from); at >= 0; at = bytes.indexOf(word.charCodeAt(0), at + 1)) {
    if (stands(bytes, word, at)) return at;
  }
  return -1;
}

function findLast(bytes: Uint8Array, word: string): number {
  for (let at = bytes.lastIndexOf(word.charCodeAt(0)); at >= 0; at = bytes.lastIndexOf(word.charCodeAt(0), at - 1)) {
    if (stands(bytes, word, at)) return at;
    if (at === 0) break;
  }
  return -1;
}

function stands(bytes: Uint8Array, word: string, at: number): boolean {
  for (let i = 0; i < word.length; i += 1) if (bytes[at + i] !== word.charCodeAt(i)) return false;
  return true;
}

function wavS({ head, size }: FileEnds): number | null {
  const format = find(head, 'fmt ');
  if (format < 0 || format + 20 > head.length) return null;
  const bytesPerSecond = viewOf(head).getUint32(format + 16, true);
  return bytesPerSecond === 0 ? null : size / bytesPerSecond;
}

/** STREAMINFO comes first: 20 bits of rate at byte 18, 36 bits of frames from the middle of byte 21. */
function flacS({ head }: FileEnds): number | null {
  if (head.length < 26) return null;
  const view = viewOf(head);
  const rate = view.getUint32(18) >>> 12;
  const frames = (view.getUint8(21) & 0x0f) * 2 ** 32 + view.getUint32(22);
  return rate === 0 ? null : frames / rate;
}

/** The position on the last page counts samples: of the stream's own rate, or of 48 kHz in Opus. */
function oggS({ head, tail }: FileEnds): number | null {
  const page = findLast(tail, 'OggS');
  if (page < 0 || page + 14 > tail.length) return null;
  const position = Number(viewOf(tail).getBigInt64(page + 6, true));
  if (find(head, 'OpusHead') >= 0) return position / 48_000;
  const vorbis = find(head, '\x01vorbis');
  if (vorbis < 0 || vorbis + 16 > head.length) return null;
  return position / viewOf(head).getUint32(vorbis + 12, true);
}

/** Sampling rates by the version bits of a frame, kbit/s of layer III by MPEG 1 or 2. */
const MP3_RATES: readonly (readonly number[])[] = [
  [11_025, 12_000, 8000],
  [],
  [22_050, 24_000, 16_000],
  [44_100, 48_000, 32_000],
];
const KBITS_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const KBITS_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];

/** The densest that an mp3 file can be, bytes a second: 320 kbit/s. */
const DENSEST_MP3 = 40_000;
/** Frames that have to agree for a file to be taken for one of a constant bit rate. */
const FRAMES_TO_AGREE = 6;

/**
 * From the count of frames that an encoder notes in the first; else by the bit rate, if the first frames have one and
 * the same; else the shortest that a file of this size can be.
 */
function mp3S({ head, size }: FileEnds): number | null {
  const first = firstMp3Frame(head);
  const frame = mp3FrameAt(head, first);
  if (frame === null) return null;
  const noted = Math.max(find(head, 'Xing', first), find(head, 'Info', first));
  if (noted >= 0 && noted - first < 64 && noted + 12 <= head.length && ((head[noted + 7] ?? 0) & 1) === 1) {
    return (viewOf(head).getUint32(noted + 8) * frame.samples) / frame.rate;
  }
  return (size - first) / (bytesPerSecondOf(head, first) ?? DENSEST_MP3);
}

/** Bytes a second of the first frames, null where they differ or are no frames. */
function bytesPerSecondOf(head: Uint8Array, first: number): number | null {
  let at = first;
  let kbits: number | null = null;
  for (let count = 0; count < FRAMES_TO_AGREE; count += 1) {
    const frame = mp3FrameAt(head, at);
    if (frame === null || (kbits !== null && frame.kbits !== kbits)) return null;
    kbits = frame.kbits;
    at += frame.bytes;
  }
  return kbits === null ? null : kbits * 125;
}

interface Mp3Frame {
  readonly rate: number;
  readonly kbits: number;
  readonly samples: number;
  readonly bytes: number;
}

function mp3FrameAt(head: Uint8Array, at: number): Mp3Frame | null {
  if (at < 0 || at + 4 > head.length || head[at] !== 0xff || ((head[at + 1] ?? 0) & 0xe6) !== 0xe2) return null;
  const version = ((head[at + 1] ?? 0) >> 3) & 3;
  const third = head[at + 2] ?? 0;
  const rate = MP3_RATES[version]?.[(third >> 2) & 3];
  const kbits = (version === 3 ? KBITS_1 : KBITS_2)[third >> 4];
  if (rate === undefined || kbits === undefined || kbits === 0) return null;
  const samples = version === 3 ? 1152 : 576;
  return { rate, kbits, samples, bytes: Math.floor((samples * kbits * 125) / rate) + ((third >> 1) & 1) };
}

/** Bytes of the tag before the sound of an mp3 file, which tells its size in seven bits a byte. Its cover may be huge. */
export function tagBytes(head: Uint8Array): number {
  if (!stands(head, 'ID3', 0)) return 0;
  return 10 + [6, 7, 8, 9].reduce((sum, index) => sum * 128 + ((head[index] ?? 0) & 0x7f), 0);
}

function firstMp3Frame(head: Uint8Array): number {
  for (let at = tagBytes(head); at + 4 < head.length; at += 1) {
    if (mp3FrameAt(head, at) !== null) return at;
  }
  return -1;
}

/** The movie header, which lies at the head or the tail: a time scale and a length in it, of 4 or 8 bytes. */
function m4aS({ head, tail }: FileEnds): number | null {
  for (const bytes of [head, tail]) {
    const box = find(bytes, 'mvhd');
    if (box < 0 || box + 36 > bytes.length) continue;
    const view = viewOf(bytes);
    const isLong = view.getUint8(box + 4) === 1;
    const scale = view.getUint32(box + (isLong ? 24 : 16));
    const length = isLong ? Number(view.getBigUint64(box + 28)) : view.getUint32(box + 20);
    return length / scale;
  }
  return null;
}
