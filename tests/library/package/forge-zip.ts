import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../../src/library/package/crc32';

/** A file of a forged zip. Everything is as an honest packer would write it unless told otherwise. */
export interface Forged {
  readonly name: string | Uint8Array;
  readonly data: string | Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  /** What is said of its size unpacked and packed. */
  readonly bytes?: number;
  readonly packedBytes?: number;
  /** Its packed bytes, as they are. */
  readonly packed?: Uint8Array;
  readonly localName?: string;
  readonly localMethod?: number;
  readonly localExtra?: number;
  readonly extra?: number;
  readonly mode?: number;
  readonly disk?: number;
  /** Where its header is said to be. */
  readonly at?: number;
  /** Listed in the table of contents, but with no bytes of its own. */
  readonly isGhost?: boolean;
}

export interface ForgedEnd {
  readonly comment?: Uint8Array;
  readonly entries?: number;
  readonly directoryAt?: number;
  readonly directoryBytes?: number;
  readonly disk?: number;
  /** Between the table of contents and the end. */
  readonly gap?: Uint8Array;
  /** Before the first file. */
  readonly before?: Uint8Array;
  /** Behind the end. */
  readonly behind?: Uint8Array;
}

const text = new TextEncoder();
const bytesOf = (data: string | Uint8Array): Uint8Array => (typeof data === 'string' ? text.encode(data) : data);

/** Writes a zip by the book, or off it. */
export function forgeZip(files: readonly Forged[], end: ForgedEnd = {}): Blob {
  const pieces: Uint8Array[] = [];
  let at = 0;
  const put = (piece: Uint8Array): void => {
    pieces.push(piece);
    at += piece.length;
  };
  put(end.before ?? new Uint8Array());
  const records = files.map((file) => {
    const headerAt = at;
    const data = bytesOf(file.data);
    const method = file.method ?? 0;
    const packed = file.packed ?? (method === 8 ? deflateRawSync(data) : data);
    const said = {
      flags: file.flags ?? 0x0800,
      method,
      crc: file.crc ?? crc32(data),
      packed: file.packedBytes ?? packed.length,
      bytes: file.bytes ?? data.length,
    };
    if (file.isGhost !== true) {
      put(header(said, bytesOf(file.localName ?? file.name), file.localMethod ?? method, file.localExtra ?? 0));
      put(packed);
    }
    return record(said, bytesOf(file.name), file, file.at ?? headerAt);
  });
  const directoryAt = at;
  for (const piece of records) put(piece);
  const directoryBytes = at - directoryAt;
  put(end.gap ?? new Uint8Array());
  put(endOf(files.length, directoryAt, directoryBytes, end));
  put(end.behind ?? new Uint8Array());
  return new Blob(pieces as Uint8Array<ArrayBuffer>[]);
}

interface Said {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
}

function header(said: Said, name: Uint8Array, method: number, extra: number): Uint8Array {
  const bytes = new Uint8Array(30 + name.length + extra);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, said.flags, true);
  view.setUint16(8, method, true);
  view.setUint32(14, said.crc, true);
  view.setUint32(18, said.packed, true);
  view.setUint32(22, said.bytes, true);
  view.setUint16(26, name.length, true);
  view.setUint16(28, extra, true);
  bytes.set(name, 30);
  return bytes;
}

function record(said: Said, name: Uint8Array, file: Forged, at: number): Uint8Array {
  const extra = file.extra ?? 0;
  const bytes = new Uint8Array(46 + name.length + extra);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 0x0300 + 20, true);
  view.setUint16(6, 20, true);
  view.setUint16(8, said.flags, true);
  view.setUint16(10, said.method, true);
  view.setUint32(16, said.crc, true);
  view.setUint32(20, said.packed, true);
  view.setUint32(24, said.bytes, true);
  view.setUint16(28, name.length, true);
  view.setUint16(30, extra, true);
  view.setUint16(34, file.disk ?? 0, true);
  view.setUint16(40, file.mode ?? 0o100644, true);
  view.setUint32(42, at, true);
  bytes.set(name, 46);
  return bytes;
}

function endOf(count: number, directoryAt: number, directoryBytes: number, end: ForgedEnd): Uint8Array {
  const comment = end.comment ?? new Uint8Array();
  const bytes = new Uint8Array(22 + comment.length);
  const view = new DataView(bytes.buffer);
  const entries = (end.entries ?? count) & 0xffff;
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(4, end.disk ?? 0, true);
  view.setUint16(6, end.disk ?? 0, true);
  view.setUint16(8, entries, true);
  view.setUint16(10, entries, true);
  view.setUint32(12, end.directoryBytes ?? directoryBytes, true);
  view.setUint32(16, end.directoryAt ?? directoryAt, true);
  view.setUint16(20, comment.length, true);
  bytes.set(comment, 22);
  return bytes;
}
