import { type FileEnds, find, stands, viewOf } from './file-ends';

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
export function mp3S({ head, size }: FileEnds): number | null {
  const first = firstMp3Frame(head);
  const frame = mp3FrameAt(head, first);
  if (frame === null) return size / DENSEST_MP3;
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
