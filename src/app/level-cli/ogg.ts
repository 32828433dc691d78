/** What an Ogg Vorbis file says of itself. */
export interface OggVorbis {
  readonly channels: number;
  readonly sampleRate: number;
  /** Samples per channel, from the position in the last page. */
  readonly samples: number;
}

export type OggResult = { readonly ok: true; readonly ogg: OggVorbis } | { readonly ok: false; readonly fault: string };

/** Bytes of a page before its segment table (RFC 3533, section 6). */
const HEADER_BYTES = 27;
const CHECKSUM_AT = 22;
const END_OF_STREAM = 4;
/** Position of a page in which no packet ends. */
const NO_POSITION = -1n;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let word = index << 24;
  for (let bit = 0; bit < 8; bit += 1) word = word & 0x8000_0000 ? (word << 1) ^ 0x04c1_1db7 : word << 1;
  return word >>> 0;
});

/** Reads every page of an Ogg Vorbis file and its checksum, so that a damaged or shortened one is found. Never throws. */
export function readOgg(bytes: Uint8Array): OggResult {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let head: Pick<OggVorbis, 'channels' | 'sampleRate'> | null = null;
  let samples = 0;
  let isEnded = false;
  let at = 0;
  while (at < bytes.length) {
    if (!hasText(bytes, at, 'OggS')) return fault(at === 0 ? 'it is no Ogg file' : `no page begins at byte ${at}`);
    const length = pageLength(bytes, at);
    if (length === null || at + length > bytes.length) return fault('its end is missing');
    const page = bytes.subarray(at, at + length);
    if (view.getUint32(at + CHECKSUM_AT, true) !== checksumOf(page)) return fault(`the page at byte ${at} is damaged`);
    if (head === null) {
      head = readVorbisHead(page);
      if (head === null) return fault('it is Ogg, but not Vorbis');
    }
    const position = view.getBigInt64(at + 6, true);
    if (position !== NO_POSITION) samples = Number(position);
    isEnded = (bytes[at + 5] ?? 0) >= END_OF_STREAM;
    at += length;
  }
  if (head === null) return fault('it is empty');
  if (!isEnded) return fault('its end is missing');
  return samples > 0 ? { ok: true, ogg: { ...head, samples } } : fault('it holds no sound');
}

function pageLength(bytes: Uint8Array, at: number): number | null {
  const segments = bytes[at + HEADER_BYTES - 1];
  if (segments === undefined) return null;
  const table = bytes.subarray(at + HEADER_BYTES, at + HEADER_BYTES + segments);
  return HEADER_BYTES + segments + table.reduce((sum, size) => sum + size, 0);
}

/** The first packet: type 1, "vorbis", version, channels, sample rate (Vorbis I, 4.2.2). */
function readVorbisHead(page: Uint8Array): Pick<OggVorbis, 'channels' | 'sampleRate'> | null {
  const from = HEADER_BYTES + (page[HEADER_BYTES - 1] ?? 0);
  if (page[from] !== 1 || !hasText(page, from + 1, 'vorbis') || page.length < from + 16) return null;
  const view = new DataView(page.buffer, page.byteOffset + from);
  return { channels: view.getUint8(11), sampleRate: view.getUint32(12, true) };
}

function hasText(bytes: Uint8Array, at: number, text: string): boolean {
  return [...text].every((char, index) => bytes[at + index] === char.charCodeAt(0));
}

/** Ogg's CRC-32: polynomial 0x04c11db7, nothing reflected, over the page with its own field as zero. */
function checksumOf(page: Uint8Array): number {
  let crc = 0;
  for (const [index, byte] of page.entries()) {
    const isOwnField = index >= CHECKSUM_AT && index < CHECKSUM_AT + 4;
    crc = ((crc << 8) ^ (CRC_TABLE[(crc >>> 24) ^ (isOwnField ? 0 : byte)] ?? 0)) >>> 0;
  }
  return crc;
}

function fault(words: string): OggResult {
  return { ok: false, fault: words };
}
