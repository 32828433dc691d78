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

type OnLoading = (share: number, what: string) => void;

/**
 * Loads levels and keeps the last one, so that another take or another chart of it begins at once. One level at a time
 * is wanted: asking for another one stops the loading of the one before.
 */
export interface Loader {
  /**
   * A level that is loading already is not loaded twice: the later caller gets the same answer.
   *
   * @param onProgress Told the share 0..1 and what is being loaded.
   */
  load(id: string, onProgress: OnLoading): Promise<LoadResult>;
  /** The level that is kept, if it is this one. */
  kept(id: string): LoadedLevel | null;
  /** Nobody waits any more: what is loading is stopped and not kept. */
  stop(): void;
}

export function createLoader(library: Library, desk: Desk): Loader {
  let kept: { id: string; loaded: LoadedLevel } | null = null;
  let loading: { id: string; result: Promise<LoadResult>; listeners: OnLoading[]; stop: AbortController } | null = null;

  async function load(id: string, tell: OnLoading, signal: AbortSignal): Promise<LoadResult> {
    const fetched = await library.load(id, (share) => tell(share * FETCH_SHARE, 'the song'), signal);
    if (!fetched.ok) return fetched;
    const { level, files } = fetched;
    // Nobody waits for it any more: it is not worth decoding.
    if (signal.aborted) return { ok: false, title: level.title, errors: [] };
    const decoded = await desk.loadSong(level, files, (share) =>
      tell(FETCH_SHARE + share * (1 - FETCH_SHARE), 'the band'),
    );
    if (!decoded.ok) {
      return { ok: false, title: level.title, errors: [{ path: '', message: decoded.error, remedy: '' }] };
    }
    const loaded = { level, song: decoded.song, chartHash: fetched.chartHash };
    if (!signal.aborted) kept = { id, loaded };
    return { ok: true, loaded };
  }

  library.own.onChange((id) => {
    // Another song, other cues or none at all under this name.
    if (kept?.id === id) kept = null;
    if (loading?.id === id) stop();
  });

  function stop(): void {
    loading?.stop.abort();
    loading = null;
  }

  return {
    stop,
    load(id, onProgress) {
      if (loading?.id === id) {
        loading.listeners.push(onProgress);
        return loading.result;
      }
      stop();
      if (kept?.id === id) return Promise.resolve({ ok: true, loaded: kept.loaded });
      const aborting = new AbortController();
      const listeners = [onProgress];
      const tell: OnLoading = (share, what) => {
        for (const listen of listeners) listen(share, what);
      };
      const mine = { id, listeners, stop: aborting, result: load(id, tell, aborting.signal) };
      loading = mine;
      return mine.result.finally(() => {
        if (loading === mine) loading = null;
      });
    },
    kept: (id) => (kept?.id === id ? kept.loaded : null),
  };
}
