import type { Desk, Song } from '../audio/desk';
import type { Difficulty } from '../core/level/model';
import type { Level } from '../core/level/schema';
import type { Library } from '../library/library';
import type { PositionedError } from '../ui/model';

/** A level whose files were fetched and decoded. */
export interface LoadedLevel {
  readonly level: Level;
  readonly song: Song;
  chartHash(difficulty: Difficulty): string;
}

export type LoadResult =
  | { readonly ok: true; readonly loaded: LoadedLevel }
  | { readonly ok: false; readonly title: string; readonly errors: readonly PositionedError[] };

/** Share of the progress bar that fetching takes; decoding takes the rest. */
const FETCH_SHARE = 0.75;

/** Loads levels and keeps the last one, so that another take or another chart of it begins at once. */
export function createLoader(library: Library, desk: Desk) {
  let kept: { id: string; loaded: LoadedLevel } | null = null;
  return {
    /** @param onProgress Told the share 0..1 and what is being loaded. */
    async load(id: string, onProgress: (share: number, what: string) => void): Promise<LoadResult> {
      if (kept?.id === id) return { ok: true, loaded: kept.loaded };
      const fetched = await library.load(id, (share) => onProgress(share * FETCH_SHARE, 'the song'));
      if (!fetched.ok) return fetched;
      const { level, files } = fetched;
      const decoded = await desk.loadSong(level, files, (share) =>
        onProgress(FETCH_SHARE + share * (1 - FETCH_SHARE), 'the band'),
      );
      if (!decoded.ok) {
        return { ok: false, title: level.title, errors: [{ path: '', message: decoded.error, remedy: '' }] };
      }
      const loaded = { level, song: decoded.song, chartHash: fetched.chartHash };
      kept = { id, loaded };
      return { ok: true, loaded };
    },
  };
}

export type Loader = ReturnType<typeof createLoader>;
