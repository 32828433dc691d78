import type { VerbInput } from '../chase/events';
import type { Mods } from '../chase/mods';
import { MAX_RATE, MIN_RATE } from '../chase/rules';
import { DIFFICULTIES } from '../level/model';
import { type ByteReader, createByteReader } from './byte-reader';
import { createByteWriter } from './byte-writer';
import { readInputs, writeInputs } from './input-codec';
import type { Replay } from './replay';

const FLAGS = ['mirror', 'night', 'noBust', 'oneTake'] as const satisfies readonly (keyof Mods)[];

/** SHA-256 has 32; room for a longer one. */
const MAX_HASH_BYTES = 64;

/** Rules version, difficulty, flags and rate of the mods, level hash as raw bytes, inputs. */
export function writePayload({ levelHash, difficulty, mods, rulesVersion, inputs }: Replay): Uint8Array {
  const writer = createByteWriter();
  writer.varint(rulesVersion);
  writer.byte(DIFFICULTIES.indexOf(difficulty));
  writer.byte(FLAGS.reduce((bits, flag, index) => bits + (mods[flag] ? 1 << index : 0), 0));
  writer.float64(mods.rate);
  const hash = bytesOfHex(levelHash);
  writer.varint(hash.length);
  writer.bytes(hash);
  writeInputs(writer, inputs);
  return writer.done();
}

/** The replay, or in words what is wrong with it. */
export function readPayload(payload: Uint8Array): Replay | string {
  const reader = createByteReader(payload);
  const rulesVersion = reader.varint();
  const difficulty = DIFFICULTIES[reader.byte() ?? -1];
  const mods = readMods(reader);
  const hash = readHash(reader);
  if (rulesVersion === null || difficulty === undefined) return 'The difficulty of this replay is unknown.';
  if (mods === null) return 'The mods of this replay make no sense.';
  if (hash === null) return 'The level of this replay is not named.';
  const inputs: VerbInput[] | null = readInputs(reader);
  if (inputs === null) return 'The inputs of this replay make no sense.';
  if (reader.left > 0) return 'Something stands after the inputs of this replay.';
  return { levelHash: hexOfBytes(hash), difficulty, mods, rulesVersion, inputs };
}

function readMods(reader: ByteReader): Mods | null {
  const bits = reader.byte();
  const rate = reader.float64();
  if (bits === null || bits >= 1 << FLAGS.length) return null;
  if (rate === null || !(rate >= MIN_RATE && rate <= MAX_RATE)) return null;
  const has = (flag: (typeof FLAGS)[number]) => (bits & (1 << FLAGS.indexOf(flag))) !== 0;
  return { rate, mirror: has('mirror'), night: has('night'), noBust: has('noBust'), oneTake: has('oneTake') };
}

function readHash(reader: ByteReader): Uint8Array | null {
  const length = reader.varint();
  return length === null || length > MAX_HASH_BYTES ? null : reader.bytes(length);
}

function bytesOfHex(hex: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/.test(hex) || hex.length > MAX_HASH_BYTES * 2) throw new RangeError('No hash in hex.');
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  );
}

function hexOfBytes(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
