import { type AudioKind, fileKind, HEAD_BYTES } from '../../audio/edit/file-kind';
import { levelIdOf, lineOf } from '../../core/edit/draft';
import { MAX_TEXT } from '../../core/level/limits';
import type { Stem } from '../../core/level/schema';

/** What an audio file is called in a level, and the file itself. */
export interface StemFile {
  readonly stem: Stem;
  readonly blob: Blob;
}

const AUDIO = /\.(?:ogg|oga|opus|mp3|m4a|mp4|aac|flac|wav|wave|weba|webm)$/i;

/** Whether a file looks like audio. What it really is, decoding tells. */
export function isAudioFile({ name, type }: { readonly name: string; readonly type: string }): boolean {
  return type.startsWith('audio/') || AUDIO.test(name);
}

/**
 * Files as the stems of a song: each under a name that a level may hold, no two alike, with the ending of what its bytes
 * are. A file that is no audio keeps the ending that it has.
 */
export async function stemFilesOf(
  files: readonly { readonly name: string; readonly blob: Blob }[],
): Promise<StemFile[]> {
  const kinds = await Promise.all(files.map(({ blob }) => kindOf(blob)));
  const fileNames = new Set<string>();
  const names = new Set<string>();
  return files.map(({ name, blob }, index) => {
    const file = unlike(fileNames, safeFileName(name, kinds[index] ?? null), fileVariant);
    const stemName = files.length === 1 ? 'song' : lineOf(baseOf(name), 'stem', MAX_TEXT.stemName);
    return { stem: { name: unlike(names, stemName, nameVariant), file }, blob };
  });
}

/** "03 - My_Song.mp3" is called "My Song". Several stems are called by what their names have in common. */
export function titleOf(names: readonly string[]): string {
  const [first = ''] = names.map(baseOf);
  const shared = names.map(baseOf).reduce(commonStart, first);
  const plain = (shared.trim().length >= 3 ? shared : first)
    .replace(/[_]+/g, ' ')
    .replace(/^\d{1,3}[\s.\-–]+(?=\D)/, '')
    .replace(/[\s\-–(]+$/, '');
  return lineOf(plain, 'Untitled');
}

async function kindOf(blob: Blob): Promise<AudioKind | null> {
  try {
    const found = fileKind(new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer()));
    return 'kind' in found ? found.kind : null;
  } catch {
    // What cannot be read is refused where it is decoded.
    return null;
  }
}

function safeFileName(name: string, kind: AudioKind | null): string {
  const dot = name.lastIndexOf('.');
  const ending =
    kind ??
    (dot > 0
      ? name
          .slice(dot + 1)
          .toLowerCase()
          .replace(/[^a-z0-9]/g, '')
          .slice(0, 8)
      : '');
  const base = levelIdOf(dot > 0 ? name.slice(0, dot) : name).slice(0, MAX_TEXT.fileName - 16);
  return ending === '' ? base : `${base}.${ending}`;
}

function baseOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return a.slice(0, length);
}

function unlike(taken: Set<string>, wanted: string, variant: (name: string, count: number) => string): string {
  let name = wanted;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = variant(wanted, count);
  taken.add(name.toLowerCase());
  return name;
}

function fileVariant(name: string, count: number): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)}-${count}${name.slice(dot)}` : `${name}-${count}`;
}

function nameVariant(name: string, count: number): string {
  return `${name.slice(0, MAX_TEXT.stemName - 3)} ${count}`;
}
