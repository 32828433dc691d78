import type { Ms } from '../../core/time/units';
import { type FileEnds, find, findLast, viewOf } from './file-ends';
import type { AudioKind } from './file-kind';
import { mp3S } from './mp3-length';

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
