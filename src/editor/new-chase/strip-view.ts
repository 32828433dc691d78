import type { Ms } from '../../core/time/units';
import { BAR_BEATS, beatMs, lineMs, type SongGrid } from './song-grid';

/** The stretch of song that a strip shows. */
export interface StripView {
  /** Song time at the left edge. */
  readonly fromMs: Ms;
  /** How much is seen from edge to edge. */
  readonly spanMs: Ms;
}

export const FIRST_SPAN_MS: Ms = 8000;
const LEAST_SPAN_MS: Ms = 400;
/** Half of what is seen may lie before or after the song. */
const SLACK = 0.5;

export function msAt(view: StripView, share: number): Ms {
  return view.fromMs + share * view.spanMs;
}

export function shareOf(view: StripView, ms: Ms): number {
  return (ms - view.fromMs) / view.spanMs;
}

/** Closer or farther, with what lies at `share` of the width standing still. */
export function zoomed(view: StripView, factor: number, share: number, durationMs: Ms): StripView {
  const spanMs = Math.min(Math.max(view.spanMs * factor, LEAST_SPAN_MS), Math.max(LEAST_SPAN_MS, durationMs));
  return within({ fromMs: msAt(view, share) - share * spanMs, spanMs }, durationMs);
}

/** Moved by a share of what is seen. */
export function moved(view: StripView, share: number, durationMs: Ms): StripView {
  return within({ ...view, fromMs: view.fromMs + share * view.spanMs }, durationMs);
}

/** Turned on by pages while the song plays: the same view while the time is in it. */
export function following(view: StripView, ms: Ms, durationMs: Ms): StripView {
  const share = shareOf(view, ms);
  return share >= 0 && share <= 0.95 ? view : within({ ...view, fromMs: ms - 0.05 * view.spanMs }, durationMs);
}

function within(view: StripView, durationMs: Ms): StripView {
  const least = -SLACK * view.spanMs;
  const most = Math.max(least, durationMs - (1 - SLACK) * view.spanMs);
  return { ...view, fromMs: Math.min(Math.max(view.fromMs, least), most) };
}

/** A line of the grid as it is drawn. */
export interface StripLine {
  readonly beat: number;
  readonly ms: Ms;
  readonly isBar: boolean;
}

/** The lines that are seen, at most `most`: bars alone where beats would stand too close, then every so many bars. */
export function linesIn(grid: SongGrid, view: StripView, most: number): StripLine[] {
  const spanBeats = view.spanMs / beatMs(grid);
  let step = 1;
  while (spanBeats / step > most) step = step < BAR_BEATS ? BAR_BEATS : step * 2;
  const first = Math.ceil((view.fromMs - grid.offsetMs) / beatMs(grid) / step) * step;
  const lines: StripLine[] = [];
  for (let beat = first; ; beat += step) {
    const ms = lineMs(grid, beat);
    if (ms > view.fromMs + view.spanMs) return lines;
    lines.push({ beat: beat + 0, ms, isBar: beat % BAR_BEATS === 0 });
  }
}

/** The line under a pointer, if one is near enough to take hold of. */
export function lineAt(lines: readonly StripLine[], view: StripView, share: number, reach: number): StripLine | null {
  let best: StripLine | null = null;
  let least = reach;
  for (const line of lines) {
    const away = Math.abs(shareOf(view, line.ms) - share);
    if (away <= least) {
      least = away;
      best = line;
    }
  }
  return best;
}
