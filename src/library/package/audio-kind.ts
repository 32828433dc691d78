/** The containers that every browser that runs the game decodes. */
export type AudioKind = 'ogg' | 'mp3' | 'm4a' | 'flac' | 'wav';

const SUFFIXES: Readonly<Record<string, AudioKind>> = {
  ogg: 'ogg',
  oga: 'ogg',
  opus: 'ogg',
  mp3: 'mp3',
  m4a: 'm4a',
  mp4: 'm4a',
  flac: 'flac',
  wav: 'wav',
};

/** Bytes that `audioKindOf` wants to see. */
export const AUDIO_HEAD = 16;

/** What a file is by its first bytes; null for what is no audio. */
export function audioKindOf(head: Uint8Array): AudioKind | null {
  const has = (magic: string, at = 0): boolean =>
    [...magic].every((letter, index) => head[at + index] === letter.charCodeAt(0));
  if (has('OggS')) return 'ogg';
  if (has('fLaC')) return 'flac';
  if ((has('RIFF') || has('RF64')) && has('WAVE', 8)) return 'wav';
  if (has('ftyp', 4)) return 'm4a';
  // A frame of MPEG audio: eleven bits of sync, and a layer (0 would be a bare AAC stream).
  if (has('ID3') || (head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0 && ((head[1] ?? 0) & 0x06) !== 0))
    return 'mp3';
  return null;
}

/** What a file would be by its name; null for a name of something else. */
export function audioKindOfName(name: string): AudioKind | null {
  const suffix = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  return suffix !== undefined && Object.hasOwn(SUFFIXES, suffix) ? (SUFFIXES[suffix] ?? null) : null;
}
