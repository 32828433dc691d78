import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { damaged, odd, type Refusal, refusal } from './refusal';
import { LOCAL_BYTES, viewOf, type ZipEntry } from './zip-directory';
import { shownName } from './zip-name';

const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** Read at a time: the page breathes between two. */
const READ_BYTES = 512 * 1024;
/** Inflated at a time. Deflate grows 1,032 times at most, so this bounds what comes before it can be counted: 4 MB. */
const INFLATE_BYTES = 4096;
/** Held as bytes; beyond, the browser has them and may put them on its disk. */
const HELD_BYTES = 8 * 1024 * 1024;

/**
 * Unpacks one file of a zip. What comes out is counted as it comes: the first byte over the size that the table of
 * contents gives ends it.
 *
 * @throws Refusal when it is not what it is said to be.
 */
export async function unpack(zip: Blob, entry: ZipEntry): Promise<Blob> {
  const shown = shownName(entry.name);
  const from = await dataStart(zip, entry);
  const parts: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let held = 0;
  let bytes = 0;
  let crc = 0;
  const take = (piece: Uint8Array<ArrayBuffer>): void => {
    bytes += piece.length;
    if (bytes > entry.bytes) throw tooMuch(shown);
    crc = crc32(piece, crc);
    pieces.push(piece);
    held += piece.length;
    if (held < HELD_BYTES) return;
    parts.push(new Blob(pieces));
    pieces = [];
    held = 0;
  };
  const inflate = entry.method === DEFLATED ? createInflate(take, shown) : null;
  for (let at = from; at < from + entry.packedBytes; at += READ_BYTES) {
    const until = Math.min(at + READ_BYTES, from + entry.packedBytes);
    const packed = new Uint8Array(await zip.slice(at, until).arrayBuffer());
    if (inflate === null) take(packed);
    else inflate.push(packed);
  }
  inflate?.end();
  if (bytes !== entry.bytes || crc !== entry.crc) throw damaged(shown, 'It is damaged.');
  return new Blob([...parts, ...pieces]);
}

/** Past the file's own header, which has to agree with the table of contents. */
async function dataStart(zip: Blob, entry: ZipEntry): Promise<number> {
  const shown = shownName(entry.name);
  const header = await viewOf(zip, entry.at, Math.min(entry.at + LOCAL_BYTES + 255, zip.size));
  if (header.byteLength < LOCAL_BYTES || header.getUint32(0, true) !== LOCAL)
    throw damaged(shown, 'It is not where it should be.');
  if (header.getUint16(8, true) !== entry.method) throw two(shown);
  const nameBytes = header.getUint16(26, true);
  const name = new TextDecoder().decode(
    new Uint8Array(header.buffer, LOCAL_BYTES, Math.min(nameBytes, header.byteLength - LOCAL_BYTES)),
  );
  if (name !== entry.name) throw two(shown);
  const from = entry.at + LOCAL_BYTES + nameBytes + header.getUint16(28, true);
  if (from + entry.packedBytes > entry.until) throw odd(shown, 'It lies over another part of the package.');
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw odd(shown, `It is packed in a way that is not read here (method ${entry.method}).`);
  }
  if (entry.method === STORED && entry.packedBytes !== entry.bytes) throw two(shown);
  return from;
}

function createInflate(take: (piece: Uint8Array<ArrayBuffer>) => void, shown: string) {
  const stream = new Inflate((piece) => take(piece as Uint8Array<ArrayBuffer>));
  const guarded = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (error instanceof Error && 'errors' in error) throw error;
      throw damaged(shown, 'It is damaged: it cannot be unpacked.');
    }
  };
  return {
    push: (packed: Uint8Array): void =>
      guarded(() => {
        for (let at = 0; at < packed.length; at += INFLATE_BYTES) stream.push(packed.subarray(at, at + INFLATE_BYTES));
      }),
    end: (): void => guarded(() => stream.push(new Uint8Array(0), true)),
  };
}

function two(shown: string): Refusal {
  return odd(shown, 'The package says two different things of this file.');
}

function tooMuch(shown: string): Refusal {
  return refusal(
    shown,
    'More comes out of it than the package says.',
    'Ask for a package from someone you trust: this one was made by hand to do harm.',
  );
}
