import type { LevelError } from '../../core/level/level-error';
import { parseLevel } from '../../core/level/parse';
import type { Level } from '../../core/level/schema';
import { AUDIO_HEAD, audioKindOf, audioKindOfName } from './audio-kind';
import { parseDraft } from './draft-text';
import { LEVEL_FILE, PACKAGE_LIMITS, type PackageLimits } from './package-limits';
import { damaged, levelRefusal, odd, Refusal, refusal } from './refusal';
import { unpack } from './unpack';
import { readDirectory, type ZipEntry } from './zip-directory';
import { shownName } from './zip-name';

export type PackageResult =
  | {
      readonly ok: true;
      readonly level: Level;
      /** The audio, by the file names of the level's stems. */
      readonly files: ReadonlyMap<string, Blob>;
      /** What was left out or is odd, in words; none of it matters for driving. */
      readonly notes: readonly string[];
    }
  /** `path` is a JSON path, the name of a file in the package, or empty. */
  | { readonly ok: false; readonly errors: readonly LevelError[] };

export interface ReadOptions {
  readonly limits?: Partial<PackageLimits>;
  /** The level may be under way: charts without cues, a path that leaves the road. */
  readonly isDraft?: boolean;
}

/**
 * Reads a package: a zip of `level.json` and its audio. No name and no size in it is trusted; nothing is unpacked but
 * the level and the stems that it names. Never rejects and never throws.
 */
export async function readPackage(source: Blob | ArrayBuffer, options: ReadOptions = {}): Promise<PackageResult> {
  const limits = { ...PACKAGE_LIMITS, ...options.limits };
  try {
    return await read(source instanceof Blob ? source : new Blob([source]), limits, options.isDraft === true);
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, errors: error.errors };
    return {
      ok: false,
      errors: refusal('', 'The file could not be read.', 'Is it still there? Choose it again.').errors,
    };
  }
}

async function read(zip: Blob, limits: PackageLimits, isDraft: boolean): Promise<PackageResult> {
  const megabytes = (bytes: number): number => Math.floor(bytes / 1_000_000);
  if (zip.size > limits.packageBytes) {
    throw refusal(
      '',
      `The file is too large: ${megabytes(zip.size)} MB.`,
      `A package may have ${megabytes(limits.packageBytes)} MB.`,
    );
  }
  await checkHead(zip);
  const entries = await readDirectory(zip, limits);
  const { folder, entry } = findLevel(entries);
  if (entry.bytes > limits.levelBytes) {
    throw refusal(
      LEVEL_FILE,
      'The file is too large.',
      `A level.json may have ${limits.levelBytes / (1024 * 1024)} MiB.`,
    );
  }
  const text = await textOf(await unpack(zip, entry));
  const parsed = isDraft ? parseDraft(text) : parseLevel(text);
  if (!parsed.ok) throw new Refusal(parsed.errors);
  const { level } = parsed;

  const stems = level.song.stems.map(({ file }, index) => {
    const found = entries.find(({ name }) => name === `${folder}${file}`);
    if (found === undefined) {
      throw levelRefusal(
        ['song', 'stems', index, 'file'],
        `${file} is not in the package.`,
        'Put it in, beside level.json.',
      );
    }
    return { file, index, entry: found };
  });
  checkAudioSizes(stems, limits);
  const files = new Map<string, Blob>();
  const notes = notesOf(entries, folder, new Set([entry, ...stems.map((stem) => stem.entry)]));
  for (const stem of stems) {
    const audio = await unpack(zip, stem.entry);
    const note = await checkAudio(stem.file, stem.index, audio);
    if (note !== null) notes.push(note);
    files.set(stem.file, audio);
  }
  return { ok: true, level, files, notes };
}

