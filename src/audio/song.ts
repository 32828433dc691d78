import type { Level } from '../core/level/schema';

/** Stems decoded and ready to start. Made by `loadSong`. */
export interface Song {
  readonly stems: readonly SongStem[];
  /** Playing rates other than 1 that have been made, pitch kept. */
  readonly stretched: Map<number, readonly AudioBuffer[]>;
}

export interface SongStem {
  readonly name: string;
  readonly file: string;
  readonly buffer: AudioBuffer;
}

export type SongResult =
  | { readonly ok: true; readonly song: Song }
  /** What is wrong with which file, and what to do. */
  | { readonly ok: false; readonly error: string };

/**
 * Decodes the stems of a level, all at once: browsers do it in threads of their own.
 *
 * @param files bytes by file name; they are left as they are.
 * @param onProgress share of the stems that are decoded, 0..1.
 */
export async function decodeSong(
  context: BaseAudioContext,
  level: Level,
  files: ReadonlyMap<string, ArrayBuffer>,
  onProgress: (share: number) => void = () => {},
): Promise<SongResult> {
  const { stems } = level.song;
  let decoded = 0;
  const results = await Promise.all(
    stems.map(async ({ name, file }): Promise<SongStem | { readonly error: string }> => {
      const bytes = files.get(file);
      if (bytes === undefined) {
        return { error: `The stem ${file} is missing. Put it beside level.json, or take it out of "stems".` };
      }
      try {
        // Decoding empties the buffer it is given.
        const buffer = await context.decodeAudioData(bytes.slice(0));
        decoded += 1;
        onProgress(decoded / stems.length);
        return { name, file, buffer };
      } catch {
        return {
          error: `The stem ${file} cannot be decoded: it is damaged or no audio file. Save it anew, best as Ogg Vorbis.`,
        };
      }
    }),
  );
  const sound: SongStem[] = [];
  for (const result of results) {
    if ('error' in result) return { ok: false, error: result.error };
    sound.push(result);
  }
  return { ok: true, song: { stems: sound, stretched: new Map() } };
}
