import { barTicksAt, type MeterMap } from '../../core/time/meter-map';
import { msAtTick, type TempoMap, tickAtMs } from '../../core/time/tempo-map';
import type { Ms } from '../../core/time/units';
import type { PlaceSpan, PlaceTrack } from '../city/place-track';
import { createDuskMood, type Mood, type MoodTrack, mixMoods } from './mood';
import { coveredMood, openMood } from './palettes';

/** Song time in which a tunnel's mouth passes over the car, half of it before the line. */
export const COVER_EASE_MS = 350;

/** The light of one section and how its first line is crossed. */
interface LitSpan {
  readonly fromMs: Ms;
  readonly open: Mood;
  readonly covered: Mood;
  /** Half the song time over which the section's light is eased in, around its first line. */
  readonly easeMs: Ms;
}

/** The light of each section of a level, eased over a bar around the lines between them. */
export function createMoodTrack(places: PlaceTrack, tempo: TempoMap, meter: MeterMap): MoodTrack {
  const lit = places.spans.map((span, i) => litSpan(span, places.spans[i - 1], tempo, meter));
  const mood = createDuskMood();
  const outside = createDuskMood();
  const covered = createDuskMood();
  return {
    mood,
    open: outside,
    moveTo(songMs) {
      const here = places.indexAt(songMs);
      const next = lit[here + 1];
      const isAhead = next !== undefined && songMs > next.fromMs - next.easeMs;
      const to = isAhead ? next : lit[here];
      if (to === undefined) return;
      const from = lit[(isAhead ? here + 1 : here) - 1] ?? to;
      const share = easeIn(songMs - to.fromMs, to.easeMs);
      mixMoods(from.open, to.open, share, outside);
      mixMoods(outside, mixMoods(from.covered, to.covered, share, covered), coverAt(places, songMs), mood);
    },
  };
}

/** How far a song time lies under cover, 0..1. It rises and falls around the mouths of tunnels. */
export function coverAt(places: PlaceTrack, songMs: Ms): number {
  const half = COVER_EASE_MS / 2;
  const here = places.indexAt(songMs);
  const span = places.spans[here];
  if (span === undefined) return 0;
  const isAhead = span.untilMs - songMs < half;
  const to = isAhead ? here + 1 : here;
  const after = isCovered(places.spans[to]) ? 1 : 0;
  const before = to === 0 ? after : isCovered(places.spans[to - 1]) ? 1 : 0;
  if (before === after) return after;
  return before + (after - before) * easeIn(songMs - (places.spans[to]?.fromMs ?? songMs), half);
}

function isCovered(span: PlaceSpan | undefined): boolean {
  return span?.place === 'tunnel';
}

function litSpan(span: PlaceSpan, before: PlaceSpan | undefined, tempo: TempoMap, meter: MeterMap): LitSpan {
  const open = openMood(span.place, span.time, span.weather);
  open.energy = span.energy;
  const lit = { fromMs: span.fromMs, open, covered: coveredMood(open) };
  if (before === undefined) return { ...lit, easeMs: 0 };
  const tick = Math.round(tickAtMs(tempo, span.fromMs));
  const barMs = msAtTick(tempo, tick + barTicksAt(meter, tick)) - span.fromMs;
  // A section shorter than a bar is not eased over its other end as well.
  const room = Math.min(span.untilMs - span.fromMs, before.untilMs - before.fromMs);
  return { ...lit, easeMs: Math.min(barMs, room) / 2 };
}

/** 0 until half before a line, 1 from half after it, smooth between. */
function easeIn(sinceMs: number, halfMs: number): number {
  if (sinceMs >= halfMs) return 1;
  const share = Math.max(sinceMs / halfMs + 1, 0) / 2;
  return share * share * (3 - 2 * share);
}