/** Says what else was given, before anything is made of it. */
async function checkHead(zip: Blob): Promise<void> {
  const head = new Uint8Array(await zip.slice(0, AUDIO_HEAD).arrayBuffer());
  if (head.length === 0) throw damaged('', 'The file is empty.');
  const is = (...bytes: readonly number[]): boolean => bytes.every((byte, at) => head[at] === byte);
  // A zip begins with a file, or with its end when it has none.
  if (is(0x50, 0x4b, 3, 4) || is(0x50, 0x4b, 5, 6)) return;
  if (audioKindOf(head) !== null) {
    throw refusal('', 'This is a song, not a package.', 'Press “Make a chase” and give it to the editor.');
  }
  throw refusal('', 'This is not a package.', 'Choose a .getaway file: a zip of level.json and its audio.');
}

/** At the top, or in the one folder that was packed as a whole. */
function findLevel(entries: readonly ZipEntry[]): { readonly folder: string; readonly entry: ZipEntry } {
  const atTop = entries.find(({ name }) => name === LEVEL_FILE);
  if (atTop !== undefined) return { folder: '', entry: atTop };
  const inFolders = entries.filter(({ name }) => /^[^/]+\/level\.json$/.test(name));
  const [inFolder] = inFolders;
  if (inFolder === undefined) {
    throw refusal(
      '',
      'There is no level.json in the package.',
      'Put it in at the top, in small letters, beside its audio.',
    );
  }
  if (inFolders.length > 1) throw odd('', `There are ${inFolders.length} levels in the package: one is read.`);
  return { folder: inFolder.name.slice(0, -LEVEL_FILE.length), entry: inFolder };
}

async function textOf(file: Blob): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw levelRefusal([], 'level.json is not UTF-8 text.', 'Save it as UTF-8.');
  }
}

interface StemEntry {
  readonly file: string;
  readonly index: number;
  readonly entry: ZipEntry;
}

function checkAudioSizes(stems: readonly StemEntry[], limits: PackageLimits): void {
  let total = 0;
  for (const { file, index, entry } of stems) {
    const steps = ['song', 'stems', index, 'file'];
    if (entry.bytes > entry.packedBytes * limits.ratio + 1024) {
      throw levelRefusal(
        steps,
        `${file} would unpack to far more than a sound of its size holds.`,
        'Pack the real audio file.',
      );
    }
    total += entry.bytes;
    if (total > limits.audioBytes) {
      const most = Math.floor(limits.audioBytes / 1_000_000);
      throw levelRefusal(
        steps,
        `With ${file} there is too much audio.`,
        `All of it together may have ${most} MB: use ogg or mp3.`,
      );
    }
  }
}

/** A sound is told by its bytes. Whatever its name ends in, it is only ever decoded; a name of another kind is told. */
async function checkAudio(file: string, index: number, audio: Blob): Promise<string | null> {
  const kind = audioKindOf(new Uint8Array(await audio.slice(0, AUDIO_HEAD).arrayBuffer()));
  if (kind === null) {
    throw levelRefusal(
      ['song', 'stems', index, 'file'],
      `${file} is no audio.`,
      'Put the song in as ogg, mp3, m4a, flac or wav.',
    );
  }
  const article = kind === 'flac' || kind === 'wav' ? 'a' : 'an';
  return kind === audioKindOfName(file) ? null : `${file} is really ${article} ${kind} file; it plays all the same.`;
}

/** Left behind by the systems that pack folders: not worth a word. */
const LITTER = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/;
const NAMED = 4;

function notesOf(entries: readonly ZipEntry[], folder: string, wanted: ReadonlySet<ZipEntry>): string[] {
  const others = entries
    .filter((entry) => !wanted.has(entry) && !entry.name.endsWith('/') && !LITTER.test(entry.name))
    .map(({ name }) => shownName(name.startsWith(folder) ? name.slice(folder.length) : name));
  if (others.length === 0) return [];
  const rest = others.length - NAMED;
  const names = `${others.slice(0, NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  return [`Left out, since the level does not name ${others.length === 1 ? 'it' : 'them'}: ${names}.`];
}
