/** The containers that can be made a level of. Every browser that runs the game decodes them. */
export type AudioKind = 'ogg' | 'mp3' | 'm4a' | 'flac' | 'wav';

export type FileKind =
  | { readonly kind: AudioKind }
  /** What it is instead, and what to do: two sentences for the person who gave it. */
  | { readonly refusal: string };

/** Bytes of the head of a file that `fileKind` wants to see. */
export const HEAD_BYTES = 4096;

const WANTED = 'an ogg, mp3, m4a, flac or wav file';

/** What else people drop, by the bytes at its start. `at` counts from 0. */
const STRANGERS: readonly {
  readonly at?: number;
  readonly magic: string;
  readonly is: string;
  readonly do?: string;
}[] = [
  { magic: 'PK', is: 'a zip package', do: 'Open a chase with "Open package", or take the audio file out of it.' },
  { magic: '\x1aE\xdf\xa3', is: 'a Matroska or WebM film', do: `Save its sound as ${WANTED}.` },
  { at: 8, magic: 'AVI ', is: 'an AVI film', do: `Save its sound as ${WANTED}.` },
  { at: 8, magic: 'AIFF', is: 'an AIFF file', do: 'Save it as flac or wav.' },
  { at: 8, magic: 'AIFC', is: 'an AIFF file', do: 'Save it as flac or wav.' },
  { magic: 'caff', is: 'a Core Audio file', do: 'Save it as flac, wav or m4a.' },
  { magic: '0&\xb2u', is: 'a Windows Media file', do: `Save it as ${WANTED}.` },
  { magic: 'ADIF', is: 'a bare AAC stream', do: 'Put it into an m4a file.' },
  { magic: 'MThd', is: 'a MIDI file: notes without sound', do: `Render it to ${WANTED}.` },
  { magic: 'MAC ', is: "a Monkey's Audio file", do: 'Save it as flac.' },
  { magic: 'wvpk', is: 'a WavPack file', do: 'Save it as flac.' },
  { magic: '#!AMR', is: 'a voice memo (AMR)', do: `Save it as ${WANTED}.` },
  { magic: '\x89PNG', is: 'a picture' },
  { magic: '\xff\xd8\xff', is: 'a picture' },
  { magic: 'GIF8', is: 'a picture' },
  { at: 8, magic: 'WEBP', is: 'a picture' },
  { magic: '%PDF', is: 'a PDF document' },
  { magic: 'Rar!', is: 'a packed archive', do: 'Unpack it and choose the audio file.' },
  { magic: '7z\xbc\xaf', is: 'a packed archive', do: 'Unpack it and choose the audio file.' },
  { magic: '\x1f\x8b', is: 'a packed archive', do: 'Unpack it and choose the audio file.' },
];

/** Tells an audio file by its first bytes: names lie, and a browser says of what it cannot decode only that it cannot. */
export function fileKind(head: Uint8Array): FileKind {
  if (head.length === 0) return { refusal: `It is empty. Choose ${WANTED}.` };
  const has = (magic: string, at = 0): boolean =>
    [...magic].every((letter, index) => head[at + index] === letter.charCodeAt(0));
  if (has('OggS')) return oggKind(head);
  if (has('fLaC')) return { kind: 'flac' };
  if ((has('RIFF') || has('RF64')) && has('WAVE', 8)) return { kind: 'wav' };
  if (has('ftyp', 4)) return { kind: 'm4a' };
  if (has('ID3')) return { kind: 'mp3' };
  if (isAdts(head)) return { refusal: 'It is a bare AAC stream. Put it into an m4a file.' };
  if (isMpegFrame(head)) return { kind: 'mp3' };
  const stranger = STRANGERS.find(({ magic, at }) => has(magic, at));
  if (stranger !== undefined) return { refusal: `It is ${stranger.is}. ${stranger.do ?? `Choose ${WANTED}.`}` };
  if (isText(head)) return { refusal: `It is a text. Choose ${WANTED}.` };
  return { refusal: `It is no sound that is known here, or it is damaged. Choose ${WANTED}.` };
}

/** An Ogg file may be a film, and its first page names the codec of its first stream. */
function oggKind(head: Uint8Array): FileKind {
  const page = String.fromCharCode(...head.subarray(27, 300));
  if (page.includes('theora')) return { refusal: `It is an Ogg film. Save its sound as ${WANTED}.` };
  if (page.includes('Speex')) return { refusal: `It is a Speex voice recording. Save it as ${WANTED}.` };
  return { kind: 'ogg' };
}

/** Eleven bits of sync, and layer bits of 0, which no MPEG audio layer has. */
function isAdts(head: Uint8Array): boolean {
  return head[0] === 0xff && ((head[1] ?? 0) & 0xf6) === 0xf0;
}

function isMpegFrame(head: Uint8Array): boolean {
  const [sync = 0, version = 0, rate = 0] = head;
  const isSync = sync === 0xff && (version & 0xe0) === 0xe0;
  // A version of 1, a layer of 0, a bit rate of 15 and a sampling rate of 3 are no values of the standard's.
  return isSync && (version & 0x18) !== 0x08 && (version & 0x06) !== 0 && rate >> 4 !== 15 && (rate & 0x0c) !== 0x0c;
}

function isText(head: Uint8Array): boolean {
  return head.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
}
