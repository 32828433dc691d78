import type { VerbInput } from '../chase/events';
import { VERBS } from '../level/model';
import type { ByteReader } from './byte-reader';
import type { ByteWriter } from './byte-writer';

/** Verb (2 bits) and down (1 bit) ride in the low bits of the time, so that a press in a stream takes three bytes. */
const CODES = VERBS.length * 2;

/**
 * Count, time of the first input with its sign folded in, then for each input the microseconds since the one before, times
 * `CODES`, plus its code.
 *
 * @throws RangeError when a time is not whole or falls.
 */
export function writeInputs(writer: ByteWriter, inputs: readonly VerbInput[]): void {
  writer.varint(inputs.length);
  const first = inputs[0];
  if (first === undefined) return;
  writer.varint(foldSign(first.us));
  let before = first.us;
  for (const { us, verb, down } of inputs) {
    if (!Number.isSafeInteger(us)) throw new RangeError(`${us} is no whole time.`);
    writer.varint((us - before) * CODES + VERBS.indexOf(verb) * 2 + (down ? 1 : 0));
    before = us;
  }
}

/** Null when the bytes make no sense. A count says nothing of memory: an input takes at least a byte that is there. */
export function readInputs(reader: ByteReader): VerbInput[] | null {
  const count = reader.varint();
  if (count === null || count > reader.left) return null;
  if (count === 0) return [];
  const folded = reader.varint();
  if (folded === null) return null;
  const inputs: VerbInput[] = [];
  let us = unfoldSign(folded);
  for (let index = 0; index < count; index += 1) {
    const packed = reader.varint();
    if (packed === null) return null;
    const code = packed % CODES;
    us += (packed - code) / CODES;
    const verb = VERBS[Math.floor(code / 2)];
    if (verb === undefined || !Number.isSafeInteger(us)) return null;
    inputs.push({ us, verb, down: code % 2 === 1 });
  }
  return inputs;
}

/** 0, -1, 1, -2 as 0, 1, 2, 3: the count-in lies before 0. */
function foldSign(us: number): number {
  return us < 0 ? -us * 2 - 1 : us * 2;
}

function unfoldSign(folded: number): number {
  return folded % 2 === 1 ? -(folded + 1) / 2 : folded / 2;
}
