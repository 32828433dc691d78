import { MAX_BPM, MIN_BPM } from '../../core/level/limits';
import type { Ms } from '../../core/time/units';

/** A steady grid over a song: where its first bar line is heard and how fast it beats. */
export interface SongGrid {
  /** Quarter notes a minute. */
  readonly bpm: number;
  /** Song time of the first bar line: at least 0 and less than a bar. */
  readonly offsetMs: Ms;
}

/** Beats in a bar of a new chase. Another meter is set in the editor. */
export const BAR_BEATS = 4;

/** Lines before this one carry the whole grid along when they are dragged; later ones pull it wider or closer. */
export const FAR_BEAT = 8;

export function beatMs({ bpm }: SongGrid): Ms {
  return 60_000 / bpm;
}

/** The same lines, told by the first bar line in the song. */
export function gridAt(bpm: number, offsetMs: Ms): SongGrid {
  const sound = Math.min(Math.max(bpm, MIN_BPM), MAX_BPM);
  const barMs = (60_000 / sound) * BAR_BEATS;
  const rest = offsetMs % barMs;
  const offset = rest < 0 ? rest + barMs : rest;
  // A line within rounding of the next one is the one at the start.
  return { bpm: sound, offsetMs: barMs - offset < 1e-6 ? 0 : offset };
}

/** Twice as many beats; null where that is faster than a chase may be. */
export function doubled({ bpm, offsetMs }: SongGrid): SongGrid | null {
  return bpm * 2 > MAX_BPM ? null : gridAt(bpm * 2, offsetMs);
}

/** Half as many beats; null where that is slower than a chase may be. */
export function halved({ bpm, offsetMs }: SongGrid): SongGrid | null {
  return bpm / 2 < MIN_BPM ? null : gridAt(bpm / 2, offsetMs);
}

/** Every line later by so many beats; half a beat puts the off-beats on the lines. */
export function shifted(grid: SongGrid, beats: number): SongGrid {
  return gridAt(grid.bpm, grid.offsetMs + beats * beatMs(grid));
}

/** Song time of a beat, counted from the first bar line; beats before it are negative. */
export function lineMs(grid: SongGrid, beat: number): Ms {
  return grid.offsetMs + beat * beatMs(grid);
}

/** The beat line nearest to a song time. */
export function nearestBeat(grid: SongGrid, ms: Ms): number {
  return Math.round((ms - grid.offsetMs) / beatMs(grid)) + 0;
}

/**
 * The grid with one of its lines pulled to a song time. A line near the start moves them all; a far one holds the first
 * bar line and changes the tempo, by so little that the lines near the start hardly move.
 */
export function dragged(grid: SongGrid, beat: number, toMs: Ms): SongGrid {
  if (Math.abs(beat) < FAR_BEAT) return gridAt(grid.bpm, grid.offsetMs + toMs - lineMs(grid, beat));
  const spanMs = toMs - grid.offsetMs;
  const bpm = (60_000 * beat) / spanMs;
  return bpm >= MIN_BPM && bpm <= MAX_BPM ? { bpm, offsetMs: grid.offsetMs } : grid;
}

/** Every beat line of a song, for the click track. */
export function clicksOf(grid: SongGrid, durationMs: Ms): { readonly ms: Ms; readonly isBar: boolean }[] {
  const clicks: { ms: Ms; isBar: boolean }[] = [];
  const first = Math.ceil(-grid.offsetMs / beatMs(grid));
  for (let beat = first; ; beat += 1) {
    const ms = lineMs(grid, beat);
    if (ms >= durationMs) return clicks;
    if (ms >= 0) clicks.push({ ms, isBar: beat % BAR_BEATS === 0 });
  }
}

/** A tempo as it is written: whole where it is, else with as much as there is to hear. */
export function bpmWords(bpm: number): string {
  return String(Math.round(bpm * 1000) / 1000);
}
