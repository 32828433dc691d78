import { createByteReader } from './byte-reader';
import { createByteWriter } from './byte-writer';
import { crc32 } from './crc32';
import { readPayload, writePayload } from './payload';
import type { Replay } from './replay';

/**
 * The form of the bytes: version (1 byte), length of the payload (varint), payload, CRC-32 of all before it (4 bytes,
 * little-endian). The version is raised whenever the form changes; the rules have a version of their own inside.
 */
export const REPLAY_VERSION = 1;

/** A replay this long holds hours of play; anything longer is not one. */
export const MAX_REPLAY_BYTES = 4 * 1024 * 1024;

const CHECKSUM_BYTES = 4;

export type DecodeFault = 'empty' | 'too-long' | 'version' | 'truncated' | 'checksum' | 'malformed';

/** Why bytes are no replay: `fault` for code, `message` for a person. */
export interface DecodeError {
  readonly fault: DecodeFault;
  readonly message: string;
}

export type DecodeResult =
  | { readonly ok: true; readonly replay: Replay }
  | { readonly ok: false; readonly error: DecodeError };

/**
 * @throws RangeError when a field cannot be written: a time that is not whole, inputs that are not sorted, a hash that
 * is not lower-case hex. A replay made by the input log always can.
 */
export function encodeReplay(replay: Replay): Uint8Array {
  const payload = writePayload(replay);
  const writer = createByteWriter();
  writer.byte(REPLAY_VERSION);
  writer.varint(payload.length);
  writer.bytes(payload);
  const crc = crc32(writer.done());
  for (let shift = 0; shift < 32; shift += 8) writer.byte((crc >>> shift) & 0xff);
  return writer.done();
}

/** Never throws, whatever the bytes: they may come from a file. */
export function decodeReplay(bytes: Uint8Array): DecodeResult {
  if (bytes.length === 0) return fault('empty', 'There is nothing in this replay.');
  if (bytes.length > MAX_REPLAY_BYTES) return fault('too-long', `A replay has at most ${MAX_REPLAY_BYTES} bytes.`);
  const reader = createByteReader(bytes);
  const version = reader.byte();
  if (version !== REPLAY_VERSION)
    return fault('version', `This replay has version ${version}; this game reads version ${REPLAY_VERSION}.`);
  const length = reader.varint();
  if (length === null && reader.left > 0) return fault('malformed', 'The length of this replay makes no sense.');
  const surplus = length === null ? -1 : reader.left - length - CHECKSUM_BYTES;
  if (length === null || surplus < 0) return fault('truncated', 'The end of this replay is missing.');
  if (surplus > 0) return fault('malformed', 'Something stands after the end of this replay.');
  const payload = reader.bytes(length);
  const written = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - CHECKSUM_BYTES).getUint32(0, true);
  if (crc32(bytes.subarray(0, bytes.length - CHECKSUM_BYTES)) !== written)
    return fault('checksum', 'This replay was damaged: its checksum does not agree.');
  const replay = payload === null ? 'Its payload is missing.' : readPayload(payload);
  return typeof replay === 'string' ? fault('malformed', replay) : { ok: true, replay };
}

function fault(kind: DecodeFault, message: string): DecodeResult {
  return { ok: false, error: { fault: kind, message } };
}
