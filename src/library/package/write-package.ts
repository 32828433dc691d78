import { formatLevel } from '../../core/level/format';
import { crc32 } from './crc32';
import { parseDraft } from './draft-text';
import { LEVEL_FILE } from './package-limits';

/** 1 January 1980, 0:00: the first date that a zip can say. The same files give the same package on any day. */
const DATE = 0x0021;
/** Names are UTF-8. */
const UTF8 = 0x0800;
/** The version of the format that reads a stored file. */
const VERSION = 20;
const READ_BYTES = 1024 * 1024;

interface Part {
  readonly name: Uint8Array<ArrayBuffer>;
  readonly body: Blob;
  readonly crc: number;
  readonly at: number;
}

/**
 * Writes a package: `level.json` first, then the stems that it names, sorted, all stored as they are. What goes in
 * decides every byte of what comes out. The audio is not copied: the package is put together of references to it.
 *
 * @param levelText A level or a draft; unknown fields are kept. Written as `formatLevel` does.
 * @param files Audio by the file names of the level's stems; others are left out.
 * @throws RangeError when `levelText` is no level or a stem is not among the files.
 */
export async function writePackage(levelText: string, files: ReadonlyMap<string, Blob | ArrayBuffer>): Promise<Blob> {
  const parsed = parseDraft(levelText);
  if (!parsed.ok) throw new RangeError(`This is no level: ${parsed.errors[0]?.message}`);
  const contents: (readonly [string, Blob])[] = [[LEVEL_FILE, new Blob([formatLevel(parsed.level)])]];
  for (const file of parsed.level.song.stems.map((stem) => stem.file).sort()) {
    const audio = files.get(file);
    if (audio === undefined) throw new RangeError(`${file} is missing.`);
    contents.push([file, audio instanceof Blob ? audio : new Blob([audio])]);
  }

  const pieces: BlobPart[] = [];
  const parts: Part[] = [];
  let at = 0;
  for (const [title, body] of contents) {
    const name = new TextEncoder().encode(title);
    const part = { name, body, crc: await sumOf(body), at };
    const header = localHeader(part);
    pieces.push(header, body);
    parts.push(part);
    at += header.byteLength + body.size;
  }
  const records = parts.map(record);
  const directoryBytes = records.reduce((sum, { byteLength }) => sum + byteLength, 0);
  pieces.push(...records, end(parts.length, directoryBytes, at));
  return new Blob(pieces, { type: 'application/zip' });
}

async function sumOf(body: Blob): Promise<number> {
  let crc = 0;
  for (let at = 0; at < body.size; at += READ_BYTES) {
    crc = crc32(new Uint8Array(await body.slice(at, at + READ_BYTES).arrayBuffer()), crc);
  }
  return crc;
}

/** What the header of a file and its record in the table of contents both say. */
function common(view: DataView, at: number, { crc, body, name }: Part): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, body.size, true);
  view.setUint32(at + 18, body.size, true);
  view.setUint16(at + 22, name.length, true);
}

function localHeader(part: Part): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(30 + part.name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x04034b50, true);
  common(view, 4, part);
  bytes.set(part.name, 30);
  return bytes;
}

function record(part: Part): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(46 + part.name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, VERSION, true);
  common(view, 6, part);
  view.setUint32(42, part.at, true);
  bytes.set(part.name, 46);
  return bytes;
}

function end(count: number, directoryBytes: number, directoryAt: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, directoryBytes, true);
  view.setUint32(16, directoryAt, true);
  return bytes;
}
