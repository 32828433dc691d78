import type { Ms } from '../../../core/time/units';
import type { BeatTrack } from '../../beat/beat-track';
import type { PlaceTrack } from '../../city/place-track';
import { firstFrom } from '../../cues/cue-window';

/** Heat over which the helicopter comes. */
const COMES = 60;
const THERE = 70;
/** A section as driven as this brings it whatever the heat. */
export const HOT_SECTION = 0.9;
/** Song time over which it comes into such a section and leaves it. */
const ARRIVE_MS = 1600;

/** How much of the helicopter is there, 0..1: for heat, or for a section that is all out. It does not fly in a tunnel. */
export function helicopterPresence(heat: number, places: PlaceTrack, songMs: Ms): number {
  const byHeat = ease((heat - COMES) / (THERE - COMES));
  return Math.max(byHeat, ease(hotShare(places, songMs)));
}

function hotShare(places: PlaceTrack, songMs: Ms): number {
  const { spans } = places;
  const i = places.indexAt(songMs);
  const here = spans[i];
  if (here === undefined) return 0;
  const isHot = here.energy >= HOT_SECTION;
  const before = spans[i - 1];
  const since = (songMs - here.fromMs) / ARRIVE_MS;
  if (isHot) return before !== undefined && before.energy < HOT_SECTION ? since : 1;
  return before !== undefined && before.energy >= HOT_SECTION ? 1 - since : 0;
}

function ease(share: number): number {
  const s = Math.min(Math.max(share, 0), 1);
  return s * s * (3 - 2 * s);
}

/** -1..1: a sweep that turns exactly on each bar line, left on one and right on the next. */
export interface BarSweep {
  at(songMs: Ms): number;
}

export function createBarSweep({ ms, isBar }: BeatTrack): BarSweep {
  const lines = ms.filter((_, i) => isBar[i] === 1);
  return {
    at(songMs) {
      const next = Math.min(Math.max(firstFrom(lines, songMs), 1), lines.length - 1);
      const from = lines[next - 1] ?? 0;
      const to = lines[next] ?? from + 1;
      const share = Math.min(Math.max((songMs - from) / (to - from), 0), 1);
      return (next % 2 === 0 ? 1 : -1) * Math.cos(share * Math.PI);
    },
  };
}
