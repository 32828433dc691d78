/** Grows a byte list: varints (7 bits a byte, least first), little-endian words, text. */
export interface ByteWriter {
  byte(value: number): void;
  /** @throws RangeError unless the value is a whole number from 0 to 2^53 - 1. */
  varint(value: number): void;
  float64(value: number): void;
  bytes(values: Uint8Array): void;
  done(): Uint8Array;
}

const FIRST_CAPACITY = 1024;

export function createByteWriter(): ByteWriter {
  let buffer = new Uint8Array(FIRST_CAPACITY);
  let length = 0;
  function makeRoom(count: number): void {
    if (length + count <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, length + count));
    larger.set(buffer);
    buffer = larger;
  }
  function byte(value: number): void {
    makeRoom(1);
    buffer[length] = value;
    length += 1;
  }
  return {
    byte,
    varint(value) {
      if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is not a whole number from 0 up.`);
      let rest = value;
      // Division, not shifts: the values may take more than 32 bits.
      while (rest >= 128) {
        byte((rest % 128) + 128);
        rest = Math.floor(rest / 128);
      }
      byte(rest);
    },
    float64(value) {
      makeRoom(8);
      new DataView(buffer.buffer).setFloat64(length, value, true);
      length += 8;
    },
    bytes(values) {
      makeRoom(values.length);
      buffer.set(values, length);
      length += values.length;
    },
    done: () => buffer.slice(0, length),
  };
}
