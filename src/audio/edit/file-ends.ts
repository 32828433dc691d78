/** What of a file is looked at before it is decoded. */
export interface FileEnds {
  /** From the start on, of an mp3 file from behind its tag. */
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
  /** Bytes of the whole file. */
  readonly size: number;
}

/** Numbers of several bytes. */
export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where a word stands, searched from `from` on; -1 if nowhere. */
export function find(bytes: Uint8Array, word: string, from = 0): number {
  for (let at = bytes.indexOf(word.charCodeAt(0), from); at >= 0; at = bytes.indexOf(word.charCodeAt(0), at + 1)) {
    if (stands(bytes, word, at)) return at;
  }
  return -1;
}

/** Where a word stands for the last time; -1 if nowhere. */
export function findLast(bytes: Uint8Array, word: string): number {
  for (let at = bytes.lastIndexOf(word.charCodeAt(0)); at >= 0; at = bytes.lastIndexOf(word.charCodeAt(0), at - 1)) {
    if (stands(bytes, word, at)) return at;
    if (at === 0) break;
  }
  return -1;
}

/** Whether a word stands at a place. */
export function stands(bytes: Uint8Array, word: string, at: number): boolean {
  for (let i = 0; i < word.length; i += 1) if (bytes[at + i] !== word.charCodeAt(i)) return false;
  return true;
}
