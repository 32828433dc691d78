import type { PackageLimits } from './package-limits';
import { damaged, odd, refusal } from './refusal';
import { shownName, zipName } from './zip-name';

/** A file in a zip, as its table of contents tells. Nothing of it has been read. */
export interface ZipEntry {
  readonly name: string;
  readonly flags: number;
  /** 0 stored, 8 deflated; others cannot be read. */
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its own header begins. */
  readonly at: number;
  /** Where the next thing in the zip begins: it cannot reach farther. */
  readonly until: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_LOCATOR_BYTES = 20;
const RECORD = 0x02014b50;
const RECORD_BYTES = 46;
export const LOCAL_BYTES = 30;
const MAX_COMMENT = 0xffff;
const ENCRYPTED = 0x0001 | 0x0040 | 0x2000;

interface End {
  readonly entries: number;
  readonly directoryBytes: number;
  readonly directoryAt: number;
}

/**
 * Reads the table of contents at the end of a zip: the only place that says what is in it. Headers that lie about are
 * not looked for, so nothing can hide between them.
 *
 * @throws Refusal for whatever an ordinary zip does not have.
 */
export async function readDirectory(zip: Blob, limits: PackageLimits): Promise<readonly ZipEntry[]> {
  const end = await readEnd(zip);
  if (end.entries > limits.entries) {
    throw refusal(
      '',
      `There are ${end.entries} files in it.`,
      `A package may have ${limits.entries}: leave the others out.`,
    );
  }
  if (end.directoryBytes > limits.directoryBytes) throw odd('', 'Its table of contents is too long.');
  const table = await viewOf(zip, end.directoryAt, end.directoryAt + end.directoryBytes);
  const entries: Omit<ZipEntry, 'until'>[] = [];
  let at = 0;
  for (let index = 0; index < end.entries; index += 1) {
    if (at + RECORD_BYTES > table.byteLength || table.getUint32(at, true) !== RECORD) throw brokenTable();
    const nameBytes = table.getUint16(at + 28, true);
    const next = at + RECORD_BYTES + nameBytes + table.getUint16(at + 30, true) + table.getUint16(at + 32, true);
    if (next > table.byteLength) throw brokenTable();
    entries.push(entryAt(table, at, nameBytes));
    at = next;
  }
  if (at !== table.byteLength) throw brokenTable();
  checkNames(entries);
  return inPlace(entries, end.directoryAt);
}

async function readEnd(zip: Blob): Promise<End> {
  if (zip.size < END_BYTES)
    throw damaged('', zip.size === 0 ? 'The file is empty.' : 'The file is too short for a package.');
  const from = Math.max(0, zip.size - END_BYTES - MAX_COMMENT - ZIP64_LOCATOR_BYTES);
  const tail = await viewOf(zip, from, zip.size);
  const places: number[] = [];
  for (let at = tail.byteLength - END_BYTES; at >= 0; at -= 1) {
    const isEnd =
      tail.getUint32(at, true) === END && at + END_BYTES + tail.getUint16(at + 20, true) === tail.byteLength;
    if (isEnd) places.push(at);
  }
  const [at] = places;
  if (at === undefined) throw damaged('', 'The package is not whole: its end is missing.');
  // A comment that looks like an end: two readers of one package could see two different levels.
  if (places.length > 1) throw odd('', 'It has more than one end.');
  const disk = tail.getUint16(at + 4, true);
  const [here, entries] = [tail.getUint16(at + 8, true), tail.getUint16(at + 10, true)];
  const [directoryBytes, directoryAt] = [tail.getUint32(at + 12, true), tail.getUint32(at + 16, true)];
  const hasLocator = at >= ZIP64_LOCATOR_BYTES && tail.getUint32(at - ZIP64_LOCATOR_BYTES, true) === ZIP64_LOCATOR;
  if (hasLocator || entries === 0xffff || directoryBytes === 0xffffffff || directoryAt === 0xffffffff) throw zip64('');
  if (disk !== 0 || tail.getUint16(at + 6, true) !== 0 || here !== entries) throw odd('', 'It is one part of several.');
  if (directoryAt + directoryBytes !== from + at) throw brokenTable();
  return { entries, directoryBytes, directoryAt };
}

function entryAt(table: DataView, at: number, nameBytes: number): Omit<ZipEntry, 'until'> {
  const name = zipName(new Uint8Array(table.buffer, table.byteOffset + at + RECORD_BYTES, nameBytes));
  const flags = table.getUint16(at + 8, true);
  const [packedBytes, bytes] = [table.getUint32(at + 20, true), table.getUint32(at + 24, true)];
  const headerAt = table.getUint32(at + 42, true);
  const shown = shownName(name);
  if ((flags & ENCRYPTED) !== 0)
    throw refusal(shown, 'The package is locked with a password.', 'Pack it again without one.');
  if ([packedBytes, bytes, headerAt].includes(0xffffffff)) throw zip64(shown);
  if (table.getUint16(at + 34, true) !== 0) throw odd(shown, 'It is one part of several.');
  // The high half is a Unix file mode where there is one: plain files and folders, nothing that points elsewhere.
  const kind = (table.getUint16(at + 40, true) & 0xf000) >> 12;
  if (![0x0, 0x4, 0x8].includes(kind)) throw odd(shown, 'It is a link or a device, no file.');
  const method = table.getUint16(at + 10, true);
  return { name, flags, method, crc: table.getUint32(at + 16, true), packedBytes, bytes, at: headerAt };
}

function checkNames(entries: readonly { readonly name: string }[]): void {
  const names = new Set<string>();
  for (const { name } of entries) {
    if (names.has(name)) throw odd(shownName(name), 'The package has two files of this name.');
    names.add(name);
  }
}

/** No two files may share bytes: a small zip whose files overlap can unpack to any size. */
function inPlace(entries: readonly Omit<ZipEntry, 'until'>[], directoryAt: number): ZipEntry[] {
  const inOrder = [...entries].sort((a, b) => a.at - b.at);
  return inOrder.map((entry, index) => {
    const until = inOrder[index + 1]?.at ?? directoryAt;
    if (entry.at + LOCAL_BYTES + entry.packedBytes > until) {
      throw odd(shownName(entry.name), 'It lies over another part of the package.');
    }
    return { ...entry, until };
  });
}

/** Bytes of a file from a place up to another. */
export async function viewOf(zip: Blob, from: number, until: number): Promise<DataView> {
  return new DataView(await zip.slice(from, until).arrayBuffer());
}

function brokenTable() {
  return damaged('', 'Its table of contents does not fit the package.');
}

function zip64(where: string) {
  return odd(where, 'It is a zip of the kind for files over 4 GB (zip64).');
}
