import type { Ms } from '../../core/time/units';
import type { View } from '../model';

/** How near one comes: a sixteenth at 240 BPM is 150 px wide then. */
export const NEAREST_MS_PER_PX = 0.4;
/** The whole song takes up this share of the width at the widest. */
const WHOLE_SHARE = 0.96;
/** So much of the width may lie beyond either end of the song. */
const BEYOND_SHARE = 0.5;
/** Where the playhead stands while the song scrolls past it. */
export const PLAYHEAD_SHARE = 0.36;

/** The stretch of song that can be looked at, and the width in CSS pixels in which it is. */
export interface Window {
  readonly widthPx: number;
  readonly songMs: Ms;
}

/** Pixels from the left edge of the plot. */
export function xOf(view: View, ms: Ms): number {
  return (ms - view.fromMs) / view.msPerPx;
}

export function msOf(view: View, x: number): Ms {
  return view.fromMs + x * view.msPerPx;
}

/** The nearest view that may be had: neither too near nor too far, with the song in at least half of the window. */
export function heldView(view: View, { widthPx, songMs }: Window): View {
  const widest = Math.max(songMs / Math.max(widthPx * WHOLE_SHARE, 1), NEAREST_MS_PER_PX);
  const msPerPx = Math.min(Math.max(view.msPerPx, NEAREST_MS_PER_PX), widest);
  const beyondMs = widthPx * BEYOND_SHARE * msPerPx;
  const fromMs = Math.min(Math.max(view.fromMs, -beyondMs), Math.max(songMs - beyondMs, -beyondMs));
  return fromMs === view.fromMs && msPerPx === view.msPerPx ? view : { fromMs, msPerPx };
}

/** `factor` above 1 shows more of the song. What lies at `x` stays there. */
export function zoomed(view: View, x: number, factor: number, window: Window): View {
  const ms = msOf(view, x);
  const { msPerPx } = heldView({ fromMs: view.fromMs, msPerPx: view.msPerPx * factor }, window);
  return heldView({ fromMs: ms - x * msPerPx, msPerPx }, window);
}

/** Moved on by so many pixels of the song. */
export function panned(view: View, px: number, window: Window): View {
  return heldView({ fromMs: view.fromMs + px * view.msPerPx, msPerPx: view.msPerPx }, window);
}

/** From the first sound to the last. */
export function wholeSong(window: Window): View {
  const msPerPx = window.songMs / Math.max(window.widthPx * WHOLE_SHARE, 1);
  const marginPx = (window.widthPx * (1 - WHOLE_SHARE)) / 2;
  return heldView({ fromMs: -marginPx * msPerPx, msPerPx }, window);
}

/** A stretch of the song with some room on either side. */
export function fitted(fromMs: Ms, toMs: Ms, window: Window): View {
  const msPerPx = (toMs - fromMs) / Math.max(window.widthPx * 0.9, 1);
  return heldView({ fromMs: fromMs - window.widthPx * 0.05 * msPerPx, msPerPx }, window);
}

/** The same view while `ms` is well inside; else one in which it is, scrolled no further than it takes. */
export function showing(view: View, ms: Ms, window: Window): View {
  const margin = Math.min(window.widthPx * 0.12, 120);
  const x = xOf(view, ms);
  if (x >= margin && x <= window.widthPx - margin) return view;
  // What is far away is put where one reads on from; what is just outside only comes in.
  const isNear = x > -window.widthPx && x < window.widthPx * 2;
  const target = isNear ? (x < margin ? margin : window.widthPx - margin) : window.widthPx * PLAYHEAD_SHARE;
  return heldView({ fromMs: ms - target * view.msPerPx, msPerPx: view.msPerPx }, window);
}

/** The view while the song plays: the playhead runs to its place and stays there. */
export function following(view: View, playMs: Ms, window: Window): View {
  const x = xOf(view, playMs);
  const place = window.widthPx * PLAYHEAD_SHARE;
  if (x >= 0 && x <= place) return view;
  return heldView({ fromMs: playMs - place * view.msPerPx, msPerPx: view.msPerPx }, window);
}
