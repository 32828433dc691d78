/**
 * Reads what a `ByteWriter` wrote, from bytes that nobody vouches for. What is not there, or not written in the
 * shortest way, is `null`, and so is everything read after it: a caller checks `isSound` once at the end of a stretch.
 */
export interface ByteReader {
  readonly left: number;
  readonly isSound: boolean;
  byte(): number | null;
  varint(): number | null;
  float64(): number | null;
  /** `count` bytes; null, without allocating, when there are fewer. */
  bytes(count: number): Uint8Array | null;
}

/** 2^53 takes 8 bytes of 7 bits. */
const MAX_VARINT_BYTES = 8;

export function createByteReader(source: Uint8Array): ByteReader {
  let position = 0;
  let isSound = true;
  function fail(): null {
    isSound = false;
    return null;
  }
  function byte(): number | null {
    const value = source[position];
    if (!isSound || value === undefined) return fail();
    position += 1;
    return value;
  }
  function varint(): number | null {
    let value = 0;
    let scale = 1;
    for (let count = 1; count <= MAX_VARINT_BYTES; count += 1) {
      const next = byte();
      if (next === null) return null;
      value += (next % 128) * scale;
      scale *= 128;
      const isPadded = next === 0 && count > 1;
      if (next < 128) return isPadded || !Number.isSafeInteger(value) ? fail() : value;
    }
    return fail();
  }
  return {
    get left() {
      return source.length - position;
    },
    get isSound() {
      return isSound;
    },
    byte,
    varint,
    float64() {
      if (!isSound || source.length - position < 8) return fail();
      const value = new DataView(source.buffer, source.byteOffset + position, 8).getFloat64(0, true);
      position += 8;
      return value;
    },
    bytes(count) {
      if (!isSound || count > source.length - position) return fail();
      position += count;
      return source.subarray(position - count, position);
    },
  };
}
