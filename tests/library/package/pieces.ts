import { type Loose, tinyLevel } from '../../core/level/tiny-level';
import type { Forged } from './forge-zip';

/** Bytes that begin as an Ogg file does and go on like noise, the same every time. */
export function oggLike(length: number, seed = 1): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let state = seed;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    bytes[at] = state >>> 24;
  }
  bytes.set(new TextEncoder().encode('OggS').subarray(0, Math.min(4, length)));
  return bytes;
}

export const AUDIO = oggLike(5000);

/** Text of a sound level with one stem, "mix.ogg". */
export function levelText(changes: Loose = {}): string {
  const song = { stems: [{ name: 'mix', file: 'mix.ogg' }], offsetMs: 0, durationMs: 8500, previewMs: 0 };
  return JSON.stringify(tinyLevel({ song, ...changes }));
}

export const level = (data: string | Uint8Array = levelText(), more: Partial<Forged> = {}): Forged => ({
  name: 'level.json',
  data,
  ...more,
});
export const mix = (more: Partial<Forged> = {}): Forged => ({ name: 'mix.ogg', data: AUDIO, ...more });
